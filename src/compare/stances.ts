import type { Finding, FindingType } from '../record/schema.js';

/**
 * How a finding stands to what it speaks of, the gravest first. The families' types are told apart as
 * they are meant: weaknesses and priority actions; what needs to be developed or improved; strengths;
 * and what only speaks of something, without praise or criticism as its type.
 */
export const STANCES = ['weakness', 'development', 'strength', 'mention'] as const;

export type Stance = (typeof STANCES)[number];

const STANCE_OF: Readonly<Record<Exclude<FindingType, 'progress'>, Stance>> = {
  'significant-weakness': 'weakness',
  'priority-action': 'weakness',
  'area-for-development': 'development',
  'area-for-improvement': 'development',
  strength: 'strength',
  'main-finding': 'mention',
  'headline-finding': 'mention',
  experience: 'mention',
  'practice-study': 'mention',
  action: 'mention',
  impact: 'mention',
  outcome: 'mention',
  evidence: 'mention',
};

/** The inspectors' verdict on a weakness is their word on it; without one, it is only spoken of. */
const STANCE_OF_VERDICT: Readonly<Record<NonNullable<Finding['judgement']>, Stance>> = {
  sufficient: 'strength',
  'not-sufficient': 'weakness',
};

/** The stance of a finding, by its type; of a revisit's finding, by its verdict. */
export function stanceOf({ type, judgement }: Pick<Finding, 'type' | 'judgement'>): Stance {
  if (type !== 'progress') return STANCE_OF[type];
  return judgement === null ? 'mention' : STANCE_OF_VERDICT[judgement];
}

/** How many there are of each stance. */
export function countStances(stances: readonly Stance[]): Record<Stance, number> {
  const counts = { weakness: 0, development: 0, strength: 0, mention: 0 };
  for (const stance of stances) counts[stance] += 1;
  return counts;
}

/** Praise is a strength; criticism a weakness, or something to be developed. */
export function isCriticism(stance: Stance): boolean {
  return stance === 'weakness' || stance === 'development';
}
