import { addLine } from '../../../read/join.js';
import { type Block, lines, type Place, placeOf } from '../../../read/tree.js';
import { findArea } from '../../../record/areas.js';
import { isBody } from '../bodies.js';
import { isHead, type Label, labelOf, SITE } from './details-labels.js';
import { type NamedLine, readNamedLine } from './named-line.js';
import { isName, isTitled } from './names.js';
import type { PlacedLine } from './placed-line.js';
import { holdsRole } from './roles.js';

/** Someone who leads a body of the partnership. */
export interface Leader extends NamedLine {
  organisation: string | null;
}

/** One column of a report's partnership details. */
export interface Leaders {
  leaders: Leader[];
  /** All that names no leader: heads, labels, bodies, web sites and addresses. */
  others: { text: string; at: Place }[];
  /** Those of the others that seem to belong to a leader. */
  doubtful: PlacedLine[];
}

/** Reads a column: bodies, the leaders of each, then its web sites and addresses. */
export function readLeaders(column: readonly Block[]): Leaders {
  const all = column.flatMap((block) => lines(block).map((line) => ({ line, block })));
  return new DetailsReader(all).read();
}

class DetailsReader {
  private readonly found: Leaders = { leaders: [], others: [], doubtful: [] };
  private stage: 'organisation' | 'leaders' | 'sites' = 'organisation';
  private organisation: string | null = null;
  private leaderBlock: Block | undefined;
  /** What the label on the line before announces. */
  private announced: Label | null = null;
  /** Two heads, one after the other: the columns were flattened, and nothing shows who leads what. */
  private readonly flattened: boolean;

  constructor(private readonly all: readonly PlacedLine[]) {
    this.flattened = all.some(
      ({ line }, index) => isHead(line) && isHead(all[index + 1]?.line ?? ''),
    );
  }

  read(): Leaders {
    for (const [index, placed] of this.all.entries()) this.readLine(placed, index);
    return this.found;
  }

  private readLine({ line, block }: PlacedLine, index: number): void {
    const label = labelOf(line);
    const { announced } = this;
    this.announced = label && label.value === '' ? label.kind : null;
    if (this.isHead(line, block) || label?.kind === 'body') this.begin(label?.value || null);
    else if (SITE.test(line) || label?.kind === 'site') this.stage = 'sites';
    else if (announced === 'body') this.begin(line);
    else if (label?.kind === 'lead' || announced === 'lead') {
      if (this.readAnnounced(label?.value ?? line, block, index) && !label) return;
    } else if (this.readLeader(line, block, index)) return;
    else if (this.beginsBody(line, block, index)) this.begin(line);
    else if (this.goesOn(line, block)) return;
    else if (this.stage === 'organisation' && !this.flattened) {
      if (this.organisation !== null && isName(line) && SITE.test(this.below(index))) {
        this.found.doubtful.push({ line, block });
      }
      this.organisation = addLine(this.organisation ?? '', line);
    } else if (this.isDoubtful(line, index)) this.found.doubtful.push({ line, block });
    this.addOther(line, block);
  }

  /** "NHS Elm and Oakby" | "Integrated Care Board": the end of a name reads as a head, too. */
  private isHead(line: string, block: Block): boolean {
    const { stage, organisation, leaderBlock } = this;
    if (!isHead(line) || (stage === 'leaders' && block === leaderBlock)) return false;
    return stage !== 'organisation' || organisation === null || isBody(organisation);
  }

  /** A new body, whose leaders follow. */
  private begin(organisation: string | null): void {
    this.stage = 'organisation';
    this.organisation = this.flattened ? null : organisation;
    this.leaderBlock = undefined;
  }

  /** The leader that a label announces, on its own line or the next. */
  private readAnnounced(words: string, block: Block, index: number): boolean {
    const named = readNamedLine(words, holdsRole(this.below(index)));
    if (named) this.sign(named, block);
    else if (words !== '') this.found.doubtful.push({ line: words, block });
    return named !== null;
  }

  /** The line below, where it is no head and no label. */
  private below(index: number): string {
    const next = this.all[index + 1]?.line ?? '';
    return isHead(next) || labelOf(next) ? '' : next;
  }

  private readLeader(line: string, block: Block, index: number): boolean {
    const next = this.below(index);
    const leader = this.stage === 'sites' ? surely(line) : leaderAt(line, next);
    const named = leader ?? (this.isNameAlone(line, next) ? readNamedLine(line) : null);
    if (!named) return false;
    if (this.stage === 'sites') this.begin(this.bodyAbove(index));
    this.sign(named, block);
    return true;
  }

  private sign(named: NamedLine, block: Block): void {
    const { organisation } = this;
    const rest = named.rest.replace(/^\(([^()]*)\)$/, '$1');
    this.found.leaders.push({ ...named, rest, organisation });
    this.leaderBlock = block;
    this.stage = 'leaders';
  }

  /** After web sites and addresses, the body of the next leader stands right above them. */
  private bodyAbove(index: number): string | null {
    const above = this.all[index - 1]?.line ?? '';
    return isBody(above) ? above : null;
  }

  /** A name without a role: below its body or another leader, above a web site, a body or nothing. */
  private isNameAlone(line: string, next: string): boolean {
    if (this.stage === 'sites' || !isName(line) || findArea(line)) return false;
    const of = this.organisation ?? '';
    const below = this.stage === 'leaders' || isBody(of) || (of !== '' && isTitled(line));
    const above = next === '' || SITE.test(next) || isBody(next);
    return below && (above || leaderAt(next, '') !== null || isName(next));
  }

  /** "NHS Elm Integrated Care Board" below the leaders or the web site of another body, above its own. */
  private beginsBody(line: string, block: Block, index: number): boolean {
    if (this.stage === 'organisation' || block === this.leaderBlock) return false;
    if (!isBody(line) || holdsRole(line)) return false;
    const [next = '', afterNext = ''] = this.all
      .slice(index + 1, index + 3)
      .map(({ line }) => line);
    const leader = leaderAt(next, afterNext);
    // Below web sites, addresses hold names of places.
    if (this.stage === 'sites') return leader !== null && holdsRole(leader.rest || afterNext);
    return leader !== null || isName(next);
  }

  private goesOn(line: string, block: Block): boolean {
    const last = this.found.leaders.at(-1);
    if (this.stage !== 'leaders' || !last) return false;
    const open = /(?:\b(?:and|of|for|the)|[,&(]|[’']s)$/.test(last.rest);
    if (block !== this.leaderBlock && !holdsRole(line) && !open && !/^[\p{Ll}(]/u.test(line))
      return false;
    this.leaderBlock = block;
    last.rest = addLine(last.rest, line);
    return true;
  }

  /** What may be someone whom no rule knows. */
  private isDoubtful(line: string, index: number): boolean {
    if (this.stage === 'leaders') return isName(line) && !findArea(line);
    return surely(line) !== null || (isName(line) && holdsRole(this.below(index)));
  }

  /** The lines of one block stay together. */
  private addOther(line: string, block: Block): void {
    const at = placeOf(block);
    const last = this.found.others.at(-1);
    if (last?.at === at) last.text = addLine(last.text, line);
    else this.found.others.push({ text: line, at });
  }
}

/** "Name, role" on one line, or a name whose role is the next line. */
function leaderAt(line: string, next: string): NamedLine | null {
  const named = readNamedLine(line, holdsRole(next));
  if (!named || holdsRole(named.rest)) return named;
  const roleFollows = holdsRole(next) && readNamedLine(next) === null;
  return named.rest === '' && roleFollows ? named : null;
}

/** "Name, role" among addresses: all on one line. */
function surely(line: string): NamedLine | null {
  const named = readNamedLine(line);
  return named && holdsRole(named.rest) && !/\d/.test(line) ? named : null;
}
