import { addLine } from '../../../read/join.js';
import { endsSentence, startsLower } from '../../../read/prose.js';
import { type Block, fold, lines, placeOf, text } from '../../../read/tree.js';
import type { Textual } from '../blocks.js';

/** The key of the heading that a text is; null for any other text. */
export type KeyOf = (words: string) => string | null;

// A heading runs over this many lines at most.
const MOST_LINES = 4;
// Letters: so short a line inside a sentence is never a heading by chance.
const SHORT = 30;

/** Splits a block where some of its lines are a known heading. */
export function splitAtHeadings(block: Textual, keyOf: KeyOf): Block[] {
  const all = lines(block);
  let found = findHeading(all, 0, keyOf);
  // Most paragraphs hold none.
  if (!found) return [block];
  const parts: Block[] = [];
  const whole = new Stretches(text(block));
  let done = 0;
  for (; found; found = findHeading(all, done, keyOf)) {
    const [start, end]: [number, number] = found;
    if (start > done) parts.push(part(block, block.type, all.slice(done, start), whole));
    parts.push(part(block, 'heading', all.slice(start, end), whole));
    done = end;
  }
  if (done < all.length) parts.push(part(block, 'paragraph', all.slice(done), whole));
  return parts;
}

/** The first lines from `from` on that are a heading, and not cut out of a sentence around them. */
function findHeading(
  all: readonly string[],
  from: number,
  keyOf: KeyOf,
): [start: number, end: number] | null {
  const longest = all.reduce((most, line) => Math.max(most, line.length), 0);
  for (let start = from; start < all.length; start += 1) {
    const line = all[start] ?? '';
    const before = start > from ? (all[start - 1] ?? '') : '';
    const ended = endsSentence(before) || before.length < 0.75 * longest;
    // A short line that is a heading by itself needs no end before it.
    const alone = line.length <= SHORT && !startsLower(line) && keyOf(line) !== null;
    if (!ended && !alone) continue;
    for (let end = start + 1; end <= Math.min(all.length, start + MOST_LINES); end += 1) {
      const last = all[end - 1] ?? '';
      const goesOn = startsLower(all[end] ?? '') || (isOpen(last) && end < all.length);
      if (!goesOn && keyOf(fold(all.slice(start, end).reduce(addLine, ''))) !== null)
        return [start, end];
    }
  }
  return null;
}

/** "… in the Royal Borough of Windsor and": a name goes on. */
function isOpen(line: string): boolean {
  return /\b(?:and|of|the|upon|with|&|,)$/.test(line);
}

function part(block: Textual, type: Textual['type'], kept: string[], whole: Stretches): Textual {
  const shared = {
    children: [{ type: 'text' as const, value: whole.next(kept) }],
    data: { ...block.data, lines: kept, at: placeOf(block) },
  };
  return type === 'heading' ? { type, depth: 3, ...shared } : { type, ...shared };
}

/** The stretches of a joined text that its lines make one after the other, found by their letters. */
class Stretches {
  private readonly positions: number[];
  private done = 0;

  constructor(private readonly whole: string) {
    this.positions = [...whole.matchAll(LETTER)].map((match) => match.index);
  }

  next(kept: readonly string[]): string {
    const letters = kept.reduce((sum, line) => sum + (line.match(LETTER)?.length ?? 0), 0);
    const from = this.positions[this.done] ?? 0;
    this.done += letters;
    return this.whole.slice(from, this.positions[this.done]).trim();
  }
}

// What joining lines neither adds nor removes.
const LETTER = /[^\s\u00ad-]/g;
