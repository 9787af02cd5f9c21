import type { LinePlace, Problem } from '../tree.js';

/** What of a document is not read, or left out because nobody sees it. */
export class Losses {
  private readonly parts = new Set<string>();
  private readonly unread = new Words();
  private readonly symbols = new Set<string>();
  private readonly hidden = new Words();
  private readonly struck = new Words();

  /** A part of the document that is not read: "a chart". */
  addPart(name: string): void {
    this.parts.add(name);
  }

  /** Words in an element that is not known. */
  addUnread(words: string, line: number): void {
    this.unread.add(words, line);
  }

  addSymbol(code: string, font: string): void {
    if (this.symbols.size < MOST_SYMBOLS) this.symbols.add(`char ${code} in font ${font}`);
  }

  addHidden(words: string, line: number): void {
    this.hidden.add(words, line);
  }

  addStruck(words: string, line: number): void {
    this.struck.add(words, line);
  }

  /** All of it, in words for people; `all` are the lines of the document. */
  problems(all: LinePlace): Problem[] {
    const unread = (message: string) => ({ rule: 'docx-unread', message, at: all });
    const problems: Problem[] = [...this.parts].map((part) =>
      unread(`the Word document holds ${part}, which is not read`),
    );
    for (const symbol of this.symbols)
      problems.push(
        unread(`a symbol of the Word document is not known and was left out: ${symbol}`),
      );
    const lost = this.unread.quoted();
    if (lost) problems.unshift(unread(`words of the Word document were not read: ${lost}`));
    const hidden = this.hidden.quoted();
    if (hidden) {
      const message = `text that the Word document hides was left out: ${hidden}`;
      problems.push({ rule: 'hidden-text', message, at: this.hidden.place });
    }
    const struck = this.struck.quoted();
    if (struck) {
      const message = `text that is struck out was left out: ${struck}`;
      problems.push({ rule: 'struck-text', message, at: this.struck.place });
    }
    return problems;
  }
}

const MOST_SYMBOLS = 20;
const MOST_WORDS = 30;
// Characters: what thirty words have at most, as a rule.
const LONGEST = 500;

/** Words from several places, as far as there is room to quote them. */
class Words {
  private text = '';
  private lines: LinePlace | null = null;

  add(words: string, line: number): void {
    if (words.trim() === '') return;
    if (this.lines && this.lines.endLine !== line) this.text += ' ';
    if (this.text.length < LONGEST) this.text += words.slice(0, LONGEST);
    this.lines = { line: this.lines?.line ?? line, endLine: line };
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
