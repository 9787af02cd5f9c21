import type { Nodes, Root } from 'mdast';
import { leaves, lines, type Place, placeOf, text } from '../../../read/tree.js';
import type { Coverage as CoverageRecord } from '../../../record/schema.js';
import { beginsAt } from './place.js';

/** What some lines of a document are used for. */
export interface LineUse {
  lines: string[];
  /** A finding's id, `passage`, `heading`, `fact`, `footnote`, `furniture` or `unplaced`. */
  use: string;
  at: Place;
  /** The number that a list gives it; left out where none was printed. */
  number?: number;
}

/**
 * Keeps count of a document's words: each paragraph and heading of the tree is used in the record, is
 * furniture, or is still unplaced at the end.
 */
export class Coverage {
  private readonly uses = new Map<Nodes, string>();
  private readonly boilerplate = new Set<Nodes>();

  constructor(private readonly tree: Root) {}

  /** Notes what the words of `nodes` are used for. */
  use(nodes: readonly Nodes[], use: string): void {
    for (const leaf of nodes.flatMap(leaves)) this.uses.set(leaf, use);
  }

  /** Notes that `nodes` are boilerplate, unless they are used, too. */
  furniture(nodes: readonly Nodes[]): void {
    for (const leaf of nodes.flatMap(leaves)) this.boilerplate.add(leaf);
  }

  private useOf(leaf: Nodes): string {
    return this.uses.get(leaf) ?? (this.boilerplate.has(leaf) ? 'furniture' : 'unplaced');
  }

  /** The use of each paragraph, heading and piece of furniture, in reading order. */
  lineUses(): LineUse[] {
    const { furniture = [], notes = [] } = this.tree.data ?? {};
    const body = leaves(this.tree).map((leaf): LineUse => {
      const number = leaf.data?.number;
      const own = { lines: lines(leaf), use: this.useOf(leaf), at: placeOf(leaf) };
      return number === undefined ? own : { ...own, number };
    });
    const apart = [
      ...furniture.map(({ text, at }): LineUse => ({ lines: [text], use: 'furniture', at })),
      ...notes.map(({ text, at }): LineUse => ({ lines: [text], use: 'footnote', at })),
    ];
    return [...body, ...apart]
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => beginsAt(a.at) - beginsAt(b.at));
  }

  /** The words placed, of furniture and unplaced, as a record gives them. */
  count(): CoverageRecord {
    const { furniture = [], notes = [] } = this.tree.data ?? {};
    const unplaced: CoverageRecord['unplaced'] = [];
    const counted = { placed: 0, furniture: 0, unplaced: 0 };
    for (const leaf of leaves(this.tree)) {
      const use = this.useOf(leaf);
      const part = use === 'furniture' || use === 'unplaced' ? use : 'placed';
      const words = countWords(text(leaf));
      counted[part] += words;
      if (part === 'unplaced' && words > 0) unplaced.push({ text: text(leaf), at: placeOf(leaf) });
    }
    for (const { text } of furniture) counted.furniture += countWords(text);
    for (const { text } of notes) counted.placed += countWords(text);
    const words = counted.placed + counted.furniture + counted.unplaced;
    return { words, placed: counted.placed, furniture: counted.furniture, unplaced };
  }
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}
