import type { Nodes } from 'mdast';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../parts/draft.js';
import { withoutNumber } from '../parts/findings.js';

// Shares of the rarer wording's words: so alike are two wordings of one weakness.
const ALIKE = 0.6;
const SMALL =
  /^(?:children|young|people|SEND|local|area|area[’']s|areas|the|a|an|of|and|or|in|for|to|with|by|on|at|is|are|was|were|be|that|which|this|their|its|not|from|as|has|have)$/;

/** The weaknesses of a statement: each is one finding, however often it is printed. */
export class Weaknesses {
  private readonly found: Finding[] = [];

  constructor(private readonly draft: Draft) {}

  get any(): boolean {
    return this.found.length > 0;
  }

  /** Notes a weakness as first printed; its second wording is placed with it. */
  open(words: string, number: number | null, heading: string | null, nodes: Nodes[]): Finding {
    const text = withoutNumber(words);
    const known = this.known(text) ?? this.numbered(number, text);
    if (known) {
      this.draft.place(...nodes);
      return known;
    }
    const finding = this.draft.finding({ type: 'significant-weakness', heading, text }, nodes);
    this.found.push(finding);
    return finding;
  }

  /** The weakness that a text words again, or null. */
  known(words: string): Finding | null {
    const wanted = wordsOf(words);
    let best: Finding | null = null;
    let most = 0;
    for (const finding of this.found) {
      const share = likeness(wanted, wordsOf(finding.text));
      if (share > most) [best, most] = [finding, share];
    }
    return most >= ALIKE ? best : null;
  }

  /** The weakness of a number, where all have been listed before. */
  private numbered(number: number | null, text: string): Finding | null {
    if (number === null || !this.listed) return null;
    const found = this.found[number - 1] ?? null;
    if (found && likeness(wordsOf(text), wordsOf(found.text)) === 0) {
      const message = `“${text}” was taken for weakness ${number}, “${found.text}”, by its number alone`;
      this.draft.warn('weakness-by-number', message, found.at);
    }
    return found;
  }

  /** Whether a list of all weaknesses has been read. */
  listed = false;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.test(word)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const fewer = Math.min(a.size, b.size);
  return fewer < 2 ? Number(shared === fewer && a.size === b.size && fewer > 0) : shared / fewer;
}
