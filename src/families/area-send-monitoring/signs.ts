import type { Nodes, Root } from 'mdast';
import { text } from '../../read/tree.js';
import { verdictIn, verdictsWithin } from './effective.js';
import { ACTION_HEADING, TITLE } from './headings.js';

// Texts: a letter says what it is about near its beginning.
const BEGINNING = 60;

/** What only the inspectors' own letter has: an area for priority action under its heading, or a verdict. */
export function findSigns(tree: Root): string[] {
  const texts = tree.children.flatMap(textsIn);
  if (!texts.slice(0, BEGINNING).some((words) => TITLE.test(words))) return [];
  return texts.filter((words) => ACTION_HEADING.test(words) || givesVerdict(words));
}

/** "I was glad to see that …": who says so of himself did not inspect. */
function givesVerdict(words: string): boolean {
  if (/^(?:I|My)\b/.test(words)) return false;
  return verdictIn(words) !== null || verdictsWithin(words).length > 0;
}

function textsIn(node: Nodes): string[] {
  if (node.type === 'tableCell') return (node.data?.blocks ?? []).flatMap(textsIn);
  if (node.type === 'paragraph' || node.type === 'heading') return [text(node)];
  return 'children' in node ? node.children.flatMap((child) => textsIn(child as Nodes)) : [];
}
