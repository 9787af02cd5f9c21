import { endsSentence } from '../../read/prose.js';
import { text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { outcomeIn, sentencesOf, type Verdict } from './effective.js';

/** The full inspection that is to come, and when; not the one "identified at the full inspection". */
const NEXT =
  /(?<!\b(?:at|after|since|following|from|during|of|in) the (?:initial |first |previous |last )?)\bfull (?:area |SEND )*(?:re-?)?inspection\b[^.;]{0,80}?\b((?:within|in (?:about|around|approximately|some|or around|early|late|the (?:spring|summer|autumn|winter)|20\d\d)|about|around|approximately|by|before|no later than|not before)\b [^.;]+)/i;

/** Reads the section with the outcome. */
export function readOutcome(draft: Draft, { heading, blocks }: Section): void {
  const paragraphs = openTables(blocks);
  // Under a heading of its own, something else begins.
  const end = paragraphs.findIndex((block) => block.type === 'heading' || headsAreas(text(block)));
  const words = paragraphs
    .slice(0, end < 0 ? paragraphs.length : end)
    .map(text)
    .join(' ');
  if (words !== '') draft.outcome.text = words;
  for (const block of paragraphs) draft.passage(heading, block);
}

/** "The areas for priority action that were identified": a heading that arrived as plain text. */
function headsAreas(words: string): boolean {
  return /^(?:The )?areas? for priority actions?\b/i.test(words) && !endsSentence(words);
}

/** Finds the outcome and the next inspection among the passages, where no section gives them. */
export function findOutcome(draft: Draft): void {
  const { passages, outcome } = draft;
  const inBox = outcome.text === null ? [] : [outcome.text];
  const saying = passages.filter(({ text }) => !text.endsWith('?') && outcomesIn(text).length > 0);
  const found = new Set(
    (inBox.length > 0 ? inBox : saying.map(({ text }) => text)).flatMap(outcomesIn),
  );
  const [only] = found.size === 1 ? [...found] : [];
  outcome.text ??= saying.map(({ text }) => text).join(' ') || null;
  outcome.judgement = only === undefined ? null : `${only}-action`;
  outcome.nextInspection =
    [...inBox, ...passages.map(({ text }) => text)]
      .map((words) => NEXT.exec(words)?.[1] ?? null)
      .find((next) => next !== null) ?? null;
}

function outcomesIn(words: string): Verdict[] {
  return sentencesOf(words).flatMap((sentence) => outcomeIn(sentence) ?? []);
}
