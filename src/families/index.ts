import { areaSendInspection } from './area-send-inspection/index.js';
import { areaSendMonitoring } from './area-send-monitoring/index.js';
import { areaSendReport } from './area-send-report/index.js';
import { areaSendRevisit } from './area-send-revisit/index.js';
import type { Family } from './family.js';
import { statementOfAction } from './statement-of-action/index.js';
import { targetedAreaLetter } from './targeted-area-letter/index.js';

/** Every family that can be read, in the order in which they are tried. */
export const FAMILIES: readonly Family[] = [
  areaSendInspection,
  areaSendRevisit,
  areaSendMonitoring,
  areaSendReport,
  targetedAreaLetter,
  statementOfAction,
];
