import type { Rule } from '../rule.js';
import { beginningOf, countWords, findingTexts } from '../texts.js';

/** What runs along the edges of pages, wherever it has got into a text. */
const FURNITURE: readonly RegExp[] = [
  /\bpage \d{1,3} of \d{1,3}\b/i,
  /(?:^|[.;:] )\d{1,3}$/,
  /\b(?:www\.)?gov\.uk\/ofsted\b/i,
  /^(?:Area SEND inspection report:|Joint (?:local )?area SEND (?:inspection|revisit) (?:in|of) )/i,
];

/** Running headers, footers and page numbers are no part of what inspectors found. */
export const furniture: Rule = {
  name: 'furniture',
  demands: 'Findings hold no running headers or footers and no page numbers.',
  level: 'error',
  *check(record, { source }) {
    const running = source && 'furniture' in source ? source.furniture.map(({ text }) => text) : [];
    const long = running.filter((line) => countWords(line) > 2);
    for (const { path, text } of findingTexts(record)) {
      const pattern = FURNITURE.find((pattern) => pattern.test(text));
      const found =
        pattern?.exec(text)?.[0] ?? long.find((line) => ` ${text} `.includes(` ${line} `));
      if (found === undefined) continue;
      const message = `this text holds what looks like page furniture, “${found.trim()}”: ${beginningOf(text)}`;
      yield { path, message };
    }
  },
};
