import { all } from './elements.js';
import type { Indexed, Mark, Unit } from './seeking.js';
import { printedSide } from './sides.js';
import { seeker } from './vocabulary.js';

/** No more places are marked: a page full of marks says nothing. */
const MOST = 2000;

/** A text that is searched, and the pieces of the page that it is made of. */
interface Searched {
  indexed: Indexed;
  pieces: readonly { start: number; text: string; element: Element }[];
}

const cardTexts = new Map<HTMLElement, Searched>();
let sheetTexts: readonly Searched[] | null = null;

/** How long the page reads ahead before it lets anything else happen, in milliseconds. */
const SLICE = 8;

/** Reads what is searched before anyone searches, a little at a time. */
export function readAhead(cards: readonly HTMLElement[]): void {
  const steps = [...seeker.ahead(), ...cards.map((card) => () => void textOfCard(card))];
  let next = 0;
  const readOn = () => {
    const until = performance.now() + SLICE;
    for (; next < steps.length && performance.now() < until; next += 1) steps[next]?.();
    if (next < steps.length) setTimeout(readOn);
  };
  setTimeout(readOn);
}

/** Whether a card has all words that are searched for. */
export function hitCard(card: HTMLElement, units: readonly Unit[]): boolean {
  return units.length === 0 || seeker.marksIn(textOfCard(card).indexed, units) !== null;
}

function textOfCard(card: HTMLElement): Searched {
  const known = cardTexts.get(card);
  if (known) return known;
  const made = joined(all<Element>('.verbatim, .facts dd, .quiet, code, .chip', card), ' \n ');
  cardTexts.set(card, made);
  return made;
}

/** The texts of elements as one; none counts twice. */
function joined(elements: readonly Element[], gap: string): Searched {
  const own = elements.filter(
    (element) => !elements.some((each) => each !== element && each.contains(element)),
  );
  let text = '';
  const pieces = own.map((element) => {
    const piece = { start: text.length, text: element.textContent ?? '', element };
    text += piece.text + gap;
    return piece;
  });
  return { indexed: seeker.index(text), pieces };
}

/**
 * Marks what is found, in the cards that are shown and in the document.
 *
 * @returns How many places there are in the document.
 */
export function showHits(units: readonly Unit[], cards: readonly HTMLElement[]): number {
  for (const mark of all<Element>('.hit', printedSide())) mark.remove();
  const ranges: Range[] = [];
  let places = 0;
  if (units.length > 0) {
    for (const card of cards) {
      const searched = textOfCard(card);
      for (const mark of seeker.anyIn(searched.indexed, units))
        ranges.push(...rangesOf(searched, mark));
      if (ranges.length > MOST) break;
    }
    for (const searched of printedTexts()) {
      for (const mark of seeker.anyIn(searched.indexed, units)) {
        places += 1;
        if (places <= MOST) markPrinted(searched, mark, ranges);
      }
    }
  }
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...ranges));
  return places;
}

function printedTexts(): readonly Searched[] {
  if (sheetTexts) return sheetTexts;
  const sheets = all<Element>('.printed-page', printedSide());
  sheetTexts =
    sheets.length > 0
      ? sheets.map((sheet) => joinedLines(all<Element>('.words text', sheet)))
      : [joined(all<Element>('.line-text', printedSide()), ' ')];
  return sheetTexts;
}

/** Runs of words as one text: a word that a line's end breaks after a hyphen goes on. */
function joinedLines(lines: readonly Element[]): Searched {
  let text = '';
  const pieces = lines.flatMap((line) => {
    const runs = all<Element>('tspan', line).map((element) => {
      const piece = { start: text.length, text: element.textContent ?? '', element };
      text += piece.text;
      return piece;
    });
    if (!/[\p{L}]-$/u.test(text)) text += ' ';
    return runs;
  });
  return { indexed: seeker.index(text), pieces };
}

function piecesAt({ pieces }: Searched, { start, end }: Mark) {
  return pieces
    .filter((piece) => piece.start < end && piece.start + piece.text.length > start)
    .map(({ element, text, start: at }) => ({
      element,
      length: text.length,
      from: Math.max(0, start - at),
      to: Math.min(text.length, end - at),
    }));
}

function markPrinted(searched: Searched, mark: Mark, ranges: Range[]): void {
  if (!searched.pieces[0]?.element.matches('tspan')) {
    ranges.push(...rangesOf(searched, mark));
    return;
  }
  for (const { element, length, from, to } of piecesAt(searched, mark)) {
    const number = (name: string) => Number(element.getAttribute(name) ?? 0);
    const [size, letter] = [number('font-size'), number('textLength') / length];
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const values = {
      class: 'hit',
      x: number('x') + from * letter,
      y: number('y') - size * 0.85,
      width: (to - from) * letter,
      height: size * 1.15,
    };
    for (const [name, value] of Object.entries(values)) rect.setAttribute(name, String(value));
    const words = element.closest('.words');
    words?.parentElement?.insertBefore(rect, words);
  }
}

function rangesOf(searched: Searched, mark: Mark): Range[] {
  return piecesAt(searched, mark).flatMap(({ element, from, to }) => {
    const range = new Range();
    const start = placeIn(element, from);
    const end = placeIn(element, to);
    if (!start || !end) return [];
    range.setStart(...start);
    range.setEnd(...end);
    return [range];
  });
}

/** The text node of an element that has a letter, and where in it. */
function placeIn(element: Element, letter: number): [Text, number] | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (letter <= before + length) return [node as Text, letter - before];
    before += length;
  }
  return null;
}
