import { ArealetterError } from '../errors.js';
import { listZip } from './docx/zip.js';

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
  const what = kind ?? 'a ZIP archive';
  const instead = kind ? 'save it as .docx or PDF' : 'unpack it and give the documents in it';
  throw new ArealetterError('wrong-format', `this is ${what}, which is not read; ${instead}`);
}

/** The names in an archive; of one that is cut short, those that can be found. */
function namesIn(bytes: Uint8Array): string[] {
  const start = Buffer.from(bytes.subarray(30, 130)).toString('latin1');
  const listed = listZip(bytes)?.map(({ name }) => name);
  return [start, ...(listed ?? findNames(bytes))];
}

/** The names of the files in an archive whose directory is lost. */
function findNames(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at >= 0; at = text.indexOf('PK\u0003\u0004', at + 4, 'latin1')) {
    if (at + 30 > text.length) break;
    names.push(text.toString('latin1', at + 30, at + 30 + text.readUInt16LE(at + 26)));
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
