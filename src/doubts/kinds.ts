import { KINDS, type Kind } from '../record/kinds.js';

export const ALL: readonly Kind[] = KINDS;

/** Kinds that are letters: dated, addressed to someone and signed. */
export const LETTERS: readonly Kind[] = [
  'area-send-inspection',
  'area-send-revisit',
  'targeted-area-letter',
];

/** Kinds that tell of an inspection. */
export const INSPECTIONS: readonly Kind[] = [
  ...LETTERS,
  'area-send-report',
  'area-send-monitoring',
];
