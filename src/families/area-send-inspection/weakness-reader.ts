import type { Nodes } from 'mdast';
import { startsLower } from '../../read/prose.js';
import { placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Textual } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { type Entry, entryOf, extend, withoutMark } from '../shared/findings/entry.js';
import type { Piece } from './weakness-pieces.js';
import {
  introducesWeaknesses,
  leadsOn,
  speaksOfContents,
  speaksOfNext,
  splitLead,
} from './wording.js';

type Words = Extract<Piece, { kind: 'words' }>;

/** Where the reader had to guess. */
interface Doubt {
  rule: string;
  message: string;
  node: Nodes;
  concerned: readonly Entry[];
}

/** Follows the section from its lead through its lists to what happens next. */
export class WeaknessReader {
  private readonly isMarked: boolean;
  /** Whether weaknesses are due here: a sentence has led into them, and nothing has ended them. */
  private due: boolean;
  private sub: string | null = null;
  private readonly subs: Nodes[] = [];
  private readonly found: Entry[] = [];
  private readonly doubts: Doubt[] = [];
  private hasJoined = false;
  /** The weakness in bold words that plain words may belong to. */
  private bold: Entry | null = null;
  /** Whether the last sentence leads into what the statement must hold. */
  private isContents = false;

  constructor(
    private readonly draft: Draft,
    private readonly heading: string | null,
    private readonly pieces: readonly Piece[],
  ) {
    this.isMarked = pieces.some(({ kind }) => kind === 'marked');
    // Where a sentence leads into the list, the lists before it are not of weaknesses.
    const led = pieces.some(
      (piece) => piece.kind === 'words' && introducesWeaknesses(text(piece.block)),
    );
    this.due = !led || introducesWeaknesses(heading ?? '');
  }

  read(): void {
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.kind === 'marked') this.readMarked(piece.entry);
      else if (piece.kind === 'aside') this.draft.passage(this.heading, ...piece.nodes);
      else this.readWords(piece, this.pieces[index + 1]);
    }
    this.doubtSentences();
    this.doubtThemes();
    this.write();
  }

  private write(): void {
    const { draft, heading } = this;
    const findings = new Map<Entry, Finding>();
    for (const entry of this.found) {
      const { text, points, nodes } = entry;
      const parts = { heading: entry.heading ?? heading, text, points };
      findings.set(entry, draft.finding({ type: 'significant-weakness', ...parts }, nodes));
    }
    draft.heading(this.subs);
    for (const { rule, message, node, concerned } of this.doubts) {
      const found = concerned
        .map((entry) => findings.get(entry))
        .filter((one) => one !== undefined);
      draft.warn(rule, message, placeOf(node), found);
    }
  }

  private readMarked(entry: Entry): void {
    if (this.due && entry.text !== '') {
      this.add(entry);
      return;
    }
    this.draft.passage(this.heading, ...entry.nodes);
    const last = this.found.at(-1);
    const [node] = entry.nodes;
    if (!last || !node || entry.text === '' || this.isContents) return;
    const message = `this stands after the areas of significant weakness and was not read as one: “${entry.text}”`;
    this.doubts.push({ rule: 'weakness-after', message, node, concerned: [last] });
  }

  private readWords({ block, isHeading, number }: Words, next: Piece | undefined): void {
    const words = text(block);
    this.isContents = speaksOfContents(words);
    const leads = introducesWeaknesses(words);
    const isLead = leads || (this.found.length > 0 && next?.kind === 'marked' && leadsOn(words));
    if (isLead) {
      this.readLead(block);
      this.due = true;
    } else if (!this.due || (!startsLower(words) && speaksOfNext(words))) {
      this.draft.passage(this.heading, block);
      if (this.found.length > 0) this.due = false;
    } else if (isHeading) this.readHeading(block, number, next);
    else if (this.isMarked) this.readUnmarked(block, next);
    else if (this.bold) this.join(this.bold, block);
    else if (this.isClause(words)) this.add(entryOf([block], [block]));
    else {
      this.draft.passage(this.heading, block);
      if (this.found.length > 0) this.due = false;
    }
  }

  /** A lead, and the weaknesses that its own sentence names after the colon. */
  private readLead(block: Textual): void {
    const { lead, rest } = splitLead(text(block));
    if (rest === '') {
      this.draft.passage(this.heading, block);
      return;
    }
    this.draft.passages.push({ heading: this.heading, text: lead, at: placeOf(block) });
    const named = inSentence(rest);
    const found = named.map((words) => this.add({ text: words, points: [], nodes: [block] }));
    if (named.length < 2) return;
    const message = `several areas of significant weakness stand in one sentence: “${text(block)}”`;
    this.doubts.push({ rule: 'weakness-in-sentence', message, node: block, concerned: found });
  }

  /** Bold words: over weaknesses a heading, with none under them a weakness. */
  private readHeading(block: Textual, number: string, next: Piece | undefined): void {
    const above = next && (next.kind === 'marked' || (next.kind === 'words' && !next.isHeading));
    const ends = next?.kind === 'words' && speaksOfNext(text(next.block));
    if (this.isMarked ? above : above && !ends && isTitle(text(block))) {
      this.sub = text(block);
      this.bold = null;
      this.subs.push(block);
    } else if (this.isMarked) {
      this.draft.passage(this.heading, block);
    } else this.bold = this.add(withoutMark(entryOf([block], [block]), number));
  }

  /** Words without a mark among weaknesses that have one. */
  private readUnmarked(block: Textual, next: Piece | undefined): void {
    const words = text(block);
    const last = this.found.at(-1);
    if (last === undefined || words.endsWith(':')) this.draft.passage(this.heading, block);
    else if (startsLower(words) && startsLower(this.found[0]?.text ?? '')) {
      const entry = this.add(entryOf([block], [block]));
      const message = `this was read as an area of significant weakness, though it has no mark: “${words}”`;
      this.doubts.push({
        rule: 'weakness-unmarked',
        message,
        node: block,
        concerned: [last, entry],
      });
    } else if (next?.kind === 'marked' || this.hasJoined) this.join(last, block);
    else {
      this.draft.passage(this.heading, block);
      this.due = false;
      const message = `this stands after the last area of significant weakness and may belong to it: “${words}”`;
      this.doubts.push({ rule: 'paragraph-after-bullet', message, node: block, concerned: [last] });
    }
  }

  private add(entry: Entry): Entry {
    const found = { ...entry, ...(this.sub !== null && { heading: this.sub }) };
    if (entry.heading !== undefined) found.heading = entry.heading;
    this.found.push(found);
    return found;
  }

  private join(entry: Entry, block: Textual): void {
    extend(entry, block);
    this.hasJoined = true;
    const message = `this paragraph after a bullet was read as part of it: “${text(block)}”`;
    this.doubts.push({ rule: 'paragraph-after-bullet', message, node: block, concerned: [entry] });
  }

  /** Among clauses a sentence is none; a clause carries on. */
  private isClause(words: string): boolean {
    const clauses = startsLower(this.found[0]?.text ?? '');
    return !words.endsWith(':') && !(clauses && !startsLower(words));
  }

  /** A table’s further words may be a theme, or something else. */
  private doubtThemes(): void {
    const themed = new Set(
      this.pieces.flatMap((piece) => (piece.kind === 'marked' ? (piece.entry.heading ?? []) : [])),
    );
    const concerned = this.found.filter(({ heading }) => heading && themed.has(heading));
    const node = concerned[0]?.nodes[0];
    if (!node) return;
    const message = `beside the areas of significant weakness stands “${[...themed].join('”, “')}”; it was read as their headings`;
    this.doubts.push({ rule: 'table-unknown', message, node, concerned });
  }

  /** Sentences without marks may be weaknesses or what is said about them. */
  private doubtSentences(): void {
    const isPlain = this.pieces.every((piece) => piece.kind === 'words' && !piece.isHeading);
    const node = this.found[0]?.nodes[0];
    if (!isPlain || !node || this.found.some(({ text }) => startsLower(text))) return;
    const message =
      'the areas of significant weakness carry no marks; each paragraph was read as one';
    this.doubts.push({ rule: 'weakness-unmarked', message, node, concerned: this.found });
  }
}

/** The weaknesses of a sentence: numbered, or parted by semicolons. */
function inSentence(words: string): string[] {
  const numbered = words
    .split(/(?:^|\s+(?:and )?)\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) /)
    .filter(Boolean);
  if (numbered.length > 1) return numbered;
  return words.split(/(?<=;) /);
}

// Words: a heading over weaknesses names a subject, and a weakness says what is wrong with it.
const TITLE = 6;

function isTitle(words: string): boolean {
  const wrong =
    /\b(?:lack|poor|weak\w*|not|too|no|in\w+ffective|inconsisten\w+|insufficient|limited|absence|fail\w*|delays?|un\w+)\b/i;
  return words.split(' ').length <= TITLE && !wrong.test(words);
}
