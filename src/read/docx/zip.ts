import { crc32, inflateRawSync } from 'node:zlib';
import { ArealetterError } from '../../errors.js';

/** A file in a ZIP archive, as the archive's directory lists it. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
// The end of the directory, and the longest comment that may follow it.
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The directory of a ZIP archive; null where it cannot be read. */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push(entryAt(view, at, bytes.subarray(at + 46, at + 46 + nameLength)));
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, at: number, name: Uint8Array): ZipEntry {
  return {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** The content of a file in an archive. No more is unpacked than the directory declares. */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const view = viewOf(bytes);
    const { offset, packedSize } = entry;
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    const content = entry.method === 0 ? packed : inflate(packed, entry);
    if (content.length === entry.size && crc32(content) === entry.checksum) return content;
  } catch (error) {
    throw damaged(entry, error);
  }
  throw damaged(entry);
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new RangeError(`method ${method} of packing is not known`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
}

function damaged({ name }: ZipEntry, cause?: unknown): ArealetterError {
  const message = `the Word document is damaged: “${name}” in it cannot be unpacked; get it again`;
  return new ArealetterError('damaged', message, { cause });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes a ZIP archive without packing, for a reader that takes nothing else. */
export function storeZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of files) {
    const head = fieldsOf(name, content);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** What the head of a file and its entry in the directory share: 26 bytes from the version on. */
function fieldsOf(name: string, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // The name is in UTF-8.
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
