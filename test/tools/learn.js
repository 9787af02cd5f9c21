// Learns what features weigh for a theme (run `npm run build` first), and writes src/data/theme-model.json:
// npm run learn -- FOLDER [SET…] -- where FOLDER holds the documents that the sets of labels name; without
// a set, all but the findings that are held back.
//
// A logistic regression for each theme over the features of its sentences, to the mean of what two readers
// said. Same labels, same documents: same numbers.

import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { builtInThemes } from '../../dist/themes/built-in.js';
import { labelledFindings } from './learn/findings.js';
import { fitted } from './learn/fit.js';
import { HELD_BACK, labelsOf, SETS, sourcesOf } from './learn/labels.js';
import { agreement, crossValidated } from './learn/measure.js';
import { modelFile, modelText } from './learn/model-file.js';
import { SETTINGS } from './learn/settings.js';

const OUT = new URL('../../src/data/theme-model.json', import.meta.url);

const [folder, ...named] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder of the documents: npm run learn -- FOLDER [SET…]');
  process.exit(2);
}
const sets = named.length > 0 ? named : SETS;
const themes = builtInThemes();
const findings = await labelledFindings(folder, sets, themes);
console.log(`${findings.length} findings of ${sets.join(', ')}`);

const { bar, reached } = crossValidated(findings, themes.length);
const weights = fitted(findings, themes.length);
const unmeasured = modelFile(themes, weights, bar);
const heldBack = await Promise.all(
  HELD_BACK.filter((set) => !sets.includes(set)).map(async (set) => ({
    set,
    ...(await agreement(folder, labelsOf(set), themes, unmeasured)),
  })),
);
const learned = {
  labels: sets.flatMap(sourcesOf),
  settings: SETTINGS,
  crossValidated: reached,
  heldBack,
};
console.log(JSON.stringify({ crossValidated: reached, heldBack }, null, 2));
const before = readFileSync(OUT, 'utf8');
const after = modelText({ learned, ...unmeasured });
writeFileSync(OUT, after);
console.log(after === before ? 'the model is the same' : `the model is new: ${OUT.pathname}`);
