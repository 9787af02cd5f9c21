import type { Rule } from '../rule.js';

/** An id says what a finding is and which of its sort; other findings refer to it. */
export const ids: Rule = {
  name: 'ids',
  demands:
    'Ids are unique and made of question, type and number; the numbers of each count from 1 in reading order.',
  level: 'error',
  *check({ findings }) {
    const counts = new Map<string, number>();
    const known = new Set<string>();
    for (const [index, { id, type, question }] of findings.entries()) {
      const path = ['findings', index, 'id'];
      const prefix = question === null ? type : `${question}/${type}`;
      const ordinal = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, ordinal);
      const expected = `${prefix}/${ordinal}`;
      if (known.has(id)) yield { path, message: `the id ${id} is used twice` };
      else if (id !== expected) {
        const place = `the ${ordinalOf(ordinal)} ${prefix} of the record`;
        yield { path, message: `the id ${id} should be ${expected}: it is ${place}` };
      }
      known.add(id);
    }
  },
};

function ordinalOf(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
