import { type Alteration, alterationsOf } from './alterations.js';
import { partsOf } from './parts.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Verdict } from './schema.js';
import type { DocumentText } from './texts.js';
import { isWeak } from './weights.js';
import { findWhole } from './whole.js';

/** What a look-up of a quotation gives. */
export interface LookedUp {
  verdict: Verdict;
  weak: boolean;
  pieces: Piece[];
}

/**
 * Looks quotations up in texts: first whole and verbatim, then sentence by sentence. What stands nowhere is
 * compared with the texts that are most like it.
 *
 * @param quotations - The stretches of each quotation, without marks.
 */
export function lookUp(
  quotations: readonly (readonly string[])[],
  texts: readonly DocumentText[],
): LookedUp[] {
  const whole = quotations.map((stretches) => findWhole(stretches, texts));
  const parts = quotations.map((stretches, index) =>
    whole[index] ? [] : piecesOf(stretches, texts),
  );
  const asked = parts.flatMap((pieces, index) => askedOf(quotations[index] ?? [], pieces));
  const alterations = new Map<string, Alteration | null>();
  const found = alterationsOf(asked, texts);
  for (const [index, text] of asked.entries()) alterations.set(text, found[index] ?? null);
  return quotations.map((stretches, index) => {
    const text = stretches.join(' ');
    const places = whole[index];
    const weak = isWeak(text);
    if (places)
      return { verdict: 'verbatim', weak, pieces: [{ text, verdict: 'verbatim', found: places }] };
    return { weak, ...judged(text, parts[index] ?? [], alterations) };
  });
}

/** A quotation in more pieces is only compared sentence by sentence. */
const MOST_SENTENCES = 12;

/** More letters than any text of a document has: such a quotation alters none of them. */
const MOST_LETTERS = 20_000;

/** What may be an alteration: the whole, and each sentence that stands nowhere. */
function askedOf(stretches: readonly string[], pieces: readonly Piece[]): string[] {
  const missing = pieces.filter(({ verdict }) => verdict === 'not-found').map(({ text }) => text);
  if (missing.length === 0) return [];
  const text = stretches.join(' ');
  const asked =
    isPlain(stretches) && pieces.length <= MOST_SENTENCES ? [text, ...missing] : missing;
  return asked.filter(({ length }) => length <= MOST_LETTERS);
}

/** Whether the article leaves nothing of it out. */
function isPlain(stretches: readonly string[]): boolean {
  return partsOf(stretches).every(({ joint }) => joint === 'start' || joint === 'none');
}

function judged(
  text: string,
  pieces: readonly Piece[],
  alterations: ReadonlyMap<string, Alteration | null>,
): Pick<LookedUp, 'verdict' | 'pieces'> {
  if (pieces.every(({ verdict }) => verdict === 'verbatim')) {
    return { verdict: 'assembled', pieces: [...pieces] };
  }
  const whole = alterations.get(text);
  if (whole)
    return { verdict: 'altered', pieces: [{ text, verdict: 'altered', alteration: whole }] };
  const closer = pieces.map((piece): Piece => {
    const alteration = piece.verdict === 'not-found' ? alterations.get(piece.text) : null;
    return alteration ? { text: piece.text, verdict: 'altered', alteration } : piece;
  });
  const none = closer.every(({ verdict }) => verdict === 'not-found');
  if (none) return { verdict: 'not-found', pieces: [{ text, verdict: 'not-found' }] };
  return { verdict: 'altered', pieces: closer };
}
