import type { List, Nodes } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import { entryOf } from '../shared/findings/entry.js';
import { type ChildType, meaningOf } from './headings.js';
import type { WeaknessLabel } from './labels.js';
import { References } from './references.js';
import { type Run, readRun } from './runs.js';
import { depthOf, LOWEST } from './signs.js';
import { Weaknesses } from './weaknesses.js';

/** A label such as "Area of significant weakness 2" whose title is still to come. */
interface OpenLabel {
  number: number | null;
  node: Block;
}

/** A statement as far as it is read: the open weakness, the open run under it, the heading above. */
export class Statement {
  readonly weaknesses: Weaknesses;
  weakness: Finding | null = null;
  label: OpenLabel | null = null;
  run: Run | null = null;
  heading: string | null = null;
  /** The depth of the heading that opened the weakness. */
  private depth = LOWEST;
  private readonly headings: Block[] = [];
  private readonly references = new References();

  constructor(readonly draft: Draft) {
    this.weaknesses = new Weaknesses(draft);
  }

  openLabel({ number, title }: WeaknessLabel, node: Block): void {
    this.endRun();
    this.endLabel();
    if (title === '') this.label = { number, node };
    else this.openWeakness(title, number, [node], text(node));
  }

  /** Opens the weakness that the open label announced. */
  nameLabel({ number, node }: OpenLabel, title: Block | List): void {
    this.openWeakness(text(title), number, [node, title], text(node));
  }

  /** A label without a title stands for the weakness of its number, or is the title itself. */
  endLabel(): void {
    if (!this.label) return;
    const { number, node } = this.label;
    this.openWeakness(text(node), number, [node], text(node));
  }

  openWeakness(words: string, number: number | null, nodes: Nodes[], heading: string | null): void {
    this.label = null;
    this.depth = Math.min(...nodes.map(depthOf));
    this.weakness = this.weaknesses.open(words, number, heading, nodes);
    this.heading = heading ?? this.heading;
  }

  /** Opens a run of findings under a heading that says of which type they are. */
  openRun(node: Block): void {
    this.endRun();
    this.endLabel();
    const type = meaningOf(text(node)) as ChildType;
    this.run = { type, heading: text(node), depth: depthOf(node), node, blocks: [] };
  }

  endRun(): void {
    const { run } = this;
    this.run = null;
    if (run) readRun(this.draft, run, (blocks, nodes) => this.add(run, blocks, nodes));
  }

  /** "Governance" below the weakness's own heading is a part of it, not the end of the plan. */
  endPlan(node: Block): void {
    this.endRun();
    const inWeakness =
      this.weakness !== null && depthOf(node) < LOWEST && depthOf(node) > this.depth;
    if (!inWeakness) this.weakness = null;
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
    const finding = { text: this.references.cut(words, type), points, parent, details };
    this.draft.finding({ type, heading, ...finding }, nodes);
  }

  /** Keeps a block as a passage, with a warning where it is a list that may answer the weakness. */
  keep(block: Block): void {
    if (block.type === 'list' && this.weakness) {
      const message = `no heading says what these are for “${this.weakness.text}”; they are among the passages: “${text(block)}”`;
      this.draft.warn('heading-unknown', message, placeOf(block));
    }
    this.draft.passage(this.heading, block);
  }

  finish(): void {
    this.draft.heading(this.headings);
  }
}
