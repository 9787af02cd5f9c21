import type { DocumentRule, RecordRule } from '../doubt.js';
import { actionsUnread } from './actions-unread.js';
import { areaDoubtful } from './area-doubtful.js';
import { areasDiffer } from './areas-differ.js';
import { clausesJoined } from './clauses-joined.js';
import { countDiffers } from './count-differs.js';
import { dateUnread } from './date-unread.js';
import { datesDiffer } from './dates-differ.js';
import { datesOrder } from './dates-order.js';
import { datesPossible } from './dates-possible.js';
import { findingCut } from './finding-cut.js';
import { findingLong } from './finding-long.js';
import { findingsAlike } from './findings-alike.js';
import { headAmongFindings } from './head-among-findings.js';
import { headingSense } from './heading-sense.js';
import { headingUnknown } from './heading-unknown.js';
import { headingWithin } from './heading-within.js';
import { lettersUnreadable } from './letters-unreadable.js';
import { listMarkIn } from './list-mark.js';
import { noFinding } from './no-finding.js';
import { numberMissing } from './number-missing.js';
import { outcomeUnread } from './outcome-unread.js';
import { paragraphLeft } from './paragraph-left.js';
import { partsUneven } from './parts-uneven.js';
import { peopleLeft } from './people-left.js';
import { peopleUnread } from './people-unread.js';
import { personDoubtful } from './person-doubtful.js';
import { priorityActions } from './priority-actions.js';
import { progressDoubtful } from './progress-doubtful.js';
import { sectionEmpty } from './section-empty.js';
import { senseTurned } from './sense-turned.js';
import { studyUnmarked } from './study-unmarked.js';
import { summaryMismatch, summaryUnread } from './summary.js';
import { titleUnread } from './title-unread.js';
import { verdictMissing } from './verdict-missing.js';
import { weaknessesUnread } from './weaknesses-unread.js';

/** What must hold of a record and can be told from it alone, in the order of its fields. */
export const RECORD_RULES: readonly RecordRule[] = [
  titleUnread,
  areaDoubtful,
  dateUnread,
  datesPossible,
  datesOrder,
  outcomeUnread,
  priorityActions,
  weaknessesUnread,
  peopleUnread,
  peopleLeft,
  personDoubtful,
  sectionEmpty,
  headingUnknown,
  headingWithin,
  headingSense,
  senseTurned,
  paragraphLeft,
  findingCut,
  clausesJoined,
  findingLong,
  studyUnmarked,
  listMarkIn,
  noFinding,
  findingsAlike,
  countDiffers,
  verdictMissing,
  summaryMismatch,
  summaryUnread,
  progressDoubtful,
  actionsUnread,
  headAmongFindings,
  partsUneven,
  lettersUnreadable,
];

/** What takes the document, too. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [datesDiffer, areasDiffer, numberMissing];
