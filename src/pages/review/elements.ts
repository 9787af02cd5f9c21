/** The page's own parts; the writer of the page and this script agree on their names. */
export function byId<Part extends HTMLElement>(id: string, kind: new () => Part): Part {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`the page has no ${kind.name} called ${id}`);
}

export function all<Part extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Part[] {
  return [...within.querySelectorAll<Part>(selector)];
}

export function one<Part extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Part {
  const found = within.querySelector<Part>(selector);
  if (!found) throw new TypeError(`the page has no ${selector}`);
  return found;
}

/** What is outlined on the document under a name: outlines, their labels, lines. */
export function outlinesOf(of: string): Element[] {
  return all<Element>(`[data-of~="${CSS.escape(of)}"]`);
}

/** The entry of the record that goes by a name. */
export function entryOf(of: string): HTMLElement | null {
  return document.querySelector(`[data-entry="${CSS.escape(of)}"]`);
}
