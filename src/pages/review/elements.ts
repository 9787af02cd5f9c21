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

/** What the document and the record show for each name: looked up once, as pages have thousands of them. */
interface Names {
  outlines: ReadonlyMap<string, readonly Element[]>;
  entries: ReadonlyMap<string, HTMLElement>;
}

let names: Names | null = null;

function known(): Names {
  if (names) return names;
  const outlines = new Map<string, Element[]>();
  for (const element of all<HTMLElement | SVGElement>('[data-of]')) {
    for (const of of element.dataset.of?.split(' ') ?? []) {
      const own = outlines.get(of);
      if (own) own.push(element);
      else outlines.set(of, [element]);
    }
  }
  const entries = new Map(all('[data-entry]').map((entry) => [entry.dataset.entry ?? '', entry]));
  names = { outlines, entries };
  return names;
}

/** Has names looked up again, after elements came or went. */
export function lookAgain(): void {
  names = null;
}

/** What the document shows for a name: outlines, their labels, lines. */
export function outlinesOf(of: string): readonly Element[] {
  return known().outlines.get(of) ?? [];
}

/** The entry of the record with a name. */
export function entryOf(of: string): HTMLElement | null {
  return known().entries.get(of) ?? null;
}
