import type { XmlElement } from './xml.js';

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The value of a child such as `<w:pStyle w:val="Heading1"/>`; null where there is none. */
export function textValueOf(element: XmlElement | undefined, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** The value of such a child as a whole number; null where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = textValueOf(element, name);
  return value !== null && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
}

/** Whether a switch such as `<w:b/>` or `<w:b w:val="0"/>` is on; null where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  return found ? !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '') : null;
}

/** All words in an element, in their order; paragraphs are parted by a space. */
export function wordsIn(element: XmlElement): string {
  if (!element.hasWords) return '';
  const inside = element.children.map((child) =>
    child.name === 'w:p' ? `${wordsIn(child)} ` : wordsIn(child),
  );
  return element.text + inside.join('');
}
