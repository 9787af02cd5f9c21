import { all, entryOf, outlinesOf } from './elements.js';
import { isSideBySide, printedSide, recordSide, reveal } from './sides.js';

/** How long a pointer rests before the other side moves, in milliseconds. */
const REST = 150;

let current: string | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** The name of what was chosen last, by focus or a click. */
export function chosen(): string | null {
  return current;
}

const listeners: ((entry: HTMLElement | null) => void)[] = [];

/** Tells of each entry that is chosen. */
export function onChoose(listener: (entry: HTMLElement | null) => void): void {
  listeners.push(listener);
}

/** Chooses something: marks it on both sides and shows its outline. */
export function choose(of: string): void {
  // What the mouse rests on stays where it is.
  clearTimeout(waiting);
  if (of !== current) {
    mark('is-current', of);
    if (current !== null) labelOf(current)?.setAttribute('tabindex', '-1');
    // Only the label of what is chosen can be reached by keyboard.
    labelOf(of)?.setAttribute('tabindex', '0');
    current = of;
    for (const listener of listeners) listener(entryOf(of));
  }
  const outline = outlinesOf(of)[0];
  if (outline && isSideBySide()) reveal(outline, printedSide());
}

/** The label of an outline, in the margin of the document. */
export function labelOf(of: string): HTMLElement | SVGElement | null {
  const label = outlinesOf(of).find((one) => one.matches('.mark'));
  return (label as HTMLElement | SVGElement | undefined) ?? null;
}

/** Lights up what the pointer is on, on both sides; null lights up nothing. */
export function light(of: string | null, from: 'record' | 'printed'): void {
  clearTimeout(waiting);
  mark('is-lit', of);
  if (of === null || !isSideBySide()) return;
  waiting = setTimeout(() => {
    const [target, side] =
      from === 'record' ? [outlinesOf(of)[0], printedSide()] : [entryOf(of), recordSide()];
    if (target?.checkVisibility()) reveal(target, side);
  }, REST);
}

/** What is marked now, in either way. */
const marked: Record<'is-current' | 'is-lit', Element[]> = { 'is-current': [], 'is-lit': [] };

function mark(name: 'is-current' | 'is-lit', of: string | null): void {
  for (const element of marked[name]) element.classList.remove(name);
  marked[name] = of === null ? [] : [...outlinesOf(of), entryOf(of)].filter((one) => one !== null);
  for (const element of marked[name]) element.classList.add(name);
}

/** What is outlined at a point of the document: the smallest of several. */
export function outlinedAt(target: Element, x: number, y: number): string | null {
  const named = target.closest<HTMLElement>('.mark, .line');
  if (named) return named.dataset.of?.split(' ')[0] ?? null;
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  const sheet = target.closest('.printed-page');
  for (const rect of sheet ? all<SVGRectElement>('.outline rect', sheet) : []) {
    const { left, right, top, bottom } = rect.getBoundingClientRect();
    const area = (right - left) * (bottom - top);
    if (x < left || x > right || y < top || y > bottom || area >= least) continue;
    least = area;
    found = rect.closest<SVGElement>('.outline')?.dataset.of ?? null;
  }
  return found;
}
