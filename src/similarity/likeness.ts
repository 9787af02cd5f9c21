import { type FindingType, judges, typeHas } from '../record/finding-types.js';
import type { Finding } from '../record/schema.js';
import { likeness, type Profile, profileOf } from './profile.js';
import { sentences, termsOfEach } from './words.js';

/** What a match rests on. */
export const BASES = ['wording', 'themes', 'section', 'order'] as const;
export type Basis = (typeof BASES)[number];

/** How well two findings match: from 0 to 1, and what that rests on. */
export interface Match {
  score: number;
  basis: Basis[];
}

/** A finding and what it is compared by. */
export interface Subject {
  finding: Finding;
  /** All its words, points included. */
  text: string;
  /** Its sentences, each with its terms. */
  sentences: readonly Sentence[];
  profile: Profile;
  /** Without its points. */
  headProfile: Profile;
}

/** A sentence as it stands, and the terms that it is compared by. */
export interface Sentence {
  words: string;
  terms: readonly string[];
}

const known = new WeakMap<Finding, Subject>();

/** Prepares a finding to be compared; once, however many others it is compared with. */
export function subjectOf(finding: Finding): Subject {
  const subject = known.get(finding) ?? prepared(finding);
  known.set(finding, subject);
  return subject;
}

function prepared(finding: Finding): Subject {
  const head = sentencesOf(finding.text);
  const all = [...head, ...finding.points.flatMap(sentencesOf)];
  const profile = profileOf(all.flatMap(({ terms }) => terms));
  const headProfile =
    all.length === head.length ? profile : profileOf(head.flatMap(({ terms }) => terms));
  return { finding, text: textOf(finding), sentences: all, profile, headProfile };
}

function sentencesOf(text: string): Sentence[] {
  const all = sentences(text);
  const termsOf = termsOfEach(all);
  return all.map((words, index) => ({ words, terms: termsOf[index] ?? [] }));
}

/** All words of a finding: its text and its points. */
export function textOf({ text, points }: Pick<Finding, 'text' | 'points'>): string {
  return [text, ...points].join(' ');
}

/**
 * The words of two findings that can be compared. A revisit letter repeats a weakness as the text of a
 * finding, and adds the inspectors' paragraphs as its points.
 */
export function comparedTexts(one: Finding, other: Finding): [string, string] {
  const repeats = (one.type === 'progress') !== (other.type === 'progress');
  return repeats ? [one.text, other.text] : [textOf(one), textOf(other)];
}

/** What a weakness is compared by; of one in a revisit letter, without the inspectors' paragraphs. */
export function weaknessProfile(weakness: Finding): Profile {
  const { profile, headProfile } = subjectOf(weakness);
  return weakness.type === 'progress' ? headProfile : profile;
}

/** The least share of wording that counts as a basis. */
const SOME = 0.12;

/** How much two findings are alike: in wording, themes and section. The same either way round. */
export function match(one: Subject, other: Subject): Match {
  if (!isComparable(one, other)) return { score: 0, basis: [] };
  const wording = wordingOf(one, other);
  const themes = themeLikeness(one.finding, other.finding);
  const section = one.finding.question !== null && one.finding.question === other.finding.question;
  const basis: Basis[] = [];
  if (wording >= SOME) basis.push('wording');
  if (themes > 0) basis.push('themes');
  if (section) basis.push('section');
  return { score: joined(wording, THEMES * themes, section ? SECTION : 0), basis };
}

/** Findings that judge can say the same of two inspections; so can those that tell. */
function isComparable(one: Subject, other: Subject): boolean {
  const [a, b] = [one.finding.type, other.finding.type];
  if (a === b || one.text === other.text) return true;
  return judges(a) ? judges(b) : !judges(b) && !isPartOfStatement(a) && !isPartOfStatement(b);
}

/** What a statement says under a weakness is compared with its own type alone. */
function isPartOfStatement(type: FindingType): boolean {
  return typeHas(type, 'parent');
}

function wordingOf(one: Subject, other: Subject): number {
  const [first, second] = comparedTexts(one.finding, other.finding);
  if (first === second) return 1;
  const profile = (subject: Subject, text: string) =>
    text === subject.text ? subject.profile : subject.headProfile;
  return Math.min(0.99, likeness(profile(one, first), profile(other, second)));
}

/** How far the same themes, and the same section, raise a match. */
const THEMES = 0.25;
const SECTION = 0.02;

/** Several reasons together: each removes its share of the doubt that the others leave. */
export function joined(...reasons: readonly number[]): number {
  const doubt = reasons.reduce((left, reason) => left * (1 - reason), 1);
  return Math.round((1 - doubt) * 1000) / 1000;
}

/** How many themes two findings share. */
export function sharedThemes(one: Finding, other: Finding): number {
  return one.themes.filter((theme) => other.themes.includes(theme)).length;
}

function themeLikeness(one: Finding, other: Finding): number {
  const shared = sharedThemes(one, other);
  return shared === 0 ? 0 : shared / (one.themes.length + other.themes.length - shared);
}
