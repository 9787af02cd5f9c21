import type { Finding } from '../record/schema.js';
import { assign } from './assignment.js';
import { type Basis, joined, type Match, sharedThemes, weaknessProfile } from './likeness.js';
import { LEAST } from './pair.js';
import { likeness, type Profile, uptake } from './profile.js';
import { servicesIn, weightOf } from './services.js';
import { terms } from './words.js';

/** How far shared themes, and the same number in two lists of one length, raise a match. */
const THEMES = 0.45;
const ORDER = 0.25;

/** The least share of wording that counts as a basis. */
const SOME = 0.15;

interface Named {
  finding: Finding;
  profile: Profile;
  services: ReadonlySet<string>;
}

/** A weakness of another document that is the same one, perhaps worded otherwise. */
export interface Counterpart extends Match {
  finding: Finding;
}

/**
 * Finds the weaknesses of one document again in another that lists them too: a revisit letter, a
 * statement of action. Each is paired with at most one, so that all pairs together match best. Where one
 * was split in two or two were joined, those left over then go to the one that they match best.
 *
 * @returns For each weakness its counterparts, best first; none where nothing matches well enough.
 */
export function findCounterparts(
  weaknesses: readonly Finding[],
  others: readonly Finding[],
): Counterpart[][] {
  const one = weaknesses.map(named);
  const other = others.map(named);
  const aligned = one.length === other.length;
  const matches = one.map((a, row) =>
    other.map((b, column) => matchWeaknesses(a, b, aligned && row === column)),
  );
  const chosen = assign(matches.map((line) => line.map(({ score }) => gain(score))));
  const found = chosen.map((column, row) => {
    const best = column >= 0 ? column : bestOf(matches[row] ?? []);
    return best === null ? [] : [best];
  });
  for (const column of others.keys()) {
    if (chosen.includes(column)) continue;
    const row = bestOf(matches.map((line) => line[column] ?? NONE));
    if (row !== null) found[row]?.push(column);
  }
  return found.map((columns, row) =>
    columns.map((column) => ({
      finding: others[column] as Finding,
      ...(matches[row]?.[column] ?? NONE),
    })),
  );
}

const NONE: Match = { score: 0, basis: [] };

function named(finding: Finding): Named {
  return { finding, profile: weaknessProfile(finding), services: servicesIn(terms(finding.text)) };
}

function gain(score: number): number {
  return score < LEAST ? 0 : score * score;
}

function bestOf(line: readonly Match[]): number | null {
  let best: number | null = null;
  for (const [index, { score }] of line.entries()) {
    if (score >= LEAST && (best === null || score > (line[best]?.score ?? 0))) best = index;
  }
  return best;
}

/** Either may be the shorter: revisit letters often cut a weakness short. */
function matchWeaknesses(one: Named, other: Named, sameNumber: boolean): Match {
  const alike = Math.max(
    likeness(one.profile, other.profile),
    uptake(one.profile, other.profile),
    uptake(other.profile, one.profile),
  );
  const weight = weightOf(one.services, other.services);
  const wording = weight * alike;
  const shared = sharedThemes(one.finding, other.finding);
  const themes = shared / Math.max(1, one.finding.themes.length, other.finding.themes.length);
  const basis: Basis[] = [];
  if (wording >= SOME) basis.push('wording');
  if (themes > 0) basis.push('themes');
  if (sameNumber) basis.push('order');
  const same = one.finding.text === other.finding.text;
  const score = same
    ? 1
    : joined(Math.min(0.99, wording), weight * THEMES * themes, sameNumber ? ORDER : 0);
  return { score, basis };
}
