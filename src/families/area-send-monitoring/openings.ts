import { isBody, splitBodies } from '../shared/bodies.js';
import { isHeadRow } from './columns.js';
import { ACTION_HEADING } from './headings.js';
import { isHeading, type Unit } from './units.js';

/** "Leaders should …", "The local authority must …": what an area for priority action asks. */
const ASKS =
  /\b(?:should|must|needs? to|(?:is|are) (?:required|asked|expected) to)\b|\bto (?:urgently|act|ensure|improve|strengthen|establish|put in place)\b/i;
/** Who should act, as the subject of a paragraph that nothing sets apart ends. */
const ACTOR =
  /(?:^|[(-])(?:leaders|partners|partnership|council|authority|board|ICB|NHS|services|agencies|trusts?)(?!\p{L})/iu;
/** What may stand before the actor in its sentence, and between the actor and the verb. */
const OF_SUBJECT = /^[\p{L}’,.&()-]+$/u;
const OF_CLAUSE = /^[\p{L}’,()-]+$/u;
/** The most words before the actor, and between the actor and the verb. */
const SUBJECT_WORDS = 14;
const CLAUSE_WORDS = 12;
const RESPONSIBLE =
  /^(?:Responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?)|(?:Lead )?responsibility|Who is responsible|(?:Led|Owned) by(?=\s*:)|(?:Lead|Accountable) (?:bod(?:y|ies)|agenc(?:y|ies)|organisations?|partners?))(?:\s*[:–—-]\s*|$)/i;

/** What every report asks in the end, of the plan that there is already: no area for priority action. */
const OF_PLAN =
  /\b(?:update|publish|submit|revise|refresh|share)\b.{0,40}\b(?:its|their|revised|updated)\b.{0,30}\b(?:(?:priority )?action|improvement|strategic) plans?\b/i;

/** Whether a unit reads like an area for priority action. */
export function asks({ text, apart }: Unit): boolean {
  return ASKS.test(text) && (apart || !OF_PLAN.test(text));
}

/** Whether the words of a unit alone tell that it is an area for priority action: its subject acts, its verb follows soon. */
export function asksPlainly({ text }: Unit): boolean {
  if (OF_PLAN.test(text)) return false;
  const words = text.split(' ', SUBJECT_WORDS + CLAUSE_WORDS + 3);
  const verb = words.findIndex((word, at) => obliges(word, words[at + 1]));
  const first = Math.max(0, verb - CLAUSE_WORDS - 1);
  for (let actor = first; actor < verb && actor <= SUBJECT_WORDS; actor++) {
    if (!ACTOR.test(words[actor] ?? '')) continue;
    const subject = words.slice(0, actor).every((word) => OF_SUBJECT.test(word));
    if (subject && words.slice(actor + 1, verb).every((word) => OF_CLAUSE.test(word))) return true;
  }
  return false;
}

function obliges(word: string, next = ''): boolean {
  return /^(?:should|must)\b/i.test(word) || (/^needs?$/i.test(word) && /^to\b/i.test(next));
}

/** The bodies that a line names as responsible; null for any other line. */
export function responsibleIn({ text, cells }: Unit): string | null {
  if (cells !== null || !RESPONSIBLE.test(text)) return null;
  return text.replace(RESPONSIBLE, '').trim();
}

/** "At the full inspection, inspectors said that:", "In March 2024 the area for priority action was:". */
const LEADS_IN =
  /\b(?:(?:initial|full|first|previous|last|original|earlier) (?:\w+ )?inspection|in (?:\p{Lu}\p{L}+ )?20\d\d|areas? for priority action|(?:inspectors|we|the (?:letter|report)) (?:said|asked|wrote|stated|identified|found|told|required|set out))\b.*:$/iu;

const LABELLED =
  /^(?:the )?(?:(?:first|second|third|fourth|fifth|sixth) )?(?:area for )?priority action(?: area)?(?: (?:\d{1,2}|one|two|three|four|five|six))?\s*[:–—-]\s+(?=[“"‘\p{Lu}])/iu;

/** What is asked, without the label before it on its line: "Second area for priority action: “Leaders should …”". */
export function withoutLabel(words: string): string {
  const bare = words.replace(LABELLED, '');
  return ASKS.test(bare) ? bare : words;
}

/** Whether a unit only leads in the words of an area for priority action. */
export function leadsIn({ text, list, cells }: Unit): boolean {
  if (list !== null || cells !== null || text.length > 200) return false;
  return LEADS_IN.test(text) && !ASKS.test(text);
}

/** Whether a line names the bodies responsible, and nothing else. */
export function namesResponsible(words: string): boolean {
  if (!RESPONSIBLE.test(words) || words.length > 250) return false;
  const named = words.replace(RESPONSIBLE, '').trim();
  return named === '' || splitBodies(named).every(isBody);
}

/** Whether a unit heads an area for priority action, whatever its words. */
export function isActionHeading(unit: Unit): boolean {
  return unit.cells === null && unit.text.length < 160 && ACTION_HEADING.test(unit.text);
}

/** Whether the areas for priority action begin with a unit, wherever it stands. */
export function opensActions(unit: Unit, next: Unit | undefined): boolean {
  if (isActionHeading(unit) || responsibleIn(unit) !== null) return true;
  if (unit.cells !== null) return isHeadRow(unit.cells);
  if (unit.apart && asks(unit)) return true;
  if (isHeading(unit) && next) return asks(next) && (next.apart || asksPlainly(next));
  return asksPlainly(unit) && (unit.list === null || unit.list.children.length === 1);
}
