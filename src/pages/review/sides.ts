import { one } from './elements.js';

/** The two sides of the page; each scrolls by itself where there is room for both. */
export const recordSide = () => one('.record-side');
export const printedSide = () => one('.printed-side');

/** As in wide.css. */
const ROOM = matchMedia('screen and (min-width: 46rem) and (min-height: 30rem)');

/** Whether the sides are beside each other; otherwise one follows the other, and the page scrolls. */
export function isSideBySide(): boolean {
  return ROOM.matches;
}

/** The space kept above and below, in pixels. */
const MARGIN = 24;
/** What stays at the top of the document's side while it scrolls. */
const HEAD = 48;

/** Scrolls a side, or the page where it has to, until an element can be seen: when the page is next drawn. */
export function reveal(element: Element, side: Element): void {
  requestAnimationFrame(() => scrollTo(element, side));
}

function scrollTo(element: Element, side: Element): void {
  const behavior = isStill() ? 'instant' : 'smooth';
  if (!isSideBySide()) {
    element.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = side.getBoundingClientRect();
  const head = side === printedSide() ? HEAD : 0;
  if (top >= view.top + MARGIN + head && bottom <= view.bottom - MARGIN) return;
  // What is taller than the side shows its start; everything else comes to the middle.
  const space = Math.max(MARGIN + head, (view.height - height) / 2);
  side.scrollBy({ top: top - view.top - space, behavior });
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
