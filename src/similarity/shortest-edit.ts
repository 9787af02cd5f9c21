/** A word that stayed, went or came. */
export type Step = [fate: 'same' | 'out' | 'in', word: string];

/**
 * The fewest steps that turn one list of words into another (E. Myers, "An O(ND) Difference Algorithm",
 * 1986): follows the furthest path on each diagonal until one reaches the end, then walks it back.
 */
export function shortestEdit(one: readonly string[], other: readonly string[]): Step[] {
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
 * How far each diagonal reached before each edit: of edit n, the diagonals from -n-1 to n+1. It is one
 * buffer, since thousands of small ones would keep the garbage collector busy.
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
): Step[] {
  const steps: Step[] = [];
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
