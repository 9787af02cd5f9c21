// Takes Word documents apart and puts them together again, so that a part of them can be damaged.

import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/**
 * The files of an archive, unpacked.
 *
 * @param {Buffer} bytes
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function partsOf(bytes) {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map();
  for await (const entry of zip.eachEntry()) {
    const chunks = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

/**
 * An archive of files, which are not packed.
 *
 * @param {ReadonlyMap<string, Buffer>} parts
 * @returns {Buffer}
 */
export function archiveOf(parts) {
  const [bodies, directory] = [[], []];
  let offset = 0;
  for (const [name, content] of parts) {
    const head = headOf(name, content);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.from('PK\u0005\u0006'.padEnd(22, '\u0000'));
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** What the head of a file and its entry in the directory share: 26 bytes from the version on. */
function headOf(name, content) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  // The name is in UTF-8.
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(content.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}
