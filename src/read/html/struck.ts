import { type Element, elementsIn, type Node } from './dom.js';
import type { StyleSheet } from './style-sheet.js';

const TAGS = new Set(['del', 's', 'strike']);

/** The elements whose words are struck out or deleted, with all elements in them. */
export function struckIn(body: Element, styles: StyleSheet): Set<Node> {
  const struck = new Set<Node>();
  for (const element of elementsIn(body)) {
    const { parentNode } = element;
    const isInside = parentNode !== null && struck.has(parentNode as Node);
    if (isInside || isStruck(element, styles)) struck.add(element);
  }
  return struck;
}

/** What an element's style says counts for more than its name. */
function isStruck(element: Element, styles: StyleSheet): boolean {
  const line =
    styles.valueOf(element, 'text-decoration') ?? styles.valueOf(element, 'text-decoration-line');
  if (line === null) return TAGS.has(element.tagName);
  return line.includes('line-through');
}
