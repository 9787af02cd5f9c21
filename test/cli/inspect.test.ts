import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { trace } from '../../src/trace.js';
import { toTerminal } from '../../src/write/trace/terminal.js';

const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const documents = readdirSync(samples).filter((file) =>
  /-.*\.(?:pdf|md|txt|html|docx)$/.test(file),
);
const given = (name: string) => readFileSync(samples + name);
const LETTER = 'wrenshire-2021-revisit.md';
const CAKE = Buffer.from('Dear Ms Elm,\n\nThank you for the cake.\n');

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe.each(documents)('trace(%s)', (name) => {
  it('shows the use of each word, as the record does', async () => {
    const { coverage, findings } = await extract(given(name), { name });
    const { uses } = await trace(given(name), { name });
    const ids = new Set(uses.map(({ use }) => use).filter((use) => use.includes('/')));
    expect([...ids].sort()).toEqual(findings.map(({ id }) => id).sort());
    expect(uses.filter(({ use }) => use === 'unplaced')).toEqual([]);
    // A hyphen at a line's end makes two words of one.
    const count = uses.flatMap(({ lines }) => lines).flatMap(words).length;
    expect(count).toBeGreaterThanOrEqual(coverage.words);
    expect(count).toBeLessThan(coverage.words * 1.01);
  });
});

it('says why the family was chosen, and why no other', async () => {
  const { kind, forced, families } = await trace(given(LETTER), { name: LETTER });
  expect({ kind, forced }).toEqual({ kind: 'area-send-revisit', forced: false });
  expect(families.filter(({ recognised }) => recognised).map(({ kind }) => kind)).toEqual([kind]);
  const [own] = families.filter((family) => family.kind === kind);
  expect(own?.signs).toContain('Joint area SEND revisit in Wrenshire');
});

describe('a kind that is asked for', () => {
  it('is read with a warning where it is not recognised', async () => {
    const record = await extract(CAKE, { name: 'cake.txt', kind: 'area-send-revisit' });
    expect(record.kind).toBe('area-send-revisit');
    expect(record.warnings.map(({ rule }) => rule)).toContain('kind-forced');
    expect(record.passages.map(({ text }) => text).join(' ')).toContain('Thank you for the cake.');
  });

  it('is read as ever where it is recognised', async () => {
    const asked = await extract(given(LETTER), { name: LETTER, kind: 'area-send-revisit' });
    expect(asked).toEqual(await extract(given(LETTER), { name: LETTER }));
  });
});

it('fits the width of a terminal, every word of it', async () => {
  const traced = await trace(given(LETTER), { name: LETTER });
  const plain = new Chalk({ level: 0 });
  const [narrow, wide] = [60, Number.POSITIVE_INFINITY].map((width) =>
    toTerminal(traced, { chalk: plain, width }),
  );
  const shownLines = (narrow ?? '').split('\n').filter((line) => line.includes('| '));
  expect(Math.max(...shownLines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  const shown = (text = '') => words(text.replace(/^[^|\n]*\| /gm, '')).sort();
  expect(shown(narrow)).toEqual(shown(wide));
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', input: CAKE });

  it('shows each line beside its use', () => {
    const shown = execFileSync(process.execPath, [BIN, 'inspect', samples + LETTER]).toString();
    expect(shown).toMatch(/^area-send-revisit: recognised\n {2}“Joint area SEND revisit/);
    expect(shown).toMatch(/^not area-send-report: none of its signs$/m);
    expect(shown).toMatch(/^\d+ heading +\| Main findings$/m);
    expect(shown).toMatch(/^\d+ progress\/1 +\| the absence of a shared strategy/m);
    expect(shown).not.toContain('\u001b');
  });

  it('is coloured where that is asked for', () => {
    const { stdout } = run('--color', 'always', 'inspect', samples + LETTER);
    expect(stdout).toContain('\u001b[');
  });

  it('refuses what it cannot read, and says what it looks like', () => {
    const { stdout, stderr, status } = run('inspect', '-');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^error: stdin: this looks like .*“Dear Ms Elm,”.* These are read: /);
  });

  it('reads it all the same as the kind that is asked for', () => {
    const { stdout, status } = run('inspect', '--kind', 'statement-of-action', '-');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^statement-of-action: as asked, though not recognised\n/);
  });

  it.each(['extract', 'inspect'])('%s knows no kind that there is not', (command) => {
    const { stderr, status } = run(command, '--kind', 'letter', '-');
    expect(status).toBe(2);
    expect(stderr).toMatch(/Allowed choices are area-send-inspection, /);
  });
});
