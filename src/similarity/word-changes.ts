import { type Step, shortestEdit } from './shortest-edit.js';

/** What happened to a word between two texts: it stayed, went or came. */
export const WORD_FATES = ['same', 'out', 'in'] as const;

/** Words side by side that stayed, went or came together, joined with spaces. */
export type WordChange = [fate: (typeof WORD_FATES)[number], words: string];

/** Two texts with more words than this together are shown as gone and come as a whole. */
const LONGEST = 3000;

/**
 * What stayed, went and came between two texts, word by word, in the fewest changes. Joined with spaces,
 * what stayed and went is the first text, what stayed and came the second.
 */
export function changedWords(before: string, after: string): WordChange[] {
  // There can be several shortest ways; the same one is taken whichever text comes first.
  if (before > after) return joined(stepsBetween(after, before).map(turned));
  return joined(stepsBetween(before, after));
}

function turned([fate, word]: Step): Step {
  if (fate === 'same') return [fate, word];
  return [fate === 'out' ? 'in' : 'out', word];
}

function stepsBetween(before: string, after: string): Step[] {
  const one = before.split(' ').filter(Boolean);
  const other = after.split(' ').filter(Boolean);
  return one.length + other.length > LONGEST ? whole(one, other) : shortestEdit(one, other);
}

function whole(one: readonly string[], other: readonly string[]): Step[] {
  return [...one.map((word): Step => ['out', word]), ...other.map((word): Step => ['in', word])];
}

/** Joins neighbours of one fate; within a stretch of changes, what went stands before what came. */
function joined(steps: readonly Step[]): WordChange[] {
  const changes: WordChange[] = [];
  let out: string[] = [];
  let come: string[] = [];
  const close = () => {
    if (out.length > 0) changes.push(['out', out.join(' ')]);
    if (come.length > 0) changes.push(['in', come.join(' ')]);
    out = [];
    come = [];
  };
  for (const [fate, word] of steps) {
    if (fate === 'out') out.push(word);
    else if (fate === 'in') come.push(word);
    else {
      close();
      const last = changes.at(-1);
      if (last?.[0] === 'same') last[1] += ` ${word}`;
      else changes.push(['same', word]);
    }
  }
  close();
  return changes;
}
