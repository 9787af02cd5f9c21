import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../src/diff/schema.js';
import { DIFF_FORMATS } from '../../src/write/diff/formats.js';
import { allOf, textOf } from '../support/dom.js';
import { run, sample, widest } from '../support/run.js';

const letter = sample('wrenshire-2018-letter.json');
const statement = sample('wrenshire-2019-statement.json');
const revisit = sample('wrenshire-2021-revisit.json');
const report = sample('wrenshire-2024-report.json');
const other = sample('saltmere-2021-letter.json');
const ESCAPE = '\u001b';

describe('exit codes', () => {
  it.each([
    ['the same', [letter, letter], 0],
    ['different', [letter, revisit], 1],
    ['different, but that is no matter', ['--exit-zero', letter, revisit], 0],
    ['two areas', [letter, other], 2],
    ['no such file', [letter, 'nowhere.json'], 2],
    ['no such format', ['--format', 'pdf', letter, revisit], 2],
    ['one alone', [letter], 2],
  ])('%s', async (_, args, code) => {
    expect((await run(['diff', ...args])).code).toBe(code);
  });

  it.each(['weaknesses', 'findings', 'fields'])(
    '--only %s of the same is the same',
    async (part) => {
      expect((await run(['diff', '--only', part, letter, letter])).code).toBe(0);
    },
  );

  it('--only looks at its part alone', async () => {
    const record = JSON.parse(readFileSync(letter, 'utf8'));
    const path = join(mkdtempSync(join(tmpdir(), 'diff-')), 'letter.json');
    writeFileSync(path, JSON.stringify({ ...record, title: 'Another title' }));
    expect((await run(['diff', '--only', 'fields', letter, path])).code).toBe(1);
    expect((await run(['diff', '--only', 'findings', letter, path])).code).toBe(0);
  });
});

describe('input', () => {
  it('documents are extracted on the fly, and say what their records say', async () => {
    const documents = [letter, revisit].map((path) => path.replace('.json', '.pdf'));
    const fromDocuments = await run(['diff', '--format', 'json', ...documents]);
    const fromRecords = await run(['diff', '--format', 'json', letter, revisit]);
    expect(fromDocuments).toEqual(fromRecords);
  });

  it('reversed dates are put right, with a note', async () => {
    const right = await run(['diff', letter, revisit]);
    const reversed = await run(['diff', revisit, letter]);
    expect(reversed.stdout).toBe(right.stdout);
    expect(right.stderr).toBe('');
    expect(reversed.stderr).toMatch(/wrenshire-2021-revisit\.json is the later one/);
  });

  it('two areas are named, and so is the command for them', async () => {
    const { stderr, stdout } = await run(['diff', letter, other]);
    expect(stderr).toMatch(/Wrenshire.*Saltmere.*arealetter compare/s);
    expect(stdout).toBe('');
  });

  it('one of the two can come from stdin', async () => {
    const piped = await run(['diff', letter, '-'], readFileSync(revisit, 'utf8'));
    expect(piped.stdout).toBe((await run(['diff', letter, revisit])).stdout);
  });
});

describe('on a terminal', () => {
  it('an overview comes first, then each weakness with the words that show where it stands', async () => {
    const { stdout } = await run(['diff', letter, revisit]);
    const at = (words: string) => stdout.indexOf(words);
    expect(
      at('5 weaknesses: sufficient progress (3); not sufficient progress (2).'),
    ).toBeGreaterThan(0);
    expect(at('=> SUFFICIENT PROGRESS')).toBeGreaterThan(at('5 weaknesses'));
    expect(at('the inspectors: “')).toBeGreaterThan(at('=> SUFFICIENT PROGRESS'));
    expect(at('Only in the earlier document')).toBeGreaterThan(at('the inspectors: “'));
  });

  it.each([
    ['a revisit', letter, revisit],
    ['a statement', letter, statement],
    ['a later report', letter, report],
  ])('%s fits 80 columns, without colour', async (_, before, after) => {
    const { stdout } = await run(['diff', before, after]);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain(ESCAPE);
  });

  it('words that went and came are marked without colour, and coloured where that is asked for', async () => {
    const record = JSON.parse(readFileSync(report, 'utf8'));
    record.findings[0].text += ' Much is new.';
    const path = join(mkdtempSync(join(tmpdir(), 'diff-')), 'report.json');
    writeFileSync(path, JSON.stringify(record));
    expect((await run(['diff', report, path])).stdout).toContain('{+Much is new.+}');
    const coloured = await run(['--color', 'always', 'diff', report, path]);
    expect(coloured.stdout).toContain(`${ESCAPE}[32m{+Much is new.+}`);
  });

  it('--full shows whole findings', async () => {
    const short = await run(['diff', letter, report]);
    const full = await run(['diff', '--full', letter, report]);
    expect((await run(['diff', letter, revisit])).stdout).toContain('(--full shows them)');
    expect(short.stdout).toContain('(--full shows them)');
    expect(full.stdout).not.toContain('(--full shows them)');
    expect(full.stdout.length).toBeGreaterThan(short.stdout.length);
  });
});

describe('other formats', () => {
  it('json fits its schema', async () => {
    const { stdout } = await run(['diff', '-f', 'json', letter, report]);
    expect(changeSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  it('markdown has a table of the weaknesses, and quotes what shows where they stand', async () => {
    const { stdout } = await run(['diff', '-f', 'markdown', letter, revisit]);
    expect(stdout).toMatch(/^# Wrenshire: an inspection and its revisit\n/);
    expect(stdout.match(/^\| \d \|/gm)).toHaveLength(5);
    expect(stdout).toMatch(/^> /m);
  });

  it('html is one page that runs nothing, and each link in it leads somewhere', async () => {
    const page = parse((await run(['diff', '-f', 'html', letter, report])).stdout);
    expect(allOf(page, 'script')).toEqual([]);
    expect(textOf(allOf(page, 'h1')[0])).toContain('Wrenshire');
    const attributes = (name: string) =>
      allOf(page, '*').flatMap(({ attrs }) => attrs.filter((one) => one.name === name));
    const ids = attributes('id').map(({ value }) => value);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { value } of attributes('href')) expect(ids).toContain(value.slice(1));
  });

  it.each(Object.keys(DIFF_FORMATS))(
    '%s goes into a file, and nothing onto the screen',
    async (format) => {
      const file = join(mkdtempSync(join(tmpdir(), 'diff-')), 'folder', 'out');
      const printed = await run(['diff', '-f', format, letter, revisit]);
      const written = await run(['diff', '-f', format, '-o', file, letter, revisit]);
      expect(written).toEqual({ code: 1, stdout: '', stderr: '' });
      expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(printed.stdout);
    },
  );

  it('two runs write the same', async () => {
    const args = ['diff', '-f', 'html', letter, report];
    expect((await run(args)).stdout).toBe((await run(args)).stdout);
  });
});
