/**
 * A whole sentence that stands in quotation marks, without them: the marks say that others worded it. A
 * clause keeps its marks, as they can be part of how it is worded.
 */
export function withoutQuotes(words: string): string {
  const [, double, plain, single] =
    /^(?:“([^“”]+[.!?])”|"([^"]+[.!?])"|‘([^‘]+[.!?])’)$/.exec(words) ?? [];
  const inner = double ?? plain ?? single;
  if (inner === undefined || !/^\p{Lu}/u.test(inner)) return words;
  return single !== undefined && CLOSES.test(single) ? words : inner;
}

/** A right single mark that is no apostrophe, as in "children’s" and "parents’ views". */
const CLOSES = /(?<![\p{L}])’|(?<!s)’(?!\p{L})/u;
