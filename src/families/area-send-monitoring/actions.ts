import type { Nodes } from 'mdast';
import { text } from '../../read/tree.js';
import { isBody, splitBodies } from '../shared/bodies.js';
import { withoutNumber } from '../shared/findings/entry.js';
import { leadsIntoList } from '../shared/findings/leads.js';
import { withoutQuotes } from '../shared/findings/quoted.js';
import { closingOf } from './closing.js';
import { type Cell, type Column, cellText, columnsOf, isHeadRow } from './columns.js';
import { type Verdict, verdictIn } from './effective.js';
import { BARE } from './headings.js';
import {
  asks,
  asksPlainly,
  isActionHeading,
  leadsIn,
  responsibleIn,
  withoutLabel,
} from './openings.js';
import { withListedActions } from './overview.js';
import { type Saying, sayingIn, sayingInHeading } from './sayings.js';
import { subheadingsOf } from './subheadings.js';
import { isHeading, type Unit } from './units.js';

/** What inspectors found on one area for priority action. */
export interface Action {
  heading: Unit | null;
  text: string;
  responsible: string[];
  points: string[];
  verdicts: Saying[];
  nodes: Nodes[];
}

/** The areas for priority action, and what stands before the first and between them. */
export interface Actions {
  actions: Action[];
  passages: Nodes[][];
  /** Rows of which a cell stands under a head that was not understood. */
  odd: { text: string; nodes: Nodes[] }[];
}

/** Cuts what a monitoring inspection found into its areas for priority action. */
export function cutIntoActions(units: readonly Unit[]): Actions {
  const inside = subheadingsOf(units);
  const arranged = withListedActions(units, inside);
  const end = closingOf(arranged);
  const cutter = new Cutter(inside);
  for (const [index, unit] of arranged.slice(0, end).entries())
    cutter.take(unit, arranged[index + 1]);
  const { passages, ...found } = cutter.finish();
  return { ...found, passages: [...passages, ...arranged.slice(end).map(({ nodes }) => nodes)] };
}

class Cutter {
  private readonly found: Actions = { actions: [], passages: [], odd: [] };
  private action: Action | null = null;
  private heading: Unit | null = null;
  private columns: (Column | null)[] | null = null;
  // What stands above an area for priority action and belongs to it.
  private ahead = nothing();
  // The list that the last words of an area stand in.
  private asked: Unit['list'] = null;
  // The words of the next area have been led in.
  private led = false;
  // A heading within the area stands above: what leaders should still do opens no other.
  private inside = false;

  constructor(private readonly subheadings: ReadonlySet<Unit>) {}

  take(unit: Unit, next: Unit | undefined): void {
    const body = responsibleIn(unit) ?? this.bodyUnderHead(unit);
    const verdict = unit.cells === null ? verdictIn(unit.text) : null;
    if (unit.cells !== null) this.takeRow(unit, unit.cells);
    else if (this.isInside(unit)) this.takeSubheading(unit);
    else if (body !== null) this.takeResponsible(unit, body, next);
    else if (verdict !== null) this.takeVerdict(unit, verdict);
    else if (isActionHeading(unit)) this.open(unit);
    else if (this.leadsToArea(unit)) this.leadIn(unit);
    else if (this.led || this.begins(unit)) this.start(unit);
    else if (isHeading(unit)) this.open(unit);
    else this.takeText(unit, next);
  }

  finish(): Actions {
    this.close();
    return this.found;
  }

  private isInside(unit: Unit): boolean {
    return this.action !== null && this.heading === null && this.subheadings.has(unit);
  }

  private takeSubheading({ nodes }: Unit): void {
    this.inside = true;
    this.found.passages.push(nodes);
  }

  /** The first cell of a table that arrived as lines: bodies, under a head that tells nothing more. */
  private bodyUnderHead({ text, list, cells }: Unit): string | null {
    const underHead = this.heading !== null && BARE.test(this.heading.text);
    if (!underHead || list !== null || cells !== null) return null;
    return text.length < 250 && splitBodies(text).every(isBody) ? text : null;
  }

  /** A heading opens an area, whose words stand under it or are its own. */
  private open(unit: Unit): void {
    this.close();
    this.action = null;
    this.heading = unit;
  }

  /** A heading that nothing followed but prose is the area itself, or no part of one. */
  private close(): void {
    if (this.heading) this.found.passages.push(this.heading.nodes);
    this.heading = null;
  }

  private leadsToArea(unit: Unit): boolean {
    return (this.heading !== null || this.isJudged()) && leadsIn(unit);
  }

  private leadIn({ nodes }: Unit): void {
    this.led = true;
    this.found.passages.push(nodes);
  }

  private isJudged(): boolean {
    return this.action === null || (this.action.verdicts.length > 0 && !this.inside);
  }

  private begins(unit: Unit): boolean {
    if (this.heading) return unit.apart || asks(unit) || unit.text.endsWith(':');
    if (unit.apart) return asks(unit);
    if (this.ahead.responsible.length > 0) return true;
    // Where one area stands under a heading of its own, so does the next.
    if (this.action?.heading) return false;
    return (
      this.isJudged() && (asksPlainly(unit) || (unit.list?.children.length === 1 && asks(unit)))
    );
  }

  private start(unit: Unit): void {
    const { responsible, verdicts, nodes } = this.ahead;
    const headline = this.heading ?? (isHeading(unit) ? unit : null);
    this.ahead = nothing();
    this.led = false;
    this.inside = false;
    this.asked = unit.list;
    this.action = {
      heading: this.heading,
      text: withoutQuotes(withoutLabel(withoutNumber(unit.text))),
      responsible,
      points: [],
      verdicts: [...verdicts, ...(headline ? sayingInHeading(headline) : [])],
      nodes: [...nodes, ...unit.nodes],
    };
    this.found.actions.push(this.action);
    this.heading = null;
  }

  private takeResponsible(unit: Unit, body: string, next: Unit | undefined): void {
    const under = this.heading === null && this.action?.points.length === 0;
    if (under && this.action && !(next && asks(next) && next.apart)) {
      if (body !== '') this.action.responsible.push(body);
      this.action.nodes.push(...unit.nodes);
      return;
    }
    if (body !== '') this.ahead.responsible.push(body);
    this.ahead.nodes.push(...unit.nodes);
  }

  private takeVerdict(unit: Unit, verdict: Verdict): void {
    const saying = { verdict, text: unit.text, nodes: unit.nodes };
    const to = this.heading === null && this.action ? this.action : this.ahead;
    to.verdicts.push(saying);
    to.nodes.push(...unit.nodes);
  }

  private takeText(unit: Unit, next: Unit | undefined): void {
    if (this.heading) {
      // Prose right under a heading: the heading is how the letter words the area.
      const heading = this.heading;
      this.heading = null;
      this.start(heading);
    }
    if (!this.action || leadsIntoList(unit, next)) this.found.passages.push(unit.nodes);
    else if (this.goesOn(unit)) {
      this.action.text = `${this.action.text} ${unit.text}`;
      this.action.nodes.push(...unit.nodes);
    } else {
      this.action.points.push(...unit.texts.filter((text) => text !== ''));
      this.action.nodes.push(...unit.nodes);
    }
  }

  /** The bullets of what should be done are part of it. */
  private goesOn({ list }: Unit): boolean {
    if (list === null || this.action?.points.length !== 0) return false;
    const goesOn = this.action.text.endsWith(':') || this.asked === list;
    if (goesOn) this.asked = list;
    return goesOn;
  }

  /** A row of a table: its head tells what stands in each cell. */
  private takeRow(unit: Unit, cells: readonly Cell[]): void {
    if (isHeadRow(cells)) {
      this.columns = columnsOf(cells);
      this.close();
      this.found.passages.push(unit.nodes);
      return;
    }
    const under = (column: Column) => cells.filter((_, index) => this.columns?.[index] === column);
    const [asked] = under('action');
    if (asked === undefined || asked.length === 0) {
      this.found.passages.push(unit.nodes);
      return;
    }
    const verdicts = under('verdict').flatMap((cell) => sayingIn(cell));
    const responsible = under('responsible')
      .map(cellText)
      .filter((words) => words !== '');
    this.ahead = {
      responsible: [...this.ahead.responsible, ...responsible],
      verdicts: [...this.ahead.verdicts, ...verdicts],
      nodes: this.ahead.nodes,
    };
    this.start({ ...unit, text: cellText(asked) });
    this.action?.points.push(...under('progress').flatMap((cell) => cell.map(text)));
    const numbers = under('number').map(cellText);
    if (this.columns?.includes(null) || !numbers.every(isNumber))
      this.found.odd.push({ text: cellText(asked), nodes: unit.nodes });
  }
}

/** What a column of numbers, or one without a head, may hold. */
function isNumber(words: string): boolean {
  return /^\W*(?:\p{L}+ )?(?:\d{1,2}|[ivx]{1,4}|\p{L})?\W*$/iu.test(words);
}

function nothing(): Pick<Action, 'responsible' | 'verdicts' | 'nodes'> {
  return { responsible: [], verdicts: [], nodes: [] };
}
