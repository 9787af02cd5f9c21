import { one } from './elements.js';

/** The two sides of the page; each scrolls by itself where there is room for both. */
export const recordSide = () => one('.record-side');
export const printedSide = () => one('.printed-side');

/** Whether the sides are beside each other; otherwise one follows the other, and the page scrolls. */
export function isSideBySide(): boolean {
  return getComputedStyle(recordSide()).overflowY === 'auto';
}

/** The space kept above and below, in pixels. */
const MARGIN = 24;

/** Scrolls a side, or the page where it has to, until an element can be seen. */
export function reveal(element: Element, side: Element): void {
  const behavior = isStill() ? 'instant' : 'smooth';
  if (!isSideBySide()) {
    element.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = side.getBoundingClientRect();
  if (top >= view.top + MARGIN && bottom <= view.bottom - MARGIN) return;
  // What is taller than the side shows its start; everything else comes to the middle.
  const space = Math.max(MARGIN, (view.height - height) / 2);
  side.scrollBy({ top: top - view.top - space, behavior });
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
