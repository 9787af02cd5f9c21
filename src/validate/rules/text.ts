import { listMark } from '../../read/marks.js';
import type { Rule } from '../rule.js';
import { allTexts, beginningOf } from '../texts.js';

/** Something that a text must not have, and how to find it. */
type Blemish = readonly [name: string, isIn: (text: string) => boolean];

const BLEMISHES: readonly Blemish[] = [
  ['is not in Unicode’s composed form (NFC)', (text) => text !== text.normalize('NFC')],
  ['has a soft hyphen or a character without width', (text) => /[\u00ad\u200b\ufeff]/.test(text)],
  ['has a ligature glyph', (text) => /[\ufb00-\ufb06]/.test(text)],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
  ['has a control character', (text) => /[\u0000-\u001f\u007f-\u009f]/.test(text)],
  ['has white space other than single spaces', (text) => / {2}|[^\S ]/.test(text)],
  ['begins or ends with a space', (text) => text !== text.trim()],
  ['begins with a bullet glyph', (text) => listMark(text)?.kind === 'glyph'],
  ['has a bullet glyph', (text) => /[\u25a0\u25aa\u25fc\u2022\uf0b7\uf0a7\uf06e]/.test(text)],
];

/** A text is the document’s words, without traces of how they were set. */
export const text: Rule = {
  name: 'text',
  demands:
    'Texts are in NFC and have single spaces, and no bullet glyphs, soft hyphens, ligatures or control characters.',
  level: 'error',
  *check(record) {
    for (const { path, text } of allTexts(record)) {
      for (const [name, isIn] of BLEMISHES) {
        if (!isIn(text)) continue;
        yield { path, message: `this text ${name}: ${beginningOf(text)}` };
        break;
      }
    }
    for (const [index, { id, text, points }] of record.findings.entries()) {
      for (const [at, words] of [text, ...points].entries()) {
        const mark = listMark(words);
        if (mark === null || mark.kind === 'glyph') continue;
        const path = ['findings', index, ...(at === 0 ? ['text'] : ['points', at - 1])];
        const message = `${id} begins with a list mark, “${mark.mark}”: ${beginningOf(words)}`;
        yield { path, message };
      }
    }
  },
};
