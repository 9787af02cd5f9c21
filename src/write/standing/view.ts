import type { Status, WeaknessChange } from '../../diff/schema.js';
import { type JudgingType, TYPE_TABLE } from '../../record/finding-types.js';
import { KIND_TABLE, VERDICT_TABLE } from '../../record/kinds.js';
import type { Finding, LetterRecord } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { WEAK } from '../../similarity/pair.js';
import { sentences } from '../../similarity/words.js';

/** A weakness of an earlier document and where it stands in a later one, with all that is shown of it. */
export interface WeaknessView {
  weakness: Finding;
  /** Where it stands, in words. */
  standing: string;
  status: Status;
  verdict: WeaknessChange['verdict'];
  /** The match is weak: a person should look. */
  weak: boolean;
  score: number;
  /** The words that a standing rests on; none where it is answered by actions, or not mentioned. */
  quotes: Quote[];
  /** The findings that take it up, best first; of a statement its actions. */
  takenUp: Finding[];
  /** The findings that only tell of it, best first. */
  mentions: Quote[];
}

/** Words of a finding that show something. */
export interface Quote {
  finding: Finding;
  words: string;
  /** The match is weak. */
  weak: boolean;
}

/** A weakness of `before` as it stands in `after`. */
export function weaknessView(
  change: WeaknessChange,
  before: LetterRecord,
  after: LetterRecord,
): WeaknessView {
  const { verdict, status, score } = change;
  const later = byId(after);
  const found = change.after.map((id) => later.get(id) as Finding);
  const takenUp = status === 'answered' ? found.filter(({ type }) => type === 'action') : found;
  return {
    weakness: byId(before).get(change.before) as Finding,
    standing: standing(change, takenUp.length, KIND_TABLE[after.kind].role === 'statement'),
    ...{ status, verdict, score, takenUp },
    quotes: status === 'answered' ? [] : quotesOf(change, takenUp),
    mentions: change.mentions.map(({ finding, score, words }) => ({
      finding: later.get(finding) as Finding,
      words,
      weak: score < WEAK,
    })),
    weak: score > 0 && score < WEAK,
  };
}

/** The best match's words; of a verdict also how the inspectors begin to explain it. */
function quotesOf({ words, score }: WeaknessChange, [best]: readonly Finding[]): Quote[] {
  if (!best || words === null) return [];
  const [said] = best.type === 'progress' ? best.points.flatMap(sentences) : [];
  return [words, ...(said ? [said] : [])].map((quote) => ({
    finding: best,
    words: quote,
    weak: score < WEAK,
  }));
}

export function byId({ findings }: LetterRecord): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** Where a weakness stands, in words that claim no more than the document. */
function standing(
  { status, verdict, after, mentions }: WeaknessChange,
  takenUp: number,
  byStatement: boolean,
): string {
  if (status === 'verdict') {
    return verdict ? VERDICT_TABLE[verdict].label.toLowerCase() : 'verdicts differ';
  }
  if (status === 'answered') {
    return `answered by ${takenUp} ${takenUp === 1 ? 'action' : 'actions'}`;
  }
  if (byStatement && after.length > 0) return 'named, with no action under it';
  if (status !== 'not-mentioned') return takenUpAs(status);
  return mentions.length > 0 ? 'told of, not judged' : 'not mentioned in any finding';
}

/** By the gravest type of finding that takes it up: `an area for improvement`. */
function takenUpAs(type: JudgingType): string {
  const { noun, stance } = TYPE_TABLE[type];
  const [one] = noun;
  const named = `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
  return stance === 'strength' ? `taken up in ${named}` : named;
}

/** How many weaknesses stand where: `5 weaknesses: sufficient progress (3); not sufficient progress (2).` */
export function overview(views: readonly WeaknessView[]): string {
  const counts = new Map<string, number>();
  for (const { standing } of views) {
    const group = standing.startsWith('answered') ? 'answered by actions' : standing;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const noun = views.length === 1 ? 'weakness' : 'weaknesses';
  const parts = [...counts].map(([name, number]) => `${name} (${number})`);
  return `${views.length} ${noun}: ${parts.join('; ')}.`;
}

/** Whether the words that show a standing are just those of the weakness. */
export function isSameWords({ weakness }: WeaknessView, { words }: Quote): boolean {
  return words === textOf(weakness);
}
