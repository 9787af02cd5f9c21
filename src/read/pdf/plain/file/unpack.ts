import { inflateSync } from 'node:zlib';
import { type Dict, isArray, isDict, Name, NotPlain, type Stream, type Value } from './values.js';

/** How much of something a document may take. */
export class Allowance {
  constructor(private rest: number) {}

  get left(): number {
    return this.rest;
  }

  /** @throws NotPlain where nothing is left. */
  spend(amount: number): void {
    this.rest -= amount;
    if (this.rest <= 0) throw new NotPlain('it holds too much');
  }
}

/**
 * Unpacks a stream.
 *
 * @param find - Finds what a reference means.
 * @throws NotPlain where it is packed in another way than by Flate, or damaged.
 */
export function unpack(
  { dict, packed }: Stream,
  allowance: Allowance,
  find: (value: Value | undefined) => Value,
): Uint8Array {
  const filters = listed(find(dict.get('Filter')));
  const parameters = listed(find(dict.get('DecodeParms')));
  if (filters.length === 0) {
    allowance.spend(packed.length);
    return packed;
  }
  const [filter] = filters.map(find);
  if (filters.length > 1 || filter !== Name.of('FlateDecode')) throw new NotPlain('another filter');
  const unpacked = inflate(packed, allowance);
  const parameter = find(parameters[0]);
  return isDict(parameter) ? unpredict(unpacked, parameter, find) : unpacked;
}

function listed(value: Value): readonly Value[] {
  if (value === null) return [];
  return isArray(value) ? value : [value];
}

function inflate(packed: Uint8Array, allowance: Allowance): Uint8Array {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: allowance.left });
    allowance.spend(bytes.length + packed.length);
    // Of a Buffer, parts take several times as long to make.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    throw new NotPlain('a stream cannot be unpacked', { cause: error });
  }
}

/** Undoes PNG's prediction "up" or none (ISO 32000-1, 7.4.4.4), as cross-reference streams have it. */
function unpredict(
  bytes: Uint8Array,
  parameters: Dict,
  find: (value: Value | undefined) => Value,
): Uint8Array {
  const predictor = find(parameters.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  const columns = find(parameters.get('Columns')) ?? 1;
  const isSimple = ['Colors', 'BitsPerComponent'].every((key) => !parameters.has(key));
  const width = Number(columns);
  const isPng = Number(predictor) >= 10 && Number(predictor) <= 15;
  if (!(isPng && isSimple && Number.isInteger(width) && width > 0)) {
    throw new NotPlain('another predictor');
  }
  const rows = Math.floor(bytes.length / (width + 1));
  const plain = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const method = bytes[from];
    if (method !== 0 && method !== 2) throw new NotPlain('another prediction');
    for (let column = 0; column < width; column += 1) {
      const above = method === 2 && row > 0 ? (plain[(row - 1) * width + column] as number) : 0;
      plain[row * width + column] = (bytes[from + 1 + column] as number) + above;
    }
  }
  return plain;
}
