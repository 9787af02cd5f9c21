import { typeHas } from '../../record/finding-types.js';
import type { Rule } from '../rule.js';

/** Everything in a statement of action answers one of its weaknesses. */
export const parents: Rule = {
  name: 'parents',
  demands:
    'Actions, impacts, outcomes and evidence name the significant weakness that they belong to; other findings name none.',
  level: 'error',
  *check({ findings }) {
    const types = new Map(findings.map(({ id, type }) => [id, type]));
    for (const [index, { id, type, parent }] of findings.entries()) {
      const path = ['findings', index, 'parent'];
      if (!typeHas(type, 'parent')) {
        if (parent !== null) yield { path, message: `${id} cannot belong to another finding` };
      } else if (parent === null) {
        yield { path, message: `${id} does not name the significant weakness that it belongs to` };
      } else if (!types.has(parent)) {
        yield { path, message: `${id} belongs to ${parent}, which is not in the record` };
      } else if (types.get(parent) !== 'significant-weakness') {
        yield { path, message: `${id} belongs to ${parent}, which is not a significant weakness` };
      }
    }
  },
};
