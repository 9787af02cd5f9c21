/** What a document words between quotation marks that enclose all of it, without them. */
export function withoutQuotes(words: string): string {
  const [, double, single] = /^(?:“([^“”]+)”|"([^"]+)")\.?$/.exec(words) ?? [];
  const inner = double ?? single ?? /^‘([^‘]+)’\.?$/.exec(words)?.[1];
  if (inner === undefined) return words;
  // A right single mark is an apostrophe between letters ("children’s") and after a plural's s ("parents’ views").
  const closes = words.startsWith('‘') && /(?<![\p{L}])’|(?<!s)’(?!\p{L})/u.test(inner);
  return closes ? words : inner;
}
