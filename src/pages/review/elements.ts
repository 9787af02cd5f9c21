/** A part of the page by its id, on which the writer of the page and this script agree. */
export function byId<Part extends HTMLElement>(id: string, kind: new () => Part): Part {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`the page has no ${kind.name} called ${id}`);
}

/** All elements that a selector matches. */
export function all<Part extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Part[] {
  return [...within.querySelectorAll<Part>(selector)];
}

/** The element that a selector matches: there must be one. */
export function one<Part extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Part {
  const found = within.querySelector<Part>(selector);
  if (!found) throw new TypeError(`the page has no ${selector}`);
  return found;
}

/** What the document shows for a name: outlines, their labels, lines. */
export function outlinesOf(of: string): Element[] {
  return all<Element>(`[data-of~="${CSS.escape(of)}"]`);
}

/** The entry of the record with a name. */
export function entryOf(of: string): HTMLElement | null {
  return document.querySelector(`[data-entry="${CSS.escape(of)}"]`);
}
