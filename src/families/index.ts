import { areaSendInspection } from './area-send-inspection.js';
import { areaSendReport } from './area-send-report/index.js';
import type { Family } from './family.js';
import { targetedAreaLetter } from './targeted-area-letter.js';

/** Every family that can be read. */
export const FAMILIES: readonly Family[] = [areaSendInspection, areaSendReport, targetedAreaLetter];
