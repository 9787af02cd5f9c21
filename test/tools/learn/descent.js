// Fits weights by gradient descent (Adam, all findings in each step).

import { PHRASE_FEATURES } from '../../../dist/themes/phrase-features.js';
import { rowsOf, Scales } from './scales.js';
import { SETTINGS } from './settings.js';

const P = PHRASE_FEATURES.length;

/** The weights that suit some findings best: by feature and theme, by theme and phrase feature, and by theme. */
export function descended(findings, numbers, themes) {
  const model = {
    numbers,
    features: new Float32Array(numbers.size * themes),
    phrases: new Float32Array(themes * P),
    ofAny: new Float32Array(P),
    base: new Float32Array(themes).fill(-3),
    length: new Float32Array(themes),
  };
  const costs = {
    features: SETTINGS.cost / findings.length,
    phrases: SETTINGS.costOfPhrases,
    ofAny: 1e-5,
    base: 0,
    length: 1e-3,
  };
  const parts = Object.entries(costs).map(([name, price]) => {
    const { length } = model[name];
    const [slope, mean, square] = [0, 0, 0].map(() => new Float32Array(length));
    return { weights: model[name], name, price, slope, mean, square };
  });
  const slopes = Object.fromEntries(parts.map(({ name, slope }) => [name, slope]));
  const rows = findings.map((finding) => rowsOf(finding, numbers));
  const scales = new Scales(model, themes);
  for (let step = 1; step <= SETTINGS.steps; step += 1) {
    for (const { slope } of parts) slope.fill(0);
    for (const row of rows) addSlope(slopes, row, scales.weigh(row), findings.length);
    for (const part of parts) descend(part, step);
  }
  return model;
}

/** Adds what one finding says about which way the weights should go. */
function addSlope(slopes, row, { odds, shares }, count) {
  const themes = odds.length;
  const { truth, long, phrases, counts } = row;
  const wrong = odds.map((odd, t) => (1 / (1 + Math.exp(-odd)) - truth[t]) / count);
  for (let t = 0; t < themes; t += 1) {
    slopes.base[t] += wrong[t];
    slopes.length[t] += wrong[t] * long;
  }
  for (let index = 0; index < phrases.length; index += 1) {
    const place = phrases[index];
    const slope = wrong[Math.floor(place / P)] * counts[index];
    slopes.phrases[place] += slope;
    slopes.ofAny[place % P] += slope;
  }
  const steps = new Float32Array(themes);
  for (let t = 0; t < themes; t += 1) steps[t] = wrong[t] * row.all.each;
  addTo(slopes.features, row.all.places, steps);
  for (let sentence = 0; sentence < row.sentences.length; sentence += 1) {
    const { places, each } = row.sentences[sentence];
    for (let t = 0; t < themes; t += 1) {
      steps[t] = wrong[t] * shares[sentence * themes + t];
      steps[t] *= each;
    }
    addTo(slopes.features, places, steps);
  }
}

function addTo(slope, places, steps) {
  const themes = steps.length;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] * themes;
    for (let t = 0; t < themes; t += 1) slope[place + t] += steps[t];
  }
}

function descend({ weights, price, slope, mean, square }, step) {
  const [ofMean, ofSquare] = [1 - 0.9 ** step, 1 - 0.99 ** step];
  const { pace } = SETTINGS;
  for (let index = 0; index < weights.length; index += 1) {
    const down = slope[index] + price * weights[index];
    mean[index] = 0.9 * mean[index] + 0.1 * down;
    square[index] = 0.99 * square[index] + 0.01 * down * down;
    weights[index] -= (pace * mean[index]) / ofMean / (Math.sqrt(square[index] / ofSquare) + 1e-7);
  }
}
