import { endsSentence, startsLower } from '../../prose.js';
import { isEmphasised, isIndentedAs } from '../blocks/flow-block.js';
import { isHardBreak } from '../blocks/line-break.js';
import type { TextBlock } from '../blocks/text-block.js';
import type { Line } from '../lines/line.js';
import type { TypeArea } from './type-area.js';

/** Whether the first block of a page goes on with the last one of the page before. */
export function runsOver(last: TextBlock, first: TextBlock, area: TypeArea): boolean {
  if (first.kind === 'item') return false;
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  if (Math.abs(start.size - end.size) > 1) return false;
  const broken = isHardBreak(end, start, area.margin);
  // A line that ends early in a colon leads in: what follows it begins something.
  if (startsLower(start.text)) return !(broken && end.text.endsWith(':'));
  if (end.font !== start.font && isEmphasised(first, area.body)) return false;
  if (last.kind === 'item') {
    return isIndentedAs(last, first) && !(endsSentence(end.text) && broken);
  }
  if (!endsSentence(end.text)) {
    // One short line can be a name or an address; several are prose, which goes on.
    return !isEmphasised(last, area.body) && (!broken || last.lines.length > 1);
  }
  return !broken && !isSetApart(end, start, area);
}

/** Rows of a table often open with the same words. */
export function opensAlike(last: TextBlock, first: TextBlock): boolean {
  const opening = (block: TextBlock) => /^\S+ \S+/.exec(block.lines[0]?.text ?? '')?.[0];
  return opening(last) === opening(first);
}

/** Space above the first line of a page, or more room below the last than two lines need. */
function isSetApart(end: Line, start: Line, { body, top, bottom }: TypeArea): boolean {
  const leading = body.leading * body.size;
  return start.y - top > 0.8 * leading || bottom - end.y > 2.2 * leading;
}

/** A sentence ends a full line at the page's end: the next page can go on or begin anew. */
export function isDoubtful(last: TextBlock, first: TextBlock): boolean {
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  const leadsIn = end.text.endsWith(':') || first.kind === 'item' || end.font !== start.font;
  return endsSentence(end.text) && !leadsIn && !startsLower(start.text);
}

/** Whom such a word means, the sentence before it says: no paragraph of real prose begins with one. */
export function speaksOfLast(first: TextBlock): boolean {
  return /^(?:They|Their|These) \p{Ll}/u.test(first.lines[0]?.text ?? '');
}

/** The line was written as the last of its paragraph, and what follows does not refer back to it. */
export function seemsEnded(last: TextBlock, first: TextBlock, { ends }: TypeArea): boolean {
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  const refersBack =
    /^(?:However|Nevertheless|Therefore|Consequently|As a result|Despite this|For example|But)\b/;
  return ends.get(end.page) === 'ended' && !refersBack.test(start.text);
}
