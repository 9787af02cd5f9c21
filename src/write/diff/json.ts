import type { Difference } from '../../diff/index.js';
import { toJson as indented } from '../json.js';

/** A change record as JSON. */
export function toJson({ change }: Difference): string {
  return indented(change);
}
