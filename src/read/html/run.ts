import type { PhrasingContent } from 'mdast';
import { cleanText } from '../prose.js';
import type { LinePlace } from '../tree.js';
import { hardSpaces, leadBy, leadOf } from '../typed/hints.js';
import type { Text } from './dom.js';
import { around } from './lines.js';

/** A piece of a paragraph: text in one face with the lines of the input that it stands on. */
export interface Piece extends Face {
  value: string;
  at: LinePlace;
}

/** How text is set. */
export interface Face {
  strong: boolean;
  italic: boolean;
}

export const BREAK = 'break';

/** What stands between two ends of blocks: pieces of text, and breaks. */
export type Run = (Piece | typeof BREAK)[];

/** The piece that a text node makes. */
export function pieceOf(node: Text, { strong, italic }: Face): Piece {
  const value = cleanText(node.value);
  const { startLine = 1, endLine = 1 } = node.sourceCodeLocation ?? {};
  const before = lineEnds(/^\s*/.exec(value)?.[0] ?? '');
  const after = lineEnds(value.slice(value.trimEnd().length));
  const line = startLine + before;
  return { value, strong, italic, at: { line, endLine: Math.max(line, endLine - after) } };
}

/** A text whose line ends are breaks, as in `<pre>`. */
export function linesOf(node: Text, { strong, italic }: Face): Run {
  const line = node.sourceCodeLocation?.startLine ?? 1;
  return cleanText(node.value)
    .split('\n')
    .flatMap((value, index): Run => {
      const at = { line: line + index, endLine: line + index };
      const piece = { value, strong, italic, at };
      return index === 0 ? [piece] : [BREAK, piece];
    });
}

function lineEnds(space: string): number {
  return space.split('\n').length - 1;
}

/** The text of a run as it stands, white space and all; breaks are spaces. */
export function rawText(run: Run): string {
  return run.map((piece) => (piece === BREAK ? ' ' : piece.value)).join('');
}

/** The place of the words of a run; null where it has none. */
export function placeOfRun(run: Run): LinePlace | null {
  return around(
    run.flatMap((piece) => (piece !== BREAK && piece.value.trim() !== '' ? [piece.at] : [])),
  );
}

/**
 * The phrasing of a run, its white space as a browser shows it: a run of it is one space, none at
 * either end of a line.
 */
export function phrasingOf(run: Run): PhrasingContent[] {
  const parts: (typeof BREAK | Words)[] = [];
  // What was written last decides whether a space would be one too many.
  let spaced = true;
  let lead = 0;
  for (const piece of run) {
    if (piece === BREAK) {
      if (parts.length > 0) parts.push(BREAK);
      spaced = true;
      lead = 0;
      continue;
    }
    const isStart = parts.length === 0 || parts.at(-1) === BREAK;
    lead = isStart ? lead + hardSpaces(piece.value) : 0;
    const folded = piece.value.replace(/\s+/g, ' ');
    const value: string = spaced ? folded.replace(/^ /, '') : folded;
    if (value === '') continue;
    spaced = value.endsWith(' ');
    const last = parts.at(-1);
    // The weight of a space shows nowhere.
    const isSame = last && last !== BREAK && (last.strong === piece.strong || value === ' ');
    if (isSame) {
      last.values.push(value);
      last.places.push(piece.at);
    } else parts.push({ strong: piece.strong, values: [value], places: [piece.at], lead });
  }
  const phrasing = trimmedEnds(
    parts.map((part) => (part === BREAK ? { type: 'break' } : textOf(part))),
  );
  const [only, ...others] = phrasing;
  if (!only || others.length > 0 || !isItalic(run)) return phrasing;
  return [leadBy({ type: 'emphasis', children: [only] }, leadOf(only))];
}

/** Whether a run is in italics from end to end, and not in bold, which says more. */
function isItalic(run: Run): boolean {
  return run.every(
    (piece) => piece === BREAK || piece.value.trim() === '' || (piece.italic && !piece.strong),
  );
}

interface Words {
  strong: boolean;
  values: string[];
  places: LinePlace[];
  /** Hard spaces before the words, where they begin a line. */
  lead: number;
}

function textOf({ strong, values, places, lead }: Words): PhrasingContent {
  const at = around(places);
  const data = at ? { at } : undefined;
  const words: PhrasingContent = { type: 'text', value: values.join(''), data };
  return leadBy(strong ? { type: 'strong', children: [words], data } : words, lead);
}

/** Takes the space and the breaks off the end, and the spaces before breaks. */
function trimmedEnds(phrasing: PhrasingContent[]): PhrasingContent[] {
  while (phrasing.at(-1)?.type === 'break') phrasing.pop();
  for (const [index, node] of phrasing.entries()) {
    const next = phrasing[index + 1];
    if (next && next.type !== 'break') continue;
    const words = node.type === 'strong' ? node.children[0] : node;
    if (words?.type === 'text') words.value = words.value.trimEnd();
  }
  return phrasing;
}
