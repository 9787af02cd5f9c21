import type { Nodes, Root } from 'mdast';
import { ArealetterError } from '../errors.js';
import { decode } from './decode.js';
import { doubtfulLetters, type Piece } from './letters.js';
import { checkCharacters, type Limits } from './limits.js';
import { MEDIA_TYPES, sniff } from './sniff.js';
import { leaves, placeOf, text } from './tree.js';

/** A document as it was read: a tree in which each block knows its place. */
export interface Reading {
  tree: Root;
  mediaType: string;
  /** Null where a format has no pages. */
  pages: number | null;
}

/**
 * Reads a document of any format into a tree.
 *
 * @throws ArealetterError for a document that is empty, too large, damaged, encrypted, without text
 *   or of another format.
 */
export async function read(bytes: Uint8Array, name: string, limits: Limits): Promise<Reading> {
  if (bytes.length > limits.maxBytes) {
    throw new ArealetterError(
      'too-large',
      `the file has ${bytes.length} bytes; at most ${limits.maxBytes} are read (--max-bytes)`,
    );
  }
  const format = sniff(bytes, name);
  const mediaType = MEDIA_TYPES[format];
  // Readers are loaded when they are needed: pdf.js alone takes a fifth of a second.
  switch (format) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/index.js');
      const { tree, pages } = await readPdf(bytes, limits);
      return { tree: checkLetters(tree), mediaType, pages };
    }
    case 'html': {
      const { readHtml } = await import('./html/index.js');
      return { tree: checkLetters(readHtml(bytes, limits)), mediaType, pages: null };
    }
    case 'docx': {
      const { readDocx } = await import('./docx/index.js');
      return { tree: checkLetters(await readDocx(bytes, limits)), mediaType, pages: null };
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.js');
      const source = decoded(bytes, limits);
      const tree = readMarkdown(source, limits);
      return { tree: checkLetters(tree, linesOf(source)), mediaType, pages: null };
    }
    case 'text': {
      const { readText } = await import('./text/index.js');
      const source = decoded(bytes, limits);
      return { tree: checkLetters(readText(source), linesOf(source)), mediaType, pages: null };
    }
  }
}

/** Adds where letters are lost: in its pieces, which are its paragraphs where it has no lines. */
function checkLetters(tree: Root, pieces: readonly Piece[] = leaves(tree).map(pieceOf)): Root {
  const found = doubtfulLetters(pieces);
  if (found.length > 0)
    tree.data = { ...tree.data, problems: [...(tree.data?.problems ?? []), ...found] };
  return tree;
}

function pieceOf(node: Nodes): Piece {
  return { text: text(node), at: placeOf(node) };
}

function linesOf(source: string): Piece[] {
  return source
    .split('\n')
    .map((line, index) => ({ text: line, at: { line: index + 1, endLine: index + 1 } }));
}

function decoded(bytes: Uint8Array, limits: Limits): string {
  const source = decode(bytes);
  checkCharacters(source.length, limits);
  return source;
}
