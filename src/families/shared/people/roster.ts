import type { Table } from 'mdast';
import { addLine, addLines } from '../../../read/join.js';
import { type Block, most, type Place, placeOf, text } from '../../../read/tree.js';
import { columnsOf } from '../blocks.js';
import {
  inspectorateNamed,
  inspectorateOf,
  isInspectorate,
  isOtherInspectorate,
} from './inspectorates.js';
import { type NamedLine, readNamedLine } from './named-line.js';
import { pairUp } from './paired.js';
import { type PlacedLine, placedLines } from './placed-line.js';
import { holdsRole } from './roles.js';
import { type Column, isHeads, type Row, readRows, rowsOf } from './rows.js';
import { setApart } from './side-by-side.js';
import { isTeamLabel, listed } from './team-lines.js';
import { peopleOf } from './together.js';

/** How the list of those who receive a copy begins. */
export const COPIES = /^(?:c\.?c\b\.?|cop(?:y|ies|ied) (?:also )?to\b)[:.]?\s*/i;

/** Someone named in a roster, and the block that names them. */
interface Named {
  named: NamedLine;
  block: Block;
  /** Whether a label above says that these are the inspectors: they sign nothing. */
  inTeam: boolean;
}

/** A list of people under the names of the inspectorates, as letters and reports end with. */
export interface Roster {
  signed: (Named & { inspectorate: string | null })[];
  /** The lines after "cc". */
  copied: string[];
  /** Lines that name nobody; `label`: nor should they. */
  others: { text: string; at: Place; label: boolean }[];
}

/** Reads names and roles down each column, or row by row where a table's heads say so. */
export function readRoster(blocks: readonly Block[]): Roster {
  const roster: Roster = { signed: [], copied: [], others: [] };
  let columns: Column[] | null = null;
  let last: Row | null = null;
  for (const part of partsOf(blocks)) {
    columns = Array.isArray(part) ? null : rowsOf(part, columns);
    if (!Array.isArray(part) && columns) last = addRows(roster, part, columns, last);
    else for (const lines of linesOf(part)) new ColumnReader(roster, lines).read();
  }
  return roster;
}

/** Tables, and what stands between them. */
function partsOf(blocks: readonly Block[]): (Table | Block[])[] {
  const parts: (Table | Block[])[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const joined = block.type === 'table' ? goesOnAsTable(block, last) : null;
    if (joined) parts[parts.length - 1] = joined;
    else if (block.type === 'table') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** Tables of as many columns, one right below the other, are one: names can stand in one, roles in the next. */
function goesOnAsTable(table: Table, last: Table | Block[] | undefined): Table | null {
  if (last === undefined || Array.isArray(last) || widthOf(last) !== widthOf(table)) return null;
  return { ...last, children: [...last.children, ...table.children] };
}

function widthOf(table: Table): number {
  return most(table.children.map(({ children }) => children.length));
}

function linesOf(part: Table | Block[]): PlacedLine[][] {
  if (!Array.isArray(part)) return columnsOf(part).map(placedLines);
  const isAfter = (line: string) => COPIES.test(line);
  return setApart(listed(placedLines(part)), isAfter).map((lines) => pairUp(lines, isAfter));
}

function addRows(roster: Roster, table: Table, columns: readonly Column[], before: Row | null) {
  const { found, others, last } = readRows(table, columns, before);
  for (const { named, organisation, block } of found) {
    const inspectorate = organisation && (inspectorateNamed(organisation) ?? organisation);
    roster.signed.push({ named, block, inspectorate, inTeam: false });
  }
  for (const block of others) {
    roster.others.push({ text: text(block), at: placeOf(block), label: false });
  }
  return last;
}

/** Lines of one block that name nobody. */
interface Loose {
  lines: string[];
  block: Block;
  label: boolean;
}

class ColumnReader {
  private inspectorate: string | null = null;
  /** Whether nobody is named yet under the inspectorate. */
  private nameless = false;
  private open: Named | null = null;
  private inTeam = false;
  /** The block of a footnote, below those who receive a copy. */
  private note: Block | null = null;

  constructor(
    private readonly roster: Roster,
    private readonly all: readonly PlacedLine[],
  ) {}

  read(): void {
    let loose: Loose | null = null;
    for (const [index, placed] of this.all.entries()) {
      const left = this.readLine(placed, index + 1);
      for (const { line, label } of left) loose = this.addLoose(loose, line, label, placed.block);
    }
    this.keep(loose);
  }

  /** The loose lines of one block stay together. */
  private addLoose(last: Loose | null, line: string, label: boolean, block: Block): Loose {
    if (last?.block === block && last.label === label) {
      last.lines.push(line);
      return last;
    }
    this.keep(last);
    return { lines: [line], label, block };
  }

  private keep(loose: Loose | null): void {
    if (!loose) return;
    const { lines, block, label } = loose;
    this.roster.others.push({ text: addLines(lines), at: placeOf(block), label });
  }

  /**
   * @param next - The index of the line after this one.
   * @returns The lines that name nobody.
   */
  private readLine({ line, block }: PlacedLine, next: number): { line: string; label: boolean }[] {
    const { open, inspectorate, roster } = this;
    const named = readNamedLine(line, holdsRole(this.all[next]?.line ?? ''));
    if (isPageNumber(line)) {
      return [{ line, label: true }];
    } else if (
      open?.named.rest === '' &&
      inspectorate &&
      inspectorateNamed(line) === inspectorate &&
      !(isOtherInspectorate(line) && !holdsRole(this.all[next]?.line ?? ''))
    ) {
      // A table's head again, on the next page, between someone's name and role.
      return [{ line, label: true }];
    } else if (isHeads(line) || isTeamLabel(line)) {
      this.open = null;
      this.inTeam ||= isTeamLabel(line);
      return [{ line, label: true }];
    } else if (roster.copied.length > 0 && (this.note === block || opensNote(line))) {
      this.note = block;
      return [{ line, label: true }];
    } else if (roster.copied.length > 0 && isSentence(line)) {
      return [{ line, label: true }];
    } else if (roster.copied.length > 0 || COPIES.test(line)) {
      roster.copied.push(line);
    } else if (this.isOwnInspectorate(line, block, next)) {
      const last = roster.signed.at(-1);
      if (last) last.inspectorate = inspectorateNamed(line);
      this.open = null;
    } else if (inspectorate !== null && goesOnAsHead(inspectorate, line, block)) {
      this.inspectorate = addLine(inspectorate, line);
    } else if (isInspectorate(line) && !(open?.named.rest === '' && isOtherInspectorate(line))) {
      return this.readInspectorate(line).map((line) => ({ line, label: true }));
    } else if (named && !(open && leavesOpen(open.named.rest) && !line.includes(','))) {
      this.sign(named, block);
    } else if (this.nameless && holdsRole(line) && this.namesNobody(next)) {
      this.sign({ name: null, postNominals: null, rest: line }, block);
    } else if (open && goesOn(open, line, block)) {
      open.named.rest = addLine(open.named.rest, line);
      open.block = block;
    } else {
      return [{ line, label: false }];
    }
    return [];
  }

  /** An inspectorate under which nobody is named (columns flattened) is kept as loose words. */
  private readInspectorate(line: string): string[] {
    const own = this.nameless ? null : inspectorateNamed(line);
    const loose = this.nameless && this.inspectorate !== null ? [this.inspectorate] : [];
    if (own === null) loose.push(line);
    this.inspectorate = own;
    this.nameless = own !== null;
    this.open = null;
    return loose;
  }

  /** "Jill Elm" | "Lead Inspector" | "Care Quality Commission": the body of the person above, no head of others. */
  private isOwnInspectorate(line: string, block: Block, next: number): boolean {
    const { inspectorate, open } = this;
    const named = inspectorateNamed(line);
    if (named === null || inspectorate !== null || !open || open.named.rest === '') return false;
    const isLast = this.all[next] === undefined;
    return isLast || (open.block === block && inspectorateOf(open.named.rest) === named);
  }

  private sign(named: NamedLine, block: Block): void {
    const { inspectorate, inTeam } = this;
    for (const person of peopleOf(named)) {
      this.open = { named: person, block, inTeam };
      this.roster.signed.push({ ...this.open, inspectorate });
    }
    this.nameless = false;
  }

  /** Whether no name stands before the next inspectorate: then a role signs by itself. */
  private namesNobody(next: number): boolean {
    const below = this.all.slice(next).map(({ line }) => line);
    const end = below.findIndex((line) => isInspectorate(line) || COPIES.test(line));
    return below
      .slice(0, end < 0 ? below.length : end)
      .every((line) => readNamedLine(line) === null);
  }
}

/** "Note: we thank …", below the copies. */
function isSentence(line: string): boolean {
  return /\b(?:we|is|are|was|were|have|has|had|will|can|should|thank)\b.*\.$/.test(line);
}

/** The number of a page that the reader has left among the lines. */
function isPageNumber(line: string): boolean {
  return /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(line);
}

/** "1 The visit was made under section 20 of …": no body's name begins with a number and a sentence. */
function opensNote(line: string): boolean {
  return /^\d{1,2} \p{Lu}\p{Ll}* \p{Ll}/u.test(line);
}

/** "HMI Constabulary and Fire &" | "Rescue Services" */
function goesOnAsHead(head: string, line: string, block: Block): boolean {
  const open = /(?:\b(?:and|of)|&)$/.test(head);
  return open || (text(block) === `${head} ${line}` && isInspectorate(text(block)));
}

/** Whether a line that names nobody goes on with what stands after a name. */
function goesOn({ named: { rest }, block }: Named, line: string, own: Block): boolean {
  return block === own || rest === '' || leavesOpen(rest) || holdsRole(line);
}

/** "Director of Adult" + "Social Services": a line that reads as a name but ends an open role. */
function leavesOpen(role: string): boolean {
  return /(?:\b(?:of|and|for|the|to|in)|[,&])$/.test(role);
}
