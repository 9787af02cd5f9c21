import type { Nodes, Root, Table } from 'mdast';
import {
  type Block,
  type Footnote,
  type Furniture,
  joinPlaces,
  leaves,
  lines,
  type Place,
  placeOf,
  text,
} from '../../read/tree.js';
import type {
  Area,
  Coverage,
  Dates,
  Finding,
  FindingType,
  LetterRecord,
  Outcome,
  Passage,
  Person,
  Question,
  Warning,
} from '../../record/schema.js';
import { unreadableIn } from './unreadable.js';

export { leaves } from '../../read/tree.js';

/** What a family gives of a finding; the rest has usual values. */
export interface FindingParts {
  type: FindingType;
  question?: Question;
  heading: string | null;
  text: string;
  points?: string[];
  responsible?: string[];
  parent?: string | null;
  details?: Finding['details'];
}

/** What became of some lines of a document. */
export interface Fate {
  lines: string[];
  /** A finding's id, `passage`, `heading`, `fact`, `footnote`, `furniture` or `unplaced`. */
  became: string;
  at: Place;
}

/** The part of a record that comes from the document's text. */
export type Content = Omit<LetterRecord, 'schemaVersion' | 'kind' | 'source'>;

/**
 * Collects what a family reads, and keeps the books: every paragraph and heading of the tree is
 * placed once (as a finding, a passage, a person, the title or a date), is furniture, or is found
 * unplaced at the end.
 */
export class Draft {
  title: string | null = null;
  /** The letter's date, as printed. */
  printedDate: string | null = null;
  area: Area = { name: null, code: null };
  dates: Dates = { letter: null, inspection: null, previous: [], statement: null };
  outcome: Outcome = { judgement: null, text: null, nextInspection: null };
  responsibleBodies: string[] = [];
  readonly people: Person[] = [];
  readonly findings: Finding[] = [];
  readonly passages: Passage[] = [];
  readonly warnings: Warning[];
  /** What each placed paragraph or heading became. */
  private readonly placed = new Map<Nodes, string>();
  private readonly boilerplate = new Set<Nodes>();
  private readonly ordinals = new Map<string, number>();

  constructor(private readonly tree: Root) {
    this.warnings = [...(tree.data?.problems ?? [])];
  }

  /** Running headers and footers, which are set aside. */
  get running(): readonly Furniture[] {
    return this.tree.data?.furniture ?? [];
  }

  /** Notes that the words of `nodes` stand in the record: as its title, a date, a person, a heading. */
  place(...nodes: Nodes[]): void {
    this.placeAs('fact', nodes);
  }

  /** Notes a heading that stands in the record with what is under it. */
  placeHeading(...nodes: Nodes[]): void {
    this.placeAs('heading', nodes);
  }

  private placeAs(became: string, nodes: readonly Nodes[]): void {
    for (const leaf of nodes.flatMap(leaves)) this.placed.set(leaf, became);
  }

  /** Notes that `nodes` are the publisher's boilerplate, not part of what the document says. */
  furniture(...nodes: Nodes[]): void {
    for (const leaf of nodes.flatMap(leaves)) this.boilerplate.add(leaf);
  }

  finding(parts: FindingParts, nodes: Nodes[]): Finding {
    const { type, question = null, heading, text } = parts;
    const { points = [], responsible = [], parent = null, details = [] } = parts;
    const finding: Finding = {
      id: this.nextId(question === null ? type : `${question}/${type}`),
      type,
      question,
      heading,
      text,
      points,
      judgement: null,
      responsible,
      parent,
      details,
      themes: [],
      at: joinPlaces(nodes.map(placeOf)),
    };
    this.findings.push(finding);
    this.placeAs(finding.id, nodes);
    return finding;
  }

  /** Keeps the whole text of `nodes` as one passage. */
  passage(heading: string | null, ...nodes: Nodes[]): void {
    const words = nodes.map(text).join(' ');
    if (words !== '')
      this.passages.push({ heading, text: words, at: joinPlaces(nodes.map(placeOf)) });
    this.placeAs('passage', nodes);
  }

  /** Notes a section's heading, after the section: what nothing was put under stands as a passage. */
  heading(nodes: readonly Nodes[]): void {
    if (nodes.length === 0) return;
    const used = new Set([...this.findings, ...this.passages].map(({ heading }) => heading));
    for (const node of nodes) {
      if (used.has(text(node))) this.placeAs('heading', [node]);
      else this.passage(null, node);
    }
  }

  warn(rule: string, message: string, at: Place | null): void {
    this.warnings.push({ rule, message, at });
  }

  /** What each paragraph, heading and piece of furniture became, in reading order. */
  fates(): Fate[] {
    const { furniture = [], notes = [] } = this.tree.data ?? {};
    const body = leaves(this.tree).map((leaf): Fate => {
      const known = this.boilerplate.has(leaf) ? 'furniture' : 'unplaced';
      return { lines: lines(leaf), became: this.placed.get(leaf) ?? known, at: placeOf(leaf) };
    });
    const apart = [
      ...furniture.map(({ text, at }): Fate => ({ lines: [text], became: 'furniture', at })),
      ...notes.map(({ text, at }): Fate => ({ lines: [text], became: 'footnote', at })),
    ];
    return [...body, ...apart]
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => beginsAt(a.at) - beginsAt(b.at));
  }

  /** Closes the books. */
  finish(): Content {
    const unplaced: Coverage['unplaced'] = [];
    const count = { placed: 0, furniture: 0, unplaced: 0 };
    for (const leaf of leaves(this.tree)) {
      const words = countWords(text(leaf));
      if (this.placed.has(leaf)) count.placed += words;
      else if (this.boilerplate.has(leaf)) count.furniture += words;
      else if (words > 0) {
        count.unplaced += words;
        unplaced.push({ text: text(leaf), at: placeOf(leaf) });
      }
    }
    for (const { text } of this.tree.data?.furniture ?? []) count.furniture += countWords(text);
    for (const note of this.tree.data?.notes ?? []) count.placed += countWords(note.text);
    for (const { text, at } of unplaced) {
      this.warn('unplaced', `these words found no place in the record: “${text}”`, at);
    }
    this.warnOfUnreadable();
    const words = count.placed + count.furniture + count.unplaced;
    const coverage = { words, placed: count.placed, furniture: count.furniture, unplaced };
    const { title, area, dates, outcome, responsibleBodies } = this;
    const { people, findings, warnings } = this;
    const passages = withNotes(this.inOrder(this.passages), this.tree.data?.notes ?? []);
    return {
      title,
      area,
      dates,
      outcome,
      responsibleBodies,
      people,
      findings,
      passages,
      coverage,
      warnings,
    };
  }

  /** What is drawn without a meaning would pass for the document's words otherwise. */
  private warnOfUnreadable(): void {
    const texts = [
      ...this.findings.map(({ text, points, at }) => ({ text: [text, ...points].join('\n'), at })),
      ...this.passages,
    ];
    for (const { text, at } of texts) {
      const words = unreadableIn(text.replaceAll('\n', ' '));
      if (words === null) continue;
      const message = `these words hold letters that the document gives no meaning: “${words}”; see the page`;
      this.warn('letters-unreadable', message, at);
    }
  }

  /** Passages as they stand in the document: a heading or the rest of a close is noted late. */
  private inOrder(passages: readonly Passage[]): Passage[] {
    const order = new Map<string, number>();
    for (const [index, leaf] of leaves(this.tree).entries()) {
      const key = startOf(placeOf(leaf));
      if (!order.has(key)) order.set(key, index);
    }
    let last = 0;
    const known = passages.map((passage) => {
      last = order.get(startOf(passage.at)) ?? last;
      return { passage, index: last };
    });
    return known.sort((a, b) => a.index - b.index).map(({ passage }) => passage);
  }

  private nextId(prefix: string): string {
    const ordinal = (this.ordinals.get(prefix) ?? 0) + 1;
    this.ordinals.set(prefix, ordinal);
    return `${prefix}/${ordinal}`;
  }
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** All blocks in columns after each other: tables opened up, row by row. */
export function openTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.children.flatMap((row) => row.children.flatMap((cell) => cell.data?.blocks ?? []))
      : [block],
  );
}

/** The blocks of each column of a table, from top to bottom. */
export function columnsOf(table: Table): Block[][] {
  const columns: Block[][] = [];
  for (const row of table.children) {
    for (const [column, cell] of row.children.entries()) {
      const blocks = columns[column] ?? [];
      for (const block of cell.data?.blocks ?? []) blocks.push(block);
      columns[column] = blocks;
    }
  }
  return columns;
}

/** Passages and footnotes, each footnote after the passages of its page. */
function withNotes(passages: readonly Passage[], notes: readonly Footnote[]): Passage[] {
  const all = [...passages];
  for (const { number, text, at } of notes) {
    const after = all.findIndex((passage) => beginsAt(passage.at) > beginsAt(at));
    all.splice(after < 0 ? all.length : after, 0, { heading: `Footnote ${number}`, text, at });
  }
  return all;
}

/** Equal for places that begin at one spot. */
function startOf(at: Place): string {
  if ('line' in at) return String(at.line);
  const [box] = at.boxes;
  return `${at.page} ${box?.x} ${box?.y}`;
}

/** Where a place begins: its page, or its line. What stands on one page keeps its order. */
function beginsAt(at: Place): number {
  return 'page' in at ? at.page : at.line;
}
