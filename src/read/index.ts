import type { Root } from 'mdast';
import { ArealetterError } from '../errors.js';
import { decode } from './decode.js';
import { checkCharacters, type Limits } from './limits.js';
import { MEDIA_TYPES, sniff } from './sniff.js';

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
      return { ...(await readPdf(bytes, limits)), mediaType };
    }
    case 'html': {
      const { readHtml } = await import('./html/index.js');
      return { tree: readHtml(bytes, limits), mediaType, pages: null };
    }
    case 'docx': {
      const { readDocx } = await import('./docx/index.js');
      return { tree: await readDocx(bytes, limits), mediaType, pages: null };
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.js');
      return { tree: readMarkdown(decoded(bytes, limits), limits), mediaType, pages: null };
    }
    case 'text': {
      const { readText } = await import('./text/index.js');
      return { tree: readText(decoded(bytes, limits)), mediaType, pages: null };
    }
  }
}

function decoded(bytes: Uint8Array, limits: Limits): string {
  const text = decode(bytes);
  checkCharacters(text.length, limits);
  return text;
}
