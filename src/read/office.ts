import { ArealetterError } from '../errors.js';

/** What a ZIP archive is, by the names in it or the type that it begins with. */
const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ['an Excel workbook', /^xl\//m],
  ['a PowerPoint presentation', /^ppt\//m],
  ['an OpenDocument text', /^mimetypeapplication\/vnd\.oasis\.opendocument\.text/m],
  ['an OpenDocument spreadsheet', /^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/m],
  ['an OpenDocument presentation', /^mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/m],
  ['an e-book (EPUB)', /^mimetypeapplication\/epub|^META-INF\/container\.xml$/m],
  ['a Pages document', /^(?:Index\/|Index\.zip$)/m],
];

/** Refuses a ZIP archive that is no Word document, and says what it is. */
export function refuseZip(bytes: Uint8Array): void {
  const names = namesIn(bytes).join('\n');
  if (/^word\//m.test(names)) return;
  const kind = KINDS.find(([, pattern]) => pattern.test(names))?.[0];
  // The parts of a Word document may stand in other folders. Its reader knows for certain.
  if (!kind && /^\[Content_Types\]\.xml$/m.test(names)) return;
  const what = kind ?? 'a ZIP archive';
  const instead = kind ? 'save it as .docx or PDF' : 'unpack it and give the documents in it';
  throw new ArealetterError('wrong-format', `this is ${what}, which is not read; ${instead}`);
}

/**
 * The names in an archive, as the heads of its files have them: so they are found in one that is cut
 * short too. What a file holds is passed over, because it may be an archive itself.
 */
function namesIn(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = [file.toString('latin1', 30, 130)];
  for (let at = 0; at >= 0 && at + 30 <= file.length; ) {
    const start = at + 30 + file.readUInt16LE(at + 26);
    names.push(file.toString('utf8', at + 30, start).replaceAll('\\', '/'));
    const end = start + file.readUInt16LE(at + 28) + file.readUInt32LE(at + 18);
    at = file.indexOf('PK\u0003\u0004', Math.max(end, at + 4), 'latin1');
  }
  return names;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is of the kind that Office wrote up to 2003, and still writes to encrypt. */
export function isOleFile(bytes: Uint8Array): boolean {
  return OLE.every((byte, index) => bytes[index] === byte);
}

/** Refuses such a file, and says what it is. */
export function refuseOle(bytes: Uint8Array): never {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) {
    throw new ArealetterError(
      'encrypted',
      'the document is encrypted and asks for a password; save it without one',
    );
  }
  const what = holds('WordDocument') ? 'an old Word document (.doc)' : 'an old Office file';
  throw new ArealetterError(
    'wrong-format',
    `this is ${what}, which is not read; save it as .docx or PDF`,
  );
}
