import { one } from './elements.js';

/** The two sides of the page; each scrolls by itself where there is room for both. */
export const recordSide = () => one('.record-side');
export const printedSide = () => one('.printed-side');

/** Whether the sides stand beside each other; else they follow one another, and the page scrolls. */
export function isSideBySide(): boolean {
  return getComputedStyle(recordSide()).overflowY === 'auto';
}

/** Pixels kept free above and below. */
const MARGIN = 24;

/** Scrolls a side until an element of it can be seen, if it cannot; the page where sides follow one another. */
export function reveal(element: Element, side: Element): void {
  const behavior = isStill() ? 'instant' : 'smooth';
  if (!isSideBySide()) {
    element.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = side.getBoundingClientRect();
  if (top >= view.top + MARGIN && bottom <= view.bottom - MARGIN) return;
  // What is higher than the side shows its start; all else comes to the middle.
  const space = Math.max(MARGIN, (view.height - height) / 2);
  side.scrollBy({ top: top - view.top - space, behavior });
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
