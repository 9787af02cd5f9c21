import type { Theme } from '../theme.js';
import { CARE } from './care.js';
import { FAMILIES } from './families.js';
import { GROWING_UP } from './growing-up.js';
import { HEALTH } from './health.js';
import { LEADERSHIP } from './leadership.js';
import { PLANS } from './plans.js';
import { PRACTICE } from './practice.js';

/** The themes of the field, those beside each other that a reader takes together. */
export const THEMES: readonly Theme[] = [
  ...PLANS,
  ...HEALTH,
  ...LEADERSHIP,
  ...FAMILIES,
  ...GROWING_UP,
  ...CARE,
  ...PRACTICE,
];
