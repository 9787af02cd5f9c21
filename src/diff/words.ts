import type { WordChange } from './schema.js';

type Kind = WordChange[0];

/** Beyond this many words on both sides, what differs is shown as a whole. */
const LONGEST = 3000;

/**
 * What stayed, went and came between two texts, word by word: the fewest changes that turn one into the
 * other (E. Myers, "An O(ND) Difference Algorithm", 1986). Joined with spaces, what stayed and went is
 * the first text, what stayed and came the second.
 */
export function changedWords(before: string, after: string): WordChange[] {
  // Of several ways the same one is taken whichever text comes first.
  if (before > after) return joined(stepsBetween(after, before).map(turned));
  return joined(stepsBetween(before, after));
}

function turned([kind, word]: [Kind, string]): [Kind, string] {
  if (kind === 'same') return [kind, word];
  return [kind === 'out' ? 'in' : 'out', word];
}

function stepsBetween(before: string, after: string): [Kind, string][] {
  const one = before.split(' ').filter(Boolean);
  const other = after.split(' ').filter(Boolean);
  return one.length + other.length > LONGEST ? whole(one, other) : shortest(one, other);
}

function whole(one: readonly string[], other: readonly string[]): [Kind, string][] {
  return [
    ...one.map((word): [Kind, string] => ['out', word]),
    ...other.map((word): [Kind, string] => ['in', word]),
  ];
}

/** Follows the furthest path on each diagonal until one reaches the end, then walks it back. */
function shortest(one: readonly string[], other: readonly string[]): [Kind, string][] {
  const most = one.length + other.length;
  const reach = new Int32Array(2 * most + 3);
  const history = new History();
  for (let edits = 0; edits <= most; edits += 1) {
    history.keep(reach.subarray(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + most + 1;
      const down =
        diagonal === -edits ||
        (diagonal !== edits && (reach[at - 1] as number) < (reach[at + 1] as number));
      let x = down ? (reach[at + 1] as number) : (reach[at - 1] as number) + 1;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal])
        x += 1;
      reach[at] = x;
      if (x >= one.length && x - diagonal >= other.length) {
        return walkBack(one, other, edits, history);
      }
    }
  }
  return [];
}

/**
 * How far each diagonal reached before each edit: of the edit n those from -n-1 to n+1. In one buffer, as
 * thousands of small ones keep the memory busy.
 */
class History {
  private kept = new Int32Array(1024);
  private length = 0;

  keep(reach: Int32Array): void {
    if (this.length + reach.length > this.kept.length) {
      const larger = new Int32Array(2 * this.kept.length + reach.length);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept.set(reach, this.length);
    this.length += reach.length;
  }

  reached(edits: number, diagonal: number): number {
    return this.kept[edits * (edits + 2) + diagonal + edits + 1] as number;
  }
}

function walkBack(
  one: readonly string[],
  other: readonly string[],
  last: number,
  history: History,
): [Kind, string][] {
  const steps: [Kind, string][] = [];
  let x = one.length;
  let y = other.length;
  for (let edits = last; edits >= 0; edits -= 1) {
    const reached = (diagonal: number) => history.reached(edits, diagonal);
    const diagonal = x - y;
    const down =
      diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = edits === 0 ? 0 : reached(down ? diagonal + 1 : diagonal - 1);
    const start = edits === 0 ? 0 : down ? from : from + 1;
    while (x > start) {
      x -= 1;
      y -= 1;
      steps.push(['same', one[x] as string]);
    }
    if (edits === 0) break;
    if (down) {
      y -= 1;
      steps.push(['in', other[y] as string]);
    } else {
      x -= 1;
      steps.push(['out', one[x] as string]);
    }
  }
  return steps.reverse();
}

/** Neighbours of one kind become one; of a stretch of changes, what went stands before what came. */
function joined(steps: readonly [Kind, string][]): WordChange[] {
  const changes: WordChange[] = [];
  let out: string[] = [];
  let come: string[] = [];
  const close = () => {
    if (out.length > 0) changes.push(['out', out.join(' ')]);
    if (come.length > 0) changes.push(['in', come.join(' ')]);
    out = [];
    come = [];
  };
  for (const [kind, word] of steps) {
    if (kind === 'out') out.push(word);
    else if (kind === 'in') come.push(word);
    else {
      close();
      const last = changes.at(-1);
      if (last?.[0] === 'same') last[1] += ` ${word}`;
      else changes.push(['same', word]);
    }
  }
  close();
  return changes;
}
