import { type FindingType, JUDGING_TYPES, judges, TYPE_TABLE } from '../record/finding-types.js';
import { KIND_TABLE } from '../record/kinds.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import { type Counterpart, findCounterparts } from '../similarity/counterparts.js';
import type { Match } from '../similarity/likeness.js';
import { WEAK } from '../similarity/pair.js';
import { type Candidate, candidateOf, findUptakes, type Uptake } from '../similarity/uptake.js';
import type { Mention, Relation, Status, WeaknessChange } from './schema.js';
import { warningsOf } from './warned.js';

/** The weaknesses that a document names, or gives a verdict on, in reading order. */
export function weaknessesOf({ findings }: LetterRecord): Finding[] {
  return findings.filter(({ type }) => TYPE_TABLE[type].isWeakness);
}

/**
 * What later documents are asked about: the weaknesses and the areas for improvement; of a document that
 * has nothing graver, its areas for development.
 */
export function followedIn({ findings }: LetterRecord): Finding[] {
  const grave = findings.filter(({ type }) => TYPE_TABLE[type].isWeakness || type === LIGHT);
  if (grave.length > 0) return grave;
  return findings.filter(({ type }) => type === LIGHTEST);
}

/** What is to improve and is no weakness. */
const LIGHT: FindingType = 'area-for-improvement';

/** What is to be developed: followed only where nothing graver is. */
const LIGHTEST: FindingType = 'area-for-development';

/** Where each weakness and area for improvement of the earlier document stands in the later one. */
export function changedWeaknesses(
  relation: Relation,
  before: LetterRecord,
  after: LetterRecord,
): WeaknessChange[] {
  const weaknesses = followedIn(before);
  const candidates = after.findings.map(candidateOf);
  const changes = listsWeaknesses(relation, after)
    ? namedAgain(weaknesses, after)
    : weaknesses.map((weakness) => takenUp(weakness, candidates));
  return changes.map((change) => withWarnings(change, before, after));
}

function withWarnings(change: Unwarned, before: LetterRecord, after: LetterRecord): WeaknessChange {
  const found = [...change.after, ...change.mentions.map(({ finding }) => finding)];
  return {
    ...change,
    warnings: warningsOf(before, after, { before: [change.before], after: found }),
  };
}

type Unwarned = Omit<WeaknessChange, 'warnings'>;

/** Whether a later document lists the weaknesses of the earlier one, or of the one that both answer. */
function listsWeaknesses(relation: Relation, { kind }: LetterRecord): boolean {
  return relation !== 'comparison' && KIND_TABLE[kind].role !== 'inspection';
}

/** The later document lists the weaknesses of the earlier one: each stands where it is named again. */
function namedAgain(weaknesses: readonly Finding[], after: LetterRecord): Unwarned[] {
  const counterparts = counterpartsIn(weaknesses, followedIn(after));
  return weaknesses.map((weakness) => {
    const found = counterparts.get(weakness) ?? [];
    const [best] = found;
    const named = found.map(({ finding }) => finding);
    const answers = named.flatMap((finding) => actionsUnder(finding, after));
    const sure = named.filter((finding) => !isUnread(finding, after));
    return {
      ...matched(weakness, best ?? null, best?.finding.text ?? null),
      ...(sure.length < named.length ? { verdict: null } : verdictOf(named)),
      after: [...named, ...answers].map(({ id }) => id),
      status: answers.length > 0 ? 'answered' : statusAmong(named, sure, after),
    };
  });
}

/** How a weakness stands in a document that lists the weaknesses. */
function statusAmong(
  named: readonly Finding[],
  sure: readonly Finding[],
  { kind }: LetterRecord,
): Status {
  if (sure.some(({ judgement }) => judgement !== null)) return 'verdict';
  return KIND_TABLE[kind].role === 'statement' && named.length > 0 ? 'named' : statusOf(named);
}

/** Whether the verdict on a weakness was not surely read, as a warning says. */
function isUnread(finding: Finding, record: LetterRecord): boolean {
  return warningsAbout(record, finding).some(({ rule }) => rule === VERDICT_UNREAD);
}

const VERDICT_UNREAD = 'verdict-unread';

/**
 * An area for improvement is none of the weaknesses, however alike their words: each is looked for among
 * its own. Where one of the documents has only the one sort, it may call all of them so.
 */
function counterpartsIn(
  weaknesses: readonly Finding[],
  others: readonly Finding[],
): Map<Finding, Counterpart[]> {
  const [light, grave] = parted(weaknesses);
  const [lightLater, graveLater] = parted(others);
  const groups: [readonly Finding[], readonly Finding[]][] = [
    [grave, graveLater.length > 0 ? graveLater : lightLater],
    [light, lightLater.length > 0 || grave.length > 0 ? lightLater : graveLater],
  ];
  return new Map(
    groups.flatMap(([ones, later]) =>
      findCounterparts(ones, later).map((found, index) => [ones[index] as Finding, found] as const),
    ),
  );
}

function parted(findings: readonly Finding[]): [light: Finding[], grave: Finding[]] {
  const isLight = ({ type }: Finding) => type === LIGHT;
  return [findings.filter(isLight), findings.filter((finding) => !isLight(finding))];
}

/**
 * The later document has findings of its own: those that praise or criticise say where it stands. The
 * gravest type decides, and its best match comes first, so that its words stand beside the claim; weak
 * matches decide only where there are no others.
 */
function takenUp(weakness: Finding, candidates: readonly Candidate[]): Unwarned {
  const found = findUptakes(weakness, candidates);
  const judging = withoutFaintPraise(found.filter(({ finding }) => judges(finding.type)));
  const firm = judging.filter(({ score }) => score >= WEAK);
  const status = statusOf((firm.length > 0 ? firm : judging).map(({ finding }) => finding));
  const best = judging.find(({ finding }) => finding.type === status) ?? judging[0] ?? null;
  const inOrder = best ? [best, ...judging.filter((one) => one !== best)] : [];
  const named = inOrder.map(({ finding }) => finding);
  return {
    ...matched(weakness, best, best?.words ?? null),
    ...verdictOf(named),
    after: named.map(({ id }) => id),
    status,
    mentions: found.filter(({ finding }) => !judges(finding.type)).map(mentionOf),
  };
}

/** Beside criticism, praise counts only where it plainly speaks of the weakness. */
function withoutFaintPraise(judging: readonly Uptake[]): readonly Uptake[] {
  if (judging.every(({ finding }) => finding.type === 'strength')) return judging;
  return judging.filter(({ finding, score }) => finding.type !== 'strength' || score >= WEAK);
}

function actionsUnder(weakness: Finding, { findings }: LetterRecord): Finding[] {
  return findings.filter(({ type, parent }) => type === 'action' && parent === weakness.id);
}

/** A weakness with its best match. */
function matched(weakness: Finding, best: Match | null, words: string | null) {
  const { score = 0, basis = [] } = best ?? {};
  return { before: weakness.id, score, basis: [...basis], words, mentions: [] };
}

function verdictOf(named: readonly Finding[]): Pick<WeaknessChange, 'verdict'> {
  const verdicts = new Set(named.map(({ judgement }) => judgement));
  const [verdict = null] = verdicts;
  return { verdict: verdicts.size === 1 ? verdict : null };
}

function statusOf(named: readonly Finding[]): Status {
  const gravest = JUDGING_TYPES.find((type) => named.some((finding) => finding.type === type));
  return gravest ?? (named.length > 0 ? 'named' : 'no-match');
}

function mentionOf({ finding, score, words }: Uptake): Mention {
  return { finding: finding.id, score, words };
}
