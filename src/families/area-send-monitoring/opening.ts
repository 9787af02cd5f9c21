import { lines } from '../../read/tree.js';
import { readCover } from '../area-send-report/cover.js';
import { openTables } from '../shared/blocks.js';
import { findSpans, type Span } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';
import { readLetterTop } from '../shared/letter/top.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';
import { sentencesOf } from './effective.js';

const SALUTATION = /^Dear\b/i;

/** Reads what stands above the title: of a letter its letterhead and addressees, of a report its cover. */
export function readTop(draft: Draft, section: Section): void {
  const isLetter = openTables(section.blocks).some((block) =>
    lines(block).some((line) => SALUTATION.test(line)),
  );
  if (isLetter) readLetterTop(draft, section.blocks);
  else readCover(draft, section);
}

/** Reads the title, and the dates under it: a report's labels, a letter's sentences. */
export function readOpening(draft: Draft, section: Section): void {
  if (draft.printedDate === null) {
    readTitle(draft, { ...section, blocks: [] });
    readCover(draft, section);
  } else {
    readTitle(draft, section);
  }
}

/** Finds the days of the inspection and of the earlier one in a letter's sentences. */
export function findDates(draft: Draft): void {
  const { dates, passages } = draft;
  if (dates.inspection !== null) return;
  const sentences = passages.flatMap(({ text }) => sentencesOf(text));
  const found = sentences
    .filter((sentence) => /\b(?:inspection|inspected|visit(?:ed)?)\b/i.test(sentence))
    .flatMap((text) => findSpans(text, dates.letter).map((span) => ({ ...span, text })));
  dates.inspection = found.reduce<Span | null>(
    (last, { from, to }) => (last && last.from >= from ? last : { from, to }),
    null,
  );
  const earlier = found.filter(({ to }) => to < (dates.inspection?.from ?? ''));
  const known = new Set(dates.previous.map(({ from }) => from));
  for (const span of earlier) {
    if (span.from === span.to || known.has(span.from)) continue;
    known.add(span.from);
    dates.previous.push(span);
  }
}
