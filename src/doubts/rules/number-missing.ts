import { typedNumber } from '../../families/shared/findings/numbering.js';
import type { Finding } from '../../record/schema.js';
import type { DocumentRule, Known } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf } from '../lists.js';

/** A finding and the number that its list gives it. */
interface Numbered {
  finding: Finding;
  number: number;
}

/** Between the first and the third of a numbered list stands the second. */
export const numberMissing: DocumentRule = {
  name: 'number-missing',
  holds: 'The numbers that a list of findings carries follow one another.',
  kinds: ALL,
  *check({ findings }, known) {
    const open = new Map<string, Numbered>();
    for (const next of numberedIn(findings, known)) {
      const { type, question, parent } = next.finding;
      const list = [type, question, parent].join();
      const before = open.get(list);
      open.set(list, next);
      if (!before || next.number <= before.number + 1) continue;
      const message = `after the number ${before.number} of a list comes ${next.number}: ${beginningOf(next.finding.text)}`;
      yield { message, at: next.finding.at, findings: [before.finding, next.finding] };
    }
  },
};

/** The findings with a number, as they stand in the document: what is numbered within one is its points. */
function* numberedIn(findings: readonly Finding[], { lines }: Known): Generator<Numbered> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  for (const { use, number, lines: own } of lines) {
    const finding = byId.get(use);
    if (!finding || !byId.delete(use)) continue;
    const printed = number ?? typedIn(own[0] ?? '');
    if (printed !== null) yield { finding, number: printed };
  }
}

/** "Weakness 4: …": a number that stands before the words; letters can be of several series. */
function typedIn(line: string): number | null {
  const { mark = '', places = [] } = typedNumber(line) ?? {};
  return /\d/.test(mark) ? (places[0] ?? null) : null;
}
