import type { Nodes, Root } from 'mdast';
import { type Place, placeOf, text } from '../read/tree.js';

/** A paragraph of an article, in which quotation marks are looked for. */
export interface Paragraph {
  text: string;
  at: Place;
  /** It stands in a block quotation. */
  quoted: boolean;
  /** It is an item of a list. */
  listed: boolean;
}

/** The paragraphs of an article, headings and the cells of tables among them, in reading order. */
export function paragraphsOf(tree: Root): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (node: Nodes, quoted: boolean, listed: boolean): void => {
    const inside = quoted || node.data?.quoted === true;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const words = text(node);
      if (words !== '') found.push({ text: words, at: placeOf(node), quoted: inside, listed });
    } else if ('children' in node) {
      for (const child of node.children) visit(child, inside, listed || node.type === 'listItem');
    }
  };
  visit(tree, false, false);
  return found;
}
