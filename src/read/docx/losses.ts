import { LeftOut, Words } from '../left-out.js';
import type { LinePlace, Problem } from '../tree.js';
import { wordsIn } from './elements.js';
import type { XmlElement } from './xml.js';

/** What of a document is not read, or left out because nobody sees it. */
export class Losses {
  private readonly parts = new Set<string>();
  private readonly unread = new Words();
  private readonly symbols = new Set<string>();
  private readonly hidden = new LeftOut(
    'hidden-text',
    'text that the Word document hides was left out',
  );
  private readonly struck = new LeftOut(
    'struck-text',
    'text that is struck out or deleted was left out',
  );

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

  /** Words that were deleted. Those that were moved away are read where they stand now. */
  addDeleted(element: XmlElement, line: number): void {
    if (element.name !== 'w:moveFrom') this.struck.add(`${wordsIn(element)} `, line);
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
    problems.push(...this.hidden.problems(), ...this.struck.problems());
    return problems;
  }
}

const MOST_SYMBOLS = 20;
