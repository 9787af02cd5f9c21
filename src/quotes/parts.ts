/** What stands between a part of a quotation and the one before. */
export type Joint =
  /** The first part. */
  | 'start'
  /** A new paragraph, or who said it: nothing is left out. */
  | 'none'
  /** A new sentence: nothing is left out. */
  | 'sentence'
  /** An ellipsis: words are left out. */
  | 'ellipsis'
  /** Words in brackets: the journalist’s, for some of the document’s. */
  | 'brackets';

/** Words of a quotation that must stand verbatim, one after the other. */
export interface Part {
  joint: Joint;
  text: string;
  /** What stands in the brackets before it. */
  instead?: string;
}

const ELLIPSIS = /\s*(?:[[(]\s*)?(?:…|\.\s?\.(?:\s?\.)*)(?:\s*[\])])?\s*/;
/** Brackets that hold words, or that change part of a word. */
const BRACKETS = /\s*[\p{L}\p{N}]{0,40}\[[^\]]{0,200}\][\p{L}\p{N}]{0,40}\s*/u;
const PARENTHESES = /\s*\([^)]{1,200}\)\s*/;

/**
 * Cuts a quotation at what the journalist changed: ellipses and brackets.
 *
 * @param stretches - Its words, without marks; nothing is left out between two.
 * @param inParentheses - Take words in round brackets as the journalist’s too.
 */
export function partsOf(stretches: readonly string[], inParentheses = false): Part[] {
  const signs: [RegExp, Joint][] = [
    [ELLIPSIS, 'ellipsis'],
    [BRACKETS, 'brackets'],
    ...(inParentheses ? [[PARENTHESES, 'brackets'] as [RegExp, Joint]] : []),
  ];
  let parts: Part[] = stretches.map((text, index) => ({
    joint: index === 0 ? 'start' : 'none',
    // A new capital alone is no change: [T]he.
    text: text.replace(/\[(\p{L})\](?=\p{L})/gu, '$1'),
  }));
  for (const [sign, joint] of signs) parts = parts.flatMap((part) => cutAt(sign, joint, part));
  return withoutEmpty(parts);
}

function cutAt(sign: RegExp, joint: Joint, part: Part): Part[] {
  const parts: Part[] = [];
  let { joint: before, instead } = part;
  let from = 0;
  const add = (text: string) => parts.push({ joint: before, text, ...(instead && { instead }) });
  for (const found of part.text.matchAll(new RegExp(sign, 'gu'))) {
    add(part.text.slice(from, found.index));
    before = joint;
    instead = joint === 'brackets' ? found[0].replace(/[[\]()]/g, '').trim() : '';
    from = found.index + found[0].length;
  }
  add(part.text.slice(from));
  return parts;
}

/** Drops parts without words; the wider of the joints on either side stays. */
function withoutEmpty(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  let waiting: Joint | null = null;
  let instead = '';
  for (const part of parts) {
    const own: Joint = waiting === null ? part.joint : wider(waiting, part.joint);
    instead = `${instead} ${part.instead ?? ''}`.trim();
    if (/[\p{L}\p{N}]/u.test(part.text)) {
      const joint = kept.length === 0 ? 'start' : own;
      kept.push({ joint, text: part.text.trim(), ...(instead && { instead }) });
      waiting = null;
      instead = '';
    } else waiting = own;
  }
  return kept;
}

const WIDTH: readonly Joint[] = ['start', 'none', 'sentence', 'brackets', 'ellipsis'];

function wider(one: Joint, other: Joint): Joint {
  return WIDTH.indexOf(one) >= WIDTH.indexOf(other) ? one : other;
}

/** The sentences of parts, each a part; nothing is left out between those of one part. */
export function sentencesOf(parts: readonly Part[]): Part[] {
  return parts.flatMap(({ joint, text, instead }) =>
    text
      .split(/(?<=[.?!][”’"']?)\s+(?=[“‘"'(]?[\p{Lu}\p{N}])/u)
      .map(
        (sentence, index): Part =>
          index === 0
            ? { joint, text: sentence, ...(instead && { instead }) }
            : { joint: 'sentence', text: sentence },
      ),
  );
}
