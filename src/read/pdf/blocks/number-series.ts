import { listMark } from '../../marks.js';
import type { Line } from '../lines/line.js';

/** A number as one of its series: "(b)" is the second of those that are written "(a)". */
interface Ordinal {
  series: string;
  number: number;
}

// Points: items of one list begin this near to one another.
const SAME_LEFT = 3;

/**
 * The numbers of a document's lists. A number at the beginning of a line may be the sentence's own: that the
 * one before it stood over it, or the next one stands under it, shows that it is the list's.
 */
export class NumberSeries {
  readonly #last = new Map<string, { number: number; left: number }>();
  /** What lists have begun with, and where. */
  readonly #begun: { series: string; left: number }[] = [];

  /** Whether the mark of a line goes on with a list that is open, or begins as another did. */
  goesOn(mark: string, { left }: Line): boolean {
    return ordinalsOf(mark).some(({ series, number }) => {
      const last = this.#last.get(series);
      const follows = last?.number === number - 1 && isNear(last.left, left);
      const again = this.#begun.some(
        (begun) => begun.series === series && isNear(begun.left, left),
      );
      return follows || (number === 1 && again);
    });
  }

  /** Notes that a line is an item. */
  note(mark: string, { left }: Line): void {
    for (const { series, number } of ordinalsOf(mark)) {
      this.#last.set(series, { number, left });
      if (number === 2) this.#begun.push({ series, left });
    }
  }
}

/** Whether the first number of a list begins a line: the second stands under it. */
export function beginsList(mark: string, line: Line, below: readonly Line[]): boolean {
  const firsts = ordinalsOf(mark).filter(({ number }) => number === 1);
  if (firsts.length === 0) return false;
  const next = below.find(
    (other) => isNear(other.left, line.left) && listMark(`${other.text} `)?.kind === 'number',
  );
  const second = next ? ordinalsOf(listMark(`${next.text} `)?.mark ?? '') : [];
  return second.some(
    ({ series, number }) => number === 2 && firsts.some((first) => first.series === series),
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_LEFT;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** What a number can be: "i." is the first of one series and the ninth of another. */
function ordinalsOf(mark: string): Ordinal[] {
  const [, opening = '', written = '', closing = ''] = /^(\(?)(\w+)([.)])$/.exec(mark) ?? [];
  if (/^\d+$/.test(written)) return [{ series: `${opening}1${closing}`, number: Number(written) }];
  const ordinals: Ordinal[] = [];
  const roman = ROMAN.indexOf(written);
  if (roman >= 0) ordinals.push({ series: `${opening}i${closing}`, number: roman + 1 });
  if (/^[a-z]$/.test(written)) {
    ordinals.push({ series: `${opening}a${closing}`, number: written.charCodeAt(0) - 96 });
  }
  return ordinals;
}
