import { withoutNumber } from '../shared/findings/entry.js';
import type { ChildType } from './headings.js';

/**
 * Cuts the numbers of actions ("1.2 Appoint …") off their words. Numbers count up, which "1.5 full-time
 * posts" and "31.12.19 Minutes" do not.
 */
export class References {
  private readonly last = new Map<ChildType, string>();

  cut(words: string, type: ChildType): string {
    const [mark, ahead, number] = /^([1-9]\d?(?:\.\d{1,2})?)\.(\d{1,2})[.)]?\s+/.exec(words) ?? [];
    if (mark === undefined) return withoutNumber(words);
    const follows = this.last.get(type) === `${ahead}.${Number(number) - 1}`;
    if (Number(number) !== 1 && !follows) return words;
    this.last.set(type, `${ahead}.${Number(number)}`);
    return withoutNumber(words.slice(mark.length));
  }
}
