import { type Block, placeOf } from '../../read/tree.js';
import { findArea } from '../../record/areas.js';
import type { Draft } from './draft/draft.js';

/** Gives the draft its local area by the usual name; an area that is not known keeps the printed one. */
export function readArea(draft: Draft, printed: string | null, block: Block | null): void {
  const area = printed === null ? null : findArea(printed);
  draft.area = { name: area?.name ?? printed, code: area?.code ?? null };
  if (area) return;
  const at = block && placeOf(block);
  if (printed === null) draft.warn('area-unread', 'no local area was read', at);
  else draft.warn('area-unknown', `“${printed}” is not in the table of local areas`, at);
}
