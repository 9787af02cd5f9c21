import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  outwards,
} from './dom.js';

/** A footnote as a page holds it: the block of its text, and its number. */
export interface NoteElement {
  number: string;
  element: Element;
}

export interface NotesFound {
  notes: NoteElement[];
  /** The markers in the text, and the links that lead back to them. */
  links: Set<Node>;
}

/**
 * Finds footnotes: a link of a small number to an element that holds the note. It is sure where the
 * number is raised, or where the note links back.
 */
export function notesIn(body: Element): NotesFound {
  const targets = targetsIn(body);
  const found: NotesFound = { notes: [], links: new Set() };
  const known = new Map<Element, NoteElement>();
  for (const link of elementsIn(body)) {
    const number = markerNumber(link);
    const target = number === null ? undefined : targets.get(fragmentOf(link) ?? '');
    const element = target && blockOf(target);
    if (number === null || !element || known.size >= MOST_NOTES || isWithin(link, element))
      continue;
    const back = backLinks(element, link, targets);
    // The way back from a note is no marker of another.
    const isBack = found.links.has(raisedAround(link));
    if (isBack || (!isRaised(link) && back.length === 0)) continue;
    if (!known.has(element)) known.set(element, { number, element });
    found.links.add(raisedAround(link));
    for (const node of back) found.links.add(raisedAround(node));
  }
  found.notes = [...elementsIn(body)].flatMap((element) => known.get(element) ?? []);
  return found;
}

// Each note is searched for its way back, so their number is bounded.
const MOST_NOTES = 2000;

function targetsIn(body: Element): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of elementsIn(body)) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

function fragmentOf(link: Element): string | null {
  if (link.tagName !== 'a') return null;
  const href = attribute(link, 'href');
  const hash = href?.indexOf('#') ?? -1;
  return href && hash >= 0 && hash + 1 < href.length ? href.slice(hash + 1) : null;
}

function markerNumber(link: Element): string | null {
  if (fragmentOf(link) === null) return null;
  return /^\s*[[(]?\s*(\d{1,3}|[ivx]{1,5})\s*[\])]?\s*$/.exec(shortText(link))?.[1] ?? null;
}

/** The text of an element; no more than a marker needs. */
function shortText(element: Element): string {
  let words = '';
  for (const node of element.childNodes) {
    if (isText(node)) words += node.value.slice(0, 99);
    else if (isElement(node)) words += shortText(node);
    if (words.length > 99) break;
  }
  return words;
}

/** The block that holds a note, given what its marker leads to. */
function blockOf(target: Element): Element | undefined {
  for (const element of outwards(target)) {
    if (/^(?:li|p|div|aside|section|dd|td)$/.test(element.tagName)) {
      return isNote(element) ? element : undefined;
    }
    if (element.tagName === 'body') return;
  }
  return;
}

// Elements: a note is a paragraph or two. What is larger is a section that a link leads to.
const LARGEST = 200;

function isNote(element: Element): boolean {
  let count = 0;
  for (const { tagName } of elementsIn(element)) {
    count += 1;
    if (count > LARGEST || /^(?:h[1-6]|main)$/.test(tagName)) return false;
  }
  return true;
}

/** The links in a note that lead to where its marker stands. */
function backLinks(
  note: Element,
  marker: Element,
  targets: ReadonlyMap<string, Element>,
): Element[] {
  return [...elementsIn(note)].filter((link) => {
    const target = targets.get(fragmentOf(link) ?? '');
    return (
      target !== undefined && (isWithin(marker, target) || isWithin(target, raisedAround(marker)))
    );
  });
}

function isWithin(element: Element, outer: Element): boolean {
  for (const around of outwards(element)) if (around === outer) return true;
  return false;
}

function isRaised(link: Element): boolean {
  return raisedAround(link) !== link || link.childNodes.some(({ nodeName }) => nodeName === 'sup');
}

/** A link with the `<sup>` that holds nothing else. */
function raisedAround(link: Element): Element {
  const { parentNode } = link;
  if (!isElement(parentNode) || parentNode.tagName !== 'sup') return link;
  const others = parentNode.childNodes.filter(
    (node) => node !== link && !(isText(node) && /^[\s,[\]()]*$/.test(node.value)),
  );
  return others.length === 0 ? parentNode : link;
}
