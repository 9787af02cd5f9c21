import type { Status, WeaknessChange } from '../../diff/schema.js';
import { KIND_TABLE } from '../../record/kinds.js';
import type { Finding, LetterRecord } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { WEAK } from '../../similarity/pair.js';
import { sentences } from '../../similarity/words.js';
import { standingWords } from './words.js';

/** A weakness of an earlier document and where it stands in a later one, with all that is shown of it. */
export interface WeaknessView {
  weakness: Finding;
  /** Where it stands, in words. */
  standing: string;
  status: Status;
  verdict: WeaknessChange['verdict'];
  /** Whether the match is weak, so that a person should check it. */
  weak: boolean;
  score: number;
  /** The words that a standing rests on; none where actions answer it, or nothing mentions it. */
  quotes: Quote[];
  /** The findings that take it up, best first; of a statement its actions. */
  takenUp: Finding[];
  /** The findings that only mention it, best first. */
  mentions: Quote[];
  /** What is uncertain of the weakness, or of what takes it up. */
  warnings: WeaknessChange['warnings'];
}

/** Words of a finding that show something. */
export interface Quote {
  finding: Finding;
  words: string;
  /** Whether the match is weak. */
  weak: boolean;
}

/** Looks up a weakness of `before` as it stands in `after`. */
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
    standing: standingWords(change, takenUp.length, KIND_TABLE[after.kind].role === 'statement'),
    ...{ status, verdict, score, takenUp },
    quotes: status === 'answered' ? [] : quotesOf(change, takenUp),
    mentions: change.mentions.map(({ finding, score, words }) => ({
      finding: later.get(finding) as Finding,
      words,
      weak: score < WEAK,
    })),
    weak: score > 0 && score < WEAK,
    warnings: change.warnings,
  };
}

/** The best match's words; with a verdict, also how the inspectors begin to explain it. */
function quotesOf({ words, score }: WeaknessChange, [best]: readonly Finding[]): Quote[] {
  if (!best || words === null) return [];
  const [explanation] = best.type === 'progress' ? best.points.flatMap(sentences) : [];
  return [words, ...(explanation ? [explanation] : [])].map((quote) => ({
    finding: best,
    words: quote,
    weak: score < WEAK,
  }));
}

/** The findings of a record by their ids. */
export function byId({ findings }: LetterRecord): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** Whether the words that show a standing are exactly those of the weakness. */
export function isSameWords({ weakness }: WeaknessView, { words }: Quote): boolean {
  return words === textOf(weakness);
}
