import type { Nodes } from 'mdast';
import type { Block, Problem } from '../tree.js';
import { Writer } from './blocks.js';
import { hiddenIn, opensAny, Panels } from './hidden.js';
import { lossesIn } from './losses.js';
import { bodyOf, parseHtml } from './parse.js';
import { struckIn } from './struck.js';
import { StyleSheet } from './style-sheet.js';

/** What a piece of HTML says, inside a text of another format. */
export interface Fragment {
  blocks: Block[];
  problems: Problem[];
}

/**
 * Reads a piece of HTML. All of it is part of the text.
 *
 * @param line - The line of the input that it begins on.
 */
export function readFragment(html: string, line: number, maxDepth: number): Fragment {
  const document = parseHtml(html, maxDepth);
  const body = bodyOf(document);
  if (body === null) return { blocks: [], problems: [] };
  const styles = new StyleSheet(document);
  const hidden = hiddenIn(body, new Panels(body, opensAny(body, styles)), styles);
  const struck = struckIn(body, styles);
  const skip = new Set([...hidden.silent, ...hidden.unseen, ...struck]);
  const blocks = new Writer(skip, styles).blocks(body.childNodes);
  const problems = lossesIn(body, {
    hidden,
    struck,
    furniture: new Set(),
    hasScripts: styles.hasScripts,
  });
  for (const block of blocks) shift(block, line - 1);
  for (const problem of problems) problem.at = shifted(problem.at, line - 1);
  return { blocks, problems };
}

/** Moves the places of a node, and of all in it, by so many lines. */
function shift(node: Nodes, by: number): void {
  if (node.data?.at) node.data = { ...node.data, at: shifted(node.data.at, by) };
  for (const block of node.data?.blocks ?? []) shift(block, by);
  if ('children' in node) for (const child of node.children) shift(child, by);
}

function shifted(at: Problem['at'], by: number): Problem['at'] {
  return 'line' in at ? { line: at.line + by, endLine: at.endLine + by } : at;
}
