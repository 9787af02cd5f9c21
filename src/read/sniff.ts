import { ArealetterError } from '../errors.js';

/** The formats that are read, by what the bytes say. */
export type Format = 'pdf' | 'markdown' | 'text';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  markdown: 'text/markdown',
  text: 'text/plain',
};

/** The ends of names that a folder is searched for. */
export const EXTENSIONS = ['.pdf', '.md', '.markdown', '.txt', '.text'] as const;

/**
 * Tells the format of a document by its content. Its name decides only between plain text and
 * Markdown, which no content tells apart for certain.
 *
 * @throws ArealetterError `empty`, `wrong-format` or `unknown-format`.
 */
export function sniff(bytes: Uint8Array, name: string): Format {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.trim() === '' && new TextDecoder('latin1').decode(bytes).trim() === '') {
    throw new ArealetterError('empty', 'the file is empty');
  }
  if (
    /^[\s\u00ef\u00bb\u00bf]*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
      start,
    )
  ) {
    throw new ArealetterError(
      'wrong-format',
      `this is a web page (HTML)${called(name)}, which is not read; save the PDF that the page links to`,
    );
  }
  if (start.startsWith('PK\u0003\u0004')) {
    throw new ArealetterError(
      'wrong-format',
      'this is a Word document or another ZIP archive, which is not read; save it as PDF',
    );
  }
  if (start.startsWith('{\\rtf')) {
    throw new ArealetterError(
      'wrong-format',
      'this is rich text (RTF), which is not read; save it as PDF',
    );
  }
  if (isJson(bytes)) {
    throw new ArealetterError(
      'wrong-format',
      'this is JSON, perhaps a record already; give the document itself',
    );
  }
  if (isBinary(bytes)) {
    throw new ArealetterError('unknown-format', `the format is not known; ${readable()}`);
  }
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return looksLikeMarkdown(bytes) ? 'markdown' : 'text';
}

function isJson(bytes: Uint8Array): boolean {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    // Records one a line are no JSON as a whole.
    return /^\s*\{"/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
  }
}

function called(name: string): string {
  return /\.pdf$/i.test(name) ? ' that is named .pdf' : '';
}

function readable(): string {
  return 'PDF, Markdown and plain text are read';
}

function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 8192).includes(0);
}

/** Headings with number signs are what plain text of a letter never has. */
function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) > 1;
}
