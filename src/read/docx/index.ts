import type { Root } from 'mdast';
import { ArealetterError } from '../../errors.js';
import { readHtmlDocument } from '../html/index.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { toHtml } from './html.js';
import { readParts } from './parts.js';
import { missingWords, problemOf, unread, unreadParts } from './unread.js';

/**
 * Reads a Word document. In its places a line is a block of the document (a heading, a paragraph, an
 * item): the first that holds words is line 1. Footnotes are counted after the text.
 *
 * @throws ArealetterError `damaged`, `encrypted`, `too-large` or `no-text`.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<Root> {
  const { files, texts } = readParts(bytes, limits.maxDepth);
  const { html, lost } = await toHtml(files);
  const tree = readHtmlDocument(html, limits);
  const notes = tree.data?.notes ?? [];
  if (tree.children.length === 0 && notes.length === 0) {
    throw new ArealetterError('no-text', 'the Word document holds no text, only pictures perhaps');
  }
  const lines = html.split('\n').length;
  const parts = new Set(texts.flatMap(({ given }) => [...unreadParts(given)]));
  const mended = texts.map((text) => text.mended);
  const problems = [
    ...problemOf(missingWords(mended, html), lines),
    ...[...parts].map((name) =>
      unread(`the Word document holds ${name}, which is not read`, lines),
    ),
    ...lost.map((message) => unread(message, lines)),
  ];
  tree.data = { ...tree.data, problems };
  return tree;
}
