import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a name below a node, in order; `*` is any. */
export function allOf(node: Node, name: string): Element[] {
  const below = 'childNodes' in node ? node.childNodes : [];
  return below.flatMap((child) => {
    const fits = 'tagName' in child && (name === '*' || child.tagName === name);
    return [...(fits ? [child] : []), ...allOf(child, name)];
  });
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((found) => found.name === name)?.value;
}

/** The text of a node; nothing where there is no node. */
export function textOf(node: Node | undefined): string {
  if (!node) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
