import { addLine, addLines } from '../../../read/join.js';
import { type Block, lines, type Place, placeOf, text } from '../../../read/tree.js';
import { columnsIn } from '../blocks.js';
import { inspectorateNamed, isInspectorate, isOtherInspectorate } from './inspectorates.js';
import { type NamedLine, readNamedLine } from './named-line.js';
import { holdsRole } from './roles.js';

/** How the list of those who receive a copy begins. */
export const COPIES = /^(?:c\.?c\b\.?|cop(?:y|ies|ied) (?:also )?to\b)[:.]?\s*/i;

/** Someone named in a roster, and the block that names them. */
interface Named {
  named: NamedLine;
  block: Block;
}

/** A list of people under the names of the inspectorates, as letters and reports end with. */
export interface Roster {
  signed: (Named & { inspectorate: string | null })[];
  /** The lines after "cc". */
  copied: string[];
  /** Lines that name nobody. */
  others: { text: string; at: Place }[];
}

/** Reads names and roles down each column: a name begins a person, the lines after it are the role. */
export function readRoster(blocks: readonly Block[]): Roster {
  const roster: Roster = { signed: [], copied: [], others: [] };
  for (const column of columnsIn(blocks)) new ColumnReader(roster, column).read();
  return roster;
}

class ColumnReader {
  private readonly all: readonly string[];
  private inspectorate: string | null = null;
  /** Whether nobody is named yet under the inspectorate. */
  private nameless = false;
  private open: Named | null = null;

  constructor(
    private readonly roster: Roster,
    private readonly column: readonly Block[],
  ) {
    this.all = column.flatMap((block) => lines(block));
  }

  read(): void {
    let index = 0;
    for (const block of this.column) {
      const loose: string[] = [];
      for (const line of lines(block)) {
        index += 1;
        loose.push(...this.readLine(line, block, index));
      }
      if (loose.length > 0) this.roster.others.push({ text: addLines(loose), at: placeOf(block) });
    }
  }

  /**
   * @param next - The index of the line after this one.
   * @returns The lines that name nobody.
   */
  private readLine(line: string, block: Block, next: number): string[] {
    const { open, inspectorate, roster } = this;
    const named = readNamedLine(line, holdsRole(this.all[next] ?? ''));
    if (roster.copied.length > 0 || COPIES.test(line)) {
      roster.copied.push(line);
    } else if (inspectorate !== null && goesOnAsHead(inspectorate, line, block)) {
      this.inspectorate = addLine(inspectorate, line);
    } else if (isInspectorate(line) && !(open?.named.rest === '' && isOtherInspectorate(line))) {
      return this.readInspectorate(line);
    } else if (named && !(open && leavesOpen(open.named.rest) && !line.includes(','))) {
      this.sign(named, block);
    } else if (this.nameless && holdsRole(line) && namesNobody(this.all.slice(next))) {
      this.sign({ name: null, postNominals: null, rest: line }, block);
    } else if (open && (open.block === block || open.named.rest === '' || holdsRole(line))) {
      open.named.rest = addLine(open.named.rest, line);
      open.block = block;
    } else {
      return [line];
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

  private sign(named: NamedLine, block: Block): void {
    this.roster.signed.push({ named, inspectorate: this.inspectorate, block });
    this.open = { named, block };
    this.nameless = false;
  }
}

/** "HMI Constabulary and Fire &" | "Rescue Services" */
function goesOnAsHead(head: string, line: string, block: Block): boolean {
  const open = /(?:\b(?:and|of)|&)$/.test(head);
  return open || (text(block) === `${head} ${line}` && isInspectorate(text(block)));
}

/** Whether no name stands before the next inspectorate: then a role signs by itself. */
function namesNobody(below: readonly string[]): boolean {
  const end = below.findIndex((line) => isInspectorate(line) || COPIES.test(line));
  return below.slice(0, end < 0 ? below.length : end).every((line) => readNamedLine(line) === null);
}

/** "Director of Adult" + "Social Services": a line that reads as a name but ends an open role. */
function leavesOpen(role: string): boolean {
  return /(?:\b(?:of|and|for|the|to|in)|[,&])$/.test(role);
}
