import { archiveOf, partsOf } from '../../support/parts.js';
import { pick } from './random.js';
import { ANY_WAYS, PDF_WAYS, TEXT_WAYS } from './ways.js';

/** @typedef {{ name: string, bytes: Buffer, how: string }} Mutant */

// What of a Word document is read.
const READ_PARTS = /document\.xml|numbering|styles/;

/** Damages a sample in one to three ways; of a Word document mostly one of its parts. @returns {Promise<Mutant>} */
export async function mutantOf({ name, bytes }, random) {
  const parts = name.endsWith('.docx') && random() < 0.8 ? await partsOf(bytes) : null;
  if (!parts) return { name, ...damage(bytes, name, random) };
  const part = pick(
    [...parts.keys()].filter((part) => READ_PARTS.test(part)),
    random,
  );
  const damaged = damage(parts.get(part), 'part.xml', random);
  parts.set(part, damaged.bytes);
  return { name, bytes: archiveOf(parts), how: `${part}: ${damaged.how}` };
}

function damage(bytes, name, random) {
  const ways = [...ANY_WAYS, ...(name.endsWith('.pdf') ? PDF_WAYS : TEXT_WAYS)];
  let damaged = bytes;
  const how = [];
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const way = pick(ways, random);
    how.push(way.name);
    damaged = way(damaged, random);
  }
  return { bytes: damaged, how: how.join(', ') };
}
