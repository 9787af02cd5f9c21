import { FINDING_TYPES } from '../../record/finding-types.js';
import { JUDGEMENTS, KINDS, VERDICTS as VERDICT_KEYS } from '../../record/kinds.js';
import type { Finding, Person } from '../../record/schema.js';
import { KIND_NAMES, OUTCOMES, QUESTIONS, TYPES, VERDICTS } from '../html/index.js';

type Choice = readonly [key: string, name: string];

const PARTS: Readonly<Record<Person['part'], string>> = {
  addressee: 'Addressee',
  copied: 'Copied to',
  signatory: 'Signatory',
  inspector: 'Inspector',
  leader: 'Leader',
};

/** What a reviewer may choose from, in place of a value that was misread. */
export function choices(): Readonly<Record<string, readonly Choice[]>> {
  const questions = Object.entries(QUESTIONS) as [NonNullable<Finding['question']>, string][];
  return {
    kind: KINDS.map((kind) => [kind, KIND_NAMES[kind]]),
    outcome: JUDGEMENTS.map((judgement) => [judgement, OUTCOMES[judgement].name]),
    type: FINDING_TYPES.map((type) => [type, TYPES[type].name]),
    question: questions,
    verdict: VERDICT_KEYS.map((verdict) => [verdict, VERDICTS[verdict].name]),
    person: Object.entries(PARTS),
  };
}
