import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LetterRecord } from '../../src/index.js';
import { toMarkdown } from '../../src/write/record/markdown.js';

const sample = (name: string): LetterRecord =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8'));

it('has the words of the outcome, paragraph by paragraph', () => {
  const record = sample('wrenshire-2024-report');
  const quoted = toMarkdown(record)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));
  expect(record.outcome.text).not.toBeNull();
  expect(quoted.join('\n')).toBe(record.outcome.text);
});

it('says where there is no outcome by saying nothing', () => {
  const record = sample('wrenshire-2024-report');
  record.outcome.text = null;
  expect(toMarkdown(record)).not.toMatch(/^>/m);
});

it('names the bodies held responsible', () => {
  const record = sample('wrenshire-2024-report');
  record.responsibleBodies = ['Wrenshire Council', 'NHS Wrenshire ICB'];
  expect(toMarkdown(record)).toContain(
    '- Held responsible: Wrenshire Council; NHS Wrenshire ICB\n',
  );
});

it('has the themes of each finding by name, and those of a list of one’s own by key', () => {
  const record = sample('wrenshire-2018-letter');
  const [finding] = record.findings;
  if (!finding) throw new Error('the sample has findings');
  finding.themes = ['ehc-plan-quality', 'our-own'];
  expect(toMarkdown(record)).toMatch(/^ {2}- Themes: EHC plan quality, our-own$/m);
});

it('says what is to be checked, where, and which findings it concerns', () => {
  const record = sample('wrenshire-2018-letter');
  const at = { line: 12, endLine: 12 };
  record.warnings = [
    { rule: 'finding-cut', message: 'it ends early', at, findings: ['strength/2'] },
  ];
  expect(toMarkdown(record)).toContain('- finding-cut: it ends early [l. 12: strength/2]');
});

it('has the sentence of a verdict that stands by itself, once', () => {
  const record = sample('wrenshire-2021-revisit');
  for (const { verdict } of record.findings) {
    if (verdict)
      expect(toMarkdown(record)).toContain(verdict.text.replace(/[\\`*_[\]<>#|]/g, '\\$&'));
  }
});
