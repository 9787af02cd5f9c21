// Weighs findings with weights that are still being learned, as src/themes/evidence.ts does with those that were.

import { OF_ALL, OF_ONE } from '../../../dist/themes/evidence.js';
import { PHRASE_FEATURES } from '../../../dist/themes/phrase-features.js';

const P = PHRASE_FEATURES.length;

/** A finding as the numbers of its known features, and what each of them counts: of all sentences, and of each. */
export function rowsOf({ all, sentences, phrases, truth, long }, numbers) {
  const row = (names, counts) => {
    const known = names.map((name) => numbers.get(name)).filter((number) => number !== undefined);
    return { places: Int32Array.from(known), each: counts / Math.sqrt(Math.max(1, known.length)) };
  };
  const said = [...phrases.keys()].filter((place) => phrases[place] !== 0);
  return {
    truth,
    long,
    all: row(all, OF_ALL),
    sentences: sentences.map((names) => row(names, OF_ONE)),
    phrases: Int32Array.from(said),
    counts: Float32Array.from(said, (place) => phrases[place]),
  };
}

/** Weighs one finding after the other; what it gives holds until the next. */
export class Scales {
  constructor(model, themes) {
    this.model = model;
    this.themes = themes;
    this.odds = new Float32Array(themes);
    this.shares = new Float32Array(themes);
  }

  /** The odds of each theme, and by sentence and theme the sentence's share in them. */
  weigh({ all, sentences, phrases, counts, long }) {
    const { model, themes, odds } = this;
    const { base, length, ofAny } = model;
    if (this.shares.length < sentences.length * themes) {
      this.shares = new Float32Array(sentences.length * themes);
    }
    const { shares } = this;
    addUp(model.features, all, odds, 0, themes);
    for (let sentence = 0; sentence < sentences.length; sentence += 1) {
      addUp(model.features, sentences[sentence], shares, sentence * themes, themes);
    }
    for (let t = 0; t < themes; t += 1) {
      odds[t] += share(shares, t, sentences.length, themes) + base[t] + long * length[t];
    }
    for (let index = 0; index < phrases.length; index += 1) {
      const place = phrases[index];
      odds[Math.floor(place / P)] += counts[index] * (model.phrases[place] + ofAny[place % P]);
    }
    return this;
  }
}

/** The sum of what features weigh, by theme. */
function addUp(weights, { places, each }, sums, from, themes) {
  sums.fill(0, from, from + themes);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] * themes;
    for (let t = 0; t < themes; t += 1) sums[from + t] += weights[place + t];
  }
  for (let t = 0; t < themes; t += 1) sums[from + t] *= each;
}

/** What the sentences weigh together for a theme; in place of what each weighs stands its share then. */
function share(sums, t, sentences, themes) {
  const end = sentences * themes;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = t; at < end; at += themes) most = Math.max(most, sums[at]);
  let sum = 0;
  for (let at = t; at < end; at += themes) {
    const one = Math.exp(sums[at] - most);
    sums[at] = one;
    sum += one;
  }
  for (let at = t; at < end; at += themes) sums[at] /= sum;
  return most + Math.log(sum);
}
