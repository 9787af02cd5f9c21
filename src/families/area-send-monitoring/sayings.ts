import type { Nodes } from 'mdast';
import { type Cell, cellText } from './columns.js';
import { type Verdict, verdictIn } from './effective.js';
import type { Unit } from './units.js';

/** A verdict in the inspectors' words. */
export interface Saying {
  verdict: Verdict;
  text: string;
  nodes: Nodes[];
}

/** The verdict in a cell of a table, where it holds one. */
export function sayingIn(cell: Cell): Saying[] {
  const verdict = verdictIn(cellText(cell));
  return verdict === null ? [] : [{ verdict, text: cellText(cell), nodes: [...cell] }];
}

// Letters: no verdict at the end of a heading is longer.
const LONGEST_END = 100;

/** "Area 1: travel – effective action taken": the verdict at the end of a heading. */
export function sayingInHeading({ text: words, nodes }: Unit): Saying[] {
  const last = /(?:\s[–—-]\s*|[:(]\s*)([^:()–—]+?)\)?$/.exec(words.slice(-LONGEST_END))?.[1] ?? '';
  const verdict = verdictIn(last.charAt(0).toUpperCase() + last.slice(1));
  return verdict === null ? [] : [{ verdict, text: words, nodes }];
}
