import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchArguments } from '../../src/cli/commands/search/arguments.js';
import type { LetterRecord } from '../../src/index.js';
import { best } from '../../src/search/context.js';
import { startSearch } from '../../src/search/index.js';
import { placedStems } from '../../src/search/placed.js';
import { mayHold, queryOf } from '../../src/search/query.js';
import { scoreOf } from '../../src/search/score.js';
import { stemOf } from '../../src/similarity/words.js';
import { run, sample } from '../support/run.js';

const LETTER = sample('wrenshire-2018-letter.json');
const REPORT = sample('wrenshire-2024-report.json');
const TARGETED = sample('saltmere-2023-targeted.json');
const letter: LetterRecord = JSON.parse(readFileSync(LETTER, 'utf8'));
const report: LetterRecord = JSON.parse(readFileSync(REPORT, 'utf8'));

const ESCAPE = '\u001b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these could steer a terminal
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A letter whose findings have these texts, and nothing else. */
function saying(...texts: string[]): LetterRecord {
  const [first] = letter.findings;
  if (!first) throw new Error('the sample has no findings');
  const findings = texts.map((text, index) => ({
    ...first,
    id: `${first.type}/${index + 1}`,
    text,
    points: [],
  }));
  return { ...letter, findings };
}

/** The texts that a search finds, best first. */
function found(words: string[], texts: string[], options: Parameters<typeof queryOf>[1] = {}) {
  const search = startSearch(queryOf(words, options), {}, 10);
  search.add(saying(...texts));
  return search.found().hits.map(({ finding }) => finding.text);
}

describe('words', () => {
  it.each([
    ['waiting', 'They wait for months.'],
    ['EHCP', 'Education, health and care plans are late.'],
    ['education health and care plans', 'Too few EHC plans are good.'],
    ['sendiass', 'Parents value the SEND information, advice and support service.'],
    ['CAMHS', 'child and adolescent mental health services are slow'],
    ['co-production', 'Coproduction is strong.'],
    ["children's", 'The children’s views are heard.'],
    ['COVID-19', 'since COVID-19 began'],
    ['speech therapy', 'Speech and language therapy is slow.'],
    ['speech therapy', 'Speech and language therapists are few.'],
    ['language', 'Speech and language therapy is slow.'],
    ['SALT', 'Speech and language therapists are few.'],
    ['slt', 'The wait for SaLT is long.'],
    ['speech and language therapy', 'The wait for SLT is long.'],
    ['AP', 'Alternative provision is good.'],
    ['pcf', 'The parent carer forum is heard.'],
    ['parent carer forum', 'The PCF is heard.'],
    ['DSR', 'The dynamic support register is new.'],
    ['CAMHS', 'Children’s and adolescents’ mental health services are slow.'],
    ['NDP', 'The neurodevelopmental pathway is closed.'],
    ['EBSA', 'Emotionally based school avoidance is rising.'],
    ['EOTAS', 'Some have education other than at school.'],
    ['EHCPs', 'An education, health and care (EHC) plan is late.'],
    ['care', 'Education, health and care plans are late.'],
    ['timeliness', 'Timely plans are few.'],
    ['timely', 'The timeliness of plans is poor.'],
    ['co production', 'Co-production is rare.'],
    ['coproduction', 'Plans are co-produced.'],
    ['multi agency', 'Multi-agency work is good.'],
    ['community', 'Communities are strong.'],
    ['responsibility', 'Leaders are responsible.'],
    ['responding', 'The response is slow.'],
    ['exclusions', 'Pupils are excluded.'],
    ['therapist', 'Therapies are few.'],
  ])('%s is found in: %s', (words, text) => {
    expect(found([words], [text])).toEqual([text]);
  });

  it.each([
    ['waiting', 'There are delays.'],
    ['employment', 'Leaders work together.'],
    ['plan', 'The planet is round.'],
    ['community', 'Communication is poor.'],
    ['communication', 'Communities are strong.'],
    ['time', 'Support is timely.'],
    ['timely', 'It takes time.'],
    ['generic', 'The general view is good.'],
    ['general', 'Plans are generic.'],
    ['responsible', 'The response is slow.'],
    ['response', 'Leaders are responsible.'],
    ['SEND', 'Schools send letters.'],
    ['AP', 'Maps are ap-proximate.'],
    ['OT', 'It is not a lot.'],
    ['severe', 'Several plans are late.'],
    ['governance', 'School governors meet.'],
    ['care', 'Careful work is done.'],
    ['CAMHS', 'Children’s mental health is poor.'],
  ])('%s is not found in: %s', (words, text) => {
    expect(found([words], [text])).toEqual([]);
  });

  it('all of them, or with any one of them', () => {
    const texts = ['Therapy starts late.', 'Waits for therapy are long.', 'Waits are long.'];
    expect(found(['waits', 'therapy'], texts)).toEqual([texts[1]]);
    expect(found(['waits', 'therapy'], texts, { any: true }).sort()).toEqual(texts.sort());
  });

  it('between quotes they stand together', () => {
    const texts = ['Joint commissioning is weak.', 'Commissioning of joint posts is weak.'];
    expect(found(['"joint commissioning"'], texts)).toEqual([texts[0]]);
    expect(found(['“joint commissioning”'], texts)).toEqual([texts[0]]);
    expect(found(['"joint', 'commissioning"'], texts)).toEqual([texts[0]]);
    expect(found(['joint commissioning'], texts, { phrase: true })).toEqual([texts[0]]);
    expect(found(['joint commissioning'], texts)).toHaveLength(2);
  });

  it('joined by a hyphen they stand together', () => {
    expect(found(['short-break'], ['A short break helps.', 'A break that is short.'])).toEqual([
      'A short break helps.',
    ]);
  });

  it('of no meaning are passed over', () => {
    expect(queryOf(['the waits']).units).toHaveLength(1);
    expect(queryOf(['of the']).units).toEqual([]);
    expect(queryOf(['']).units).toEqual([]);
  });
});

describe('the best comes first', () => {
  it('side by side before apart, short before long, often before once', () => {
    const filler = ' Leaders met in the town hall and talked about many things.'.repeat(4);
    expect(found(['waiting times'], ['Times of waiting.', 'Waiting times.'])[0]).toBe(
      'Waiting times.',
    );
    expect(found(['autism'], [`Autism.${filler}`, 'Autism.'])[0]).toBe('Autism.');
    expect(found(['autism'], [`Autism.${filler}`, `Autism and autism.${filler}`])[0]).toMatch(
      /^Autism and/,
    );
  });

  it('a rare word weighs more than a common one', () => {
    const texts = ['Children are well.', 'Hydrotherapy is new.'];
    expect(found(['children', 'hydrotherapy'], texts, { any: true })).toEqual(texts.reverse());
  });

  it('only as many as are wanted are kept, and they are the best of all', () => {
    const words = fc.constantFrom('wait', 'autism', 'therapy', 'plan', 'leaders', 'school');
    const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.nat(9), (texts, few) => {
        const query = queryOf(['wait autism plan'], { any: true });
        const [all, some] = [1000, few + 1].map((limit) => {
          const search = startSearch(query, {}, limit);
          search.add(saying(...texts));
          return search.found();
        });
        expect(some?.hits).toEqual(all?.hits.slice(0, few + 1));
        expect(some?.total).toBe(all?.total);
      }),
    );
  });
});

describe('a look that costs little', () => {
  it('never passes over a word of the same stem', () => {
    const texts = [letter, report].flatMap(({ findings }) => findings.map(({ text }) => text));
    const forms = new Map<string, Set<string>>();
    for (const text of texts) {
      for (const { stem, start, end } of placedStems(text)) {
        forms.set(stem, (forms.get(stem) ?? new Set()).add(text.slice(start, end)));
      }
    }
    expect(forms.size).toBeGreaterThan(500);
    for (const words of forms.values()) {
      for (const word of words) {
        const promising = mayHold(queryOf([word]));
        expect({ word, missed: [...words].filter((other) => !promising(other)) }).toEqual({
          word,
          missed: [],
        });
      }
    }
  });

  it.each(['families', 'ability', 'possibility', 'strategies', 'filing', 'agencies'])(
    'knows how %s may be stemmed',
    (word) => {
      expect(mayHold(queryOf([word]))(`many ${word} here`)).toBe(true);
      expect(stemOf(word)).toBe(placedStems(word)[0]?.stem);
    },
  );
});

describe('places', () => {
  it('are those of the words in the text as it stands', () => {
    const text = 'İn Ofsted’s view, EHC plans (education, health and care plans) wait.';
    const query = queryOf(['ehcp wait'], { any: true });
    const words = scoreOf(text, query)?.marks.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['EHC plans', 'education, health and care plans', 'wait']);
  });

  it('a context is a part of the text, and its marks are words of it', () => {
    const sentence = fc.constantFrom(
      'Leaders know the area well.',
      'Families wait a long time, and some of them say that nobody tells them why.',
      `Staff ${'and more staff '.repeat(40)}wait.`,
      'Plans are late.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        const text = sentences.join(' ');
        const score = scoreOf(text, queryOf(['wait']));
        if (!score) return;
        const context = best(text, score.marks);
        expect(text).toContain(context.text);
        expect(context.marks.length).toBeGreaterThan(0);
        for (const { start, end } of context.marks) {
          expect(context.text.slice(start, end)).toBe('wait');
        }
        expect(context.cut.before).toBe(!text.startsWith(context.text));
      }),
    );
  });
});

describe('words and records are told apart', () => {
  it.each([
    [['waiting times', LETTER], ['waiting times'], [LETTER]],
    [
      ['waiting', 'times', LETTER, REPORT],
      ['waiting', 'times'],
      [LETTER, REPORT],
    ],
    [['waiting', '-'], ['waiting'], ['-']],
    [['waiting', 'https://example.org/a.pdf'], ['waiting'], ['https://example.org/a.pdf']],
    [['waiting', 'nowhere.json'], ['waiting'], ['nowhere.json']],
    [['waiting', 'nowhere/', 'x'], ['waiting'], ['nowhere/', 'x']],
    [['and/or', LETTER], ['and/or'], [LETTER]],
  ])('%j', async (given, words, records) => {
    expect(await searchArguments(given)).toEqual({ words, records });
  });

  it.each([
    [[LETTER], [], [LETTER]],
    [[LETTER, REPORT], [], [LETTER, REPORT]],
    [['-'], [], ['-']],
    [['waiting', LETTER], ['waiting'], [LETTER]],
  ])('with a filter, %j may hold no words', async (given, words, records) => {
    expect(await searchArguments(given, true)).toEqual({ words, records });
  });

  it('a first argument is words, though a folder is called so', async () => {
    const health = join(folder, 'health');
    mkdirSync(health);
    expect(await searchArguments([health, LETTER])).toEqual({ words: [health], records: [LETTER] });
  });

  it.each([
    [['waiting', 'times'], /no records were given/],
    [[LETTER], /no words were given/],
  ])('%j is a mistake', async (given, message) => {
    await expect(searchArguments(given)).rejects.toThrow(message);
    expect(await run(['search', ...given])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('arealetter search', () => {
  it('shows area, date, type, words in context, id, page and source, at 80 columns', async () => {
    const { code, stdout } = await run(['search', 'joint commissioning', LETTER, REPORT]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. Wrenshire, 20\d\d-\d\d-\d\d: /);
    expect(stdout).toMatch(/\*[Jj]oint commissioning\*/);
    expect(stdout).toMatch(/^ {3}\[[a-z/-]+\/\d+, p\. \d+, wrenshire-20\d\d-\w+\.pdf\]$/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('colours instead of asterisks', async () => {
    const { stdout } = await run(['search', '--color', 'always', 'commissioning', LETTER]);
    expect(stdout).toContain(`${ESCAPE}[33mcommissioning`);
    expect(stdout).not.toContain('*');
  });

  it('takes out what could steer a terminal', async () => {
    const stdin = JSON.stringify(saying('wait \u001b[2J\u0001here\u0002'));
    const { stdout } = await run(['search', 'wait', '-'], stdin);
    expect(stdout).not.toMatch(STEERING);
  });

  it('json', async () => {
    const { stdout } = await run(['search', '-f', 'json', '--limit', '2', 'wait', LETTER]);
    const { total, hits } = JSON.parse(stdout);
    expect(hits).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
    const [{ finding, context, matches, date, area }] = hits;
    expect(letter.findings).toContainEqual(expect.objectContaining(finding));
    expect([finding.text, ...finding.points].join(' ')).toContain(context);
    for (const match of matches) expect(context).toContain(match);
    expect({ date, area }).toEqual({ date: '2018-11-26', area: letter.area });
  });

  it('shows after what holds the words what says it in others, marked as such', async () => {
    const asked = ['search', 'kids out of school on part-time timetables', LETTER, REPORT];
    const { code, stdout } = await run(asked);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. Wrenshire, .*\(in other words\)$/m);
    expect(stdout).toMatch(/in other words(?:;|$)/m);
    const { hits } = JSON.parse((await run([...asked, '-f', 'json'])).stdout);
    expect(hits[0].match).toBe('other-words');
    expect((await run([...asked, '--exact'])).code).toBe(1);
    const { hits: exact } = JSON.parse(
      (await run(['search', 'wait', REPORT, '-f', 'json'])).stdout,
    );
    const kinds = exact.map(({ match }: { match: string }) => match);
    expect(kinds[0]).toBe('words');
    expect(kinds).toEqual([...kinds].sort().reverse());
  });

  it('ndjson is the same, a hit a line', async () => {
    const args = ['search', 'wait', LETTER, REPORT, '-f'];
    const { hits } = JSON.parse((await run([...args, 'json'])).stdout);
    const lines = (await run([...args, 'ndjson'])).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(hits);
  });

  it('markdown, with the signs of Markdown escaped', async () => {
    const stdin = JSON.stringify(saying('They *wait* for <b>months</b>.'));
    const { stdout } = await run(['search', '-f', 'markdown', 'wait', '-'], stdin);
    expect(stdout).toContain('> They \\***wait**\\* for \\<b\\>months\\</b\\>.');
  });

  it.each([
    [['--type', 'strength'], (hit: Row) => hit.finding.type === 'strength'],
    [['--kind', 'area-send-report'], (hit: Row) => hit.kind === 'area-send-report'],
    [['--area', 'wrenshire'], (hit: Row) => hit.area.name === 'Wrenshire'],
    [['--from', '2023'], (hit: Row) => hit.date >= '2023-01-01'],
    [['--to', '2018-11'], (hit: Row) => hit.date <= '2018-11-30'],
  ])('%j', async (filter, isWanted) => {
    const args = ['search', 'children', '-f', 'json', '--limit', '999', ...filter];
    const all = await hitsOf(args.slice(0, 6));
    const some = await hitsOf(args);
    const key = ({ source, finding }: Row) => `${source} ${finding.id}`;
    expect(some.map(key)).toEqual(all.filter(isWanted).map(key));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it('filters by theme, and takes several values of a filter', async () => {
    const [first, second, third] = saying('We wait.', 'They wait.', 'You wait.').findings;
    const findings = [
      { ...first, themes: ['waiting-times'] },
      { ...second, themes: ['autism'] },
      { ...third, themes: [] },
    ];
    const stdin = JSON.stringify({ ...letter, findings });
    const args = ['search', 'wait', '-', '-f', 'json', '--theme', 'waiting-times'];
    const one = JSON.parse((await run(args, stdin)).stdout);
    const two = JSON.parse((await run([...args, '--theme', 'autism'], stdin)).stdout);
    expect([one.total, two.total]).toEqual([1, 2]);
  });

  it('lists what a filter lets through, in the order of the records', async () => {
    const args = ['search', '--type', 'strength', '-f', 'json', '--limit', '99', LETTER, REPORT];
    const { total, hits } = JSON.parse((await run(args)).stdout);
    const strengths = [letter, report].flatMap(({ findings }) =>
      findings.filter(({ type }) => type === 'strength'),
    );
    expect(hits.map(({ finding }: Row) => finding.id)).toEqual(strengths.map(({ id }) => id));
    expect(total).toBe(strengths.length);
    const { stdout } = await run(['search', '--type', 'strength', '--limit', '1', LETTER]);
    expect(stdout).toMatch(/findings; the first 1 are shown/);
  });

  it('says beside a hit what is uncertain of it, in every format', async () => {
    const [first] = letter.findings;
    const warning = {
      rule: 'run-together',
      message: 'this may be two findings',
      at: null,
      findings: [first?.id],
    };
    const stdin = JSON.stringify({ ...letter, findings: [first], warnings: [warning] });
    for (const format of ['terminal', 'markdown', 'json', 'ndjson']) {
      const { stdout } = await run(['search', 'strategy', '-', '-f', format], stdin);
      expect(stdout).toContain('this may be two findings');
    }
    const without = JSON.stringify({ ...letter, findings: [first], warnings: [] });
    const { stdout } = await run(['search', 'strategy', '-'], without);
    expect(stdout).not.toContain('Uncertain');
  });

  it.each([
    [['--type', 'priority-action', LETTER], 1, /no finding is let through/],
    [['zebra', LETTER], 1, /no finding speaks of this/],
    [['zebra wait', LETTER], 1, /--any/],
    [['of the', LETTER], 2, /no word to search for/],
    [['--type', 'strenght', 'wait', LETTER], 2, /it is one of main-finding/],
    [['--from', '5/11/2022', 'wait', LETTER], 2, /It must be a date/],
    [['wait', LETTER, 'nowhere.json'], 1, /nowhere\.json: there is no such file/],
  ])('%j exits with %d', async (args, code, message) => {
    expect(await run(['search', ...args])).toMatchObject({
      code,
      stderr: expect.stringMatching(message),
    });
  });

  it('a record that cannot be read does not hide what was found', async () => {
    writeFileSync(join(folder, 'a.json'), '{}');
    const { code, stdout } = await run(['search', 'wait', LETTER, folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('*wait');
  });
});

interface Row {
  area: { name: string };
  kind: string;
  date: string;
  source: string;
  finding: { id: string; type: string };
}

async function hitsOf(args: string[]): Promise<Row[]> {
  const { stdout } = await run([...args, LETTER, REPORT, TARGETED]);
  return JSON.parse(stdout).hits;
}
