import type { Place } from '../../../read/tree.js';

/** Where a place begins: its page, or its line. What stands on one page keeps its order. */
export function beginsAt(at: Place): number {
  return 'page' in at ? at.page : at.line;
}
