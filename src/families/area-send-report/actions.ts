import type { Table } from 'mdast';
import { type Block, joinPlaces, placeOf, text } from '../../read/tree.js';
import { cellsByRow, isTextual } from '../shared/blocks.js';
import { isBody, splitBodies } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { cellsOf } from '../shared/findings/cells.js';
import { entryOf, withoutNumber } from '../shared/findings/entry.js';
import { saysNone } from '../shared/findings/nothing.js';
import { cutAtResponsible, namedResponsible } from '../shared/findings/responsible.js';
import type { Section } from '../shared/sections/sections.js';
import { IMPROVEMENT, PRIORITY } from './headings.js';

const RESPONSIBLE_BODY =
  /^(?:Responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?)|Who(?: is responsible| should act)?|By whom|(?:Lead|Accountable)(?: (?:bod(?:y|ies)|organisations?|partners?))?|Led by|Owners?|Bod(?:y|ies)|Organisations?|Partners?):?$/i;

const HEADS = [RESPONSIBLE_BODY, PRIORITY, IMPROVEMENT];

type Cell = readonly Block[];

/** What an area is asked to do: the type of the finding, and the heading that it stands under. */
interface Asked {
  heading: string | null;
  type: 'priority-action' | 'area-for-improvement';
}

/** Reads the table of priority actions: a row has the bodies responsible, and what they should do. */
export function readPriorityActions(draft: Draft, section: Section): void {
  readActions(draft, section, 'priority-action');
}

/** Reads what an area is asked to do from a table with the bodies responsible, or from its cells. */
export function readActions(
  draft: Draft,
  { heading, blocks }: Pick<Section, 'heading' | 'blocks'>,
  type: Asked['type'],
): void {
  const loose: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') readActionTable(draft, heading, block, type);
    else if (isHeaderRow([[block]]) || leadsIntoTable(blocks, index)) draft.passage(heading, block);
    else loose.push(block);
  }
  for (const cells of looseActions(loose)) draftAction(draft, { heading, type }, cells);
}

function leadsIntoTable(blocks: readonly Block[], index: number): boolean {
  return isTextual(blocks[index]) && blocks[index + 1]?.type === 'table';
}

/** Whether a table has a column for the bodies responsible. */
export function namesResponsible(block: Block): block is Table {
  const rows = block.type === 'table' ? cellsByRow(block).slice(0, 1) : [];
  return rows.some((all) => {
    const cells = all.filter((cell) => !isNumber(cell));
    return isHeaderRow(cells) && cells.some((cell) => RESPONSIBLE_BODY.test(cellText(cell)));
  });
}

/** Whether a paragraph is the head of a column for the bodies responsible, whose table was lost. */
export function headsResponsible(block: Block): boolean {
  return isTextual(block) && RESPONSIBLE_BODY.test(text(block));
}

/** Whether blocks are bodies and what each of them should do, in turns, as the cells of a lost table are. */
export function opensWithBodies(blocks: readonly Block[]): boolean {
  const [first, second] = blocks.map(namesBodies);
  return first === true && second === false;
}

/** Reads a table with what is to be done, and who is responsible for it, in each row. */
export function readActionTable(
  draft: Draft,
  heading: string | null,
  table: Table,
  type: Asked['type'],
): void {
  let swapped = false;
  let bodies: Cell = [];
  for (const all of cellsByRow(table)) {
    const cells = all.filter((cell) => !isNumber(cell));
    draft.place(...all.filter(isNumber).flat());
    if (isHeaderRow(cells)) {
      swapped = cells.length > 1 && RESPONSIBLE_BODY.test(cellText(cells.at(-1)));
      draft.passage(heading, ...cells.flat());
      continue;
    }
    if (swapped) cells.reverse();
    // Where one cell spans several rows, the bodies are those above.
    const merged = cells.length > 1 && cells[0]?.length === 0;
    if (!merged && cells.length > 1) bodies = cells[0] ?? [];
    draftAction(draft, { heading, type }, cells, merged ? bodies : undefined);
  }
}

function cellText(cell: Cell | undefined): string {
  return (cell ?? []).map((block) => namedResponsible(block) ?? text(block)).join(' ');
}

/** A column of numbers, or its head. */
function isNumber(cell: Cell): boolean {
  return /^(?:\d{1,2}[.)]?|No\.?|Number|#)$/i.test(cellText(cell));
}

function isHeaderRow(cells: readonly Cell[]): boolean {
  const heads = cells.filter((cell) => cell.length > 0).map(cellText);
  return heads.length > 0 && heads.every((head) => HEADS.some((known) => known.test(head)));
}

/** A table whose cells arrived as paragraphs: bodies, then what they should do. */
function looseActions(blocks: readonly Block[]): Cell[][] {
  if (blocks.some((block) => namedResponsible(block) !== null)) return labelledActions(blocks);
  const named = blocks.filter(namesBodies);
  if (named.length === 0) return cellsOf(blocks).map((cell) => [cell]);
  const actions: [bodies: Block[], action: Block[]][] = [];
  for (const block of blocks) {
    if (namesBodies(block) || actions.length === 0) actions.push([[block], []]);
    else actions.at(-1)?.[1].push(block);
  }
  return actions;
}

/** Actions with a line above or below each that says who is responsible. */
function labelledActions(blocks: readonly Block[]): Cell[][] {
  return cutAtResponsible(blocks).flatMap(({ blocks, label }) => {
    const actions = blocks.some(({ type }) => type === 'list') ? cellsOf(blocks) : [blocks];
    return actions.map((action) => (label ? [[label], action] : [action]));
  });
}

function namesBodies(block: Block): boolean {
  const words = text(block);
  return isTextual(block) && words.length < 250 && splitBodies(words).every(isBody);
}

function draftAction(
  draft: Draft,
  { heading, type }: Asked,
  cells: readonly Cell[],
  bodiesAbove?: Cell,
): void {
  const [bodies = [], action = []] = cells.length > 1 ? cells : [[], cells[0]];
  const words = [...action, ...cells.slice(2).flat()];
  const nodes = [...bodies, ...words];
  const entry = entryOf(words, nodes);
  if (entry.text === '' || saysNone(entry.text)) {
    for (const node of nodes) draft.passage(heading, node);
    return;
  }
  if (cells.length > 2) {
    const message = `a row with more than two columns: “${entry.text}”`;
    draft.warn('table-unknown', message, joinPlaces(nodes.map(placeOf)));
  }
  const { points } = entry;
  const named = cellText(bodiesAbove ?? bodies);
  const responsible = named === '' ? [] : [named];
  const finding = { heading, text: withoutNumber(entry.text), points, responsible };
  draft.finding({ type, ...finding }, nodes);
}
