import { type Stance, TYPE_TABLE } from '../record/finding-types.js';
import { VERDICT_TABLE } from '../record/kinds.js';
import type { Finding } from '../record/schema.js';

export { STANCES, type Stance } from '../record/finding-types.js';

/** The stance of a finding, by its type; of a weakness that was revisited, by the inspectors' verdict. */
export function stanceOf({ type, judgement }: Pick<Finding, 'type' | 'judgement'>): Stance {
  const { stance } = TYPE_TABLE[type];
  if (stance !== 'by-verdict') return stance;
  return judgement === null ? 'mention' : VERDICT_TABLE[judgement].stance;
}

/** How many there are of each stance. */
export function countStances(stances: readonly Stance[]): Record<Stance, number> {
  const counts = { weakness: 0, development: 0, strength: 0, mention: 0 };
  for (const stance of stances) counts[stance] += 1;
  return counts;
}

/** A weakness is criticism, and so is what needs to be developed or improved. */
export function isCriticism(stance: Stance): boolean {
  return stance === 'weakness' || stance === 'development';
}
