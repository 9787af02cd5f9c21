import type { Nodes } from 'mdast';
import type { Verdict } from './progress-words.js';
import type { Unit } from './units.js';
import { verdictsWithin } from './verdicts.js';

/** What a part of the main findings says of the progress on its weakness. */
export interface Judged {
  verdict: Verdict | null;
  /** The sentence that gives the verdict, and where it stands. */
  said: { text: string; nodes: Nodes[] } | null;
  /** Sentences that could all be the verdict, and differ. */
  differ: string[];
}

/**
 * The verdict that the units on one weakness give: a paragraph of its own before a sentence inside
 * another. Sentences that contradict each other give none, and a part that has none never borrows one.
 */
export function judge(units: readonly Unit[]): Judged {
  const own = units.flatMap(({ text, verdict, nodes }) =>
    verdict === null ? [] : [{ text, verdict, nodes }],
  );
  const within = units.flatMap(({ texts, verdict, nodes }) =>
    verdict === null
      ? texts.flatMap(verdictsWithin).map((sentence) => ({ ...sentence, nodes }))
      : [],
  );
  const sayings = own.length > 0 ? own : within;
  const last = sayings.at(-1);
  if (!last) return { verdict: null, said: null, differ: [] };
  if (sayings.some(({ verdict }) => verdict !== last.verdict)) {
    return { verdict: null, said: null, differ: sayings.map(({ text }) => text) };
  }
  return { verdict: last.verdict, said: { text: last.text, nodes: last.nodes }, differ: [] };
}
