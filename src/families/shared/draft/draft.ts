import type { Nodes, Root } from 'mdast';
import { type Furniture, joinPlaces, type Place, placeOf, text } from '../../../read/tree.js';
import type {
  Area,
  Dates,
  Finding,
  FindingType,
  LetterRecord,
  Outcome,
  Passage,
  Person,
  Question,
  Warning,
} from '../../../record/schema.js';
import { Coverage, type LineUse } from './coverage.js';
import { inReadingOrder } from './passages.js';

/** What a family says of a finding; the rest has usual values. */
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

/** The part of a record that comes from the document's text. */
export type Content = Omit<LetterRecord, 'schemaVersion' | 'kind' | 'source' | 'generator'>;

/** A record in the making: what a family reads, and which of the document's words it has used. */
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
  private readonly coverage: Coverage;
  private readonly ordinals = new Map<string, number>();

  constructor(private readonly tree: Root) {
    const problems = tree.data?.problems ?? [];
    this.warnings = problems.map((problem) => ({ ...problem, findings: [] }));
    this.coverage = new Coverage(tree);
  }

  /** Running headers and footers, which the reader has set aside. */
  get running(): readonly Furniture[] {
    return this.tree.data?.furniture ?? [];
  }

  /** Notes that the words of `nodes` stand in the record as a fact: its title, a date, a person. */
  place(...nodes: Nodes[]): void {
    this.coverage.use(nodes, 'fact');
  }

  /** Notes a heading that the record gives with what stands under it. */
  placeHeading(...nodes: Nodes[]): void {
    this.coverage.use(nodes, 'heading');
  }

  /** Notes that `nodes` are the publisher's boilerplate, not part of what the document says. */
  furniture(...nodes: Nodes[]): void {
    this.coverage.furniture(nodes);
  }

  /** Adds a finding, made of the words of `nodes`. */
  finding(parts: FindingParts, nodes: Nodes[]): Finding {
    const { type, question = null, heading, text } = parts;
    const { points = [], responsible = [], parent = null, details = [] } = parts;
    const id = this.nextId(question === null ? type : `${question}/${type}`);
    const at = joinPlaces(nodes.map(placeOf));
    const verdict = { judgement: null, verdict: null };
    const later = { responsible, parent, details, due: null, themes: [] };
    const finding: Finding = {
      id,
      type,
      question,
      heading,
      text,
      points,
      ...verdict,
      ...later,
      at,
    };
    this.findings.push(finding);
    this.coverage.use(nodes, id);
    return finding;
  }

  /** Keeps the whole text of `nodes` as one passage. */
  passage(heading: string | null, ...nodes: Nodes[]): void {
    const words = nodes.map(text).join(' ');
    if (words !== '')
      this.passages.push({ heading, text: words, at: joinPlaces(nodes.map(placeOf)) });
    this.coverage.use(nodes, 'passage');
  }

  /** Notes a section's headings once the section is read: one with nothing under it is a passage. */
  heading(nodes: readonly Nodes[]): void {
    if (nodes.length === 0) return;
    const used = new Set([...this.findings, ...this.passages].map(({ heading }) => heading));
    for (const node of nodes) {
      if (used.has(text(node))) this.placeHeading(node);
      else this.passage(null, node);
    }
  }

  /**
   * Warns of something that a person should check.
   *
   * @param concerned - The findings that it concerns, or whose neighbour may be missing.
   */
  warn(
    rule: string,
    message: string,
    at: Place | null,
    concerned: readonly Pick<Finding, 'id'>[] = [],
  ): void {
    this.warnings.push({ rule, message, at, findings: concerned.map(({ id }) => id) });
  }

  /** What each line of the document is used for, in reading order. */
  lineUses(): LineUse[] {
    return this.coverage.lineUses();
  }

  /** The content of the record, with a warning for all that is unplaced. */
  finish(): Content {
    const coverage = this.coverage.count();
    for (const { text, at } of coverage.unplaced) {
      this.warn('unplaced', `these words found no place in the record: “${text}”`, at);
    }
    const { title, area, dates, outcome, responsibleBodies, people, findings, warnings } = this;
    const passages = inReadingOrder(this.passages, this.tree);
    const facts = { title, area, dates, outcome, responsibleBodies, people };
    return { ...facts, findings, passages, coverage, warnings };
  }

  private nextId(prefix: string): string {
    const ordinal = (this.ordinals.get(prefix) ?? 0) + 1;
    this.ordinals.set(prefix, ordinal);
    return `${prefix}/${ordinal}`;
  }
}
