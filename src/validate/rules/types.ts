import { typeHas } from '../../record/finding-types.js';
import { KIND_TABLE } from '../../record/kinds.js';
import type { Rule } from '../rule.js';

/** The fields that only some types of finding have. */
const OWN_FIELDS = ['question', 'judgement', 'responsible', 'details'] as const;

/** Each kind of document has its own types of finding, and each type its own fields. */
export const types: Rule = {
  name: 'types',
  demands:
    'The types of findings suit the kind of document, and a question, a judgement, responsible bodies or details suit the type.',
  level: 'error',
  *check({ kind, findings }) {
    for (const [index, finding] of findings.entries()) {
      const { id, type } = finding;
      if (!KIND_TABLE[kind].types.includes(type)) {
        const message = `documents of kind ${kind} have no finding of type ${type}`;
        yield { path: ['findings', index, 'type'], message };
      }
      for (const key of OWN_FIELDS) {
        if (!holds(finding[key]) || typeHas(type, key)) continue;
        yield {
          path: ['findings', index, key],
          message: `${id}: findings of type ${type} have no ${key}`,
        };
      }
      if (finding.question !== null && !KIND_TABLE[kind].hasQuestions) {
        const message = `${id}: only findings in letters of 2016 to 2022 have a question`;
        yield { path: ['findings', index, 'question'], message };
      }
    }
  },
};

function holds(value: string | readonly unknown[] | null): boolean {
  return value !== null && value.length > 0;
}
