import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../src/compare/groups.js';
import { comparisonSchema } from '../../src/compare/schema.js';
import type { LetterRecord } from '../../src/index.js';
import { COMPARE_FORMATS } from '../../src/write/compare/formats.js';
import { allOf, attribute, textOf } from '../support/dom.js';
import { run, sample, widest } from '../support/run.js';
import { saltmere, wrenshire } from '../support/tagged.js';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
const ESCAPE = '\u001b';

/** Writes a record and gives its path. */
function put(name: string, record: LetterRecord): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(record));
  return path;
}

const report = put('report', wrenshire());
const letter = put('letter', saltmere());
/** The same findings of other areas: as many documents as there are names. */
const others = (names: readonly string[]) =>
  names.map((name, place) => {
    const record = place % 2 === 0 ? wrenshire() : saltmere();
    const sha256 = String(place).padStart(64, '0');
    return put(name, {
      ...record,
      area: { name, code: null },
      source: { ...record.source, name: `${name}.pdf`, sha256 },
    });
  });
const four = others(['Bournemouth, Christchurch and Poole', 'Northamptonshire', 'Kent', 'York']);
const many = others(['Aby', 'Bratoft', 'Candlesby', 'Dexthorpe', 'Edlington', 'Fulletby']);

describe('exit codes', () => {
  it.each([
    ['two areas', [report, letter], 0],
    ['a record and a document', [report, sample('saltmere-2021-letter.md')], 0],
    ['one alone', [report], 2],
    ['none', [], 2],
    ['one that is not there, and two that are', [report, letter, 'nowhere.json'], 1],
    ['no such format', ['--format', 'pdf', report, letter], 2],
    ['no such group', ['--group', 'colour', report, letter], 2],
  ])('%s', async (_, args, code) => {
    const outcome = await run(['compare', ...args]);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout === '').toBe(code === 2);
  });
});

describe('on a terminal', () => {
  it('the facts come first, then the themes, then the words behind what is shared or apart', async () => {
    const { stdout, stderr } = await run(['compare', report, letter]);
    const at = (words: string) => {
      expect(stdout).toContain(words);
      return stdout.indexOf(words);
    };
    const order = [
      'Wrenshire and Saltmere side by side',
      '2024-06-10 to 2024-06-14',
      'Named for improvement in both\n  Waiting times                   1  2  .  1      .  1  .  .',
      'Named as a strength in both, also for improvement in Saltmere\n  Identification',
      'Named as a strength in both\n',
      'Strength in Saltmere, for improvement in Wrenshire\n  Preparation for adulthood',
      'Named for improvement in Wrenshire\n  EHC plan quality',
      'On neither side\n  Governance',
      'Without a theme',
      'Waiting times: named for improvement in both',
      'priority action [priority-action/3, p. 6]',
      'Identification: named as a strength in both, also for improvement in Saltmere',
      'The words behind the other themes: --full',
    ].map(at);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(stdout).toContain('Attainment: named for improvement in Saltmere');
    expect(stdout).not.toContain('Governance: on neither');
    expect(stderr).toBe('');
  });

  it('what is uncertain of a finding stands beside its words, in every format', async () => {
    const record = wrenshire();
    const findings = record.findings.map(({ id }) => id);
    const warning = { rule: 'run-together', message: 'may be two findings', at: null, findings };
    const doubtful = join(folder, 'doubtful.json');
    writeFileSync(doubtful, JSON.stringify({ ...record, warnings: [warning] }));
    for (const format of ['terminal', 'markdown', 'html', 'csv', 'json']) {
      const args = ['compare', '-f', format, doubtful, letter];
      const { stdout } = await run(format === 'terminal' ? [...args, '--full'] : args);
      expect(stdout).toContain('may be two findings');
    }
  });

  it('groups are named with their shares', async () => {
    const { stdout } = await run(['compare', '--group', 'year', report, letter, ...four]);
    expect(stdout).toMatch(/^ +of \d+( +of \d+)+$/m);
    expect(stdout).toMatch(
      /^Named for improvement in at least half of the documents of \d of \d groups$/m,
    );
  });

  it.each([
    ['two', [report, letter]],
    ['four, with long names', four],
    ['many', [report, letter, ...many]],
    ...GROUPS.filter((group) => group !== 'region').map((group) => [
      `by ${group}`,
      ['--group', group, report, letter, ...four],
    ]),
    ['whole', ['--full', report, letter]],
  ] as [string, string[]][])('%s fits 80 columns, without colour', async (_, args) => {
    const { stdout, code } = await run(['compare', ...args]);
    expect(code).toBe(0);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain(ESCAPE);
    expect(stdout).not.toMatch(/ $/m);
  });

  it('--full quotes every finding behind every theme, whole', async () => {
    const { stdout } = await run(['compare', '--full', report, letter]);
    const flat = stdout.replace(/\s+/g, ' ');
    for (const { findings } of [wrenshire(), saltmere()]) {
      for (const { text } of findings.filter(({ themes }) => themes.length > 0)) {
        expect(flat).toContain(text);
      }
    }
  });

  it.each([
    [
      'the one that speaks of the theme',
      'Much is well. Waits are long. Some of it is not.',
      '[…] Waits are long. […]',
    ],
    [
      'with the one that it points back to',
      'Much is well. The team is small. This means that families face long waiting times.',
      '[…] The team is small. This means that families face long waiting times.',
    ],
    [
      'with the one that takes it back',
      'Waiting times have fallen. However, few families feel it. Staff are kind.',
      'Waiting times have fallen. However, few families feel it. […]',
    ],
    ['the first where none does', 'One thing. Another thing.', 'One thing. […]'],
  ])('a quote is %s', async (_, text, quote) => {
    const record = wrenshire();
    const findings = record.findings.map((finding) =>
      finding.id === 'priority-action/3' ? { ...finding, text } : finding,
    );
    const args = ['--theme', 'waiting-times', put('sentence', { ...record, findings }), letter];
    const { stdout } = await run(['compare', ...args]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`p. 6] ${quote} `);
  });

  it('what steers a terminal is taken out', async () => {
    const record = { ...wrenshire(), area: { name: `Wren${ESCAPE}[31mshire\u0007`, code: null } };
    const { stdout } = await run(['compare', '--full', put('steering', record), letter]);
    expect(stdout).toContain('Wren [31mshire');
    for (const steering of [ESCAPE, '\u0007']) expect(stdout).not.toContain(steering);
  });

  it.each([
    [['--theme', 'nothing-of-the-kind', report, letter], /no finding has the theme nothing-of/],
    [['--kind', 'area-send-report', report, letter, ...many], /4 documents are not compared/],
    [[report, put('same', { ...wrenshire(), source: { ...saltmere().source } })], /^$/],
  ])('%s', async (args, message) => {
    expect((await run(['compare', ...args])).stderr).toMatch(message);
  });
});

describe('JSON', () => {
  it.each([[[]], [['--group', 'outcome']]])('fits its schema %s', async (args) => {
    const { stdout } = await run(['compare', '-f', 'json', ...args, report, letter]);
    const comparison = JSON.parse(stdout);
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });
});

describe('CSV', () => {
  /** The rows of a table without line ends in its cells. */
  const rowsOf = (csv: string) =>
    csv
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) =>
        [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
          (quoted ?? plain ?? '').replaceAll('""', '"'),
        ),
      );

  it('has a row for each theme and column, absent ones too, and those without a theme', async () => {
    const { stdout } = await run(['compare', '-f', 'csv', report, letter]);
    expect(stdout.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = rowsOf(stdout);
    expect(rows).toHaveLength((14 + 1) * 2);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
    const cell = (row: string[] | undefined, name: string) => row?.[head.indexOf(name)];
    expect(cell(rows[0], 'findings')?.split('; ')[0]).toBe(
      'wrenshire-2024-report.pdf priority-action/3',
    );
    const absent = rows.find(
      (row) => cell(row, 'theme') === 'attainment' && cell(row, 'column') === 'Wrenshire',
    );
    expect(['weakness', 'development', 'findings'].map((name) => cell(absent, name))).toEqual([
      '0',
      '0',
      '',
    ]);
    expect(rows.slice(-2).map((row) => cell(row, 'theme'))).toEqual(['', '']);
  });

  it('names with commas and quotes are quoted, and nothing runs as a formula', async () => {
    const name = '=cmd|"x",1';
    const path = put('formula', { ...wrenshire(), area: { name, code: null } });
    const { stdout } = await run(['compare', '-f', 'csv', path, letter]);
    const [head = [], first = []] = rowsOf(stdout);
    expect(first[head.indexOf('area')]).toBe(`'${name}`);
  });
});

describe('Markdown', () => {
  it('has the facts, the themes as they stand, and quotes with their places', async () => {
    const { stdout } = await run(['compare', '-f', 'markdown', report, letter]);
    expect(stdout).toContain('# Wrenshire and Saltmere side by side');
    expect(stdout).toContain(
      '## Named for improvement in both\n\n| Theme | Wrenshire | Saltmere |',
    );
    expect(stdout).toContain(
      '| Waiting times | 1 weakness, 2 to develop, 1 mention | 1 to develop |',
    );
    expect(stdout).toMatch(/^> .* \[priority action, priority-action\/3, p\. 6\]$/m);
  });

  it.each([[['--group', 'year']], [many]])('of many: the findings by their ids', async (args) => {
    const { stdout } = await run(['compare', '-f', 'markdown', ...args, report, letter]);
    expect(stdout).toContain('wrenshire-2024-report.pdf priority-action/3, p. 6');
    expect(stdout).not.toMatch(/^> /m);
  });
});

describe('HTML', () => {
  const pageOf = async (...args: string[]) => {
    const { stdout } = await run(['compare', '-f', 'html', ...args]);
    return parse(stdout);
  };

  it('each cell says its counts in words, and opens a panel with the findings behind them', async () => {
    const document = await pageOf(report, letter);
    const opened = allOf(document, 'button').filter(
      (button) => attribute(button, 'popovertarget') && !attribute(button, 'popovertargetaction'),
    );
    const panels = allOf(document, 'section').filter((section) => attribute(section, 'popover'));
    const ids = panels.map((panel) => attribute(panel, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const button of opened) expect(ids).toContain(attribute(button, 'popovertarget'));
    const [first] = opened;
    expect(textOf(first).replace(/\s+/g, ' ').trim()).toBe('1 weakness 2 to develop 1 mention');
    const panel = panels.find(
      (each) => attribute(each, 'id') === attribute(first, 'popovertarget'),
    );
    const shown = allOf(panel as (typeof panels)[number], 'article');
    expect(shown.map((card) => attribute(card, 'data-id'))).toEqual([
      'priority-action/3',
      'area-for-development/8',
      'area-for-development/9',
      'experience/1',
    ]);
  });

  it('every finding with a theme stands in a panel for each of its themes', async () => {
    const document = await pageOf(report, letter);
    const cards = allOf(document, 'article').map((card) => attribute(card, 'data-id'));
    const counted = [wrenshire(), saltmere()].flatMap(({ findings }) =>
      findings.flatMap(({ id, themes }) => (themes.length > 0 ? themes : ['none']).map(() => id)),
    );
    expect(cards.sort()).toEqual(counted.sort());
  });

  it('of very many, findings are shown by their first sentence', async () => {
    const names = Array.from({ length: 90 }, (_, place) => `Area ${place}`);
    const document = await pageOf('--group', 'outcome', ...others(names));
    expect(allOf(document, 'article')).toEqual([]);
    const entries = allOf(document, 'section')
      .filter((section) => attribute(section, 'popover'))
      .flatMap((panel) => allOf(panel, 'li'));
    const each = [wrenshire(), saltmere()].map(({ findings }) =>
      findings.reduce((total, { themes }) => total + Math.max(1, themes.length), 0),
    );
    expect(entries).toHaveLength(45 * ((each[0] ?? 0) + (each[1] ?? 0)));
  });

  it('no id stands twice, and no script runs', async () => {
    for (const args of [[report, letter], many, ['--group', 'outcome', ...many]]) {
      const document = await pageOf(...args);
      const ids = allOf(document, '*').flatMap((element) => attribute(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(allOf(document, 'script')).toEqual([]);
    }
  });

  it('what a document holds is shown, and never markup', async () => {
    const EVIL = '</script><img src=x onerror=alert(1)>"\'&amp;';
    const record = wrenshire();
    const evil = put('evil', {
      ...record,
      title: EVIL,
      area: { name: EVIL, code: null },
      source: { ...record.source, name: EVIL },
      findings: record.findings.map((finding) => ({
        ...finding,
        ...{ text: EVIL, points: [EVIL], responsible: [EVIL], themes: [EVIL, 'attainment'] },
      })),
    });
    const document = await pageOf(evil, letter);
    expect(allOf(document, 'img')).toEqual([]);
    expect(allOf(document, 'script')).toEqual([]);
    expect(textOf(allOf(document, 'h1')[0])).toBe(`${EVIL} and Saltmere side by side`);
    const handlers = allOf(document, '*').flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on|^style$/.test(name)),
    );
    expect(handlers).toEqual([]);
  });
});

it.each(Object.keys(COMPARE_FORMATS))(
  '%s can be written into a file, and then nothing is printed',
  async (format) => {
    const path = join(folder, `out.${format}`);
    const { stdout, code } = await run(['compare', '-f', format, '-o', path, report, letter]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(readFileSync(path, 'utf8')).toContain('Wrenshire');
  },
);

it.each(Object.keys(COMPARE_FORMATS))('what is left out is named: %s', async (format) => {
  const args = ['compare', '-f', format, '--kind', 'area-send-report', report, letter, ...many];
  const { stdout, stderr } = await run(args);
  if (format === 'csv') expect(stderr).toContain('are not compared');
  else expect(stdout.replaceAll('\\', '')).toContain('saltmere-2021-letter.pdf');
});
