import { type OfficialFacts, officialFacts } from '../../record/inspections.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Complaint, Rule } from '../rule.js';
import { tally } from './verdicts.js';

/** The record agrees with Ofsted’s statistics, which may be wrong where the letter is not. */
export const facts: Rule = {
  name: 'facts',
  demands:
    'Where Ofsted’s statistics for 2016 to 2022 have the inspection or revisit, its first day, outcome and counts agree with them.',
  level: 'warning',
  *check(record) {
    const known = officialFacts(record.area.code ?? record.area.name ?? '');
    if (known === null) return;
    if (record.kind === 'area-send-inspection') yield* inspection(record, known);
    if (record.kind === 'area-send-revisit') yield* revisit(record, known);
  },
};

function* inspection(record: LetterRecord, known: OfficialFacts): Generator<Complaint> {
  yield* firstDay(record, known.inspection.start);
  const required = record.outcome.judgement === 'statement-of-action-required';
  if (required !== known.statementRequired) {
    const official = known.statementRequired ? 'a' : 'no';
    const message = `the statistics say that ${official} statement of action was required`;
    yield { path: ['outcome', 'judgement'], message };
  }
  const weaknesses = record.findings.filter(({ type }) => type === 'significant-weakness').length;
  if (weaknesses !== known.weaknesses) {
    const message = `significant weaknesses here: ${weaknesses}; in the statistics: ${known.weaknesses}`;
    yield { path: ['findings'], message };
  }
}

function* revisit(record: LetterRecord, { revisit }: OfficialFacts): Generator<Complaint> {
  if (revisit === null) return;
  yield* firstDay(record, revisit.start);
  if (record.outcome.judgement !== revisit.outcome) {
    const message = `the outcome is ${record.outcome.judgement}; in the statistics, ${revisit.outcome}`;
    yield { path: ['outcome', 'judgement'], message };
  }
  const { good, all } = tally(record.findings);
  if (good !== revisit.sufficient || all - good !== revisit.notSufficient) {
    const message = `progress is sufficient in ${good} of ${all} weaknesses; in the statistics, in ${revisit.sufficient} of ${revisit.sufficient + revisit.notSufficient}`;
    yield { path: ['findings'], message };
  }
}

function* firstDay({ dates }: LetterRecord, start: string): Generator<Complaint> {
  const from = dates.inspection?.from;
  if (from === undefined || from === start) return;
  const message = `the inspection begins on ${from}; in the statistics, on ${start}`;
  yield { path: ['dates', 'inspection', 'from'], message };
}
