// The labels of readers: by document, and by the id of a finding, the keys of its themes.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The sets that are learned from, and those that tell how well. */
export const SETS = ['tuning', 'held-back-2'];
export const HELD_BACK = ['held-back', 'held-back-2'];

const FOLDER = 'test/themes/labels/';
const ROOT = new URL('../../../', import.meta.url);

/** What both readers gave the findings of a set, document by document. */
export function labelsOf(set) {
  const [first, second] = filesOf(set).map((file) => JSON.parse(readFileSync(new URL(file, ROOT))));
  return Object.entries(first)
    .sort()
    .map(([document, byId]) => ({
      document,
      findings: Object.entries(byId).map(([id, given]) => ({
        id,
        readers: [given, second[document][id]],
      })),
    }));
}

/** The files of a set, so that a model can say what it was learned from. */
export function sourcesOf(set) {
  return filesOf(set).map((file) => {
    const bytes = readFileSync(new URL(file, ROOT));
    const documents = Object.values(JSON.parse(bytes));
    return {
      file,
      documents: documents.length,
      findings: documents.reduce((sum, byId) => sum + Object.keys(byId).length, 0),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });
}

function filesOf(set) {
  return [`${FOLDER}${set}.json`, `${FOLDER}second/${set}.json`];
}
