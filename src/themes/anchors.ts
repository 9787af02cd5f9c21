import type { Patterns } from './patterns.js';
import type { Ways } from './ways.js';

/** By way, its rarest step, from which it is looked for. */
export interface Anchors {
  /** The number of the step's choice. */
  choices: Int32Array;
  /** How many words after the beginning it stands, at least and at most. */
  least: Int32Array;
  most: Int32Array;
}

/**
 * Finds the anchor of each way.
 *
 * @param frequency - By choice, as `frequenciesOf` says.
 */
export function anchorsOf(
  { uses, starts, choices, gaps }: Ways<unknown>,
  frequency: Float64Array,
): Anchors {
  const anchors: Anchors = {
    choices: new Int32Array(uses.length),
    least: new Int32Array(uses.length),
    most: new Int32Array(uses.length),
  };
  for (let way = 0; way < uses.length; way += 1) {
    const start = starts[way] as number;
    const end = starts[way + 1] as number;
    let fewest = Number.MAX_SAFE_INTEGER;
    let most = -1;
    for (let step = start; step < end; step += 1) {
      most += 1 + (gaps[step] as number);
      const frequent = frequency[choices[step] as number] as number;
      if (frequent >= fewest) continue;
      fewest = frequent;
      anchors.choices[way] = choices[step] as number;
      anchors.least[way] = step - start;
      anchors.most[way] = most;
    }
  }
  return anchors;
}

/** How often a choice is met, near enough: patterns that few steps use are rare in texts too. */
export function frequenciesOf(used: Int32Array, { choices, count }: Patterns): Float64Array {
  const ofPatterns = new Uint32Array(count);
  for (const choice of used) {
    for (const pattern of choices[choice] as readonly number[]) {
      ofPatterns[pattern] = (ofPatterns[pattern] as number) + 1;
    }
  }
  const ofChoices = new Float64Array(choices.length);
  for (const [choice, patterns] of choices.entries()) {
    for (const pattern of patterns) {
      ofChoices[choice] = (ofChoices[choice] as number) + (ofPatterns[pattern] as number);
    }
  }
  return ofChoices;
}
