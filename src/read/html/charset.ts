import { decode, unifyLineEnds } from '../decode.js';

/**
 * Decodes a web page: by its byte order mark, else as UTF-8 where it is sound, else by the charset
 * that it names, else as Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const label = declaredCharset(bytes);
  // What names these is often the other one; the bytes tell, as they do for text.
  if (
    label === null ||
    hasMark(bytes) ||
    /^(?:utf-?\d|us-ascii|iso-8859-1$|latin1|windows-1252|cp1252)/.test(label)
  ) {
    return decode(bytes);
  }
  try {
    return unifyLineEnds(new TextDecoder(label).decode(bytes));
  } catch {
    return decode(bytes);
  }
}

function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}

// A browser looks no further than this for the charset.
const HEAD = 4096;

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const found =
    /<meta\s[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
