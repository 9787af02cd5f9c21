// The labelled findings, as numbers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../../dist/index.js';
import { FeatureVisitor } from '../../../dist/themes/feature-visitor.js';
import { featureReader } from '../../../dist/themes/features.js';
import { foundIn, uses } from '../../../dist/themes/found.js';
import { matcherOf } from '../../../dist/themes/matcher.js';
import { PHRASE_FEATURES, phraseFeatures } from '../../../dist/themes/phrase-features.js';
import { lengthOf } from '../../../dist/themes/sum.js';
import { groupPhrases } from '../../../dist/themes/word-groups.js';
import { wordsOf } from '../../../dist/themes/words.js';
import { labelsOf } from './labels.js';
import { SETTINGS } from './settings.js';

/**
 * The findings of some sets, each with the names of its features, by sentence and in all, the counts of its
 * phrase features by theme, and what the readers said. Names of people and places are no features.
 */
export async function labelledFindings(folder, sets, themes) {
  const featuresIn = findingReader(themes);
  const capitals = new Capitals();
  const findings = [];
  const documents = sets.flatMap((set) => labelsOf(set).map((labels) => ({ set, ...labels })));
  for (const [number, { set, document, findings: labelled }] of documents.entries()) {
    for (const { text, readers } of await read(folder, document, labelled)) {
      const words = wordsOf(text);
      capitals.count(words, text);
      const given = readers.map((keys) => themes.map(({ key }) => keys.includes(key)));
      const truth = Float32Array.from(themes, (_, t) => (given[0][t] + given[1][t]) / 2);
      const fold = number % SETTINGS.folds;
      const long = lengthOf(words);
      findings.push({ set, document, fold, ...featuresIn(words), readers: given, truth, long });
    }
  }
  for (const finding of findings) {
    finding.sentences = finding.sentences.map((names) =>
      [...new Set(names)].filter((name) => capitals.tells(name)),
    );
    finding.all = [...new Set(finding.sentences.flat())];
  }
  return findings;
}

/** The texts of the findings of a document that are labelled, with their labels. */
export async function read(folder, document, labelled) {
  const { findings } = await extract(readFileSync(join(folder, document)), { name: document });
  return labelled.map(({ id, readers }) => {
    const { text, points } = findings.find((one) => one.id === id);
    return { text: [text, ...points].join('\n'), readers };
  });
}

function findingReader(themes) {
  const matchPhrases = matcherOf(uses(themes));
  const matchGroups = matcherOf(groupPhrases());
  const names = [];
  const numbers = new Map();
  const visitor = new FeatureVisitor((name) => {
    const number = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, number);
    return number;
  });
  const readFeatures = featureReader(visitor);
  return (words) => {
    const found = foundIn(words, matchPhrases(words));
    const { lists, counts, sentences } = readFeatures({ words, groups: matchGroups(words), found });
    const features = lists.slice(0, sentences).map((list, index) => list.slice(0, counts[index]));
    return {
      sentences: features.map((ofSentence) => ofSentence.map((number) => names[number])),
      phrases: phraseCounts(found, words, themes),
    };
  };
}

/** The counts of phrase features, by theme and feature. */
function phraseCounts(found, words, themes) {
  const counts = new Float32Array(themes.length * PHRASE_FEATURES.length);
  for (const [rank, { theme, hits, share }] of found.entries()) {
    const at = themes.indexOf(theme) * PHRASE_FEATURES.length;
    counts.set(phraseFeatures(hits, words, share, rank), at);
  }
  return counts;
}

/** How often words have a capital letter inside a sentence: names tell of a place, not of a theme. */
class Capitals {
  #byForm = new Map();

  count(words, text) {
    for (const [index, { form, start, end, sentence }] of words.entries()) {
      if (words[index - 1]?.sentence !== sentence) continue;
      const count = this.#byForm.get(form) ?? { capital: 0, all: 0 };
      count.all += 1;
      if (/^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) count.capital += 1;
      this.#byForm.set(form, count);
    }
  }

  /** Whether a feature is neither a name nor a long number. */
  tells(name) {
    const word = name.replace('^', '');
    const { capital, all } = this.#byForm.get(word) ?? { capital: 0, all: 0 };
    return 2 * capital <= all && !/\d{3}/.test(word);
  }
}
