import type { DocumentRule, RecordRule } from '../doubt.js';
import { actionsUnread } from './actions-unread.js';
import { areasDiffer } from './areas-differ.js';
import { countDiffers } from './count-differs.js';
import { dateUnread } from './date-unread.js';
import { datesDiffer } from './dates-differ.js';
import { datesOrder } from './dates-order.js';
import { datesPossible } from './dates-possible.js';
import { lettersUnreadable } from './letters-unreadable.js';
import { outcomeUnread } from './outcome-unread.js';
import { peopleUnread } from './people-unread.js';
import { priorityActions } from './priority-actions.js';
import { sectionEmpty } from './section-empty.js';
import { summaryMismatch, summaryUnread } from './summary.js';
import { titleUnread } from './title-unread.js';
import { verdictMissing } from './verdict-missing.js';
import { weaknessesUnread } from './weaknesses-unread.js';

/** What must hold of a record and can be told from it alone, in the order of its fields. */
export const RECORD_RULES: readonly RecordRule[] = [
  titleUnread,
  dateUnread,
  datesPossible,
  datesOrder,
  outcomeUnread,
  priorityActions,
  weaknessesUnread,
  peopleUnread,
  sectionEmpty,
  countDiffers,
  verdictMissing,
  summaryMismatch,
  summaryUnread,
  actionsUnread,
  lettersUnreadable,
];

/** What takes the document, too. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [datesDiffer, areasDiffer];
