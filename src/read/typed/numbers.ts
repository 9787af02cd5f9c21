/** A list number, taken apart: "(b)" is the second in the style of "(a)". */
export interface Ordinal {
  style: string;
  value: number;
}

/** Each way to read a number: "i" is the ninth letter, and the first of Roman numerals. */
export function ordinalsOf(mark: string): Ordinal[] {
  const [, open = '', value = '', close = ''] = /^(\(?)(\w+)([.)])$/.exec(mark) ?? [];
  const frame = `${open}${close}`;
  if (/^\d+$/.test(value)) return [{ style: `1${frame}`, value: Number(value) }];
  const found: Ordinal[] = [];
  const roman = ROMAN.indexOf(value) + 1;
  if (roman > 0) found.push({ style: `i${frame}`, value: roman });
  if (/^[a-z]$/.test(value)) found.push({ style: `a${frame}`, value: value.charCodeAt(0) - 96 });
  return found;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** Whether one number goes on from another, or repeats it, as "1." before each item does. */
export function goesOn(before: string, after: string): boolean {
  const next = ordinalsOf(after);
  return ordinalsOf(before).some(({ style, value }) =>
    next.some((one) => one.style === style && (one.value === value + 1 || one.value === value)),
  );
}

/** Whether a number is the first of a list. */
export function isFirst(mark: string): boolean {
  return ordinalsOf(mark).some(({ value }) => value === 1);
}
