import { type Block, text } from '../../read/tree.js';
import { isTextual } from '../shared/blocks.js';
import { withoutQuotes } from '../shared/findings/quoted.js';

/** "The inspectors said", "What Ofsted told us": whose words follow. */
const SPEAKER =
  /^(?:what )?(?:the |our |his majesty[’']s |her majesty[’']s )?(?:(?:lead |area )?inspectors?|inspection(?: team| report| letter)?|inspectorates|Ofsted(?: and (?:the )?(?:CQC|Care Quality Commission(?: \(CQC\))?))?|(?:inspection )?(?:report|letter))(?: in 20\d\d)? (?:said|says|told us|asked us|found|wrote|state[ds]|recommended|identified|concluded|reported)(?: (?:to us|that|about us|in (?:their|its) (?:report|letter)|we (?:should|must|need to) (?:do|improve)))?\s*[:,–—-]?\s*/i;

/**
 * The inspectors' own sentence that a line of a plan quotes, "The inspectors said: “Leaders should …”", in its
 * quotation marks; null for any other line.
 */
export function saidIn(words: string): string | null {
  const said = words.replace(SPEAKER, '');
  return said !== words && isQuoted(said) ? said : null;
}

/** "What the inspectors said:" alone, over a sentence in quotation marks. */
export function leadsIntoSaid(words: string, next: string | undefined): boolean {
  return next !== undefined && isQuoted(next) && words.replace(SPEAKER, '') === '';
}

/** Whether a block of a plan leads into what the inspectors said, in the block after it. */
export function standsOverSaid(block: Block, next: Block | undefined): boolean {
  return next !== undefined && isTextual(next) && leadsIntoSaid(text(block), text(next));
}

function isQuoted(words: string): boolean {
  return withoutQuotes(words) !== words;
}
