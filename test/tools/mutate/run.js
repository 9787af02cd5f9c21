import { contentOf } from '../../../dist/extract.js';
import { chooseFamily } from '../../../dist/families/choose.js';
import { randomFrom } from '../fuzz/random.js';
import { judge } from './judge.js';
import { MUTATIONS } from './mutations.js';

/** @typedef {{ name: string, unseen: boolean, wrong: number, warned: number, sound: number, soundWarned: number, refused: number, silent: object[] }} Row */

/**
 * Mutates trees, and judges what comes of each.
 *
 * @param {readonly import('./documents.js').Document[]} documents
 * @param {{ seed?: number, most?: number }} options - `most`: mutants of one document by one mutation.
 * @returns {Row[]}
 */
export function mutate(documents, { seed = 1, most = Number.POSITIVE_INFINITY } = {}) {
  const random = randomFrom(seed);
  const wholes = documents.map((document) => ({
    ...document,
    whole: contentOf(document.tree, document.choice).content,
  }));
  return MUTATIONS.map(({ name, unseen = false, mutants }) => {
    const row = {
      name,
      unseen,
      wrong: 0,
      warned: 0,
      sound: 0,
      soundWarned: 0,
      refused: 0,
      silent: [],
    };
    for (const document of wholes) {
      const usual = judge(document.whole, document.whole).warned;
      const all = [...mutants(document.tree, document.whole, random)];
      for (const mutant of sample(all, most, random)) enter(row, document, mutant, usual);
    }
    return row;
  });
}

function enter(row, { name, tree, choice, whole }, { tree: mutant, right, due = false }, usual) {
  if (!chooseFamily.length || !isRecognised(mutant, choice)) {
    row.refused += 1;
    return;
  }
  const made = contentOf(mutant, choice).content;
  const should = right?.(whole) ?? whole;
  const { wrong, warned } = judge(should, made);
  if (wrong || due) {
    row.wrong += 1;
    if (warned) row.warned += 1;
    else row.silent.push({ name, tree, mutant, should, made });
  } else {
    row.sound += 1;
    if (warned && !usual) row.soundWarned += 1;
  }
}

function isRecognised(tree, { family, forced }) {
  return forced || family.recognise(tree).recognised;
}

function sample(all, most, random) {
  if (all.length <= most) return all;
  return Array.from({ length: most }, () => all.splice(Math.floor(random() * all.length), 1)[0]);
}
