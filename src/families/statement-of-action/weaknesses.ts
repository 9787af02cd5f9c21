import type { Nodes } from 'mdast';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import { withoutNumber } from '../shared/findings/entry.js';
import { withoutQuotes } from '../shared/findings/quoted.js';
import type { AnsweredType } from './answered.js';

// Share of the shorter wording's words: two wordings of one weakness are at least this alike.
const ALIKE = 0.6;
const SMALL =
  /^(?:children|young|people|SEND|local|area|area[’']s|areas|the|a|an|of|and|or|in|for|to|with|by|on|at|is|are|was|were|be|that|which|this|their|its|not|from|as|has|have)$/;

/** What a label or a list says of a weakness. */
export interface Answered {
  words: string;
  number: number | null;
  /** What it is called; null where nothing says. */
  type: AnsweredType | null;
}

interface Known {
  finding: Finding;
  words: ReadonlySet<string>;
  /** The number of its label; null where it came without one. */
  number: number | null;
  isLabelled: boolean;
}

/** The weaknesses of a statement: each is one finding, however often it is printed. */
export class Weaknesses {
  private readonly found: Known[] = [];
  /** The types of which a list has been read. */
  private readonly lists = new Set<AnsweredType>();

  /** @param usual - What the document calls what it answers where a heading does not say. */
  constructor(
    private readonly draft: Draft,
    private readonly usual: AnsweredType,
  ) {}

  get any(): boolean {
    return this.found.length > 0;
  }

  /** Whether a list of all weaknesses has been read. */
  get listed(): boolean {
    return this.lists.size > 0;
  }

  /** Whether one has been read by its label. */
  get labelled(): boolean {
    return this.found.some(({ isLabelled }) => isLabelled);
  }

  /** Whether a list of that type may still come. */
  isUnlisted(type: AnsweredType): boolean {
    return !this.lists.has(type) && !this.found.some(({ finding }) => finding.type === type);
  }

  /** Adds a weakness as first printed; another wording of it is placed with the first. */
  open({ words, number, type }: Answered, heading: string | null, nodes: Nodes[]): Finding {
    const text = withoutQuotes(withoutNumber(words));
    const known = this.known(text, number, type) ?? this.numbered(number, text, type);
    if (known) {
      this.draft.place(...nodes);
      return known;
    }
    return this.add({ words: text, number, type }, heading, nodes);
  }

  /** Adds all weaknesses of a list: such a list repeats none, however alike two are. */
  list(
    type: AnsweredType,
    all: readonly { words: string; nodes: Nodes[] }[],
    heading: string | null,
  ): void {
    for (const { words, nodes } of all)
      this.add({ words: withoutQuotes(withoutNumber(words)), number: null, type }, heading, nodes);
    this.lists.add(type);
  }

  private add({ words: text, number, type }: Answered, heading: string | null, nodes: Nodes[]) {
    const finding = this.draft.finding({ type: type ?? this.usual, heading, text }, nodes);
    this.found.push({
      finding,
      words: wordsOf(text),
      number,
      isLabelled: type !== null || number !== null,
    });
    return finding;
  }

  /** The weakness that a text words again, or null. One labelled with another number is another. */
  known(
    text: string,
    labelled: number | null = null,
    type: AnsweredType | null = null,
  ): Finding | null {
    const wanted = wordsOf(text);
    let best: Finding | null = null;
    let most = 0;
    for (const { finding, words, number } of this.found) {
      if (labelled !== null && number !== null && number !== labelled) continue;
      if (type !== null && finding.type !== type) continue;
      const share = likeness(wanted, words);
      if (share > most) [best, most] = [finding, share];
    }
    return most >= ALIKE ? best : null;
  }

  /** Whether a text has the very words of a weakness that was listed. */
  repeats(text: string): boolean {
    const wanted = wordsOf(text);
    return this.found.some(
      ({ words }) => words.size > 2 && words.size === wanted.size && likeness(wanted, words) === 1,
    );
  }

  /** The weakness of that number, where all have been listed before. */
  private numbered(number: number | null, text: string, type: AnsweredType | null): Finding | null {
    if (number === null || !this.listed) return null;
    const same = this.found.filter(({ finding }) => type === null || finding.type === type);
    const { finding = null, words } = same[number - 1] ?? {};
    if (finding && words && likeness(wordsOf(text), words) === 0) {
      const message = `“${text}” was taken for weakness ${number}, “${finding.text}”, by its number alone`;
      this.draft.warn('weakness-by-number', message, finding.at, [finding]);
    }
    return finding;
  }
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.test(word)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const fewer = Math.min(a.size, b.size);
  return fewer < 2 ? Number(shared === fewer && a.size === b.size && fewer > 0) : shared / fewer;
}
