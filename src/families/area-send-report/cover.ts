import { addLine } from '../../read/join.js';
import { type Block, lines, placeOf } from '../../read/tree.js';
import { readArea } from '../shared/area.js';
import { openTables } from '../shared/blocks.js';
import { findSpan, findSpans, findVisit, type Span } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { TITLE } from './headings.js';

const LABELS = {
  inspection:
    /^(?:(?:Inspection dates?|Dates? of (?:the )?inspection)\b|Inspected(?: (?:on|from|between))?\b(?=:?\s+(?:the )?\p{L}*\s?\d)):?\s*/iu,
  previous:
    /^(?:(?:Dates? of (?:the )?)?(?:previous|last|initial|original|earlier) (?:(?:full|area|SEND|initial) )*(?:inspections?|revisits?)|Full (?:(?:area|SEND) )*inspection(?=:)|(?:Previously|Last) inspected(?: (?:on|from|between))?)\b:?\s*/i,
} as const;

type Label = keyof typeof LABELS;

/**
 * Reads the cover line by line: the title, and labels with their dates on the same line or on lines of
 * their own (in two columns, all labels stand first).
 */
export function readCover(draft: Draft, { blocks }: Section): void {
  const waiting: Label[] = [];
  for (const block of openTables(blocks)) {
    const left: string[] = [];
    for (const words of coverLines(block)) {
      const label = (Object.keys(LABELS) as Label[]).find((label) => LABELS[label].test(words));
      const given = label ? words.replace(LABELS[label], '') : words;
      if (draft.title === null && TITLE.test(words)) readTitle(draft, words, block);
      else if (label && given === '') waiting.push(label);
      else if (label) left.push(...readDates(draft, label, given, block));
      else if (waiting.length > 0 && isAnswer(words)) {
        left.push(...readDates(draft, waiting.shift() as Label, words, block));
      } else left.push(words);
    }
    draft.place(block);
    if (left.length > 0)
      draft.passages.push({ heading: null, text: left.reduce(addLine, ''), at: placeOf(block) });
  }
}

/** The lines of a block, with the title and each label with its dates on one line each. */
function coverLines(block: Block): string[] {
  const found: string[] = [];
  for (const line of lines(block)) {
    const last = found.at(-1);
    const begins =
      /^(?:Area SEND |Inspection dates?\b|Dates? of |Inspected |Previous(?:ly)? |Last )/i.test(
        line,
      ) || LABELS.previous.test(line);
    if (last === undefined || begins || /Area Partnership\.?$/i.test(last)) found.push(line);
    else found[found.length - 1] = addLine(last, line);
  }
  return found;
}

const NEVER = /^(?:not (?:previously|applicable|yet)|none|n\/a|no previous|first inspection)/i;

const INSPECTED = /\b(?:inspect|(?:re)?-?visit)/i;

function isAnswer(words: string): boolean {
  return findSpan(words) !== null || NEVER.test(words);
}

/**
 * Reads the dates beside a label.
 *
 * @returns What holds more than dates, and stays a passage.
 */
function readDates(draft: Draft, label: Label, given: string, block: Block): string[] {
  const spans = findSpans(given);
  if (label === 'inspection') {
    if (findVisit(given, null) === 'half') {
      const message = `the first and the last day of the inspection were not both read from “${given}”`;
      draft.warn('date-unread', message, placeOf(block));
      return [given];
    }
    draft.dates.inspection ??= wholeSpan(spans);
    return onlyDates(given) ? [] : [given];
  }
  const previous = previousInspections(draft, block, given);
  draft.dates.previous.push(...previous);
  return previous.length > 0 ? [] : [given];
}

/** Nothing but figures, months and the words that link them. */
function onlyDates(given: string): boolean {
  return (
    /^(?:\d{1,4}(?:st|nd|rd|th)?|to|and|[-–,;&]|\p{Lu}[a-z]{2,8}\.?|\s)+$/u.test(given) &&
    findSpan(given) !== null
  );
}

/** An inspection in two parts runs from the first day to the last. */
function wholeSpan(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

function readTitle(draft: Draft, words: string, block: Block): void {
  draft.title = words;
  readArea(draft, TITLE.exec(draft.title)?.[1] ?? null, block);
}

/**
 * Each sentence with a date is one inspection; a bare line may hold several spans. Where there was none,
 * other days can stand there: "Not previously inspected. The council was formed on 1 April 2023."
 */
function previousInspections(draft: Draft, block: Block, given: string) {
  const sentences = given
    .split(/(?<=\.)\s+(?=\p{Lu})/u)
    .filter(
      (sentence) => !NEVER.test(given) || (!NEVER.test(sentence) && INSPECTED.test(sentence)),
    );
  const found = sentences.flatMap((sentence) =>
    findSpans(sentence).map((span) => ({ ...span, text: sentence })),
  );
  if (found.length === 0 && !NEVER.test(given)) {
    draft.warn('date-unread', `no date was read from “${given}”`, placeOf(block));
  }
  return found;
}
