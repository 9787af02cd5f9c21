import { typeHas } from '../../record/finding-types.js';
import type { Rule } from '../rule.js';

const ANSWERED: ReadonlySet<unknown> = new Set([
  'significant-weakness',
  'priority-action',
  'area-for-improvement',
]);

/** Everything in a statement of action or plan answers something that inspectors found. */
export const parents: Rule = {
  name: 'parents',
  demands:
    'Actions, impacts, outcomes and evidence name the weakness, priority action or area for improvement that they answer; other findings name none.',
  level: 'error',
  *check({ findings }) {
    const types = new Map(findings.map(({ id, type }) => [id, type]));
    for (const [index, { id, type, parent }] of findings.entries()) {
      const path = ['findings', index, 'parent'];
      if (!typeHas(type, 'parent')) {
        if (parent !== null) yield { path, message: `${id} cannot belong to another finding` };
      } else if (parent === null) {
        yield { path, message: `${id} does not name what it answers` };
      } else if (!types.has(parent)) {
        yield { path, message: `${id} belongs to ${parent}, which is not in the record` };
      } else if (!ANSWERED.has(types.get(parent))) {
        yield {
          path,
          message: `${id} belongs to ${parent}, which a statement or plan does not answer`,
        };
      }
    }
  },
};
