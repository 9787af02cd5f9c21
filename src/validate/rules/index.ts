import type { Rule } from '../rule.js';
import { area } from './area.js';
import { completeness } from './completeness.js';
import { coverage } from './coverage.js';
import { dates } from './dates.js';
import { doubts } from './doubts.js';
import { duplicates } from './duplicates.js';
import { facts } from './facts.js';
import { furniture } from './furniture.js';
import { grounding } from './grounding.js';
import { ids } from './ids.js';
import { judgement } from './judgement.js';
import { keys } from './keys.js';
import { parents } from './parents.js';
import { places } from './places.js';
import { priorityActions } from './priority-actions.js';
import { recount } from './recount.js';
import { reread } from './reread.js';
import { review } from './review.js';
import { source } from './source.js';
import { statement } from './statement.js';
import { text } from './text.js';
import { themes } from './themes.js';
import { types } from './types.js';
import { unplaced } from './unplaced.js';
import { verdicts } from './verdicts.js';
import { warnings } from './warnings.js';

/** Every rule besides the schema, in the order in which they are checked and listed. */
export const RULES: readonly Rule[] = [
  ids,
  types,
  parents,
  dates,
  judgement,
  statement,
  priorityActions,
  verdicts,
  area,
  text,
  furniture,
  duplicates,
  doubts,
  places,
  themes,
  coverage,
  recount,
  unplaced,
  keys,
  facts,
  source,
  reread,
  grounding,
  completeness,
  review,
  warnings,
];
