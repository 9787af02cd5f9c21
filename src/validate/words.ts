/** The words of some blocks of a document, in which texts can be found. */
export class Words {
  private readonly text: string;
  private readonly letters: string;

  constructor(blocks: readonly string[]) {
    this.text = ` ${blocks.join(' ')} `;
    this.letters = lettersOf(this.text);
  }

  /** Whether a text is here word for word. */
  holds(text: string): boolean {
    return this.find(text) !== null;
  }

  /** Whether a text's letters are here, however lines were joined, with a hyphen or a space. */
  holdsLoosely(text: string): boolean {
    return this.letters.includes(lettersOf(text));
  }

  /** How many words of a text are here, counted from its first. */
  beginningOf(words: readonly string[]): number {
    let [same, open] = [0, words.length];
    while (same < open) {
      const middle = Math.ceil((same + open) / 2);
      if (this.holds(words.slice(0, middle).join(' '))) same = middle;
      else open = middle - 1;
    }
    return same;
  }

  /** Whether a text's words are here in order, with others between them. */
  holdsInPieces(text: string): boolean {
    let from = 0;
    return text.split(' ').every((word) => {
      const end = this.find(word, from);
      from = end ?? from;
      return end !== null;
    });
  }

  /** The end of a text that begins at `from` or later; null where there is none. */
  find(text: string, from = 0): number | null {
    const start = this.text.indexOf(` ${text} `, from);
    return start < 0 ? null : start + text.length + 1;
  }

  /** The word after a text; null where the text is not here, or nothing follows it. */
  after(text: string): string | null {
    const end = this.find(text);
    return end === null ? null : (this.text.slice(end).trim().split(' ', 1)[0] ?? '') || null;
  }
}

/** A text without spaces and hyphens. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\u002d\u2010\u2011]/g, '');
}

/** Where a text first differs from the words of a document. */
export interface Difference {
  /** The last words that are the same; empty where none are. */
  before: string;
  given: string;
  printed: string | null;
}

/** Follows a text as far as `here` has it. */
export function differenceIn(text: string, here: Words): Difference {
  const words = text.split(' ');
  const same = here.beginningOf(words);
  return {
    before: words.slice(Math.max(0, same - 4), same).join(' '),
    given: words[same] ?? '',
    printed: here.after(words.slice(0, same).join(' ')),
  };
}

/** The different words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
