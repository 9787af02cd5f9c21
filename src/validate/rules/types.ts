import type { Finding, FindingType, Kind } from '../../record/schema.js';
import type { Rule } from '../rule.js';

const TYPES: Readonly<Record<Kind, readonly FindingType[]>> = {
  'area-send-inspection': [
    'main-finding',
    'strength',
    'area-for-development',
    'significant-weakness',
  ],
  'area-send-revisit': ['progress'],
  'area-send-report': [
    'experience',
    'strength',
    'area-for-development',
    'priority-action',
    'area-for-improvement',
  ],
  'targeted-area-letter': [
    'headline-finding',
    'main-finding',
    'strength',
    'priority-action',
    'area-for-improvement',
    'practice-study',
  ],
  'statement-of-action': ['significant-weakness', 'action', 'impact', 'outcome', 'evidence'],
};

/** The fields that only some types of finding have. */
const OWN = [
  { key: 'question', types: ['strength', 'area-for-development'] },
  { key: 'judgement', types: ['progress'] },
  { key: 'responsible', types: ['priority-action'] },
  { key: 'details', types: TYPES['statement-of-action'] },
] as const satisfies { key: keyof Finding; types: readonly FindingType[] }[];

/** Each kind of document has its own types of finding, and each type its own fields. */
export const types: Rule = {
  name: 'types',
  demands:
    'The types of findings suit the kind of document, and a question, a judgement, responsible bodies or details suit the type.',
  level: 'error',
  *check({ kind, findings }) {
    for (const [index, finding] of findings.entries()) {
      const { id, type } = finding;
      if (!TYPES[kind].includes(type)) {
        const message = `documents of kind ${kind} have no finding of type ${type}`;
        yield { path: ['findings', index, 'type'], message };
      }
      for (const { key, types } of OWN) {
        const own: readonly FindingType[] = types;
        if (!holds(finding[key]) || own.includes(type)) continue;
        yield {
          path: ['findings', index, key],
          message: `${id}: findings of type ${type} have no ${key}`,
        };
      }
      if (finding.question !== null && kind !== 'area-send-inspection') {
        const message = `${id}: only findings in letters of 2016 to 2022 have a question`;
        yield { path: ['findings', index, 'question'], message };
      }
    }
  },
};

function holds(value: string | readonly unknown[] | null): boolean {
  return value !== null && value.length > 0;
}
