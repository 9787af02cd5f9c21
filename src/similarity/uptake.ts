import type { Finding } from '../record/schema.js';
import {
  type Basis,
  joined,
  type Match,
  type Sentence,
  sharedThemes,
  subjectOf,
  weaknessProfile,
} from './likeness.js';
import { LEAST } from './pair.js';
import { type Profile, profileOf, uptake } from './profile.js';
import { servicesIn, servicesOf, weightOf } from './services.js';

/** A finding that takes a weakness up, and the words of it that show this. */
export interface Uptake extends Match {
  finding: Finding;
  /** A sentence or two of the finding, verbatim. */
  words: string;
}

interface Window {
  words: string;
  services: ReadonlySet<string>;
  profile: Profile;
}

/** How far shared themes raise a match of a weakness. */
const THEMES = 0.45;

/** So many shared themes are as good as all: a long weakness has many. */
const ENOUGH = 2;

/** The least share of a weakness's wording that counts as a basis. */
const SOME = 0.15;

/** What a weakness is looked for by. */
interface Asked {
  profile: Profile;
  services: ReadonlySet<string>;
}

/** A finding that may take up weaknesses, prepared once for all of them. */
export interface Candidate {
  finding: Finding;
  windows: readonly Window[];
}

/** Prepares a finding: each of its sentences, and each two in a row. */
export function candidateOf(finding: Finding): Candidate {
  const { sentences } = subjectOf(finding);
  const pairs = sentences.slice(1).map(({ words, terms }, index) => {
    const before = sentences[index] as Sentence;
    return { words: `${before.words} ${words}`, terms: [...before.terms, ...terms] };
  });
  const windows = [...sentences, ...pairs].map(({ words, terms }) => ({
    words,
    services: servicesIn(terms),
    profile: profileOf(terms),
  }));
  return { finding, windows };
}

/**
 * The findings that take a weakness up, best first, by its wording, which one or two of their sentences
 * must carry, and by themes. Poor matches are dropped where there is a good one.
 */
export function findUptakes(weakness: Finding, candidates: readonly Candidate[]): Uptake[] {
  const asked = { profile: weaknessProfile(weakness), services: servicesOf(subjectOf(weakness)) };
  const found = candidates
    .map((candidate) => uptakeOf(weakness, asked, candidate))
    .sort((one, other) => other.score - one.score);
  const least = Math.max(LEAST, NEAR * (found[0]?.score ?? 0));
  return found.filter(({ score }) => score >= least);
}

/** The share of the best match's score that others must reach. */
const NEAR = 0.65;

function uptakeOf(
  weakness: Finding,
  { profile, services }: Asked,
  { finding, windows }: Candidate,
): Uptake {
  let best = { share: 0, words: windows[0]?.words ?? finding.text };
  for (const window of windows) {
    const share = uptake(profile, window.profile) * weightOf(services, window.services);
    if (share > best.share) best = { share, words: window.words };
  }
  const themes = themeShare(weakness, finding, best.share);
  const basis: Basis[] = [];
  if (best.share >= SOME) basis.push('wording');
  if (themes > 0) basis.push('themes');
  const same = weakness.text === finding.text;
  const score = same ? 1 : joined(Math.min(0.99, best.share), THEMES * themes);
  return { finding, words: best.words, score, basis };
}

/**
 * How many of a weakness's themes a finding shares, as far as its words bear that out: findings on one
 * theme are many, and most of them are about something else.
 */
function themeShare(weakness: Finding, finding: Finding, wording: number): number {
  const shared = sharedThemes(weakness, finding);
  if (shared === 0) return 0;
  const share = Math.min(1, shared / Math.min(ENOUGH, weakness.themes.length));
  return share * Math.min(1, wording / BORNE_OUT);
}

/** With so much of a weakness's wording, shared themes count in full. */
const BORNE_OUT = 0.1;
