import { attribute, type Element, elementsIn, isText, type Node, outwards } from './dom.js';
import { type StyleSheet, valueIn } from './style-sheet.js';
import { whiteIn } from './white.js';

// What a browser that runs scripts does not show.
const SILENT = new Set(
  `annotation annotation-xml area audio canvas datalist desc head iframe link meta metadata noembed
  noframes noscript object param rp script source style template title track video`.split(/\s+/),
);

/**
 * The nodes under `body` that show no words: scripts and the like, and what is hidden. A hidden panel with
 * text in it stays: a saved page keeps its sections as they were, and most of them were closed.
 */
export function hiddenIn(body: Element, panels: Panels, styles: StyleSheet): Hidden {
  const silent = new Set<Node>();
  const unseen = new Set<Node>();
  const white = whiteIn(body, styles);
  for (const element of elementsIn(body)) {
    if (SILENT.has(element.tagName)) silent.add(element);
    else if (white.has(element) || (isSetHidden(element, styles) && !panels.has(element)))
      unseen.add(element);
  }
  return { silent, unseen };
}

/** What shows no words, and what would if it were not hidden. */
export interface Hidden {
  silent: ReadonlySet<Node>;
  unseen: ReadonlySet<Node>;
}

function isSetHidden(element: Element, styles: StyleSheet): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  // A script may change the class that hides an element; what it says of itself is as it was saved.
  const said = (property: string) =>
    styles.hasScripts
      ? valueIn(attribute(element, 'style') ?? '', property)
      : styles.valueOf(element, property);
  return (
    said('display')?.startsWith('none') ||
    said('visibility')?.startsWith('hidden') ||
    said('mso-hide') === 'all' ||
    (!styles.hasScripts && /^0(?:\.0+)?(?:%|\s*!|$)/.test(said('opacity') ?? '')) ||
    (isNothing(said('font-size')) && !resizes(element, styles))
  );
}

function isNothing(size: string | null): boolean {
  return size !== null && /^0(?:\.0+)?(?:px|pt|em|rem|%)?(?:\s*!|$)/.test(size);
}

/** Whether anything in an element has a size of its own. */
function resizes(element: Element, styles: StyleSheet): boolean {
  for (const inner of elementsIn(element)) {
    if (styles.valueOf(inner, 'font-size') !== null) return true;
  }
  return false;
}

const PANEL = /accordion|collaps|expand|panel|reveal|toggle/i;

/** Whether a page has scripts, or buttons and the like, so that something hidden may be opened. */
export function opensAny(body: Element, { hasScripts }: StyleSheet): boolean {
  if (hasScripts) return true;
  for (const { tagName } of elementsIn(body)) {
    if (tagName === 'button' || tagName === 'input' || tagName === 'label') return true;
  }
  return false;
}

/** Recognises panels, that is, sections that can be opened: by role, by what opens them, by their content. */
export class Panels {
  private readonly controlled: ReadonlySet<string>;
  private readonly aroundText: ReadonlySet<Element>;

  /** @param canOpen - Whether anything on the page could open a section. */
  constructor(body: Element, canOpen: boolean) {
    this.controlled = controlledIds(body);
    this.aroundText = canOpen ? elementsAroundText(body) : new Set();
  }

  has(element: Element): boolean {
    if (/^(?:tabpanel|region)$/.test(attribute(element, 'role') ?? '')) return true;
    if (attribute(element, 'hidden') === 'until-found') return true;
    if (this.controlled.has(attribute(element, 'id') ?? '')) return true;
    return PANEL.test(attribute(element, 'class') ?? '') || this.aroundText.has(element);
  }
}

/** The ids of what buttons and links on the page open. */
function controlledIds(body: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of elementsIn(body)) {
    const named = attribute(element, 'aria-controls') ?? attribute(element, 'data-target');
    for (const id of named?.split(/\s+/) ?? []) ids.add(id.replace(/^#/, ''));
  }
  return ids;
}

/** The elements that hold a paragraph, a heading, an item or a cell with words in it. */
function elementsAroundText(body: Element): Set<Element> {
  const holders = new Set<Element>();
  const passed = new Set<Element>();
  for (const element of elementsIn(body)) {
    if (!element.childNodes.some((node) => isText(node) && node.value.trim() !== '')) continue;
    let isInside = false;
    for (const outer of outwards(element)) {
      const done = isInside ? holders : passed;
      if (done.has(outer)) break;
      done.add(outer);
      isInside ||= /^(?:p|li|dd|td|h[1-6])$/.test(outer.tagName);
    }
  }
  return holders;
}
