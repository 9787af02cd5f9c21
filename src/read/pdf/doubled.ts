import type { Run } from './page.js';

// In units of the size: a shadow, or type made bold by drawing it twice, is moved no further.
const MOVED = 0.16;
/** Letters of a run that are drawn two by two: fewer can be a word's own. */
const FEWEST = 6;

/** The runs of a page, what is drawn twice at one place once: shadows, and type that is made bold so. */
export function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen: Run[] = [];
  const byHeight = new Map<number, Run[]>();
  for (const run of runs) {
    const key = Math.round(run.y / 4);
    const isAgain = [-1, 0, 1].some((by) =>
      byHeight.get(key + by)?.some((other) => repeats(run, other)),
    );
    if (isAgain) continue;
    const single = { ...run, text: once(run.text) };
    seen.push(single.text === run.text ? run : single);
    const level = byHeight.get(key);
    if (level) level.push(run);
    else byHeight.set(key, [run]);
  }
  return seen;
}

/** Whether a run is drawn again over another, or over a part of it. */
function repeats(run: Run, other: Run): boolean {
  const by = MOVED * run.size;
  if (Math.abs(run.size - other.size) > 0.5 || Math.abs(run.y - other.y) > by) return false;
  const [start, end] = [run.x - other.x, run.x + run.width - other.x];
  if (start < -by || end > other.width + by) return false;
  const [words, all] = [run.text, other.text].map((text) => text.replace(/\s/g, ''));
  if (!words || !all || words.length > all.length) return false;
  const share = other.width > 0 ? start / other.width : 0;
  const at = all.indexOf(words, Math.max(0, Math.floor(share * all.length) - 3));
  return at >= 0 && Math.abs(at / all.length - share) < 0.1 + 2 / all.length;
}

/** A text whose letters are all drawn two by two, each once. */
function once(text: string): string {
  if (!/^\s*(\S)\s?\1/u.test(text)) return text;
  const letters = Array.from(text.replace(/\s/g, ''));
  if (letters.length < 2 * FEWEST || letters.length % 2 > 0) return text;
  if (letters.some((letter, at) => letter !== letters[at - (at % 2)])) return text;
  return text.replace(/(\S)\s?\1/gu, '$1').replace(/(\s)\s+/g, '$1');
}
