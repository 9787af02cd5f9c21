import { childOf } from './elements.js';
import type { XmlElement } from './xml.js';

// Changes are read as if they had been accepted.
const GONE = new Set(['w:del', 'w:moveFrom']);

/** Whether an element was deleted or moved away, rows and cells of a table included. */
export function isDeleted(element: XmlElement): boolean {
  if (GONE.has(element.name)) return true;
  if (element.name === 'w:tr') return childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined;
  return element.name === 'w:tc' && childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined;
}

/**
 * Whether the end of a paragraph was deleted, so that it joins the next one.
 *
 *     <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="…"/></w:rPr></w:pPr>…</w:p>
 */
export function isEndDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return mark?.children.some(({ name }) => GONE.has(name)) ?? false;
}
