import type { Place } from '../../../read/tree.js';
import { areasBefore, findArea, findAreaIn } from '../../../record/areas.js';
import { findSpans, wholeDate } from '../dates.js';
import type { Draft } from '../draft/draft.js';

/** Warns where a document contradicts itself, and quotes both sides: only a person can tell which is right. */
export function checkContradictions(draft: Draft): void {
  checkOrder(draft);
  checkRunningDate(draft);
  checkStatementDates(draft);
  checkArea(draft);
}

/** A letter is written after its inspection, and that follows the earlier ones. */
function checkOrder(draft: Draft): void {
  const { letter, inspection, previous } = draft.dates;
  if (letter && inspection && letter < inspection.to) {
    const said = sayingDay(draft, inspection.to);
    const message = `the letter is dated “${draft.printedDate ?? letter}”, which is before the inspection ended: ${quote(said, inspection.to)}`;
    draft.warn('dates-order', message, said?.at ?? null);
  }
  const late = inspection && previous.find(({ to }) => to >= inspection.from);
  if (late) {
    const message = `the earlier inspection of “${late.text}” is not before the one of ${inspection.from} to ${inspection.to}`;
    draft.warn('dates-order', message, null);
  }
}

/** A running header or footer can give the letter’s date, too. */
function checkRunningDate(draft: Draft): void {
  const { letter } = draft.dates;
  const other = draft.running.find(({ text }) => letter && (wholeDate(text) ?? letter) !== letter);
  if (!other) return;
  const message = `the letter is dated “${draft.printedDate ?? letter}”, but at the edge of a page stands “${other.text}”`;
  draft.warn('dates-differ', message, other.at);
}

/** A statement is required, then declared fit for purpose, then revisited. */
function checkStatementDates(draft: Draft): void {
  const { inspection, statement } = draft.dates;
  const { required = null, fitForPurpose = null } = statement ?? {};
  const order = [required, fitForPurpose, inspection?.from ?? null].filter((day) => day !== null);
  const wrong = order.findIndex((day, index) => day < (order[index - 1] ?? ''));
  if (wrong < 0) return;
  const [before = '', after = ''] = [order[wrong - 1], order[wrong]];
  const said = [before, after].map((day) => quote(sayingDay(draft, day), day));
  const both = [...new Set(said)].join(' and ');
  const message = `the days of the statement of action and of the revisit are out of order: ${both}`;
  draft.warn('dates-order', message, sayingDay(draft, before)?.at ?? null);
}

interface Saying {
  text: string;
  at: Place;
}

/** The first passage that gives that day. */
function sayingDay({ passages, dates }: Draft, day: string): Saying | null {
  return (
    passages.find(({ text }) =>
      findSpans(text, dates.letter).some(({ from, to }) => from === day || to === day),
    ) ?? null
  );
}

function quote(said: Saying | null, otherwise: string): string {
  return said ? `“${said.text}”` : otherwise;
}

const INSPECTED =
  /\b(?:(?:inspection|revisit)(?: \(\w+\))? (?:of|to) the|(?:inspected|revisited|visited) the)\b[^.]*|^Area SEND inspection report: .*/i;

/** The title, the sentence on the inspection and a report’s footer all name the area. */
function checkArea(draft: Draft): void {
  const { area, title, passages, running } = draft;
  const own = findArea(area.name ?? '');
  if (own === null || title === null) return;
  for (const { text, at } of [...passages, ...running]) {
    const [sentence] = INSPECTED.exec(text) ?? [];
    if (sentence === undefined || names(sentence, own.name)) continue;
    const other = findArea(findAreaIn(sentence) ?? '');
    if (other === null || other === own || areasBefore(own).includes(other)) continue;
    draft.warn('areas-differ', `the title is “${title}”, but elsewhere stands “${sentence}”`, at);
    return;
  }
}

function names(sentence: string, area: string): boolean {
  return sentence.toLowerCase().includes(area.toLowerCase());
}
