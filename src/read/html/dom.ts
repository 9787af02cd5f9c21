import type { DefaultTreeAdapterTypes } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Text = DefaultTreeAdapterTypes.TextNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

export function isElement(node: Node | Parent | null): node is Element {
  return node !== null && 'tagName' in node;
}

/** The value of an attribute; null where the element has none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The elements under a node, in document order, the node itself not among them. */
export function* elementsIn(parent: Parent): Generator<Element> {
  const open = [parent.childNodes.values()];
  for (let nodes = open.at(-1); nodes; nodes = open.at(-1)) {
    const { value: node, done } = nodes.next();
    if (done) open.pop();
    else if (isElement(node)) {
      yield node;
      open.push(node.childNodes.values());
    }
  }
}

/** An element and those around it, from the inside out. */
export function* outwards(from: Element): Generator<Element> {
  for (let node: Parent | null = from; isElement(node); node = node.parentNode) yield node;
}

// What a browser sets as blocks of their own, so that they part words.
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu
  nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp`.split(
    /\s+/,
  ),
);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** All text in a node, as written. */
export function wordsIn(node: Node): string {
  if (isText(node)) return node.value;
  return isElement(node) ? node.childNodes.map(wordsIn).join('') : '';
}
