import { entryOf, outlinesOf } from './elements.js';
import { choose, labelOf, light, outlinedAt } from './link.js';
import { printedSide, recordSide, reveal } from './sides.js';
import { goTo } from './stepping.js';
import { showSide } from './viewing.js';

/** Makes each side show what is chosen or pointed at on the other. */
export function startPointing(): void {
  pointFromRecord(recordSide());
  pointFromDocument(printedSide());
}

let last = { x: -1, y: -1 };

/** Whether the mouse moved, and not what is under it: one at rest points at nothing. */
function hasMoved({ screenX, screenY }: PointerEvent): boolean {
  const moved = screenX !== last.x || screenY !== last.y;
  last = { x: screenX, y: screenY };
  return moved;
}

function pointFromRecord(side: HTMLElement): void {
  side.addEventListener('focusin', ({ target }) => {
    const of = entryAt(target);
    if (of) choose(of);
  });
  let pointed: string | null = null;
  side.addEventListener('pointermove', (event) => {
    if (!hasMoved(event)) return;
    const of = entryAt(event.target);
    if (of !== pointed) light(of, 'record');
    pointed = of;
  });
  side.addEventListener('pointerleave', () => {
    pointed = null;
    light(null, 'record');
  });
  side.addEventListener('click', (event) => {
    const { target } = event;
    const to = target instanceof Element && target.closest<HTMLElement>('.to-place')?.dataset.to;
    if (!to) return;
    event.preventDefault();
    showSide('printed');
    choose(to);
    const outline = outlinesOf(to)[0];
    if (outline) reveal(outline, printedSide());
    labelOf(to)?.focus({ preventScroll: true });
  });
}

function entryAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-entry]')?.dataset.entry || null;
}

function pointFromDocument(side: HTMLElement): void {
  let pointed: string | null = null;
  side.addEventListener('pointermove', (event) => {
    if (!hasMoved(event)) return;
    const { target, clientX, clientY } = event;
    const of = target instanceof Element ? outlinedAt(target, clientX, clientY) : null;
    if (of !== pointed) light(of, 'printed');
    pointed = of;
  });
  side.addEventListener('pointerleave', () => {
    pointed = null;
    light(null, 'printed');
  });
  side.addEventListener('focusin', ({ target }) => {
    const of = markAt(target);
    if (of) light(of, 'printed');
  });
  side.addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || target.closest('button')) return;
    if (target.closest('.mark')) event.preventDefault();
    // Selecting words to copy them chooses no finding.
    else if (getSelection()?.toString()) return;
    open(markAt(target) ?? outlinedAt(target, clientX, clientY));
  });
}

function markAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('.mark')?.dataset.of ?? null;
}

/** Goes to the entry of something, out of the fold that it may be in. */
function open(of: string | null): void {
  const entry = of ? entryOf(of) : null;
  const folded = entry?.closest('details');
  if (folded) folded.open = true;
  if (!entry || entry.hidden) return;
  showSide('record');
  goTo(entry);
}
