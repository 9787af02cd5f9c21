import { all } from './elements.js';
import { alike } from './filter.js';

/** Highlights the words of a search in the record, where the browser can. */
export function highlight(words: string, within: readonly Element[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  const sought = words
    .split(/\s+/)
    .map(alike)
    .filter((word) => word !== '');
  if (sought.length === 0) return;
  const texts = within.flatMap((part) => all<Element>('.verbatim', part)).flatMap(textsOf);
  CSS.highlights.set('found', new Highlight(...texts.flatMap((text) => rangesIn(text, sought))));
}

function textsOf(element: Element): Text[] {
  return [...element.childNodes].filter((node) => node instanceof Text);
}

function rangesIn(text: Text, sought: readonly string[]): Range[] {
  const plain = alike(text.data);
  // A few letters are longer in lower case: then places would be wrong.
  if (plain.length !== text.data.length) return [];
  return sought.flatMap((word) =>
    placesOf(word, plain).map((at) => rangeAt(text, at, word.length)),
  );
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push(at);
  }
  return places;
}

function rangeAt(text: Text, at: number, length: number): Range {
  const range = new Range();
  range.setStart(text, at);
  range.setEnd(text, at + length);
  return range;
}
