import { defaultTreeAdapter, parse } from 'parse5';
import { ArealetterError } from '../../errors.js';
import { tooDeep } from '../limits.js';
import type { Document, Element, Node } from './dom.js';
import { isElement } from './dom.js';

// Real pages have a few thousand. Tags left open can make a page many times as large as it is written.
const MOST = 200_000;
const PAGE = 'the web page';

/**
 * Parses a web page as browsers do. The bounds are watched while it is parsed, because unclosed tags
 * make parsing itself slow.
 *
 * @throws ArealetterError `too-large` for a page nested too deeply or of too many elements.
 */
export function parseHtml(text: string, maxDepth: number): Document {
  let elements = 0;
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      elements += 1;
      if (elements > MOST) throw tooLarge(`has more than ${MOST} elements`);
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      depth += 1;
      if (depth > maxDepth) throw tooDeep(PAGE, maxDepth);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  const document = parse(text, { sourceCodeLocationInfo: true, treeAdapter });
  checkDepth(document, maxDepth);
  return document;
}

/** Elements that are moved after they were closed can stand deeper than any was opened. */
function checkDepth(document: Document, maxDepth: number): void {
  let level: Node[] = document.childNodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw tooDeep(PAGE, maxDepth);
    level = level.flatMap((node): Node[] => (isElement(node) ? node.childNodes : []));
  }
}

function tooLarge(what: string): ArealetterError {
  return new ArealetterError('too-large', `${PAGE} ${what}`);
}

/** The body of a page; null where it has frames instead. */
export function bodyOf(document: Document): Element | null {
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  if (html === undefined || !isElement(html)) return null;
  const body = html.childNodes.find((node) => node.nodeName === 'body');
  return body !== undefined && isElement(body) ? body : null;
}
