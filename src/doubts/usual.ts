import type { Kind } from '../record/kinds.js';
import type { FindingType, Question } from '../record/schema.js';

/** The types of findings that every document of a kind has, wherever. */
export const USUAL_TYPES: Readonly<Partial<Record<Kind, readonly FindingType[]>>> = {
  'area-send-inspection': ['main-finding'],
  'area-send-revisit': ['progress'],
  'area-send-report': ['experience', 'strength', 'area-for-development', 'area-for-improvement'],
  'targeted-area-letter': ['area-for-improvement'],
  'statement-of-action': ['significant-weakness'],
};

/** The questions of an inspection letter, each answered in a part with both of these lists. */
export const QUESTIONS: readonly NonNullable<Question>[] = ['identifying', 'meeting', 'improving'];
export const ANSWERS = ['strength', 'area-for-development'] as const;
