import type { LinePlace, Problem } from './tree.js';

// More places than these are told as one.
const MOST_PLACES = 20;
const MOST_WORDS = 30;
// Characters: what thirty words have at most, as a rule.
const LONGEST = 500;

/** Words that a reader leaves out of the text, with the places that they stood at. */
export class LeftOut {
  private readonly places: Words[] = [];

  /** @param message - What is said before the words are quoted. */
  constructor(
    private readonly rule: string,
    private readonly message: string,
  ) {}

  add(words: string, line: number, endLine = line): void {
    if (words.trim() === '') return;
    const last = this.places.at(-1);
    if (last && (last.isNext(line) || this.places.length >= MOST_PLACES))
      last.add(words, line, endLine);
    else {
      const place = new Words();
      place.add(words, line, endLine);
      this.places.push(place);
    }
  }

  /** A problem for each place. */
  problems(): Problem[] {
    return this.places.map((words) => ({
      rule: this.rule,
      message: `${this.message}: ${words.quoted()}`,
      at: words.place,
    }));
  }
}

/** Words that are quoted together, as far as there is room. */
export class Words {
  private text = '';
  private lines: LinePlace | null = null;

  add(words: string, line: number, endLine = line): void {
    if (words.trim() === '') return;
    if (this.lines && this.lines.endLine !== line) this.text += ' ';
    if (this.text.length < LONGEST) this.text += words.slice(0, LONGEST);
    this.lines = { line: this.lines?.line ?? line, endLine };
  }

  /** Whether a line is the last of the words, or the one after it. */
  isNext(line: number): boolean {
    return this.lines !== null && line - this.lines.endLine <= 1;
  }

  get place(): LinePlace {
    return this.lines ?? { line: 1, endLine: 1 };
  }

  quoted(): string | null {
    const words = this.text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return null;
    const isCut = words.length > MOST_WORDS || this.text.length >= LONGEST;
    return `“${words.slice(0, MOST_WORDS).join(' ')}${isCut ? ' …' : ''}”`;
  }
}
