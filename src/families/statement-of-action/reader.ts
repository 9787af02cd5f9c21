import type { List, Table } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isStrong, isTextual, type Textual } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { withoutNumber } from '../shared/findings/entry.js';
import type { AnsweredType } from './answered.js';
import type { Columns, StatementRow } from './columns.js';
import { headsContents, isDotted, lengthOfContents } from './contents.js';
import {
  isAfterwards,
  isChildType,
  isNoPlan,
  isPeriod,
  listedAfter,
  meaningOf,
  namesStrengths,
} from './headings.js';
import { labelledLine } from './labelled.js';
import { namesResponsible, type WeaknessLabel, weaknessLabel } from './labels.js';
import { holdsActions, holdsLabels, isKeptWhole, isLayout } from './registers.js';
import { keepRows, keepUnread, readRow } from './rows.js';
import { standsOverSaid } from './said.js';
import { opensForeword, readSigners } from './signers.js';
import { depthOf, isHeading, isSet, isShort, startsListOrTable } from './signs.js';
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
// Words: what names a weakness has some.
const LEAST = 4;

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
    } else if (label && this.mayOpen(block, label)) {
      statement.openLabel(label, block);
    } else if (standsOverSaid(block, next)) {
      statement.openLabel({ number: null, title: '', type: null }, block);
    } else if (statement.label && !this.isRunUnderLabel(block, next)) {
      statement.nameLabel(statement.label, block);
    } else if (isAfterwards(words) && this.mayEndPlan(block) && !this.comesNext(block, next)) {
      statement.endPlan(block);
    } else if (this.reopens(block)) {
      statement.endRun();
      statement.openWeakness({ words, number: null, type: null }, [block], words);
    } else if (!this.readLabelled(block, next)) {
      this.readHeading(block, after, before);
    }
  }

  private readHeading(block: Textual, after: readonly Block[], before: Block | undefined): void {
    const { statement } = this;
    const [next] = after;
    if (this.isRunUnderLabel(block, next) || this.opensRun(block, next)) {
      statement.openRun(block);
    } else if (this.opensPeriod(block, next)) {
      statement.openRun(block, 'action');
    } else if (this.standsOverActions(block, after)) {
      statement.endRun();
      statement.openUnlabelled(block);
    } else {
      this.readOther(block, before);
    }
  }

  /** Where nothing lists or labels what is answered, a heading right over actions names it. */
  private standsOverActions(block: Textual, after: readonly Block[]): boolean {
    const { isOver, weaknesses } = this.statement;
    const words = withoutNumber(text(block));
    if (!isSet(block) || isOver || weaknesses.listed || weaknesses.labelled) return false;
    if (this.title !== null && this.statement.draft.title === null) return false;
    if (words.split(' ').length < LEAST || meaningOf(words) !== null) return false;
    for (const next of after) {
      if (next.type === 'table') return holdsActions(readTable(next, null));
      if (isSet(next)) return meaningOf(text(next)) === 'action';
    }
    return false;
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

  /** "Priority 1 is late.": a sentence in a run is none of its headings. */
  private mayOpen(block: Block, label: WeaknessLabel): boolean {
    if (label.type !== null && label.number !== null) return true;
    return isSet(block) || this.statement.run === null || !/[.;]$/.test(text(block));
  }

  /** "Area of significant weakness 2", and "What we will do" at once: the list above has its title. */
  private isRunUnderLabel(block: Block, next: Block | undefined): boolean {
    const { label, weaknesses } = this.statement;
    return (
      label !== null &&
      weaknesses.listed &&
      isHeading(block, next) &&
      isChildType(meaningOf(text(block))) &&
      weaknesses.known(text(block)) === null
    );
  }

  /** "What happens next", below a weakness and over a list: what will be done about it. */
  private comesNext(block: Textual, next: Block | undefined): boolean {
    const isPlan = next?.type === 'list' && meaningOf(text(block)) === 'action';
    const { statement } = this;
    const isFirst = statement.weakness !== null && statement.lastAction === null;
    return isPlan && /^what/i.test(text(block)) && (isFirst || statement.isBelow(block));
  }

  /** "Review the local offer" is an action, where headings are set as such. */
  private mayEndPlan(block: Block): boolean {
    return isSet(block) || (isShort(text(block)) && this.statement.run?.node.type !== 'heading');
  }

  /** Whether a heading words a weakness again that was listed before. */
  private reopens(block: Block): boolean {
    const words = withoutNumber(text(block));
    const numbered = this.statement.run === null && text(block) !== words;
    return (
      (isSet(block) || numbered || this.statement.weaknesses.repeats(words)) &&
      words.length > 12 &&
      this.statement.weaknesses.known(words) !== null &&
      meaningOf(words) !== 'action'
    );
  }

  private opensRun(block: Block, next: Block | undefined): boolean {
    const { run, weakness } = this.statement;
    if (!weakness || !isHeading(block, next)) return false;
    // "1.2 Set up a task group": an action, however short.
    const isNumbered = /^\d/.test(text(block)) && block.type !== 'heading';
    if (run && isNumbered && !isStrong(block)) return false;
    // Where headings are set as such, a plain line is one of the actions.
    const isPlain = !isSet(block) && !text(block).endsWith(':');
    if (run?.node.type === 'heading' && isPlain && !startsListOrTable(next)) return false;
    return isChildType(meaningOf(text(block)));
  }

  /** "In the first year", right below a weakness and over a list: what will be done by then. */
  private opensPeriod(block: Textual, next: Block | undefined): boolean {
    const { run } = this.statement;
    const isWithin = run !== null && run.depth < depthOf(block);
    const isOver = isSet(block) && next?.type === 'list' && isPeriod(text(block));
    return isOver && !isWithin && this.statement.isBelow(block);
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
