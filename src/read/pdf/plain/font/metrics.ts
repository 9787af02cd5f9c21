import { constants, inflateSync } from 'node:zlib';
import type { PlainFile } from '../file/file.js';
import { type Dict, Name, NotPlain, Stream } from '../file/values.js';

/** How far letters stand over and under their line, in units of the type's size; `descent` is below 0. */
export interface Metrics {
  ascent: number;
  descent: number;
}

/** A font says early what it is: most need not be unpacked whole. */
const BEGINNING = 2048;

/**
 * Reads an embedded TrueType font's metrics out of its tables `head` and `hhea`.
 *
 * @throws NotPlain where it is another kind of font.
 */
export function readMetrics(file: PlainFile, descriptor: Dict): Metrics {
  const font = file.find(descriptor.get('FontFile2'));
  if (!(font instanceof Stream)) throw new NotPlain('another kind of font');
  const isPacked = file.find(font.dict.get('Filter')) === Name.of('FlateDecode');
  const early = isPacked && font.packed.length > BEGINNING && beginningOf(font.packed);
  return (early && metricsIn(early)) || metricsIn(file.unpack(font)) || refuse();
}

function beginningOf(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed.subarray(0, BEGINNING), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

// What a TrueType font begins with: a version, or `true`.
const TRUETYPE: readonly number[] = [0x00010000, 0x74727565];

/** Null where the tables are not in these bytes. */
function metricsIn(bytes: Uint8Array): Metrics | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isTrueType = bytes.length >= 12 && TRUETYPE.includes(view.getUint32(0));
  if (!isTrueType) throw new NotPlain('another kind of font');
  const tables = new Map<string, number>();
  const end = 12 + 16 * view.getUint16(4);
  if (end > bytes.length) return null;
  for (let at = 12; at < end; at += 16) {
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const [head, hhea] = [tables.get('head'), tables.get('hhea')];
  if (head === undefined || hhea === undefined) throw new NotPlain('a font without metrics');
  if (head + 54 > bytes.length || hhea + 36 > bytes.length) return null;
  const unit = view.getUint16(head + 18);
  return { ascent: view.getInt16(hhea + 4) / unit, descent: view.getInt16(hhea + 6) / unit };
}

function refuse(): never {
  throw new NotPlain('a font cut short');
}
