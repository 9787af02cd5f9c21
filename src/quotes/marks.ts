/** A quotation mark: the pair that it belongs to, and whether it opens or closes, as its neighbours tell. */
export interface Mark {
  at: number;
  /** Letters: 2 for two single marks that stand for a double one. */
  length: number;
  pair: 'double' | 'single';
  /** `either`: only what is open at that point tells. */
  use: 'open' | 'close' | 'either';
  /** An apostrophe would stand there too: after a plural's s. */
  doubtful: boolean;
}

const DOUBLE = '“”„‟"«»';
const SINGLE = "‘’‚‛'";
const MARK = new RegExp(`''|‘‘|’’|[${DOUBLE}${SINGLE}]`, 'gu');

// What stands before an opening mark, and what after it.
const BEFORE_OPEN = /[\s([{—–/=“‘"'-]/;
const STARTS_WORDS = /^(?:[\p{L}\p{N}£$€[(“‘"'…]|\.\.)/u;
/** The rest of a word whose beginning is replaced by an apostrophe. */
const CLIPPED = /^(?:\d\ds?|tis|twas|em|til|till|cause|cos|bout|n)(?![\p{L}\p{N}])/iu;

/** The quotation marks of a text, in order, without apostrophes and inch marks. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: sign, index } of text.matchAll(MARK)) {
    const before = text.charAt(index - 1);
    const after = text.slice(index + sign.length, index + sign.length + 8);
    const pair = sign.length === 2 || DOUBLE.includes(sign) ? 'double' : 'single';
    const use = pair === 'double' ? useOfDouble(sign, before, after) : useOfSingle(before, after);
    if (use === null || (use === 'open' && sign === '’' && pair === 'single')) continue;
    const doubtful =
      pair === 'single' && use === 'close' && before === 's' && /^ \p{L}/u.test(after);
    marks.push({ at: index, length: sign.length, pair, use, doubtful });
  }
  return marks;
}

/** By its neighbours before its form: straight marks have one form, and typed ones are often wrong. */
function useOfDouble(sign: string, before: string, after: string): Mark['use'] {
  const opens = (before === '' || BEFORE_OPEN.test(before)) && startsWords(after);
  const closes = before !== '' && !/\s/.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  if (opens !== closes) return opens ? 'open' : 'close';
  if ("\"''".includes(sign)) return 'either';
  return '“„«‘‘'.includes(sign) ? 'open' : 'close';
}

function useOfSingle(before: string, after: string): Mark['use'] | null {
  if (/[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return null;
  if (before === '' || BEFORE_OPEN.test(before)) {
    return startsWords(after) && !CLIPPED.test(after) ? 'open' : null;
  }
  return 'close';
}

function startsWords(after: string): boolean {
  return STARTS_WORDS.test(after);
}
