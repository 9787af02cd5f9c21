import { ArealetterError } from '../errors.js';
import { decode } from './decode.js';
import { isOleFile, refuseOle, refuseZip } from './office.js';

/** The formats that are read, by what the bytes say. */
export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
};

/** The ends of names that a folder is searched for. */
export const EXTENSIONS = [
  '.pdf',
  '.docx',
  '.html',
  '.htm',
  '.md',
  '.markdown',
  '.txt',
  '.text',
] as const;

/**
 * Tells the format of a document by its content. Its name decides only where no content tells for
 * certain: between plain text, Markdown, and pieces of HTML.
 *
 * @throws ArealetterError `empty`, `wrong-format`, `encrypted` or `unknown-format`.
 */
export function sniff(bytes: Uint8Array, name: string): Format {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('PK\u0003\u0004')) {
    refuseZip(bytes);
    return 'docx';
  }
  if (isOleFile(bytes)) refuseOle(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.trim() === '' && new TextDecoder('latin1').decode(bytes).trim() === '') {
    throw new ArealetterError('empty', 'the file is empty');
  }
  refuseOthers(bytes, start);
  if (looksLikeHtml(bytes, name)) {
    refuseMisnamed(name);
    return 'html';
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
  if (isMarkdownName(name)) return 'markdown';
  return looksLikeMarkdown(bytes) ? 'markdown' : 'text';
}

function refuseOthers(bytes: Uint8Array, start: string): void {
  if (start.startsWith('{\\rtf')) {
    throw new ArealetterError(
      'wrong-format',
      'this is rich text (RTF), which is not read; save it as .docx or PDF',
    );
  }
  if (/^MIME-Version:/im.test(start) && /multipart\/related/i.test(start) && !isBinary(bytes)) {
    throw new ArealetterError(
      'wrong-format',
      'this is a web archive (MHTML), which is not read; save the page as “Web page, HTML only”',
    );
  }
}

/** A page that was saved in place of the document it links to. */
function refuseMisnamed(name: string): void {
  const ending = /\.(?:pdf|docx)$/i.exec(name)?.[0].toLowerCase();
  if (ending === undefined) return;
  throw new ArealetterError(
    'wrong-format',
    `this is a web page (HTML) that is named ${ending}; save the document that the page links to, or name it .html to have the page read`,
  );
}

// Bytes: more than the comments that stand before a page.
const HEAD = 16_384;
const PAGE = /^<(?:!doctype\s+html|html|head|body)(?![\w-])/i;
// Markdown may begin with some of these too, so its name and its headings come first.
const PIECE =
  /^<(?:article|aside|base|blockquote|center|div|dl|font|footer|form|h[1-6]|header|hgroup|link|main|meta|nav|ol|p|script|section|span|style|table|title|ul)(?:\s[^<>]*)?>/i;

function looksLikeHtml(bytes: Uint8Array, name: string): boolean {
  const start = withoutComments(decode(bytes.subarray(0, HEAD)));
  if (PAGE.test(start)) return true;
  if (/\.html?$/i.test(name)) return /<\/?[a-z][^<>]*>/i.test(start);
  return PIECE.test(start) && !isMarkdownName(name) && !looksLikeMarkdown(bytes);
}

/** A text from its first word or tag on. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
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

function readable(): string {
  return 'PDF, Word (.docx), HTML, Markdown and plain text are read';
}

/** Text has a damaged byte here and there; what is none has control characters all over. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return false;
  const start = bytes.subarray(0, 8192);
  const controls = start.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  return start.includes(0) && controls > start.length / 200;
}

function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** Headings with number signs are what plain text of a letter never has. */
function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) > 1;
}
