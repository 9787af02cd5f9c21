/** A line that stands for lines that a page leaves out. */
const LEFT_OUT = '…';

/**
 * Compares what a command printed with what a page shows of it.
 *
 * @returns The first run of shown lines that was not printed there; null where all were.
 */
export function notPrinted(shown: readonly string[], printed: readonly string[]): string[] | null {
  let next = 0;
  const runs = runsOf(shown);
  for (const [index, run] of runs.entries()) {
    const isLast = index === runs.length - 1;
    // Where nothing is left out the first run opens the output and the last one closes it.
    const [least, most] = [
      isLast ? printed.length - run.length : next,
      index === 0 ? 0 : printed.length - run.length,
    ];
    let start = Math.max(next, least);
    while (start <= most && !standsAt(run, printed, start)) start += 1;
    if (start > most) return run;
    next = start + run.length;
  }
  return null;
}

function standsAt(run: readonly string[], printed: readonly string[], start: number): boolean {
  return run.every((line, index) => line === printed[start + index]);
}

function runsOf(shown: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of shown) {
    if (line === LEFT_OUT) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}
