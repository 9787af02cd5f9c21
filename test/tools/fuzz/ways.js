// Ways to damage bytes.

import { pick, placeIn, stretchOf } from './random.js';
import { TOKENS } from './tokens.js';

function flipBits(bytes, random) {
  const flipped = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 20); times > 0 && flipped.length > 0; times -= 1) {
    flipped[placeIn(flipped, random)] ^= 1 << Math.floor(random() * 8);
  }
  return flipped;
}

function truncate(bytes, random) {
  return bytes.subarray(0, placeIn(bytes, random));
}

function remove(bytes, random) {
  const [start, end] = stretchOf(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function duplicate(bytes, random) {
  const [start, end] = stretchOf(bytes, random);
  const copies = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    bytes.subarray(start, end),
  );
  return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)]);
}

function swap(bytes, random) {
  const [from, to] = [stretchOf(bytes, random), stretchOf(bytes, random)].sort(
    ([one], [other]) => one - other,
  );
  return exchanged(bytes, from, to);
}

/** Of any bytes. */
export const ANY_WAYS = [flipBits, truncate, remove, duplicate, swap];

function swapObjects(bytes, random) {
  const objects = [...bytes.toString('latin1').matchAll(/\d+ 0 obj([\s\S]*?)endobj/g)].map(
    (found) => [found.index + found[0].indexOf('obj') + 3, found.index + found[0].length - 6],
  );
  if (objects.length < 2) return flipBits(bytes, random);
  const [from, to] = [pick(objects, random), pick(objects, random)].sort(
    ([one], [other]) => one - other,
  );
  return exchanged(bytes, from, to);
}

const NUMBERS = ['0', '-1', '1', '7', '999999999', '1e99', '2147483648', 'null', '[]', '9 0 R'];

/** In a dictionary, if possible: streams are compressed. */
function changeNumber(bytes, random) {
  const numbers = [...bytes.toString('latin1').matchAll(/(?<=\/[A-Za-z]+ ?\[?)-?\d+(?: 0 R)?/g)];
  if (numbers.length === 0) return flipBits(bytes, random);
  const { index, 0: number } = pick(numbers, random);
  return replaced(bytes, index, index + number.length, pick(NUMBERS, random));
}

/** Of a PDF, besides. */
export const PDF_WAYS = [swapObjects, swapObjects, changeNumber, changeNumber];

function insert(bytes, random) {
  const start = placeIn(bytes, random);
  return replaced(bytes, start, start, pick(TOKENS, random).repeat(1 + Math.floor(random() * 40)));
}

function swapLines(bytes, random) {
  const lines = bytes.toString('latin1').split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  [lines[a], lines[b]] = [lines[b], lines[a]];
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** Of text and markup, besides. */
export const TEXT_WAYS = [insert, insert, swapLines, swapLines];

function exchanged(bytes, [a, b], [c, d]) {
  if (b > c) return bytes;
  const parts = [
    [0, a],
    [c, d],
    [b, c],
    [a, b],
    [d, bytes.length],
  ];
  return Buffer.concat(parts.map(([start, end]) => bytes.subarray(start, end)));
}

function replaced(bytes, start, end, text) {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
}
