import { attribute, type Element, elementsIn, type Node } from './dom.js';
import type { StyleSheet } from './style-sheet.js';

/** How an element is coloured, what it takes over from those around it included. */
interface Colours {
  isWhite: boolean;
  hasBackground: boolean;
}

const PLAIN: Colours = { isWhite: false, hasBackground: false };

/**
 * The elements that are set in white on white, as far as the page itself says it. Where a style sheet
 * stands elsewhere, no one can tell what is behind them.
 */
export function whiteIn(body: Element, styles: StyleSheet): Set<Node> {
  const white = new Set<Node>();
  if (styles.isPartial) return white;
  const known = new Map<Node, Colours>([[body, coloursOf(body, PLAIN, styles)]]);
  for (const element of elementsIn(body)) {
    const around = known.get(element.parentNode as Node) ?? PLAIN;
    const own = coloursOf(element, around, styles);
    known.set(element, own);
    const begins = own.isWhite && !own.hasBackground && !(around.isWhite && !around.hasBackground);
    if (begins && !recolours(element, styles)) white.add(element);
  }
  return white;
}

function coloursOf(element: Element, around: Colours, styles: StyleSheet): Colours {
  const colour = colourOf(element, styles);
  return {
    isWhite: colour === null ? around.isWhite : isWhite(colour),
    hasBackground: around.hasBackground || backgroundOf(element, styles),
  };
}

function colourOf(element: Element, styles: StyleSheet): string | null {
  const named = element.tagName === 'font' ? attribute(element, 'color') : null;
  return styles.valueOf(element, 'color') ?? named?.toLowerCase() ?? null;
}

function backgroundOf(element: Element, styles: StyleSheet): boolean {
  const said = [
    attribute(element, 'bgcolor'),
    attribute(element, 'background'),
    styles.valueOf(element, 'background'),
    styles.valueOf(element, 'background-color'),
    styles.valueOf(element, 'background-image'),
  ];
  return said.some((value) => value !== null && !isWhite(value) && !NO_BACKGROUND.test(value));
}

const NO_BACKGROUND = /^\s*(?:transparent|none|inherit|initial|unset|)\s*(?:!|$)/i;

function isWhite(colour: string): boolean {
  return /^\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))\s*(?:!|$)/i.test(colour);
}

/** Whether anything in an element has colours of its own. */
function recolours(element: Element, styles: StyleSheet): boolean {
  for (const inner of elementsIn(element)) {
    const colour = colourOf(inner, styles);
    if ((colour !== null && !isWhite(colour)) || backgroundOf(inner, styles)) return true;
  }
  return false;
}
