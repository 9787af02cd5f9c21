import { LeftOut } from '../left-out.js';
import type { Problem } from '../tree.js';
import { type Element, isElement, isText, type Node } from './dom.js';
import type { Hidden } from './hidden.js';
import { isFurnitureName } from './names.js';

/** What of a page is left out of its text. */
export interface Apart {
  hidden: Hidden;
  struck: ReadonlySet<Node>;
  furniture: ReadonlySet<Node>;
  /** Whether the page has scripts: then much of what is hidden is their own. */
  hasScripts: boolean;
}

/** What is to be said of the words that a page hides or strikes out. Of furniture nobody asks. */
export function lossesIn(body: Element, apart: Apart): Problem[] {
  const unseen = new LeftOut('hidden-text', 'text that the web page hides was left out');
  const struck = new LeftOut('struck-text', 'text that is struck out was left out');
  const tell = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || apart.furniture.has(node) || apart.hidden.silent.has(node)) continue;
      if (apart.struck.has(node)) struck.add(...quoteOf(node, apart));
      else if (isFurniture(node)) continue;
      else if (!apart.hidden.unseen.has(node)) tell(node);
      else if (!apart.hasScripts || IN_TEXT.has(node.tagName)) unseen.add(...quoteOf(node, apart));
    }
  };
  tell(body);
  return [...unseen.problems(), ...struck.problems()];
}

/** Parts of running text, where scripts hide parts of the page as well. */
const IN_TEXT = new Set(
  'b dd del dt em font h1 h2 h3 h4 h5 h6 i ins li p span strong td tr u'.split(' '),
);

/** Furniture that holds no words but hidden ones is not known as such. */
function isFurniture(element: Element): boolean {
  return (
    /^(?:button|dialog|nav|select|textarea)$/.test(element.tagName) || isFurnitureName(element)
  );
}

/** The words of an element and the lines that they stand on. */
function quoteOf(element: Element, { hidden }: Apart): [words: string, line: number, end: number] {
  const words = element.childNodes.map((node) => shown(node, hidden)).join('');
  const { startLine = 1, endLine = startLine } = element.sourceCodeLocation ?? {};
  return [`${words} `, startLine, endLine];
}

function shown(node: Node, hidden: Hidden): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || hidden.silent.has(node)) return '';
  return node.childNodes.map((child) => shown(child, hidden)).join('');
}
