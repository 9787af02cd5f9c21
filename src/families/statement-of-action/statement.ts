import type { List, Nodes } from 'mdast';
import { type Block, type Place, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import { entryOf } from '../shared/findings/entry.js';
import type { AnsweredType } from './answered.js';
import { dueIn, dueInHeading, dueInText } from './due.js';
import { type ChildType, meaningOf } from './headings.js';
import type { WeaknessLabel } from './labels.js';
import { References } from './references.js';
import { type Run, readRun } from './runs.js';
import { depthOf, LOWEST } from './signs.js';
import { type Answered, Weaknesses } from './weaknesses.js';

/** A label such as "Area of significant weakness 2" whose title is still to come. */
interface OpenLabel extends Omit<WeaknessLabel, 'title'> {
  node: Block;
}

/** A statement as far as it is read: the open weakness, the open run under it, the heading above. */
export class Statement {
  readonly weaknesses: Weaknesses;
  weakness: Finding | null = null;
  label: OpenLabel | null = null;
  run: Run | null = null;
  heading: string | null = null;
  /** Whether the plan is over, until a weakness opens again. */
  isOver = false;
  /** The action read last under the open weakness. */
  lastAction: Finding | null = null;
  /** What answered the open weakness in an earlier part. */
  private before: readonly Finding[] = [];
  /** The depth of the heading that opened the weakness. */
  private depth = LOWEST;
  private readonly headings: Block[] = [];
  private readonly references = new References();
  /** Heads of columns whose meaning is not known, and the findings beside the cells. */
  private readonly unknown = new Map<string, { at: Place; concerned: Finding[] }>();
  private readonly orphans: Finding[] = [];
  private readonly undated: Finding[] = [];

  constructor(
    readonly draft: Draft,
    usual: AnsweredType,
  ) {
    this.weaknesses = new Weaknesses(draft, usual);
  }

  openLabel({ number, title, type }: WeaknessLabel, node: Block): void {
    this.endRun();
    this.endLabel();
    if (title === '') this.label = { number, type, node };
    else this.openWeakness({ words: title, number, type }, [node], text(node));
  }

  /** Opens the weakness that the open label announced. */
  nameLabel({ number, type, node }: OpenLabel, title: Block | List): void {
    this.openWeakness({ words: text(title), number, type }, [node, title], text(node));
  }

  /** A label without a title stands for the weakness of its number, or is the title itself. */
  endLabel(): void {
    if (!this.label) return;
    const { number, type, node } = this.label;
    const before = this.draft.findings.length;
    this.openWeakness({ words: text(node), number, type }, [node], text(node));
    if (this.draft.findings.length === before || !this.weakness) return;
    const message = `no words were read for “${text(node)}” but its label`;
    this.draft.warn('weakness-untitled', message, placeOf(node), [this.weakness]);
  }

  openWeakness(answered: Answered, nodes: Nodes[], heading: string | null): void {
    this.label = null;
    this.isOver = false;
    this.lastAction = null;
    this.depth = Math.min(...nodes.map(depthOf));
    this.weakness = this.weaknesses.open(answered, heading, nodes);
    const { id } = this.weakness;
    this.before = this.draft.findings.filter(({ parent }) => parent === id);
    this.heading = heading ?? this.heading;
  }

  /** Opens what a heading names that only stands over actions. */
  openUnlabelled(node: Block): void {
    const words = text(node);
    this.endLabel();
    this.openWeakness({ words, number: null, type: null }, [node], words);
    const message = `“${words}” was taken for what the actions below it answer, by its place alone`;
    this.draft.warn('weakness-by-place', message, placeOf(node), this.openFindings());
  }

  /** Whether a heading stands below the one that opened the weakness. */
  isBelow(node: Block): boolean {
    return this.weakness !== null && depthOf(node) < LOWEST && depthOf(node) > this.depth;
  }

  /** Opens a run of findings under a heading that says of which type they are. */
  openRun(node: Block, type = meaningOf(text(node)) as ChildType): void {
    this.endRun();
    this.endLabel();
    this.run = { type, heading: text(node), depth: depthOf(node), node, blocks: [] };
  }

  endRun(): void {
    const { run } = this;
    this.run = null;
    if (run) readRun(this, run);
  }

  /** "Governance" below the weakness's own heading is a part of it, not the end of the plan. */
  endPlan(node: Block): void {
    this.endRun();
    if (!this.isBelow(node)) {
      this.isOver = this.weaknesses.any;
      this.weakness = null;
      this.lastAction = null;
    }
    this.openHeading(node);
  }

  /** What follows stands under this heading, until one that is known. */
  openHeading(node: Block): void {
    this.heading = text(node);
    this.headings.push(node);
  }

  /** Adds a finding that belongs to the open weakness. */
  add(
    { type, heading }: Pick<Run, 'type' | 'heading'>,
    blocks: readonly Block[],
    nodes: Nodes[],
    details: Finding['details'] = [],
  ): void {
    const { text: words, points } = entryOf(blocks, nodes);
    if (words === '') return;
    const parent = this.weakness?.id ?? null;
    const own = this.references.cut(words, type);
    const known = this.before.find((other) => other.type === type && other.text === own);
    const parts = { text: own, points, parent, details: [...details] };
    const finding = known ?? this.draft.finding({ type, heading, ...parts }, nodes);
    if (known) this.repeat(known, details, nodes);
    if (parent === null) this.orphans.push(finding);
    if (type === 'action') this.date(finding);
  }

  /** A summary and the plan itself can both print an action: it is one, with all that stands beside it. */
  private repeat(known: Finding, details: Finding['details'], nodes: Nodes[]): void {
    this.draft.place(...nodes);
    for (const { heading, text: words } of details)
      if (!known.details.some((own) => own.heading === heading && own.text === words))
        known.details.push({ heading, text: words });
  }

  private date(action: Finding): void {
    this.lastAction = action;
    const due =
      dueIn(action.details) ??
      dueInText([action.text, ...action.points].join(' ')) ??
      dueInHeading(action.heading ?? '');
    if (due === 'uncertain') this.undated.push(action);
    else if (due !== null && due !== 'open') action.due = due.day;
  }

  /** Adds a line such as "Lead: Head of SEND" below an action to its details. */
  addDetail(action: Finding, heading: string, words: string, node: Nodes): void {
    action.details.push({ heading, text: words });
    this.draft.place(node);
    this.date(action);
  }

  /** Adds a line such as "Responsible body: Elm Council" below what is answered. */
  addResponsible(words: string, ...nodes: Nodes[]): void {
    this.weakness?.responsible.push(words);
    this.draft.place(...nodes);
  }

  /** Adds a line such as "Action: Hire two nurses", which says itself what it is. */
  addLabelled(type: ChildType, heading: string, words: string, node: Nodes): void {
    this.endRun();
    const parts = { text: this.references.cut(words, type), parent: this.weakness?.id ?? null };
    const finding = this.draft.finding({ type, heading, ...parts }, [node]);
    if (type === 'action') this.date(finding);
  }

  /** A paragraph among bullets may be a finding whose mark is lost. */
  comment({ type, heading }: Pick<Run, 'type' | 'heading'>, block: Block): void {
    this.draft.passage(heading, block);
    if (text(block).endsWith(':')) return;
    const message = `this paragraph among the bullets under “${heading}” was not read as ${type}: “${text(block)}”`;
    const near = this.draft.findings.at(-1);
    this.draft.warn('paragraph-among-bullets', message, placeOf(block), near ? [near] : []);
  }

  /** Keeps a block as a passage, with a warning where it is a list that may answer the weakness. */
  keep(block: Block): void {
    if (block.type === 'list' && this.weakness) {
      const message = `no heading says what these are for “${this.weakness.text}”; they are among the passages: “${text(block)}”`;
      this.draft.warn('heading-unknown', message, placeOf(block), [this.weakness]);
    }
    this.draft.passage(this.heading, block);
  }

  /** A line below a table that is no sentence may be the end of its last row. */
  keepBelowTable(block: Block): void {
    const words = text(block);
    this.draft.passage(this.heading, block);
    const isShort = words.split(' ').length < 3 || words === this.draft.title;
    if (!this.weakness || isShort || /[.:!?]$/.test(words)) return;
    const last = this.draft.findings.at(-1);
    const message = `this line below a table may belong to it: “${words}”`;
    this.draft.warn('line-below-table', message, placeOf(block), last ? [last] : []);
  }

  /** Notes a column's head that is not known, and the findings to which its cells went. */
  noteUnknown(heading: string, blocks: readonly Block[], concerned: readonly Finding[]): void {
    const [first] = blocks;
    if (!first) return;
    const known = this.unknown.get(heading) ?? { at: placeOf(first), concerned: [] };
    known.concerned.push(...concerned);
    this.unknown.set(heading, known);
  }

  /** The findings that a warning about the open weakness concerns. */
  openFindings(): Finding[] {
    return this.weakness ? [this.weakness] : [];
  }

  finish(): void {
    this.draft.heading(this.headings);
    for (const [heading, { at, concerned }] of this.unknown) {
      const message = `the meaning of the column “${heading}” is not known; its cells are details of what stands beside them`;
      this.draft.warn('column-unknown', message, at, concerned);
    }
    this.warnOf(this.orphans, 'parent-unread', 'no weakness was read that these answer');
    this.warnOf(this.undated, 'due-uncertain', 'when these are due is not certain');
  }

  private warnOf(concerned: readonly Finding[], rule: string, says: string): void {
    const [first] = concerned;
    if (!first) return;
    const more = concerned.length > 1 ? ` and ${concerned.length - 1} more` : '';
    this.draft.warn(rule, `${says}: “${first.text}”${more}`, first.at, concerned);
  }
}
