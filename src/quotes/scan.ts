import type { Paragraph } from './article.js';
import { type Mark, marksOf } from './marks.js';
import { closes, closesTwice, isClosed } from './pairing.js';
import type { Quotation } from './quotation.js';

/** What an opening mark began. */
interface Open {
  quotation: Quotation;
  pair: Mark['pair'];
  /** Where the stretch at hand begins. */
  from: number;
}

/** A quotation goes on after up to so many paragraphs of furniture, of so few words each. */
const MOST_SKIPPED = 3;
const FEW_WORDS = 6;

/** Reads paragraph after paragraph, and remembers which quotations are still open. */
export class Scan {
  readonly found: Quotation[] = [];
  private open: Open[] = [];
  private skipped = 0;
  /** How many quotations within, in marks of the same form, are open: their closing marks are passed over. */
  private inner = 0;

  read(index: number, paragraph: Paragraph): void {
    const { text, quoted } = paragraph;
    const marks = marksOf(text);
    const startsWithMark =
      marks[0]?.use === 'open' && /^[^\p{L}\p{N}]*$/u.test(text.slice(0, marks[0].at));
    if (quoted && !startsWithMark) this.readBlock(index, text);
    else if (this.goesOn(text, marks, startsWithMark)) this.readMarks(index, text, marks);
  }

  private readBlock(index: number, text: string): void {
    this.open = [];
    const stretch = { paragraph: index, from: 0, to: text.length };
    const last = this.found.at(-1);
    const goesOn = last?.manner === 'block' && last.stretches.at(-1)?.paragraph === index - 1;
    if (goesOn) last.stretches.push(stretch);
    else this.found.push({ stretches: [stretch], manner: 'block', closed: true, within: null });
  }

  /** Whether a paragraph is to be read; where it goes on with a quotation, its first mark is taken off. */
  private goesOn(text: string, marks: Mark[], startsWithMark: boolean): boolean {
    const [outer] = this.open;
    if (!outer) return true;
    this.open = [outer];
    if (startsWithMark && marks[0]?.pair === outer.pair) {
      outer.from = marks[0].at + marks[0].length;
      marks.shift();
    } else if (marks.length === 0 && this.skipped < MOST_SKIPPED && isFurniture(text)) {
      this.skipped += 1;
      return false;
    } else {
      // A single mark that is never closed was an apostrophe.
      if (outer.pair === 'single') this.drop(outer.quotation);
      this.open = [];
    }
    this.skipped = 0;
    return true;
  }

  private drop(quotation: Quotation): void {
    this.found.splice(this.found.indexOf(quotation), 1);
  }

  private readMarks(index: number, text: string, marks: readonly Mark[]): void {
    this.inner = 0;
    for (const [position, mark] of marks.entries()) {
      const top = this.open.at(-1);
      const opens = mark.use === 'open' || (mark.use === 'either' && top?.pair !== mark.pair);
      if (opens) this.openAt(index, text, marks, position);
      else if (this.open.some(({ pair }) => pair === mark.pair)) {
        if (!closes(marks, position, top?.pair)) continue;
        if (this.inner > 0) this.inner -= 1;
        else this.closeAt(index, mark);
      }
    }
    for (const { quotation, from } of this.open) addStretch(quotation, index, from, text.length);
  }

  private openAt(index: number, text: string, marks: readonly Mark[], position: number): void {
    const mark = marks[position] as Mark;
    const from = mark.at + mark.length;
    const same = this.open.findIndex(({ pair }) => pair === mark.pair);
    if (same < 0) {
      if (mark.pair === 'single' && !isClosed(marks, position, this.open.at(-1)?.pair)) return;
      const within = this.open.at(-1)?.quotation ?? null;
      const quotation: Quotation = { stretches: [], manner: 'marks', closed: false, within };
      this.found.push(quotation);
      this.open.push({ quotation, pair: mark.pair, from });
      return;
    }
    if (closesTwice(marks, position)) {
      this.inner += 1;
      return;
    }
    const outer = this.open[same] as Open;
    this.open.length = same + 1;
    const said = text.slice(outer.from, mark.at).trimEnd();
    if (/[.?!…]$/.test(said)) {
      // A new paragraph of it, on the same line.
      addStretch(outer.quotation, index, outer.from, mark.at);
      outer.from = from;
      return;
    }
    // The outer quotation was never closed: it ends with its last sentence.
    const end = said.search(/[.?!…](?=[^.?!…]*$)/);
    this.open.length = same;
    if (end >= 0) addStretch(outer.quotation, index, outer.from, outer.from + end + 1);
    else if (outer.quotation.stretches.length === 0) this.drop(outer.quotation);
    this.openAt(index, text, marks, position);
  }

  private closeAt(index: number, { pair, at }: Mark): void {
    while (this.open.length > 0) {
      const { quotation, from, pair: own } = this.open.pop() as Open;
      addStretch(quotation, index, from, at);
      quotation.closed = own === pair;
      if (own === pair) return;
    }
  }
}

function addStretch({ stretches }: Quotation, paragraph: number, from: number, to: number): void {
  if (to > from) stretches.push({ paragraph, from, to });
}

function isFurniture(text: string): boolean {
  return text.split(' ').length <= FEW_WORDS && !/[.?!:]$/.test(text);
}
