import { childOf, textValueOf, wordsIn } from './elements.js';
import { isDeleted } from './revisions.js';
import type { XmlElement } from './xml.js';

/** Notes that are paragraphs of the text, with links to them: as pages become when Word saves them. */
export interface LinkedNotes {
  /** The paragraphs that are notes, with their numbers. */
  notes: ReadonlyMap<XmlElement, string>;
  /** The links to them, and the ways back. */
  links: ReadonlySet<XmlElement>;
}

interface Link {
  link: XmlElement;
  number: string;
  from: XmlElement;
  to: XmlElement;
}

/**
 * Finds such notes. It is sure where the number is raised, or where the note links back.
 *
 *     <w:bookmarkStart w:name="ref1"/><w:hyperlink w:anchor="note1">…<w:t>1</w:t>…</w:hyperlink>
 *     <w:p><w:bookmarkStart w:name="note1"/>…</w:p>
 */
export function linkedNotesIn(document: XmlElement): LinkedNotes {
  const all = linksIn(document);
  const targets = new Map<XmlElement, Set<XmlElement>>();
  for (const { from, to } of all) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const notes = new Map<XmlElement, string>();
  const links = new Set<XmlElement>();
  for (const { link, number, from, to } of all) {
    const isMutual = targets.get(to)?.has(from) ?? false;
    if (!(isMutual || (isRaised(link) && !notes.has(from)))) continue;
    // The way back from a note is no marker of another.
    if (!notes.has(from)) {
      if (isHeading(to)) continue;
      if (!notes.has(to)) notes.set(to, number);
    }
    links.add(link);
  }
  return { notes, links };
}

/** The links of a small number to another paragraph. */
function linksIn(document: XmlElement): Link[] {
  const places = new Map<string, XmlElement>();
  const found: { link: XmlElement; number: string; from: XmlElement; anchor: string }[] = [];
  const find = (element: XmlElement, around: XmlElement | null): void => {
    const paragraph = element.name === 'w:p' ? element : around;
    const { 'w:name': name, 'w:anchor': anchor } = element.attributes;
    if (paragraph && element.name === 'w:bookmarkStart' && name && !places.has(name))
      places.set(name, paragraph);
    if (paragraph && element.name === 'w:hyperlink' && anchor) {
      const number = NUMBER.exec(wordsIn(element))?.[1];
      if (number) found.push({ link: element, number, from: paragraph, anchor });
    }
    for (const child of element.children) if (!isDeleted(child)) find(child, paragraph);
  };
  find(document, null);
  return found.flatMap(({ anchor, ...link }) => {
    const to = places.get(anchor);
    return to && to !== link.from ? [{ ...link, to }] : [];
  });
}

const NUMBER = /^\s*[[(]?\s*(\d{1,3}|[ivx]{1,5})\s*[\])]?\s*$/;

function isRaised(link: XmlElement): boolean {
  const runs = link.children.filter(({ name, hasWords }) => name === 'w:r' && hasWords);
  return runs.every((run) => textValueOf(childOf(run, 'w:rPr'), 'w:vertAlign') === 'superscript');
}

/** Whether a paragraph has a style of headings: a link to one leads to its section. */
function isHeading(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const style = textValueOf(properties, 'w:pStyle') ?? '';
  return /^(?:heading|title)/i.test(style) || childOf(properties, 'w:outlineLvl') !== undefined;
}
