import type { Patterns } from './patterns.js';
import { phraseSteps } from './phrase.js';

/**
 * All ways to read some phrases. Their steps stand in one table, way after way: every text goes through many
 * of them.
 */
export interface Ways<Use> {
  /** By way, what its phrase is used for. */
  uses: readonly Use[];
  /** By way, where its steps begin; and where the last one ends. */
  starts: Int32Array;
  /** By step, the number of its choice between patterns. */
  choices: Int32Array;
  /** By step, how many other words may stand before it. */
  gaps: Uint8Array;
  /** By step, 1 where a sentence may end before it. */
  over: Uint8Array;
}

/** @throws RangeError as `phraseSteps` does. */
export function waysOf<Use>(
  phrases: readonly (readonly [string, Use])[],
  patterns: Patterns,
): Ways<Use> {
  const uses: Use[] = [];
  const starts = [0];
  const choices: number[] = [];
  const gaps: number[] = [];
  const over: number[] = [];
  for (const one of phrases) {
    const use = one[1];
    for (const steps of phraseSteps(one[0])) {
      for (const step of steps) {
        choices.push(patterns.choice(step.any));
        gaps.push(step.gap);
        over.push(step.over ? 1 : 0);
      }
      uses.push(use);
      starts.push(choices.length);
    }
  }
  return {
    uses,
    starts: Int32Array.from(starts),
    choices: Int32Array.from(choices),
    gaps: Uint8Array.from(gaps),
    over: Uint8Array.from(over),
  };
}
