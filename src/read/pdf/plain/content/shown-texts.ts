import { NotPlain } from '../file/values.js';
import { codeAt } from '../font/glyph.js';
import type { TextState } from './text-state.js';
import type { Visitor } from './visitor.js';

/** In letters; real pages have some thousands. */
const LONGEST = 5_000_000;

/** Notes the texts that a page's body is drawn with, operator by operator, spaces included. */
export class ShownTexts implements Visitor {
  readonly texts: string[] = [];
  readonly #artifacts: boolean[] = [];
  #text = '';
  #letters = 0;

  show(string: Uint8Array, _extra: number, { font }: TextState): void {
    if (!font) return;
    for (let at = 0; at < string.length; at += font.bytes) {
      const { text } = font.glyph(codeAt(string, at, font.bytes));
      this.#text += text;
      this.#letters += text.length;
    }
    if (this.#letters > LONGEST) throw new NotPlain('a page of too many letters');
  }

  shown(): void {
    if (!this.#artifacts.includes(true)) this.texts.push(this.#text);
    this.#text = '';
  }

  begin(tag: string): void {
    this.#artifacts.push(tag === 'Artifact');
  }

  end(): void {
    this.#artifacts.pop();
  }
}
