import type { Root } from 'mdast';
import { ArealetterError } from '../../errors.js';
import { checkCharacters, DEFAULT_LIMITS, type Limits } from '../limits.js';
import { type Footnote, type Furniture, text } from '../tree.js';
import { openTypedLists } from '../typed/index.js';
import { Writer } from './blocks.js';
import { decodeHtml } from './charset.js';
import { type Element, isElement, type Node } from './dom.js';
import { furnitureIn } from './furniture.js';
import { hiddenIn, opensAny, Panels } from './hidden.js';
import { spanOf } from './lines.js';
import { lossesIn } from './losses.js';
import { type NoteElement, notesIn } from './notes.js';
import { bodyOf, parseHtml } from './parse.js';
import { struckIn } from './struck.js';
import { StyleSheet } from './style-sheet.js';

/**
 * Reads a web page as it was saved. Places are lines of the page's source.
 *
 * @throws ArealetterError `too-large` for a page that is nested too deeply, `no-text` for one without
 *   words.
 */
export function readHtml(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Root {
  const html = decodeHtml(bytes);
  checkCharacters(html.length, limits);
  const tree = treeOf(html, limits);
  if (tree.children.length > 0) return tree;
  throw new ArealetterError(
    'no-text',
    'the web page holds no text, perhaps because scripts fetch it; print the page to a PDF',
  );
}

function treeOf(html: string, { maxDepth }: Limits): Root {
  const document = parseHtml(html, maxDepth);
  const body = bodyOf(document);
  if (body === null) return { type: 'root', children: [] };
  const styles = new StyleSheet(document);
  const panels = new Panels(body, opensAny(body, styles));
  const hidden = hiddenIn(body, panels, styles);
  const struck = struckIn(body, styles);
  const unread = new Set([...hidden.silent, ...hidden.unseen, ...struck]);
  const { notes, links } = notesIn(body);
  const furniture = furnitureIn(body, unread, panels);
  const apart = new Set([...unread, ...links, ...notes.map(({ element }) => element)]);
  const inText = new Writer(new Set([...apart, ...furniture]), styles);
  const inFurniture = new Writer(apart, styles);
  return {
    type: 'root',
    children: openTypedLists(inText.blocks(body.childNodes)),
    data: {
      furniture: inOrder(body, furniture).flatMap((node) => furnitureAt(node, inFurniture)),
      notes: notes.flatMap((note) => footnoteOf(note, inText)),
      problems: lossesIn(body, { hidden, struck, furniture, hasScripts: styles.hasScripts }),
    },
  };
}

function inOrder(parent: Element, sought: ReadonlySet<Node>): Node[] {
  return parent.childNodes.flatMap((node) => {
    if (sought.has(node)) return [node];
    return isElement(node) ? inOrder(node, sought) : [];
  });
}

function furnitureAt(node: Node, writer: Writer): Furniture[] {
  const blocks = openTypedLists(writer.blocks([node]));
  if (blocks.length === 0) return [];
  return [{ text: blocks.map((block) => text(block)).join(' '), at: spanOf(blocks) }];
}

function footnoteOf({ number, element }: NoteElement, writer: Writer): Footnote[] {
  const blocks = openTypedLists(writer.blocks(element.childNodes));
  if (blocks.length === 0) return [];
  return [{ number, text: blocks.map((block) => text(block)).join(' '), at: spanOf(blocks) }];
}
