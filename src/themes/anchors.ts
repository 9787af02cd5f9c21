import type { Patterns } from './patterns.js';
import type { Ways } from './ways.js';

/** By way, its rarest step, from which it is looked for; of equals the first. */
export interface Anchors {
  /** The number of the step's choice. */
  choices: Int32Array;
  /** Its pattern, where there is one; else −1. */
  patterns: Int32Array;
  /** That of the next rarest, whose absence is seen soonest; −1 where there is one step. */
  seconds: Int32Array;
  /** How many words after the beginning it stands, at least and at most. */
  least: Int32Array;
  most: Int32Array;
}

const NONE = -1;

/**
 * Finds the anchor of each way.
 *
 * @param between - By choice, the patterns that it is between.
 * @param frequency - By choice, as `frequenciesOf` says.
 */
export function anchorsOf(
  { uses, starts, choices, gaps }: Ways<unknown>,
  between: readonly (readonly number[])[],
  frequency: Float64Array,
): Anchors {
  const anchors: Anchors = {
    choices: new Int32Array(uses.length),
    patterns: new Int32Array(uses.length),
    seconds: new Int32Array(uses.length),
    least: new Int32Array(uses.length),
    most: new Int32Array(uses.length),
  };
  for (let way = 0; way < uses.length; way += 1) {
    const start = starts[way] as number;
    const end = starts[way + 1] as number;
    let fewest = Number.MAX_SAFE_INTEGER;
    let nextFewest = Number.MAX_SAFE_INTEGER;
    let most = -1;
    anchors.seconds[way] = NONE;
    for (let step = start; step < end; step += 1) {
      most += 1 + (gaps[step] as number);
      const choice = choices[step] as number;
      const frequent = frequency[choice] as number;
      if (frequent < fewest) {
        if (step > start) anchors.seconds[way] = anchors.choices[way] as number;
        nextFewest = fewest;
        fewest = frequent;
        anchors.choices[way] = choice;
        anchors.least[way] = step - start;
        anchors.most[way] = most;
      } else if (frequent < nextFewest) {
        nextFewest = frequent;
        anchors.seconds[way] = choice;
      }
    }
    const any = between[anchors.choices[way] as number] as readonly number[];
    anchors.patterns[way] = any.length === 1 ? (any[0] as number) : NONE;
  }
  return anchors;
}

/** How often a choice is met, near enough: patterns that few steps use are rare in texts too. */
export function frequenciesOf(used: Int32Array, { choices, count }: Patterns): Float64Array {
  const ofPatterns = new Uint32Array(count);
  for (let step = 0; step < used.length; step += 1) {
    for (const pattern of choices[used[step] as number] as readonly number[]) {
      ofPatterns[pattern] = (ofPatterns[pattern] as number) + 1;
    }
  }
  const ofChoices = new Float64Array(choices.length);
  for (let choice = 0; choice < choices.length; choice += 1) {
    let sum = 0;
    for (const pattern of choices[choice] as readonly number[])
      sum += ofPatterns[pattern] as number;
    ofChoices[choice] = sum;
  }
  return ofChoices;
}
