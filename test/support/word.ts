import type { Nodes } from 'mdast';
import { text } from '../../src/read/tree.js';

export type Outline = string | Outline[];

/** A tree in brief: what each block is, and its words. */
export function outlineOf(node: Nodes): Outline {
  if (node.type === 'tableCell') return ['cell', ...(node.data?.blocks ?? []).map(outlineOf)];
  if (node.type === 'heading') return [`h${node.depth}`, text(node)];
  if (node.type === 'list') return [node.ordered ? 'ol' : 'ul', ...node.children.map(outlineOf)];
  if (node.type === 'listItem') return ['li', ...node.children.map(outlineOf)];
  if (node.type === 'table') return ['table', ...node.children.map(outlineOf)];
  if (node.type === 'tableRow') return ['row', ...node.children.map(outlineOf)];
  return text(node);
}

/** A run of words. */
export const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of runs. */
export const p = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
/** A paragraph of words. */
export const say = (words: string, properties = '') => p(run(words), properties);
/** The properties of a paragraph in a list. */
export const inList = (list: number, depth = 0) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
/** The properties of a paragraph in a style. */
export const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
export const TAB = '<w:r><w:tab/></w:r>';
