import { type Alteration, alterationsOf } from './alterations.js';
import { partsOf } from './parts.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Verdict } from './schema.js';
import type { DocumentText } from './texts.js';
import { isWeak } from './weights.js';
import { findWhole, type Standings } from './whole.js';

/** A quotation to be looked up. */
export interface LookUp {
  /** Its words, without marks. */
  stretches: readonly string[];
  /** The words of the article’s author around it, which may say what its edge leaves out. */
  around: string;
}

/** What a look-up of a quotation gives. */
export interface LookedUp {
  verdict: Verdict;
  weak: boolean;
  pieces: Piece[];
}

/**
 * Looks quotations up in texts: first whole and verbatim, then sentence by sentence. What stands nowhere is
 * compared with the texts that are most like it.
 */
export function lookUp(quotations: readonly LookUp[], texts: readonly DocumentText[]): LookedUp[] {
  const whole = quotations.map(({ stretches, around }) => findWhole(stretches, texts, around));
  const parts = quotations.map(({ stretches, around }, index) =>
    whole[index] ? [] : piecesOf(stretches, texts, around),
  );
  const asked = parts.flatMap((pieces, index) =>
    askedOf(quotations[index]?.stretches ?? [], pieces),
  );
  const alterations = new Map<string, Alteration | null>();
  const found = alterationsOf(asked, texts);
  for (const [index, text] of asked.entries()) alterations.set(text, found[index] ?? null);
  return quotations.map(({ stretches }, index) => {
    const text = stretches.join(' ');
    const stand = whole[index];
    const weak = isWeak(text);
    if (stand) return { weak, ...asWhole(text, stand) };
    return { weak, ...judged(text, parts[index] ?? [], alterations) };
  });
}

function asWhole(text: string, stand: Standings): Pick<LookedUp, 'verdict' | 'pieces'> {
  const piece: Piece =
    'turned' in stand
      ? { text, verdict: 'altered', alteration: stand.turned }
      : { text, verdict: 'verbatim', found: stand.found };
  return { verdict: 'turned' in stand ? 'altered' : 'verbatim', pieces: [piece] };
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
