/** Numbers from 0 to 1, the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A PDF, damaged in one way or two. */
export function damaged(whole: Buffer, random: Random): Buffer {
  let bytes = whole;
  for (let times = 1 + below(2, random); times > 0; times -= 1) {
    bytes = (WAYS[below(WAYS.length, random)] ?? flip)(bytes, random);
  }
  return bytes;
}

type Way = (bytes: Buffer, random: Random) => Buffer;

const below = (end: number, random: Random) => Math.floor(random() * end);

const flip: Way = (bytes, random) => {
  const flipped = Buffer.from(bytes);
  for (let times = 1 + below(4, random); times > 0; times -= 1) {
    const at = below(bytes.length, random);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8, random));
  }
  return flipped;
};

const cut: Way = (bytes, random) => bytes.subarray(0, below(bytes.length, random));

const remove: Way = (bytes, random) => {
  const start = below(bytes.length, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + below(200, random))]);
};

const repeat: Way = (bytes, random) => {
  const start = below(bytes.length, random);
  const end = start + 1 + below(200, random);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
};

const NUMBERS = [
  '0',
  '-1',
  '1',
  '3',
  '7',
  '99999',
  '2147483648',
  '.5',
  'null',
  '[]',
  '9 0 R',
  '1 0 R',
];

/** Other values in dictionaries, in as much room: objects stay where they are. */
const otherNumber: Way = (bytes, random) => {
  const found = [...bytes.toString('latin1').matchAll(/(?<=\/[A-Za-z]+ ?\[?)-?\d+(?: 0 R)?/g)];
  const number = found[below(found.length, random)];
  if (!number) return flip(bytes, random);
  const { index, 0: old } = number;
  const other = NUMBERS[below(NUMBERS.length, random)] ?? '';
  const changed = Buffer.from(bytes);
  changed.write(other.slice(0, old.length).padEnd(old.length), index, 'latin1');
  return changed;
};

/** Two objects change places, and their numbers with them. */
const swapNumbers: Way = (bytes, random) => {
  const found = [...bytes.toString('latin1').matchAll(/\b\d{10}(?= \d{5} n)/g)];
  const [one, other] = [found[below(found.length, random)], found[below(found.length, random)]];
  if (!one || !other) return flip(bytes, random);
  const changed = Buffer.from(bytes);
  changed.write(one[0], other.index, 'latin1');
  changed.write(other[0], one.index, 'latin1');
  return changed;
};

const WAYS: readonly Way[] = [
  flip,
  cut,
  remove,
  repeat,
  otherNumber,
  otherNumber,
  otherNumber,
  swapNumbers,
];
