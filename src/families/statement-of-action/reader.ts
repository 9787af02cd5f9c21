import type { List, Nodes, Table } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft.js';
import { entryOf, withoutNumber } from '../shared/findings.js';
import { isStrong, isTextual } from '../shared/sections.js';
import {
  type ChildType,
  isAfterwards,
  isChildType,
  leadsToWeaknesses,
  meaningOf,
  namesStrengths,
  weaknessLabel,
} from './headings.js';
import { References } from './references.js';
import {
  type Columns,
  mainType,
  readTable,
  type StatementCell,
  type StatementRow,
} from './tables.js';
import { Weaknesses } from './weaknesses.js';

/** What stands under one heading that says of which type it is. */
interface Run {
  type: ChildType;
  heading: string;
  depth: number;
  /** The heading itself. */
  node: Block;
  blocks: Block[];
}

// Deeper than any heading: text.
const LOWEST = 7;

/** Reads a statement from top to bottom, whatever its form: it knows headings by their meaning. */
export class StatementReader {
  private readonly weaknesses: Weaknesses;
  private weakness: Finding | null = null;
  /** The depth of the heading that opened the weakness. */
  private depth = LOWEST;
  private heading: string | null = null;
  private readonly headings: Block[] = [];
  private run: Run | null = null;
  /** A label was read, such as "Area of significant weakness 2": its title is still to come. */
  private labelled: { number: number | null; nodes: Nodes[]; heading: string } | null = null;
  private columns: Columns | null = null;
  private readonly references = new References();

  constructor(private readonly draft: Draft) {
    this.weaknesses = new Weaknesses(draft);
  }

  /** Reads a whole statement. */
  readAll(blocks: readonly Block[]): void {
    this.read(blocks);
    this.draft.heading(this.headings);
  }

  private read(blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries())
      this.block(block, blocks[index + 1], blocks[index - 1]);
    this.endRun();
    this.endLabel();
  }

  private block(block: Block, next: Block | undefined, before: Block | undefined): void {
    if (block.type === 'table') this.table(block);
    else if (block.type === 'list') this.list(block, before);
    else if (isTextual(block)) {
      const { weakness } = this;
      this.textual(block, next);
      // One table can go on under the next weakness; under anything else it has ended.
      if (this.weakness === weakness) this.columns = null;
    } else this.keep(block);
  }

  private textual(block: Block, next: Block | undefined): void {
    const words = text(block);
    const label = weaknessLabel(words);
    if (this.draft.title === null && isTitle(block)) {
      this.draft.title = words;
      this.draft.place(block);
    } else if (label) {
      this.endRun();
      this.endLabel();
      this.openLabel(label, block);
    } else if (this.labelled && !this.isRunUnderLabel(block, next)) {
      this.openWeakness(
        words,
        this.labelled.number,
        [...this.labelled.nodes, block],
        this.labelled.heading,
      );
    } else if (isAfterwards(words) && this.mayEnd(block, words)) {
      this.endRun();
      if (!this.isInWeakness(block)) this.weakness = null;
      this.headed(block);
    } else if (this.reopens(block)) {
      this.endRun();
      this.openWeakness(words, null, [block], words);
    } else if (this.isRunUnderLabel(block, next) || this.opensRun(block, next)) {
      this.endRun();
      this.endLabel();
      const type = meaningOf(words) as ChildType;
      this.run = { type, heading: words, depth: depthOf(block), node: block, blocks: [] };
    } else {
      this.other(block);
    }
  }

  private other(block: Block): void {
    if (block.type === 'heading' && this.run && depthOf(block) <= this.run.depth) {
      this.endRun();
    }
    if (block.type === 'heading') this.headed(block);
    else if (this.run) this.run.blocks.push(block);
    else this.keep(block);
  }

  /** "Area of significant weakness 2", and "What we will do" at once: the list above has its title. */
  private isRunUnderLabel(block: Block, next: Block | undefined): boolean {
    return (
      this.labelled !== null &&
      this.weaknesses.listed &&
      isHeading(block, next) &&
      isChildType(meaningOf(text(block))) &&
      this.weaknesses.known(text(block)) === null
    );
  }

  /** "Review the local offer": one of the items, where headings are set as such. */
  private mayEnd(block: Block, words: string): boolean {
    if (block.type === 'heading' || isStrong(block)) return true;
    return isShort(words) && this.run?.node.type !== 'heading';
  }

  /** "Governance" as a heading below the weakness's own: a part of it, not the end of the plan. */
  private isInWeakness(block: Block): boolean {
    return this.weakness !== null && block.type === 'heading' && block.depth > this.depth;
  }

  private openLabel(
    { number, title }: { number: number | null; title: string },
    block: Block,
  ): void {
    const heading = text(block);
    if (title === '') this.labelled = { number, nodes: [block], heading };
    else this.openWeakness(title, number, [block], heading);
  }

  private openWeakness(
    words: string,
    number: number | null,
    nodes: Nodes[],
    heading: string | null,
  ): void {
    this.labelled = null;
    const depths = nodes.map((node) => (node.type === 'heading' ? node.depth : LOWEST));
    this.depth = Math.min(...depths);
    this.weakness = this.weaknesses.open(words, number, heading, nodes);
    this.heading = heading ?? this.heading;
  }

  /** A label without a title: the weakness of its number, or none. */
  private endLabel(): void {
    if (!this.labelled) return;
    const { heading, nodes, number } = this.labelled;
    this.openWeakness(heading, number, nodes, heading);
  }

  /** A heading that words a weakness again which was listed before. */
  private reopens(block: Block): boolean {
    const words = withoutNumber(text(block));
    const numbered = this.run === null && text(block) !== words;
    const set = block.type === 'heading' || isStrong(block) || numbered;
    return (
      set &&
      words.length > 12 &&
      this.weaknesses.known(words) !== null &&
      meaningOf(words) !== 'action'
    );
  }

  private opensRun(block: Block, next: Block | undefined): boolean {
    if (!this.weakness || !isHeading(block, next)) return false;
    // "1.2 Set up a task group": one of the items, however short.
    const isNumbered = /^\d/.test(text(block)) && block.type !== 'heading';
    if (this.run && isNumbered && !isStrong(block)) return false;
    // Where headings are set as such, a plain line among the items is one of them.
    const isPlain = block.type !== 'heading' && !isStrong(block) && !text(block).endsWith(':');
    const heads = next?.type === 'list' || next?.type === 'table';
    if (this.run && this.run.node.type === 'heading' && isPlain && !heads) return false;
    return isChildType(meaningOf(text(block)));
  }

  private list(list: List, before: Block | undefined): void {
    const lead = before && isTextual(before) ? text(before) : '';
    if (
      !this.weakness &&
      !this.weaknesses.any &&
      leadsToWeaknesses(`${this.heading ?? ''} ${lead}`) &&
      !namesStrengths(lead)
    ) {
      const all = list.children.map((item) => ({ words: text(item), nodes: [item] }));
      this.weaknesses.list(all, this.heading);
    } else if (this.labelled) {
      this.openWeakness(
        text(list),
        this.labelled.number,
        [...this.labelled.nodes, list],
        this.labelled.heading,
      );
    } else if (this.run) {
      this.run.blocks.push(list);
    } else {
      this.keep(list);
    }
  }

  /** Where no item of a run has a mark, each paragraph is one; else paragraphs lead in or comment. */
  private endRun(): void {
    const { run } = this;
    this.run = null;
    if (!run) return;
    // Nothing stands under it: a heading of headings, or a line that only reads like one.
    if (run.blocks.length === 0) this.draft.passage(null, run.node);
    else this.draft.placeHeading(run.node);
    const bulleted = run.blocks.some((block) => block.type === 'list');
    for (const block of run.blocks) {
      if (block.type === 'list') {
        for (const item of block.children) this.child(run.type, run.heading, item.children, [item]);
      } else if (bulleted || /:$/.test(text(block))) this.comment(run, block);
      else this.child(run.type, run.heading, [block], [block]);
    }
  }

  /** A paragraph among bullets, which may be one of the findings whose mark is lost. */
  private comment({ type, heading }: Run, block: Block): void {
    this.draft.passage(heading, block);
    if (/:$/.test(text(block))) return;
    const message = `this paragraph among the bullets under “${heading}” was not read as ${type}: “${text(block)}”`;
    this.draft.warn('paragraph-among-bullets', message, placeOf(block));
  }

  private child(
    type: ChildType,
    heading: string,
    blocks: readonly Block[],
    nodes: Nodes[],
    details: Finding['details'] = [],
  ): void {
    const { text: words, points } = entryOf(blocks, nodes);
    if (words === '') return;
    const parent = this.weakness?.id ?? null;
    this.draft.finding(
      { type, heading, text: this.references.cut(words, type), points, parent, details },
      nodes,
    );
  }

  private table(table: Table): void {
    const read = readTable(table, this.columns);
    if (!read) {
      this.columns = null;
      if (this.run && this.keepTable(table)) return;
      for (const row of table.children)
        this.read(row.children.flatMap(({ data }) => data?.blocks ?? []));
      return;
    }
    this.endRun();
    this.columns = read.columns;
    for (const row of read.rows) this.row(row);
  }

  /** Columns that nobody can tell apart are passages, loudly; what opens a part is read as text. */
  private keepTable(table: Table): boolean {
    const rows = table.children.map(({ children }) =>
      children.map(({ data }) => data?.blocks ?? []),
    );
    const isSet = (block: Block) => block.type === 'heading' || isStrong(block);
    const opens = (block: Block) =>
      weaknessLabel(text(block)) !== null || (isSet(block) && isChildType(meaningOf(text(block))));
    const wide = rows.some((row) => row.filter(({ length }) => length > 0).length > 1);
    if (!wide || rows.flat(2).some(opens)) return false;
    const heading = this.run?.heading ?? null;
    this.endRun();
    for (const row of rows) this.draft.passage(heading, ...row.flat());
    const message = `the heads of this table under “${heading}” are not known; its rows are among the passages`;
    this.draft.warn('table-unread', message, placeOf(table));
    return true;
  }

  private row(row: StatementRow): void {
    if (row.kind === 'head') {
      this.draft.placeHeading(...row.blocks);
    } else if (row.kind === 'title') {
      const columns = this.columns;
      this.read(row.blocks);
      this.columns = columns;
    } else {
      this.endLabel();
      this.cells(row.cells);
    }
  }

  private cells(row: readonly StatementCell[]): void {
    const cells = row.filter(({ blocks }) => blocks.length > 0);
    for (const { meaning, heading, blocks } of cells) {
      if (meaning === 'weakness') this.openInCell(heading, blocks);
    }
    const main = this.weakness === null ? null : mainType(cells);
    const isDetail = ({ meaning, heading }: StatementCell) =>
      main !== null && heading !== '' && meaning !== 'weakness' && !isChildType(meaning);
    const details = cells
      .filter(isDetail)
      .map(({ heading, blocks }) => ({ heading, text: blocks.map(text).join(' ') }));
    for (const cell of cells) {
      const { meaning, heading, blocks } = cell;
      if (isDetail(cell)) this.draft.place(...blocks);
      else if (main !== null && isChildType(meaning))
        this.cell(meaning, heading, blocks, meaning === main ? details : []);
      else if (meaning !== 'weakness') this.draft.passage(heading || null, ...blocks);
    }
  }

  private openInCell(heading: string, blocks: Block[]): void {
    const words = blocks.map(text).join(' ');
    const label = weaknessLabel(words);
    this.openWeakness(label?.title || words, label?.number ?? null, [...blocks], heading);
  }

  /** A cell with bullets gives one finding a bullet, another cell one finding. */
  private cell(
    type: ChildType,
    heading: string,
    blocks: readonly Block[],
    details: Finding['details'],
  ): void {
    if (blocks.length === 0) return;
    if (!blocks.some((block) => block.type === 'list')) {
      this.child(type, heading, blocks, [...blocks], details);
      return;
    }
    for (const block of blocks) {
      if (block.type === 'list') {
        for (const item of block.children)
          this.child(type, heading, item.children, [item], details);
      } else this.draft.passage(heading, block);
    }
  }

  /** What follows stands under this heading, where it is under none that is known. */
  private headed(block: Block): void {
    this.heading = text(block);
    this.headings.push(block);
  }

  /** All else is a passage; where a weakness has a list under no known heading, loudly so. */
  private keep(block: Block): void {
    if (block.type === 'list' && this.weakness) {
      const message = `no heading says what these are for “${this.weakness.text}”; they are among the passages: “${text(block)}”`;
      this.draft.warn('heading-unknown', message, placeOf(block));
    }
    this.draft.passage(this.heading, block);
  }
}

function depthOf(block: Block): number {
  return block.type === 'heading' ? block.depth : LOWEST;
}

function isShort(words: string): boolean {
  return words.length < 80 && !/[.;,]$/.test(words);
}

/** The first line that names the statement; a sentence on it is none. */
function isTitle(block: Block): boolean {
  const words = text(block);
  const named = /\b(?:statement of action|WSo?A)\b/i.test(words);
  return (
    words.length < 200 &&
    !/[.;,]$/.test(words) &&
    (named || (block.type === 'heading' && block.depth === 1))
  );
}

/** Set as a heading, or read as one: short, before a list or with a colon, not a sentence. */
function isHeading(block: Block, next: Block | undefined): boolean {
  const words = text(block);
  if (block.type === 'heading' || isStrong(block)) return true;
  if (/[.;,]$/.test(words) || words.length > 160) return false;
  return (
    words.endsWith(':') || next?.type === 'list' || next?.type === 'table' || words.length < 75
  );
}
