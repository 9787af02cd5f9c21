import { addLine } from '../../../read/join.js';
import { type Block, lines, type Place, placeOf, text } from '../../../read/tree.js';
import { type NamedLine, readNamedLine } from './named-line.js';
import { holdsRole } from './roles.js';

/** One column of a report's partnership details. */
export interface Leaders {
  organisation: string | null;
  leaders: NamedLine[];
  /** All that names no leader: the column's head, the organisation, web sites and addresses. */
  others: { text: string; at: Place }[];
}

// Leaders stand before the web sites; the addresses after them can read like names.
const SITE = /\bwww\d?\.|https?:|\S\.(?:gov|nhs|icb|org|co)\.|\S\.uk\b/;

/** Reads a column: a head, the organisation, its leaders, then web sites and addresses. */
export function readLeaders(column: readonly Block[]): Leaders {
  const found: Leaders = { organisation: null, leaders: [], others: [] };
  const all = column.flatMap((block) => lines(block).map((line) => ({ line, block })));
  // Two heads in one column: the columns were flattened, and nothing shows who leads what.
  const flattened = column.filter((block) => isHead(text(block))).length > 1;
  let stage: 'organisation' | 'leaders' | 'sites' = 'organisation';
  let leaderBlock: Block | undefined;
  for (const [index, { line, block }] of all.entries()) {
    if (SITE.test(line)) stage = 'sites';
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
      addOther(found, line, placeOf(block));
    }
  }
  return found;
}

/** The lines of one block stay together. */
function addOther({ others }: Leaders, line: string, at: Place): void {
  const last = others.at(-1);
  if (last?.at === at) last.text = addLine(last.text, line);
  else others.push({ text: line, at });
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
