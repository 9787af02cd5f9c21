import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInThemes,
  type LetterRecord,
  parseThemes,
  type Theme,
  taggerFor,
} from '../../src/index.js';

// A theme keeps its tags whatever stands beside it in a list.

const samples = new URL('../../samples/', import.meta.url);
const findings = readdirSync(samples)
  .filter((name) => /^[a-z]+-\d{4}-.*\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, samples), 'utf8')) as LetterRecord)
  .flatMap((record) => record.findings ?? []);

const THEMES = builtInThemes();
const copy = (themes: readonly Theme[]) =>
  parseThemes(JSON.stringify({ themes }), 'mine.json') as Theme[];

const transport: Theme = {
  key: 'school-transport',
  name: 'School transport',
  definition: 'Getting to school',
  strong: ['school', 'plan'],
};

/** The tags that a list gives each finding, without those of some theme. */
function tags(themes: readonly Theme[], without?: string): string[][] {
  const tagger = taggerFor(themes);
  return findings.map((finding) => tagger.tags(finding).filter((key) => key !== without));
}

const asBuiltIn = tags(THEMES);
const builtIn = (without?: string) =>
  asBuiltIn.map((keys) => keys.filter((key) => key !== without));
const theme = fc.constantFrom(...THEMES);

it('there are findings to look at, and most have tags', () => {
  expect(findings.length).toBeGreaterThan(50);
  expect(builtIn().filter((keys) => keys.length > 0).length).toBeGreaterThan(findings.length / 2);
});

describe('a list that was made from the built-in one', () => {
  it('gives the same tags and reasons where nothing was changed', () => {
    const mine = copy(THEMES);
    expect(tags(mine)).toEqual(builtIn());
    for (const finding of findings.slice(0, 20)) {
      expect(taggerFor(mine).reasons(finding)).toEqual(taggerFor().reasons(finding));
    }
  });

  it('gives the same tags in any order of themes and phrases, and with other names', () => {
    const turned = (phrases?: readonly string[]) => [...(phrases ?? [])].reverse();
    const mine = copy(THEMES).map(({ strong, fair, weak, not, key }) => ({
      not: turned(not),
      weak: turned(weak).map((phrase) => phrase.toUpperCase()),
      fair: turned(fair).map((phrase) => ` ${phrase}`),
      strong: turned(strong),
      definition: 'Mine',
      name: 'Mine',
      key,
    }));
    expect(tags(mine.reverse())).toEqual(builtIn());
  });

  it('changes no other tag when a theme is added, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat({ max: THEMES.length }), (at) => {
        const mine = copy(THEMES).toSpliced(at, 0, transport);
        expect(tags(mine, transport.key)).toEqual(builtIn());
      }),
      { numRuns: 5 },
    );
    expect(tags(copy([...THEMES, transport])).flat()).toContain(transport.key);
  });

  it('changes no other tag when a theme is left out', () => {
    fc.assert(
      fc.property(theme, ({ key }) => {
        expect(tags(copy(THEMES).filter((one) => one.key !== key))).toEqual(builtIn(key));
      }),
      { numRuns: 10 },
    );
  });

  it('changes no other tag when the phrases of a theme are edited', () => {
    fc.assert(
      fc.property(theme, ({ key }) => {
        const mine = copy(THEMES).map((one) =>
          one.key === key ? { ...one, strong: ['children'], not: ['child'] } : one,
        );
        expect(tags(mine, key)).toEqual(builtIn(key));
      }),
      { numRuns: 10 },
    );
  });

  it('judges a theme by its phrases alone once they are edited', () => {
    const mine = copy(THEMES).map((one) =>
      one.key === 'workforce' ? { ...one, strong: ['lighthouse'], fair: [], weak: [] } : one,
    );
    const text = 'The lighthouse is lit. Staff turnover is high.';
    expect(taggerFor(mine).tags({ text, points: [] })).toEqual(['workforce']);
    expect(taggerFor(mine).tags({ text: 'Staff turnover is high.', points: [] })).toEqual([]);
  });
});

it('themes of one’s own do not change each other’s tags', () => {
  const own = THEMES.map((one) => ({ ...one, key: `my-${one.key}` }));
  const together = tags(own);
  fc.assert(
    fc.property(fc.constantFrom(...own), (one) => {
      const alone = tags([one]);
      expect(alone).toEqual(together.map((keys) => keys.filter((key) => key === one.key)));
    }),
    { numRuns: 10 },
  );
});
