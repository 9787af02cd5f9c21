import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  outwards,
  wordsIn,
} from './dom.js';
import type { Panels } from './hidden.js';
import { isFurnitureName } from './names.js';

/**
 * The nodes under `body` that are not part of the document: navigation, banners, forms and the like, and
 * everything outside the main part, where the page says which part that is.
 *
 * @param hidden - Nodes that hold no words.
 */
export function furnitureIn(body: Element, hidden: ReadonlySet<Node>, panels: Panels): Set<Node> {
  const furniture = new Set<Node>();
  const finder = new Finder(body, hidden, panels);
  finder.find(body, furniture);
  const main = mainOf(body, new Counter(new Set([...hidden, ...furniture])));
  return main ? outsideOf(main, body, furniture) : furniture;
}

/** Counts the words under nodes, once. */
class Counter {
  private readonly counts = new Map<Node, number>();

  constructor(private readonly skip: ReadonlySet<Node>) {}

  words(node: Node): number {
    const known = this.counts.get(node);
    if (known !== undefined) return known;
    let count = 0;
    if (this.skip.has(node)) count = 0;
    else if (isText(node)) count = node.value.match(/\S+/g)?.length ?? 0;
    else if (isElement(node)) for (const child of node.childNodes) count += this.words(child);
    this.counts.set(node, count);
    return count;
  }
}

const TAGS = new Set(['nav', 'aside', 'dialog', 'select', 'textarea', 'form']);
const ROLES = new Set(
  `alertdialog banner complementary contentinfo dialog form menu menubar navigation search toolbar
  tooltip`.split(/\s+/),
);
const SECTIONING = new Set(['article', 'main', 'section']);

class Finder {
  private readonly counter: Counter;
  private readonly total: number;
  private readonly aroundMain: ReadonlySet<Element>;
  private readonly aroundHeading: ReadonlySet<Element>;

  constructor(
    body: Element,
    private readonly hidden: ReadonlySet<Node>,
    private readonly panels: Panels,
  ) {
    this.counter = new Counter(hidden);
    this.total = this.counter.words(body);
    this.aroundMain = around(body, isMain);
    this.aroundHeading = around(body, ({ tagName }) => tagName === 'h1');
  }

  find(parent: Element, found: Set<Node>): void {
    for (const node of parent.childNodes) {
      if (!isElement(node) || this.hidden.has(node) || this.counter.words(node) === 0) continue;
      if (this.isFurniture(node)) found.add(node);
      else this.find(node, found);
    }
  }

  private isFurniture(element: Element): boolean {
    if (this.isUnseen(element)) return true;
    if (this.holdsDocument(element)) return false;
    const { tagName } = element;
    if (TAGS.has(tagName) || ROLES.has(attribute(element, 'role') ?? '')) return true;
    if (isOfPrint(element)) return true;
    if (tagName === 'button') return !this.opensPanel(element);
    if (tagName === 'header' || tagName === 'footer') return isOfPage(element);
    return !this.aroundHeading.has(element) && isFurnitureName(element);
  }

  /** What the page hides from some readers: icons from screen readers, words from those who see it. */
  private isUnseen(element: Element): boolean {
    if (attribute(element, 'data-nosnippet') !== null) return true;
    if (attribute(element, 'aria-hidden') === 'true') return !this.panels.has(element);
    const classes = attribute(element, 'class') ?? '';
    return /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|element-invisible)(?![\w-])/i.test(
      classes,
    );
  }

  /** A form around a whole page, or a header around its main part, is not furniture. */
  private holdsDocument(element: Element): boolean {
    return this.counter.words(element) > this.total / 2 || this.aroundMain.has(element);
  }

  private opensPanel(button: Element): boolean {
    if (
      /^(?:show|hide|open|close|expand|collapse) (?:all|everything)\b/i.test(wordsIn(button).trim())
    ) {
      return false;
    }
    if (attribute(button, 'aria-expanded') !== null) return true;
    if (attribute(button, 'aria-controls') !== null) return true;
    return [...outwards(button)].some(({ tagName }) => /^(?:h[1-6]|summary|dt)$/.test(tagName));
  }
}

/** The elements that are sought, and those that hold one. */
function around(body: Element, isSought: (inner: Element) => boolean): Set<Element> {
  const found = new Set<Element>();
  for (const element of elementsIn(body)) {
    if (!isSought(element)) continue;
    for (const outer of outwards(element)) found.add(outer);
  }
  return found;
}

/** The header or footer of printed pages, and their number, as Writer and Word save them. */
function isOfPrint(element: Element): boolean {
  if (element.tagName === 'sdfield') return attribute(element, 'type') === 'PAGE';
  if (element.tagName !== 'div') return false;
  return (
    /^(?:header|footer)$/.test(attribute(element, 'title') ?? '') ||
    /mso-element:\s*(?:header|footer)/i.test(attribute(element, 'style') ?? '')
  );
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

/** Whether a header or footer belongs to the page, not to an article or section. */
function isOfPage(element: Element): boolean {
  return ![...outwards(element)].some((around) => SECTIONING.has(around.tagName) || isMain(around));
}

/** Of the elements that the page calls its main part, the one with most words. */
function mainOf(body: Element, counter: Counter): Element | null {
  const mains = outermost(body, isMain);
  const found = mains.length > 0 ? mains : outermost(body, ({ tagName }) => tagName === 'article');
  const [main] = found;
  if (main === undefined || found.length > 1) return null;
  return counter.words(main) > counter.words(body) / 2 ? main : null;
}

function outermost(parent: Element, isSought: (element: Element) => boolean): Element[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((child) => (isSought(child) ? [child] : outermost(child, isSought)));
}

/** Adds what is outside `main`: the largest nodes that do not contain it. */
function outsideOf(main: Element, body: Element, furniture: ReadonlySet<Node>): Set<Node> {
  const path = new Set<Node>(outwards(main));
  const outside = new Set<Node>();
  for (const element of outwards(main)) {
    if (element !== main)
      for (const child of element.childNodes) if (!path.has(child)) outside.add(child);
    if (element === body) break;
  }
  for (const node of furniture) if (isElement(node) && isWithin(node, main)) outside.add(node);
  return outside;
}

function isWithin(element: Element, main: Element): boolean {
  for (const around of outwards(element)) if (around === main) return true;
  return false;
}
