// How well tags agree with what two readers said.

import { modelOf } from '../../../dist/themes/model.js';
import { modelClassifier } from '../../../dist/themes/model-classifier.js';
import { wordsOf } from '../../../dist/themes/words.js';
import { read } from './findings.js';
import { fitted } from './fit.js';
import { rowsOf, Scales } from './scales.js';
import { SETTINGS } from './settings.js';

/**
 * Judges each finding by weights that were learned from other documents.
 *
 * @returns The odds above which tags have the precision that is asked for, and what is reached there: in all,
 *   and by set.
 */
export function crossValidated(findings, themes) {
  const judged = [];
  for (let fold = 0; fold < SETTINGS.folds; fold += 1) {
    const model = fitted(
      findings.filter((finding) => finding.fold !== fold),
      themes,
    );
    const scales = new Scales(model, themes);
    for (const finding of findings.filter((one) => one.fold === fold)) {
      const { odds } = scales.weigh(rowsOf(finding, model.numbers));
      for (let t = 0; t < themes; t += 1) {
        const [first, second] = finding.readers.map((given) => (given[t] ? 1 : 0));
        judged.push({ set: finding.set, odds: odds[t], first, second, mean: finding.truth[t] });
      }
    }
    console.log(`fold ${fold + 1} of ${SETTINGS.folds}`);
  }
  const bar = barOf(judged.sort((one, other) => other.odds - one.odds));
  const sets = [...new Set(findings.map(({ set }) => set))];
  const reached = sets.map((set) => reachedOn(set, findings, judged, bar));
  return { bar, reached: [{ set: 'all', ...scored(judged, bar, findings.length) }, ...reached] };
}

function barOf(judged) {
  let [bar, right] = [0, 0];
  for (const [before, { odds, mean }] of judged.entries()) {
    right += mean;
    if (right / (before + 1) >= SETTINGS.precision) bar = odds;
  }
  return bar;
}

function reachedOn(set, findings, judged, bar) {
  const ofSet = (one) => one.set === set;
  return { set, ...scored(judged.filter(ofSet), bar, findings.filter(ofSet).length) };
}

function scored(judged, bar, findings) {
  const tagged = judged.map((one) => ({ ...one, tagged: one.odds >= bar }));
  return { findings, first: agreementOf(tagged, 'first'), second: agreementOf(tagged, 'second') };
}

/** How well the tags that a model gives agree with what two readers gave the findings of a set. */
export async function agreement(folder, labels, themes, file) {
  const classify = modelClassifier(themes, modelOf(file));
  const judged = [];
  let findings = 0;
  for (const { document, findings: labelled } of labels) {
    for (const { text, readers } of await read(folder, document, labelled)) {
      findings += 1;
      const tags = classify(wordsOf(text)).filter(({ tagged }) => tagged);
      for (const theme of themes) {
        const [first, second] = readers.map((keys) => (keys.includes(theme.key) ? 1 : 0));
        judged.push({ tagged: tags.some((one) => one.theme === theme), first, second });
      }
    }
  }
  return {
    findings,
    first: agreementOf(judged, 'first'),
    second: agreementOf(judged, 'second'),
  };
}

/** Precision, recall and F1 of tags against one reader. */
function agreementOf(judged, reader) {
  const both = judged.filter((one) => one.tagged && one[reader] === 1).length;
  const ours = judged.filter(({ tagged }) => tagged).length;
  const theirs = judged.filter((one) => one[reader] === 1).length;
  const [precision, recall] = [both / ours, both / theirs];
  const f1 = (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function rounded(share) {
  return Number(share.toFixed(3));
}
