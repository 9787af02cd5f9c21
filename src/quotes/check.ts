import { type Alteration, alterationsOf } from './alterations.js';
import { type Found, find, needleOf } from './find.js';
import { type Part, partsOf, sentencesOf } from './parts.js';
import type { Verdict } from './schema.js';
import type { DocumentText } from './texts.js';
import { isWeak } from './weights.js';

/** Words of a quotation, and where they stand. */
export type Piece =
  | { text: string; verdict: 'verbatim'; found: Found[] }
  | { text: string; verdict: 'altered'; alteration: Alteration }
  | { text: string; verdict: 'not-found' };

/** What is found of a quotation. */
export interface Finding {
  verdict: Verdict;
  weak: boolean;
  pieces: Piece[];
}

/** Parts that belong together: a sentence, brackets in it included. */
type Unit = readonly Part[];

/**
 * Looks quotations up in texts: first whole and verbatim, then sentence by sentence; what stands nowhere
 * is laid along the texts that are most like it.
 *
 * @param quotations - Of each quotation its stretches, without marks.
 */
export function lookUp(
  quotations: readonly (readonly string[])[],
  texts: readonly DocumentText[],
): Finding[] {
  const whole = quotations.map((stretches) => findWhole(stretches, texts));
  const parts = quotations.map((stretches, index) =>
    whole[index] ? [] : findSentences(unitsOf(partsOf(stretches)), texts),
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

function findWhole(stretches: readonly string[], texts: readonly DocumentText[]): Found[] | null {
  const found = find(needleOf(partsOf(stretches)), texts);
  if (found.length > 0) return found;
  // Some papers put their own words in round brackets; those of the document are no others' words.
  const own = find(needleOf(partsOf(stretches, true)), texts).filter((one) => !hidesBrackets(one));
  return own.length > 0 ? own : null;
}

function hidesBrackets({ text: { squeezed }, spans }: Found): boolean {
  const [first] = spans;
  const last = spans.at(-1);
  const from = first ? squeezed.words[first.end - 1]?.to : 0;
  const to = last ? squeezed.words[last.first]?.from : 0;
  return squeezed.text.slice(from, to).includes('(');
}

function unitsOf(parts: readonly Part[]): Unit[] {
  const units: Part[][] = [];
  for (const part of sentencesOf(parts)) {
    const last = units.at(-1);
    if (last && part.joint === 'brackets') last.push(part);
    else units.push([part]);
  }
  return units;
}

/** A quotation of more sentences is looked for whole alone. */
const MOST_UNITS = 300;

/** The longest runs of sentences that stand verbatim somewhere, and the sentences that do not. */
function findSentences(units: readonly Unit[], texts: readonly DocumentText[]): Piece[] {
  if (units.length > MOST_UNITS) return [{ text: textOf(units), verdict: 'not-found' }];
  const single = units.map((unit) => findUnits([unit], texts));
  const pieces: Piece[] = [];
  let from = 0;
  while (from < units.length) {
    let found = single[from] ?? [];
    let to = from + 1;
    while (found.length > 0 && to < units.length && (single[to]?.length ?? 0) > 0) {
      const longer = findUnits(units.slice(from, to + 1), texts);
      if (longer.length === 0) break;
      found = longer;
      to += 1;
    }
    const text = textOf(units.slice(from, to));
    pieces.push(
      found.length > 0 ? { text, verdict: 'verbatim', found } : { text, verdict: 'not-found' },
    );
    from = to;
  }
  return withoutChance(pieces);
}

/** Few and common words count where the rest of the quotation stands in the same document. */
function withoutChance(pieces: readonly Piece[]): Piece[] {
  const sure = pieces.flatMap((piece) =>
    piece.verdict === 'verbatim' && !isWeak(piece.text)
      ? piece.found.map(({ text }) => text.document)
      : [],
  );
  return pieces.map((piece): Piece => {
    if (piece.verdict !== 'verbatim' || !isWeak(piece.text)) return piece;
    const found = piece.found.filter(({ text }) => sure.includes(text.document));
    const { text } = piece;
    return found.length > 0 ? { ...piece, found } : { text, verdict: 'not-found' };
  });
}

function findUnits(units: readonly Unit[], texts: readonly DocumentText[]): Found[] {
  return find(needleOf(units.flat()), texts);
}

function textOf(units: readonly Unit[]): string {
  const signs = { start: ' ', none: ' ', sentence: ' ', ellipsis: ' … ', brackets: ' […] ' };
  return units
    .flat()
    .reduce((text, part) => text + (text === '' ? '' : signs[part.joint]) + part.text, '');
}

/** Longer quotations are compared sentence by sentence alone. */
const MOST_SENTENCES = 12;

/** More letters than any text of a document has: it alters none of them. */
const MOST_LETTERS = 20_000;

/** What is looked for as an alteration: the whole, and each sentence that stands nowhere. */
function askedOf(stretches: readonly string[], pieces: readonly Piece[]): string[] {
  const missing = pieces.filter(({ verdict }) => verdict === 'not-found').map(({ text }) => text);
  if (missing.length === 0) return [];
  const text = stretches.join(' ');
  const asked =
    isPlain(stretches) && pieces.length <= MOST_SENTENCES ? [text, ...missing] : missing;
  return asked.filter(({ length }) => length <= MOST_LETTERS);
}

/** Whether the article leaves nothing out of it. */
function isPlain(stretches: readonly string[]): boolean {
  return partsOf(stretches).every(({ joint }) => joint === 'start' || joint === 'none');
}

function judged(
  text: string,
  pieces: readonly Piece[],
  alterations: ReadonlyMap<string, Alteration | null>,
): Pick<Finding, 'verdict' | 'pieces'> {
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
