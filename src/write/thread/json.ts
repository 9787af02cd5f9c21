import type { Followed } from '../../thread/index.js';
import { toJson as indented } from '../json.js';

/** A thread as JSON. */
export function toJson({ thread }: Followed): string {
  return indented(thread);
}
