import { type Block, type Place, placeOf } from '../../read/tree.js';
import { normalise, usualName } from '../../record/area-names.js';
import { findArea } from '../../record/areas.js';
import type { Draft } from './draft/draft.js';

/** Gives the draft its local area by the usual name; one that is not known keeps its own, less civic titles. */
export function readArea(draft: Draft, printed: string | null, block: Block | null): void {
  const area = printed === null ? null : findArea(printed);
  draft.area = { name: area?.name ?? (printed && usualName(printed)), code: area?.code ?? null };
  if (area) return;
  const at = block && placeOf(block);
  if (printed === null) draft.warn('area-unread', 'no local area was read', at);
  else draft.warn('area-unknown', `“${printed}” is not in the table of local areas`, at);
}

/**
 * Gives the draft the area that its title names or, without a title, a sentence among its passages; where
 * they name two, it warns.
 *
 * @param title - The title; its group is the area's name.
 * @param sentence - A sentence that names the area in its group; by default any on an inspection of one.
 */
export function readAreaNamed(draft: Draft, title: RegExp, sentence: RegExp = OF_AREA): void {
  const inTitle = title.exec(draft.title ?? '')?.[1] ?? null;
  const said = areaSaid(draft, sentence);
  readArea(draft, inTitle ?? said?.name ?? null, null);
  if (inTitle !== null && said) checkAgreement(draft, inTitle, said);
}

interface Said {
  name: string;
  at: Place;
}

/** "… inspection of the local area of Elmshire, …", "revisited the area of Ash, Elm and Oakby to decide …" */
const OF_AREA =
  /\b(?:inspect(?:ion|ed)|visit(?:ed)?|re-?visit(?:ed)?)\b[^.]{0,90}? the (?:local )?area of ((?:(?! to (?:judge|assess|determine|decide|establish|evaluate|consider)\b)[^.;]){2,90})/iu;

/** How a sentence goes on after the area. */
const GOES_ON =
  /,? (?:between|from|on|in|during|as part|who|which|that|was|were|has|had)\b|, (?=to )/i;

/** The area that the opening says was inspected, and where. */
export function areaSaid({ passages }: Draft, sentence: RegExp = OF_AREA): Said | null {
  for (const { text, at } of passages) {
    const [name = ''] = (sentence.exec(text)?.[1] ?? '').split(GOES_ON);
    if (/^(?:the )?\p{Lu}/u.test(name)) return { name: wholeName(name), at };
  }
  return null;
}

/** "Elmshire, where …" is Elmshire, but "Ash, Elm and Oakby" is one area. */
function wholeName(words: string): string {
  const parts = words.split(', ');
  const all = parts.every((part) => /^(?:the )?\p{Lu}/u.test(part));
  return all || findArea(words) ? words : (parts[0] ?? words);
}

/** A known area that is not the title's is found elsewhere: here, one of the two is unknown. */
function checkAgreement(draft: Draft, inTitle: string, said: Said): void {
  if (findArea(inTitle) && findArea(said.name)) return;
  const [one, other] = [inTitle, said.name].map((name) => normalise(usualName(name)));
  if (one === undefined || other === undefined || one.includes(other) || other.includes(one))
    return;
  const message = `the title names the area “${inTitle}”, but the text “${said.name}”`;
  draft.warn('areas-differ', message, said.at);
}
