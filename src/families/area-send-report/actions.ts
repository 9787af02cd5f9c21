import type { Table } from 'mdast';
import { type Block, joinPlaces, placeOf, text } from '../../read/tree.js';
import { isBody, splitBodies } from '../shared/bodies.js';
import type { Draft } from '../shared/draft.js';
import { cellsOf, entryOf, saysNone, splitAtNumbers, withoutNumber } from '../shared/findings.js';
import { isTextual } from '../shared/sections.js';
import { HEADINGS, type ReportSection } from './headings.js';

/** Reads the table of priority actions: a row has the bodies responsible, and what they should do. */
export function readPriorityActions(draft: Draft, { heading, blocks }: ReportSection): void {
  const loose: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') readActionTable(draft, heading, block);
    else if (isHeaderRow([[block]]) || leadsIntoTable(blocks, index)) draft.passage(heading, block);
    else loose.push(block);
  }
  for (const cells of looseActions(loose)) draftAction(draft, heading, cells);
}

function leadsIntoTable(blocks: readonly Block[], index: number): boolean {
  return isTextual(blocks[index]) && blocks[index + 1]?.type === 'table';
}

function readActionTable(draft: Draft, heading: string | null, table: Table): void {
  let swapped = false;
  let bodies: Block[] = [];
  for (const row of table.children) {
    const all = row.children.map((cell) => cell.data?.blocks ?? []);
    const cells = all.filter((cell) => !isNumber(cell));
    draft.place(...all.filter(isNumber).flat());
    if (isHeaderRow(cells)) {
      swapped = cells.length > 1 && RESPONSIBLE_BODY.test(cellText(cells.at(-1)));
      draft.passage(heading, ...cells.flat());
      continue;
    }
    if (swapped) cells.reverse();
    // Where one cell stands for several rows, the bodies are those above.
    const merged = cells.length > 1 && cells[0]?.length === 0;
    if (!merged && cells.length > 1) bodies = cells[0] ?? [];
    draftAction(draft, heading, cells, merged ? bodies : undefined);
  }
}

function cellText(cell: readonly Block[] | undefined): string {
  return (cell ?? []).map(text).join(' ');
}

/** A column of numbers, or its head. */
function isNumber(cell: readonly Block[]): boolean {
  return /^(?:\d{1,2}[.)]?|No\.?|Number|#)$/i.test(cellText(cell));
}

/** A table whose cells came as paragraphs: bodies, then what they should do. */
function looseActions(blocks: readonly Block[]): Block[][][] {
  const named = blocks.filter(namesBodies);
  if (named.length === 0) return cellsOf(blocks).map((cell) => [cell]);
  const actions: [bodies: Block[], action: Block[]][] = [];
  for (const block of blocks) {
    if (namesBodies(block) || actions.length === 0) actions.push([[block], []]);
    else actions.at(-1)?.[1].push(block);
  }
  return actions;
}

function namesBodies(block: Block): boolean {
  const words = text(block);
  return isTextual(block) && words.length < 250 && splitBodies(words).every(isBody);
}

const RESPONSIBLE_BODY =
  /^Responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?):?$/i;

function isHeaderRow(cells: readonly Block[][]): boolean {
  const heads = cells.filter((cell) => cell.length > 0).map(cellText);
  return (
    heads.length > 0 &&
    heads.every((head) => RESPONSIBLE_BODY.test(head) || HEADINGS.priority.test(head))
  );
}

function draftAction(
  draft: Draft,
  heading: string | null,
  cells: readonly Block[][],
  bodiesAbove?: readonly Block[],
): void {
  const [bodies = [], action = []] = cells.length > 1 ? cells : [[], cells[0]];
  const nodes = [...bodies, ...action, ...cells.slice(2).flat()];
  const entry = entryOf([...action, ...cells.slice(2).flat()], nodes);
  if (entry.text === '' || saysNone(entry.text)) {
    for (const node of nodes) draft.passage(heading, node);
    return;
  }
  if (cells.length > 2) {
    const message = `a priority action with more than two columns: “${entry.text}”`;
    draft.warn('table-unknown', message, joinPlaces(nodes.map(placeOf)));
  }
  const named = cellText(bodiesAbove ?? bodies);
  draft.finding(
    {
      type: 'priority-action',
      heading,
      text: withoutNumber(entry.text),
      points: entry.points,
      responsible: named === '' ? [] : [named],
    },
    nodes,
  );
}

/** Reads the areas for improvement: each cell is one, each number in a cell too. */
export function readImprovements(draft: Draft, { heading, blocks }: ReportSection): void {
  for (const cell of cellsOf(blocks).flatMap(splitAtNumbers)) {
    const entry = entryOf(cell, cell);
    const words = withoutNumber(entry.text);
    if (words === '') draft.passage(heading, ...cell);
    else if (saysNone(words) || HEADINGS.improvement.test(words)) draft.passage(heading, ...cell);
    else draft.finding({ type: 'area-for-improvement', heading, ...entry, text: words }, cell);
  }
}
