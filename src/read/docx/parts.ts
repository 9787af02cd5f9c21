import { ArealetterError } from '../../errors.js';
import { mend } from './mend.js';
import { localName, parseXml, writeXml, type XmlElement } from './xml.js';
import { listZip, unzip, type ZipEntry } from './zip.js';

/** The parts of a Word document that its text depends on. */
export interface Parts {
  /** By name, as they are to be converted. */
  files: Map<string, Uint8Array>;
  /** The parts that hold the text itself: the document, footnotes and endnotes. */
  texts: TextPart[];
}

export interface TextPart {
  /** As it came. */
  given: XmlElement;
  /** As it is to be converted. */
  mended: XmlElement;
}

// Word documents of some hundred pages have some hundred parts, and unpack to a few megabytes.
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_XML = 32 * 1024 * 1024;

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/.*\.(?:xml|rels))$/i;
// Parts that hold no text of the body.
const PASSED_OVER =
  /^word\/(?:theme|glossary|diagrams|charts|embeddings|media|_rels\/(?!document)|(?:header|footer|comments|settings|webSettings|fontTable|people)[^/]*\.xml$)/i;

/**
 * Unpacks what is needed of a Word document, within bounds that are checked before.
 *
 * @throws ArealetterError `damaged`, `encrypted` or `too-large`.
 */
export function readParts(bytes: Uint8Array, maxDepth: number): Parts {
  const entries = listZip(bytes);
  if (!entries)
    throw new ArealetterError('damaged', 'the Word document is damaged or cut short; get it again');
  checkSize(entries);
  const needed = entries.filter(({ name }) => NEEDED.test(name) && !PASSED_OVER.test(name));
  if (needed.some(({ encrypted }) => encrypted)) {
    throw new ArealetterError(
      'encrypted',
      'the Word document is encrypted; save it without a password',
    );
  }
  const parts: Parts = { files: new Map(), texts: [] };
  for (const entry of needed) {
    const root = parseXml(decodeXml(unzip(bytes, entry)), maxDepth);
    const isText = /^(?:document|footnotes|endnotes)$/.test(localName(root));
    const mended = isText ? mend(root) : root;
    if (isText) parts.texts.push({ given: root, mended });
    parts.files.set(entry.name, Buffer.from(writeXml(mended)));
  }
  return parts;
}

function checkSize(entries: readonly ZipEntry[]): void {
  const sum = (some: readonly ZipEntry[]) => some.reduce((total, { size }) => total + size, 0);
  const xml = entries.filter(({ name }) => NEEDED.test(name) && !PASSED_OVER.test(name));
  if (entries.length <= MOST_ENTRIES && sum(entries) <= MOST_BYTES && sum(xml) <= MOST_XML) return;
  throw new ArealetterError(
    'too-large',
    `the Word document unpacks to ${sum(entries)} bytes in ${entries.length} parts, which is more than is read`,
  );
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
