import { addLine, addLines } from '../../read/join.js';
import { type Block, lines, type Place, placeOf, text } from '../../read/tree.js';
import { columnsOf } from './draft.js';
import { CQC, holdsRole, type NamedLine, OFSTED, readNamedLine } from './people.js';

/** How the list of those begins who get a copy. */
export const COPIES = /^(?:c\.?c\b\.?|cop(?:y|ies|ied) (?:also )?to\b)[:.]?\s*/i;

/** A list of people under the names of the two inspectorates, as letters and reports end with. */
export interface Roster {
  signed: { named: NamedLine; inspectorate: string | null; block: Block }[];
  /** The lines after "cc". */
  copied: string[];
  /** Lines that name nobody. */
  others: { text: string; at: Place }[];
}

/** Reads names and roles down each column: a name begins a person, the lines after it are the role. */
export function readRoster(blocks: readonly Block[]): Roster {
  const roster: Roster = { signed: [], copied: [], others: [] };
  for (const column of columnsIn(blocks)) readColumn(column, roster);
  return roster;
}

/** The columns of tables, and between them what stands in no table as one more column. */
export function columnsIn(blocks: readonly Block[]): Block[][] {
  const columns: Block[][] = [];
  let loose: Block[] | null = null;
  for (const block of blocks) {
    if (block.type === 'table') {
      columns.push(...columnsOf(block));
      loose = null;
    } else if (loose) {
      loose.push(block);
    } else {
      loose = [block];
      columns.push(loose);
    }
  }
  return columns;
}

function readColumn(column: readonly Block[], roster: Roster): void {
  let inspectorate: string | null = null;
  let open: { named: NamedLine; block: Block } | null = null;
  // An inspectorate under which nobody is named yet.
  let nameless = false;
  const all = column.flatMap((block) => lines(block));
  let index = 0;
  for (const block of column) {
    const loose: string[] = [];
    for (const line of lines(block)) {
      index += 1;
      const named = readNamedLine(line, holdsRole(all[index] ?? ''));
      if (roster.copied.length > 0 || COPIES.test(line)) {
        roster.copied.push(line);
      } else if (inspectorate !== null && goesOnAsHead(inspectorate, line, block)) {
        inspectorate = addLine(inspectorate, line);
      } else if (isInspectorate(line) && !(open?.named.rest === '' && HEAD_OF_OTHER.test(line))) {
        // Nobody stands under it (columns flattened): its words stand for themselves.
        const own: string | null = nameless ? null : inspectorateNamed(line);
        if (nameless && inspectorate !== null) loose.push(inspectorate);
        if (own === null) loose.push(line);
        inspectorate = own;
        nameless = own !== null;
        open = null;
      } else if (named && !(open && leavesOpen(open.named.rest) && !line.includes(','))) {
        roster.signed.push({ named, inspectorate, block });
        open = { named, block };
        nameless = false;
      } else if (nameless && holdsRole(line) && namesNobodyBelow(all.slice(index))) {
        open = { named: { name: null, postNominals: null, rest: line }, block };
        roster.signed.push({ named: open.named, inspectorate, block });
        nameless = false;
      } else if (open && (open.block === block || open.named.rest === '' || holdsRole(line))) {
        open.named.rest = addLine(open.named.rest, line);
        open.block = block;
      } else {
        loose.push(line);
      }
    }
    if (loose.length > 0) roster.others.push({ text: addLines(loose), at: placeOf(block) });
  }
}

/** "HMI Constabulary and Fire &" | "Rescue Services" */
function goesOnAsHead(head: string, line: string, block: Block): boolean {
  const open = /(?:\b(?:and|of)|&)$/.test(head);
  return open || (text(block) === `${head} ${line}` && isInspectorate(text(block)));
}

/** Whether no name follows before the next inspectorate: then a role signs by itself. */
function namesNobodyBelow(all: readonly string[]): boolean {
  const end = all.findIndex((line) => isInspectorate(line) || COPIES.test(line));
  return all.slice(0, end < 0 ? all.length : end).every((line) => readNamedLine(line) === null);
}

/** "Director of Adult" + "Social Services": a line that reads as a name but ends an open role. */
function leavesOpen(role: string): boolean {
  return /(?:\b(?:of|and|for|the|to|in)|[,&])$/.test(role);
}

const HEAD_OF_OFSTED = /^Ofsted(?: inspectors)?:?$/i;
const HEAD_OF_CQC = /^(?:Care Quality Commission(?: \(CQC\))?|CQC)(?: inspectors)?:?$/i;
const HEAD_OF_BOTH = /^Ofsted\s+(?:Care Quality Commission(?: \(CQC\))?|CQC)$/i;

/** The inspectorates of constabulary, fire and rescue, and probation, which sign joint letters too. */
const HEAD_OF_OTHER =
  /^(?:HM(?:IC|ICFRS|IP)\b|HMI (?:of )?(?:Constabulary|Fire|Prisons|Prob(?:ation)?)\b|(?:Her|His) Majesty[’']s Inspectorate of )(?!.*\binspectors?\b)[\p{L} &(),/]*$/iu;

/** A line that heads the people of one inspectorate, or (columns flattened) of both. */
function isInspectorate(line: string): boolean {
  return [HEAD_OF_OFSTED, HEAD_OF_CQC, HEAD_OF_BOTH, HEAD_OF_OTHER].some((head) => head.test(line));
}

function inspectorateNamed(line: string): string | null {
  if (HEAD_OF_OFSTED.test(line)) return OFSTED;
  if (HEAD_OF_OTHER.test(line)) return line;
  return HEAD_OF_CQC.test(line) ? CQC : null;
}

/** One column of a report's partnership details. */
export interface Leaders {
  organisation: string | null;
  leaders: NamedLine[];
  /** All that names no leader: the column's head, the organisation, web sites and addresses. */
  others: { text: string; at: Place }[];
}

/** Reads a column: a head, the organisation, its leaders, then web sites and addresses. */
export function readLeaders(column: readonly Block[]): Leaders {
  const found: Leaders = { organisation: null, leaders: [], others: [] };
  const all = column.flatMap((block) => lines(block).map((line) => ({ line, block })));
  // Two heads in one column: the columns were flattened, and nobody can tell who leads what.
  const flattened = column.filter((block) => isHead(text(block))).length > 1;
  let stage: 'organisation' | 'leaders' | 'sites' = 'organisation';
  let leaderBlock: Block | undefined;
  for (const [index, { line, block }] of all.entries()) {
    // Leaders stand before the web sites; the addresses after them can read like names.
    if (/\bwww\d?\.|https?:|\S\.(?:gov|nhs|icb|org|co)\.|\S\.uk\b/.test(line)) stage = 'sites';
    const leader = stage === 'sites' ? null : leaderAt(line, all[index + 1]?.line ?? '');
    if (leader) {
      leaderBlock = block;
      found.leaders.push(leader);
      stage = 'leaders';
    } else if (stage === 'leaders' && (block === leaderBlock || holdsRole(line))) {
      leaderBlock = block;
      const last = found.leaders.at(-1) as NamedLine;
      last.rest = addLine(last.rest, line);
    } else {
      if (stage === 'organisation' && !flattened && !(index === 0 && isHead(line))) {
        found.organisation = addLine(found.organisation ?? '', line);
      }
      const last = found.others.at(-1);
      const at = placeOf(block);
      if (last?.at === at) last.text = addLine(last.text, line);
      else found.others.push({ text: line, at });
    }
  }
  return found;
}

function isHead(line: string): boolean {
  return /^(?:Local authorit(?:y|ies)|Integrated care (?:boards?|systems?)(?: \(ICBs?\))?|ICBs?):?$/i.test(
    line,
  );
}

/** "Name, role" on one line, or a name whose role is the next line. */
function leaderAt(line: string, next: string): NamedLine | null {
  const named = readNamedLine(line, holdsRole(next));
  if (!named || holdsRole(named.rest)) return named;
  const roleFollows = holdsRole(next) && readNamedLine(next) === null;
  return named.rest === '' && roleFollows ? named : null;
}
