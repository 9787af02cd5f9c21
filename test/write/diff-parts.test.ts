import { readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/diff/index.js';
import type { Finding, LetterRecord } from '../../src/index.js';
import { textOf } from '../../src/similarity/likeness.js';
import { changedWords } from '../../src/similarity/word-changes.js';
import { toHtml } from '../../src/write/diff/html.js';
import { toMarkdown } from '../../src/write/diff/markdown.js';
import { changesByPart, partsOf } from '../../src/write/diff/parts.js';
import { toTerminal } from '../../src/write/diff/terminal.js';
import { sample } from '../support/run.js';

const revisit: LetterRecord = JSON.parse(
  readFileSync(sample('wrenshire-2021-revisit.json'), 'utf8'),
);
const [first] = revisit.findings as [Finding];
const finding = (text: string, points: string[]): Finding => ({ ...first, text, points });
const parts = (before: Finding, after: Finding) =>
  changesByPart(changedWords(textOf(before), textOf(after)), before, after);

describe('changes word by word, in points', () => {
  it('are cut where the later points begin, and what went stands where it went', () => {
    const before = finding('Leaders should ensure that:', ['plans are good', 'waits are short']);
    const after = finding('Leaders should ensure that:', [
      'plans are sound',
      'long waits are short',
    ]);
    expect(parts(before, after)).toEqual([
      [['same', 'Leaders should ensure that:']],
      [
        ['same', 'plans are'],
        ['out', 'good'],
        ['in', 'sound'],
      ],
      [
        ['in', 'long'],
        ['same', 'waits are short'],
      ],
    ]);
  });

  it('hold every word of both once, and each part all of its point', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 });
    const any = fc.tuple(words, fc.array(words, { maxLength: 4 })).map(([text, points]) =>
      finding(
        text.join(' '),
        points.map((point) => point.join(' ')),
      ),
    );
    fc.assert(
      fc.property(any, any, (before, after) => {
        const cut = parts(before, after);
        const kept = (side: 'in' | 'out') =>
          cut.map((part) =>
            part
              .flatMap(([fate, said]) => (fate === 'same' || fate === side ? said : []))
              .join(' '),
          );
        expect(kept('in')).toEqual(partsOf(after));
        expect(kept('out').filter(Boolean).join(' ')).toBe(textOf(before));
      }),
    );
  });
});

describe('a finding with points', () => {
  const pointed = revisit.findings.find(({ points }) => points.length > 1) as Finding;
  const [one = '', ...others] = pointed.points;
  const later: LetterRecord = {
    ...revisit,
    findings: revisit.findings.map((each) =>
      each === pointed ? { ...pointed, points: [`${one} Truly.`, ...others] } : each,
    ),
  };
  const change = difference(revisit, later);
  const options = { chalk: new Chalk({ level: 0 }), width: 80, full: true };

  it('shows them as points, in their order, with what changed marked', () => {
    const shown = toTerminal(change, options);
    expect(shown).toMatch(/\n {4}- [\s\S]*\{\+Truly\.\+\}\n {4}- /);
    const markdown = toMarkdown(change, options);
    expect(markdown).toMatch(/\n {2}- .*\*\*Truly\.\*\*\n {2}- /);
    expect(toHtml(change)).toMatch(/<li><p class="verbatim">[^<]*<ins>.*Truly\./);
  });

  it('is only counted in a long list of what has no counterpart, unless all is asked for', () => {
    const read = (name: string): LetterRecord => JSON.parse(readFileSync(sample(name), 'utf8'));
    const apart = difference(
      read('wrenshire-2018-letter.json'),
      read('wrenshire-2024-report.json'),
    );
    const short = toMarkdown(apart, { full: false });
    expect(short).toMatch(
      /## Only in the later document \(\d+\)\n\nexperience: \d+.*\(--full shows them\)/,
    );
    const long = toMarkdown(apart, { full: true });
    expect(long).not.toContain('--full');
    expect(long.length).toBeGreaterThan(2 * short.length);
  });

  it('of another type in the same words says so', () => {
    const moved: LetterRecord = {
      ...revisit,
      findings: revisit.findings.map((each) =>
        each === pointed ? { ...each, type: 'strength', judgement: null, verdict: null } : each,
      ),
    };
    const turned = difference(revisit, moved);
    expect(turned.change.findings.map(({ change }) => change)).toContain('moved');
    expect(toMarkdown(turned, options)).toContain('in the same words:');
    expect(toTerminal(turned, options)).toContain('in the same words:');
  });
});
