// A number in the margin, and what parts it from the line.
const NUMBERED = /^\f?\s{0,8}(\d{1,4})(?:\s{1,4}|$)/;
// So many numbers are no accident.
const LEAST = 8;

/**
 * Takes away the numbers that a program wrote before the lines of a text: each number is as much more
 * than the one before as its line is further down, be every line numbered or each fifth, and be blank
 * lines counted or not.
 */
export function withoutMargin(lines: readonly string[]): readonly string[] {
  const numbers = lines.map((line) => NUMBERED.exec(line)?.[1]);
  const worded = lines.map((line) => line.trim() !== '');
  const count = worded.filter(Boolean).length;
  const numbered = numbers.filter((number) => number !== undefined).length;
  if (numbered < Math.max(LEAST, count / 6)) return lines;
  let ordinal = 0;
  const ordinals = worded.map((holds) => {
    if (holds) ordinal += 1;
    return ordinal;
  });
  const inStep = [lines.map((_, index) => index), ordinals].find(
    (places) => stepsOf(numbers, places) > 0.85 * (numbered - 1),
  );
  if (!inStep) return lines;
  const width = Math.max(...lines.map((line) => NUMBERED.exec(line)?.[0].length ?? 0));
  const steps = numbers.flatMap((number, index) =>
    number === undefined ? [] : [{ index, offset: Number(number) - (inStep[index] ?? 0) }],
  );
  // A number that keeps no step with its neighbours is the line's own.
  const inMargin = new Set(
    steps.flatMap(({ index, offset }, at) =>
      offset === steps[at - 1]?.offset || offset === steps[at + 1]?.offset ? [index] : [],
    ),
  );
  return lines.map((line, index) => withoutNumber(line, width, inMargin.has(index)));
}

/** How many numbers keep step with the places of their lines. */
function stepsOf(numbers: readonly (string | undefined)[], places: readonly number[]): number {
  const offsets = numbers.flatMap((number, index) =>
    number === undefined ? [] : [Number(number) - (places[index] ?? 0)],
  );
  return offsets.filter((offset, index) => index > 0 && offset === offsets[index - 1]).length;
}

/** A line without its number; what stands under the numbers is the margin, too. */
function withoutNumber(line: string, width: number, isNumbered: boolean): string {
  const feed = line.startsWith('\f') ? '\f' : '';
  const rest = line.slice(feed.length);
  const number = isNumbered ? (NUMBERED.exec(rest)?.[0] ?? '') : '';
  const margin = /^\s*/.exec(rest)?.[0].length ?? 0;
  return feed + rest.slice(number === '' ? Math.min(margin, width) : number.length);
}
