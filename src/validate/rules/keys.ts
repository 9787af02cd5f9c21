import { recordSchema } from '../../record/schema.js';
import type { Complaint, Path, Rule } from '../rule.js';

/** Keys have one order, so that equal records have equal bytes and a diff shows only what changed. */
export const keys: Rule = {
  name: 'keys',
  demands: 'Keys are in the order of the schema.',
  level: 'warning',
  *check(record) {
    // What the schema returns has its keys in order.
    yield* compare(record, recordSchema.parse(record), []);
  },
};

function* compare(given: unknown, ordered: unknown, path: Path): Generator<Complaint> {
  if (!isObject(given) || !isObject(ordered)) return;
  if (!Array.isArray(given)) {
    const [own, right] = [Object.keys(given), Object.keys(ordered)];
    const wrong = own.findIndex((key, index) => key !== right[index]);
    if (wrong >= 0) {
      const message = `“${own[wrong]}” is where “${right[wrong]}” should be`;
      yield { path: [...path, own[wrong] as string], message };
      return;
    }
  }
  for (const [key, value] of Object.entries(given)) {
    yield* compare(value, ordered[key], [...path, Array.isArray(given) ? Number(key) : key]);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
