import type { List, Table } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isTextual, type Textual } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import type { AnsweredType } from './answered.js';
import type { Columns, StatementRow } from './columns.js';
import { headsContents, isDotted, lengthOfContents } from './contents.js';
import { isAfterwards, isNoPlan, listedAfter, namesStrengths } from './headings.js';
import { labelledLine } from './labelled.js';
import { namesResponsible, weaknessLabel } from './labels.js';
import {
  comesNext,
  isRunUnderLabel,
  mayEndPlan,
  mayOpen,
  opensPeriod,
  opensRun,
  reopens,
  standsOverActions,
} from './openings.js';
import { holdsActions, holdsLabels, isKeptWhole, isLayout } from './registers.js';
import { keepRows, keepUnread, readRow } from './rows.js';
import { standsOverSaid } from './said.js';
import { opensForeword, readSigners } from './signers.js';
import { depthOf, isSet } from './signs.js';
import { Statement } from './statement.js';
import { readTable } from './tables.js';

/** What is known of a whole statement before it is read. */
interface Known {
  title: string | null;
  /** What it calls what it answers where a heading does not say. */
  usual: AnsweredType;
}

/** Reads a statement from top to bottom, in whatever form: headings are known by their meaning. */
export function readStatement(draft: Draft, blocks: readonly Block[], known: Known): void {
  const statement = new Statement(draft, known.usual);
  new StatementReader(statement, known.title).read(blocks);
  statement.finish();
}

// Blocks: so far below a heading begin the actions that answer it.
const AHEAD = 4;

/** Decides what each block is to the statement. */
class StatementReader {
  /** The columns of the table before, which can go on under the next weakness. */
  private columns: Columns | null = null;
  /** Blocks that name who signs the foreword. */
  private signed: ReadonlySet<Block> = new Set();

  constructor(
    private readonly statement: Statement,
    private readonly title: string | null,
  ) {}

  read(blocks: readonly Block[]): void {
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index] as Block;
      if (isTextual(block) && headsContents(text(block))) {
        index += this.readContents(block, blocks.slice(index + 1));
      } else if (!this.signed.has(block)) {
        if (isTextual(block) && opensForeword(text(block)))
          this.signed = readSigners(this.statement.draft, blocks.slice(index + 1));
        this.readBlock(block, blocks.slice(index + 1, index + 1 + AHEAD), blocks[index - 1]);
      }
    }
    this.statement.endRun();
    this.statement.endLabel();
  }

  /** @returns How many blocks stand in the contents. */
  private readContents(heading: Block, after: readonly Block[]): number {
    const { statement } = this;
    const length = lengthOfContents(after);
    statement.endRun();
    statement.openHeading(heading);
    for (const block of after.slice(0, length)) statement.draft.passage(text(heading), block);
    return length;
  }

  private readBlock(block: Block, after: readonly Block[], before: Block | undefined): void {
    if (block.type === 'table') this.readTable(block, before);
    else if (block.type === 'list') this.readList(block, before);
    else if (isDotted(block)) this.statement.draft.passage('Contents', block);
    else if (isTextual(block)) {
      const { weakness } = this.statement;
      this.readText(block, after, before);
      if (this.statement.weakness === weakness) this.columns = null;
    } else this.statement.keep(block);
  }

  private readText(block: Textual, after: readonly Block[], before: Block | undefined): void {
    const { statement } = this;
    const [next] = after;
    const words = text(block);
    const label = weaknessLabel(words);
    if (statement.draft.title === null && words === this.title) {
      statement.draft.title = words;
      statement.draft.place(block);
    } else if (label && mayOpen(statement, block, label)) {
      statement.openLabel(label, block);
    } else if (standsOverSaid(block, next)) {
      statement.openLabel({ number: null, title: '', type: null }, block);
    } else if (statement.label && !isRunUnderLabel(statement, block, next)) {
      statement.nameLabel(statement.label, block);
    } else if (
      isAfterwards(words) &&
      mayEndPlan(statement, block) &&
      !comesNext(statement, block, next)
    ) {
      statement.endPlan(block);
    } else if (reopens(statement, block)) {
      statement.endRun();
      statement.openWeakness({ words, number: null, type: null }, [block], words);
    } else if (!this.readLabelled(block, next)) {
      this.readHeading(block, after, before);
    }
  }

  private readHeading(block: Textual, after: readonly Block[], before: Block | undefined): void {
    const { statement } = this;
    const [next] = after;
    if (isRunUnderLabel(statement, block, next) || opensRun(statement, block, next)) {
      statement.openRun(block);
    } else if (opensPeriod(statement, block, next)) {
      statement.openRun(block, 'action');
    } else if (standsOverActions(statement, this.title, block, after)) {
      statement.endRun();
      statement.openUnlabelled(block);
    } else {
      this.readOther(block, before);
    }
  }

  /** "Action: …", "Lead: …": lines that say themselves what they are. */
  private readLabelled(block: Textual, next: Block | undefined): boolean {
    const { statement } = this;
    const line = statement.weakness && labelledLine(text(block));
    if (!line || line.meaning === 'weakness' || isSet(block) || next?.type === 'list') return false;
    if (line.meaning !== 'detail')
      statement.addLabelled(line.meaning, line.heading, line.text, block);
    else if (!statement.lastAction && namesResponsible(line.heading))
      statement.addResponsible(line.text, block);
    else if (statement.lastAction && !statement.run)
      statement.addDetail(statement.lastAction, line.heading, line.text, block);
    else return false;
    return true;
  }

  private readOther(block: Textual, before: Block | undefined): void {
    const { statement } = this;
    const { run } = statement;
    if (block.type === 'heading') {
      if (run && depthOf(block) <= run.depth) statement.endRun();
      statement.openHeading(block);
    } else if (run) run.blocks.push(block);
    else if (before?.type === 'table') statement.keepBelowTable(block);
    else statement.keep(block);
  }

  private readList(list: List, before: Block | undefined): void {
    const { statement } = this;
    const { heading, label, run, weakness, weaknesses } = statement;
    const lead = before && isTextual(before) ? text(before) : '';
    const type = weakness || run ? null : listedAfter(heading ?? '', lead);
    if (type !== null && weaknesses.isUnlisted(type) && !namesStrengths(lead)) {
      const all = list.children.map((bullet) => ({ words: text(bullet), nodes: [bullet] }));
      weaknesses.list(type, all, heading);
    } else if (label) statement.nameLabel(label, list);
    else if (run) run.blocks.push(list);
    else statement.keep(list);
  }

  private readTable(table: Table, before: Block | undefined): void {
    const { statement } = this;
    const { heading, isOver, run } = statement;
    if (isKeptWhole(table, statement.weakness !== null && run?.type !== 'evidence')) {
      statement.endRun();
      keepRows(statement, run?.heading ?? heading, table);
      return;
    }
    const read = readTable(table, this.columns);
    this.columns = read?.columns ?? null;
    if (read && (!isOver || holdsLabels(table))) {
      statement.endRun();
      for (const row of read.rows) this.readRow(row);
    } else if (isOver && !holdsLabels(table)) {
      const unread = holdsActions(read) && !isNoPlan(heading ?? '');
      (unread ? keepUnread : keepRows)(statement, heading, table);
    } else if (!isLayout(table)) {
      this.keepTable(table, before);
    } else {
      for (const row of table.children)
        this.read(row.children.flatMap(({ data }) => data?.blocks ?? []));
    }
  }

  /** A table whose heads mean nothing may hold what answers the weakness that it stands under. */
  private keepTable(table: Table, before: Block | undefined): void {
    const { statement } = this;
    const { heading, label, run, weakness } = statement;
    if (label) statement.endLabel();
    statement.endRun();
    if (weakness || label || run || (before && isSet(before) && statement.weaknesses.any))
      keepUnread(statement, run?.heading ?? heading, table);
    else keepRows(statement, heading, table);
  }

  private readRow(row: StatementRow): void {
    const { statement, columns } = this;
    if (row.kind === 'head') {
      statement.draft.placeHeading(...row.blocks);
    } else if (row.kind === 'title') {
      this.read(row.blocks);
      this.columns = columns;
    } else {
      if (!row.cells.some(({ meaning }) => meaning === 'weakness')) statement.endLabel();
      readRow(statement, row.cells);
    }
  }
}
