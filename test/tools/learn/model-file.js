// The model as a file that a person can read: a theme a line, a feature a line.

import { PHRASE_FEATURES } from '../../../dist/themes/phrase-features.js';

const P = PHRASE_FEATURES.length;

/** The weights of features are whole steps, in hundredths of the logarithm of odds, and none is larger than this. */
const STEP = 3;
const MOST = 45 * STEP;

/** Weights as the program reads them; see `ModelFile` in src/themes/model.ts. */
export function modelFile(themes, { numbers, features, phrases, ofAny, base, length }, bar) {
  const columns = themes.map(({ key }) => key);
  const ofTheme = (t) => ({
    base: hundredths(base[t] - bar),
    length: hundredths(length[t]),
    phrases: Object.fromEntries(
      PHRASE_FEATURES.map((name, p) => [name, hundredths(phrases[t * P + p] + ofAny[p])]),
    ),
  });
  const rows = [...numbers].map(([name, number]) => {
    const row = features.subarray(number * columns.length, (number + 1) * columns.length);
    return [name, Array.from(row, inSteps)];
  });
  return {
    themes: Object.fromEntries(columns.map((key, t) => [key, ofTheme(t)])),
    columns,
    features: Object.fromEntries(rows),
  };
}

function hundredths(weight) {
  return Math.round(100 * weight);
}

function inSteps(weight) {
  const whole = STEP * Math.round((100 * weight) / STEP);
  return Math.max(-MOST, Math.min(MOST, whole)) + 0;
}

/** The text of the file. */
export function modelText({ learned, themes, columns, features }) {
  const width = 4;
  const row = (weights) => weights.map((weight) => String(weight).padStart(width)).join(',');
  const lines = (entries, text) =>
    entries.map(([name, value]) => `    ${JSON.stringify(name)}: ${text(value)}`).join(',\n');
  return `{
  "learned": ${JSON.stringify(learned, null, 2).replaceAll('\n', '\n  ')},
  "themes": {
${lines(Object.entries(themes), JSON.stringify)}
  },
  "columns": ${JSON.stringify(columns, null, 2).replaceAll('\n', '\n  ')},
  "features": {
${lines(Object.entries(features), (weights) => `[${row(weights)}]`)}
  }
}
`;
}
