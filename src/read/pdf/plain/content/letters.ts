import { NotPlain } from '../file/values.js';

// Letters that stand for others: fixed spaces, signs that came from other alphabets, ligatures.
const STANDING_IN = /[\u00a0\u00b5\u037e\u0eb3\u2000-\u200a\u202f\u2126\ufb00-\ufb06]/g;
const LONG_ST = '\ufb05';
// Hebrew, Arabic and their kin run from right to left.
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text with letters that stand for others replaced by those, as pdf.js does it.
 *
 * @throws NotPlain where some of it runs from right to left.
 */
export function plainLetters(text: string): string {
  if (FROM_THE_RIGHT.test(text)) throw new NotPlain('text that runs from right to left');
  return text.replace(STANDING_IN, (letter) =>
    letter === LONG_ST ? 'ſt' : letter.normalize('NFKC'),
  );
}
