import type { Alteration } from './alterations.js';
import { type Found, find, needleOf } from './find.js';
import { type Part, partsOf, sentencesOf } from './parts.js';
import { isSpliced } from './spliced.js';
import type { DocumentText } from './texts.js';
import { isWeak } from './weights.js';
import { standings } from './whole.js';

/** Words of a quotation, and where they stand. */
export type Piece =
  | { text: string; verdict: 'verbatim'; found: Found[] }
  | { text: string; verdict: 'altered'; alteration: Alteration }
  | { text: string; verdict: 'not-found' };

/** A run of sentences that stands somewhere, or a sentence that does not. */
interface Run {
  units: readonly Unit[];
  found: Found[];
}

/** Parts that belong together: a sentence, brackets in it included. */
type Unit = readonly Part[];

function unitsOf(parts: readonly Part[]): Unit[] {
  const units: Part[][] = [];
  for (const part of sentencesOf(parts)) {
    const last = units.at(-1);
    if (last && part.joint === 'brackets') last.push(part);
    else units.push([part]);
  }
  return units;
}

/** A quotation of more sentences is only looked for whole. */
const MOST_UNITS = 300;

/**
 * Takes a quotation apart: the longest runs of its sentences that stand verbatim somewhere, and the
 * sentences that do not.
 *
 * @param stretches - Its words, without marks.
 * @param around - The words of the article’s author around it.
 */
export function piecesOf(
  stretches: readonly string[],
  texts: readonly DocumentText[],
  around: string,
): Piece[] {
  const units = unitsOf(partsOf(stretches));
  if (units.length > MOST_UNITS) return [{ text: textOf(units), verdict: 'not-found' }];
  const runs = runsOf(units, texts);
  return withoutChance(runs.map((run, index) => pieceOf(run, runs[index - 1], around)));
}

function runsOf(units: readonly Unit[], texts: readonly DocumentText[]): Run[] {
  const single = units.map((unit) => findUnits([unit], texts));
  const runs: Run[] = [];
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
    runs.push({ units: units.slice(from, to), found });
    from = to;
  }
  return runs;
}

function pieceOf({ units, found }: Run, before: Run | undefined, around: string): Piece {
  const text = textOf(units);
  if (found.length === 0) return { text, verdict: 'not-found' };
  const stand = standings(found, needleOf(units.flat()), around);
  if ('turned' in stand) return { text, verdict: 'altered', alteration: stand.turned };
  const goesOn = units[0]?.[0]?.joint === 'ellipsis' && before !== undefined;
  const spliced = goesOn ? isSpliced(before.found, stand.found) : null;
  if (spliced) return { text, verdict: 'altered', alteration: spliced };
  return { text, verdict: 'verbatim', found: stand.found };
}

/** Words so few and common count only where the rest of the quotation stands in the same document. */
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
