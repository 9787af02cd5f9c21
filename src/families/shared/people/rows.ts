import type { Table } from 'mdast';
import { addLine, addLines } from '../../../read/join.js';
import { type Block, text } from '../../../read/tree.js';
import { cellsByRow } from '../blocks.js';
import { type NamedLine, readNamedLine } from './named-line.js';
import { placedLines } from './placed-line.js';
import { beginsRole, holdsRole } from './roles.js';

/** What a column of a roster holds. */
export type Column = 'name' | 'role' | 'organisation';

const HEADS: Record<Column, RegExp> = {
  name: /^(?:full )?names?:?$/i,
  role: /^(?:roles?|positions?|job titles?|titles?|designations?|posts?):?$/i,
  organisation:
    /^(?:organi[sz]ations?|agenc(?:y|ies)|inspectorates?|bod(?:y|ies)|employers?|representing|authorit(?:y|ies)):?$/i,
};

/** The column that a head announces, or null. */
export function columnOf(head: string): Column | null {
  return (Object.keys(HEADS) as Column[]).find((column) => HEADS[column].test(head)) ?? null;
}

/** Whether a line is nothing but heads of a roster's columns: "Name Role", "Organisation". */
export function isHeads(line: string): boolean {
  const words = line.replace(/\bjob title/i, 'role').split(/\s*[|/]\s*|\s+/);
  return words.every((word) => columnOf(word) !== null);
}

/** One row of a roster: who, what and for whom. */
export interface Row {
  named: NamedLine;
  organisation: string | null;
  block: Block;
}

/** A table whose rows name one person each, and how its columns are to be understood. */
export function rowsOf(table: Table, before: readonly Column[] | null): Column[] | null {
  const rows = cellsByRow(table);
  const heads = headsOf(rows[0] ?? []);
  if (heads.includes('name') && heads.length > 1 && heads.every((head) => head !== null)) {
    return heads as Column[];
  }
  if (before && rows[0]?.length === before.length) return [...before];
  const plain = rows.every((row) => isPlainRow(row.map((cell) => cell.map(text).join(' '))));
  return plain ? ['name', 'role', 'organisation'] : null;
}

function headsOf(row: readonly Block[][]): (Column | null)[] {
  return row.flatMap(partsOf).map((head) => columnOf(head.replace(/^inspectors?:?$/i, 'name')));
}

function isHeadRow(row: readonly Block[][]): boolean {
  const heads = headsOf(row);
  return heads.length > 1 && heads.every((head) => head !== null);
}

/** A name alone, then a role that names nobody. */
function isPlainRow([name = '', role = '', ...others]: readonly string[]): boolean {
  const who = readNamedLine(name, true);
  return others.length < 2 && who?.rest === '' && holdsRole(role) && readNamedLine(role) === null;
}

/** A cell's columns: a text can keep two of them in one, apart by white space. */
function partsOf(cell: readonly Block[]): string[] {
  return placedLines(cell).flatMap(({ line, cells }) => cells ?? [line]);
}

/** Reads a roster row by row; a row without a name goes on with the one before. */
export function readRows(table: Table, columns: readonly Column[], last: Row | null) {
  const found: Row[] = [];
  const others: Block[] = [];
  let open = last;
  for (const row of cellsByRow(table)) {
    const [block] = row.flat();
    if (!block || isHeadRow(row)) continue;
    for (const words of peopleIn(linesOf(row, columns))) {
      const named = readNamedLine(words.name, true);
      if (named) {
        named.rest = [named.rest, words.role].filter(Boolean).join(', ');
        open = { named, organisation: words.organisation || null, block };
        found.push(open);
      } else if (words.name === '' && open) {
        open.named.rest = addLine(open.named.rest, words.role);
        open.organisation = addLine(open.organisation ?? '', words.organisation) || null;
      } else others.push(...row.flat());
    }
  }
  return { found, others, last: open };
}

type Words = Record<Column, string>;
type Lines = Record<Column, string[]>;

function linesOf(row: readonly Block[][], columns: readonly Column[]): Lines {
  const found: Lines = { name: [], role: [], organisation: [] };
  for (const [index, cell] of row.entries()) {
    for (const { line, cells = [line] } of placedLines(cell)) {
      for (const [part, piece] of cells.entries()) {
        const column = columns[index + part];
        if (column) found[column].push(piece);
      }
    }
  }
  return found;
}

/** The people of one row: one, or several whom a text has left in one, each with as many roles. */
function peopleIn({ name, role, organisation }: Lines): Words[] {
  const names = name.filter((line) => readNamedLine(line, true) !== null);
  const starts = role.flatMap((line, index) => (beginsRole(line) ? [index] : []));
  const several = names.length > 1 && names.length === name.length;
  if (!several || starts.length !== names.length || organisation.length !== names.length) {
    return [{ name: addLines(name), role: addLines(role), organisation: addLines(organisation) }];
  }
  return names.map((name, index) => ({
    name,
    role: addLines(role.slice(starts[index], starts[index + 1])),
    organisation: organisation[index] ?? '',
  }));
}
