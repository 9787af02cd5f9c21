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

/**
 * Gives the draft the area that its title names or, without a title, a sentence among its passages.
 *
 * @param title - The title; its group is the area's name.
 * @param sentence - A sentence that names the area in its group.
 */
export function readAreaNamed(draft: Draft, title: RegExp, sentence: RegExp): void {
  const inTitle = title.exec(draft.title ?? '')?.[1];
  const inText = draft.passages.map(({ text }) => sentence.exec(text)?.[1]).find(Boolean);
  readArea(draft, inTitle ?? inText ?? null, null);
}
