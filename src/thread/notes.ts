import { followedIn, weaknessesOf } from '../diff/weaknesses.js';
import type { OfficialFacts } from '../record/inspections.js';
import type { LetterRecord } from '../record/schema.js';
import { succession } from '../record/succession.js';
import { mayFollow } from './follows.js';
import type { Ordered } from './order.js';

/** What a person should check: documents given twice, and statistics that disagree with a document. */
export function notesOn({ records, repeated }: Ordered, official: OfficialFacts | null): string[] {
  return [
    ...new Set(records.flatMap((one, index) => succeeded(one, records.slice(index + 1)))),
    ...notFollowed(records),
    ...repeated.map(
      ({ record, as }) =>
        `${record.source.name} and ${as.source.name} are two readings of one document; ${as.source.name} is followed`,
    ),
    ...(official ? records.flatMap((record) => disagreements(record, official)) : []),
  ];
}

function succeeded(one: LetterRecord, others: readonly LetterRecord[]): string[] {
  return others.flatMap((other) => succession(one, other) ?? []);
}

/** A document on another subject is not asked what became of a weakness, and that is said. */
function notFollowed(records: readonly LetterRecord[]): string[] {
  return records.flatMap((later, index) => {
    const unasked = records
      .slice(0, index)
      .some((origin) => followedIn(origin).length > 0 && !mayFollow(origin, later));
    return unasked
      ? [
          `${later.source.name} is about another subject: what earlier documents on SEND ask is not looked for in it; to set two of them side by side use: arealetter diff`,
        ]
      : [];
  });
}

function disagreements(record: LetterRecord, official: OfficialFacts): string[] {
  const { kind, dates, source } = record;
  const start = dates.inspection?.from;
  const named = weaknessesOf(record);
  const said = (statistics: string, document: string) =>
    `Ofsted’s statistics say ${statistics}, ${source.name} ${document}`;
  if (kind === 'area-send-inspection' && start === official.inspection.start) {
    return named.length === official.weaknesses
      ? []
      : [said(`${official.weaknesses} significant weaknesses`, `lists ${named.length}`)];
  }
  const { revisit } = official;
  if (kind !== 'area-send-revisit' || !revisit || start !== revisit.start) return [];
  const sufficient = named.filter(({ judgement }) => judgement === 'sufficient').length;
  const all = revisit.sufficient + revisit.notSufficient;
  return sufficient === revisit.sufficient && named.length === all
    ? []
    : [
        said(
          `sufficient progress in ${revisit.sufficient} of ${all} weaknesses`,
          `gives it to ${sufficient} of ${named.length}`,
        ),
      ];
}
