import type { Rule } from '../rule.js';
import { beginningOf, countWords, findingTexts } from '../texts.js';

/** What is printed along the edges of pages, where it has got into a text. */
const FURNITURE: readonly RegExp[] = [
  /\bpage \d{1,3} of \d{1,3}\b/i,
  /(?:^|[.;:] )\d{1,3}$/,
  /\b(?:www\.)?gov\.uk\/ofsted\b/i,
  /^(?:Area SEND inspection report:|Joint (?:local )?area SEND (?:inspection|revisit) (?:in|of) )/i,
];

/** Running headers, footers and page numbers are not part of a finding. */
export const furniture: Rule = {
  name: 'furniture',
  demands: 'Findings have no running headers, footers or page numbers in them.',
  level: 'error',
  *check(record, { source }) {
    const running = source && 'furniture' in source ? source.furniture.map(({ text }) => text) : [];
    const long = running.filter((line) => countWords(line) > 2);
    for (const { path, text } of findingTexts(record)) {
      const pattern = FURNITURE.find((pattern) => pattern.test(text));
      const found =
        pattern?.exec(text)?.[0] ?? long.find((line) => ` ${text} `.includes(` ${line} `));
      if (found === undefined) continue;
      const message = `this text has what looks like page furniture, “${found.trim()}”: ${beginningOf(text)}`;
      yield { path, message };
    }
  },
};
