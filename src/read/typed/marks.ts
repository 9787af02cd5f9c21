import { listMark, type Mark } from '../marks.js';
import { endsSentence } from '../prose.js';
import { goesOn, isFirst } from './numbers.js';

/** The start of a paragraph or line, as far as it tells whether it is an item. */
export interface Beginning {
  words: string;
  /** Its mark, if any, is sure to be one. */
  isItem: boolean;
  /** It is all in bold, as headings are. */
  isStrong: boolean;
}

/** What a document uses as marks, beyond what is always one. */
export interface Signs {
  glyphs: ReadonlySet<string>;
  /** Dashes that several paragraphs begin with. */
  dashes: ReadonlySet<string>;
}

/** The dashes that two paragraphs or more begin with. One may stand in a sentence or sign a quotation. */
export function dashesIn(beginnings: Iterable<string>): Set<string> {
  const once = new Set<string>();
  const dashes = new Set<string>();
  for (const words of beginnings) {
    const mark = listMark(words);
    if (mark?.kind !== 'dash') continue;
    if (once.has(mark.mark)) dashes.add(mark.mark);
    once.add(mark.mark);
  }
  return dashes;
}

/**
 * The list marks of paragraphs that follow one another; null where one has none, and for what is no
 * paragraph. Glyphs are sure. A dash or a number is a mark where the neighbour has its like, or where
 * the words before lead in to a list: by itself it is part of a sentence.
 */
export function marksIn(
  beginnings: readonly (Beginning | null)[],
  { glyphs, dashes }: Signs,
): (Mark | null)[] {
  const found = beginnings.map((one) => one && candidate(one.words, glyphs));
  return found.map((mark, index) => {
    const own = beginnings[index];
    if (!mark || !own) return null;
    if (mark.kind === 'glyph' || own.isItem) return mark;
    const isBeside = (other: number) => {
      const [neighbour, its] = [beginnings[other], found[other]];
      if (!neighbour || !its || neighbour.isStrong !== own.isStrong) return false;
      return other < index ? isLike(its, mark) : isLike(mark, its);
    };
    if (isBeside(nextOf(mark, found, index, -1)) || isBeside(nextOf(mark, found, index, 1)))
      return mark;
    if (dashes.has(mark.mark)) return isQuotation(beginnings[index - 1]) ? null : mark;
    return begins(mark) && leadsIn(beginnings[index - 1]) && !own.isStrong ? mark : null;
  });
}

/** The neighbour on one side. Between numbers there may be points under other marks. */
function nextOf(
  { kind }: Mark,
  found: readonly (Mark | null)[],
  index: number,
  step: 1 | -1,
): number {
  let next = index + step;
  if (kind !== 'number') return next;
  while (found[next] && found[next]?.kind !== 'number') next += step;
  return next;
}

/** The mark that words may begin with. "§ 3" is a section of a law. */
function candidate(words: string, glyphs: ReadonlySet<string>): Mark | null {
  return /^§\s*\d/.test(words) ? null : listMark(words, glyphs);
}

function isLike(before: Mark, after: Mark): boolean {
  if (before.kind === 'number' && after.kind === 'number') return goesOn(before.mark, after.mark);
  return before.kind === after.kind && before.mark === after.mark;
}

function begins({ kind, mark }: Mark): boolean {
  return kind === 'dash' || isFirst(mark);
}

/** After a quotation a dash stands before whose words they are. */
function isQuotation(before: Beginning | null | undefined): boolean {
  return /[”"’]$/.test(before?.words ?? '');
}

function leadsIn(before: Beginning | null | undefined): boolean {
  return before?.words.endsWith(':') ?? false;
}

const NO_DASHES: ReadonlySet<string> = new Set();

/**
 * The lines of one paragraph that begin an item. Lines may wrap, so the one before a marked line need not
 * be marked itself; but then it ends a sentence, or the mark stands before a capital.
 */
export function itemLines(lines: readonly Beginning[], signs: Signs): boolean[] {
  const candidates = lines.map((line, index) => {
    const mark = candidate(line.words, signs.glyphs);
    if (!mark || mark.kind === 'glyph') return mark;
    const before = lines[index - 1];
    const breaks = !before || endsSentence(before.words) || before.words === '';
    return breaks ||
      /^\S+\s+[‘“"'([]?\p{Lu}/u.test(line.words) ||
      candidate(before.words, signs.glyphs)
      ? mark
      : null;
  });
  const marked = lines.flatMap((line, index) => (candidates[index] ? [{ line, index }] : []));
  const lead = lines[(marked[0]?.index ?? 0) - 1] ?? null;
  const [, ...marks] = marksIn([lead, ...marked.map(({ line }) => line)], {
    ...signs,
    dashes: NO_DASHES,
  });
  const starts = lines.map(() => false);
  for (const [order, { index }] of marked.entries()) starts[index] = marks[order] != null;
  return starts;
}
