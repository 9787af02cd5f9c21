import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInThemes } from '../../src/index.js';
import { run, sample, widest } from '../support/run.js';

const LETTER = sample('wrenshire-2018-letter.json');

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'themes-')), 'mine.json');
  writeFileSync(path, text);
  return path;
}

const MINE = fileOf(
  JSON.stringify({
    themes: [{ key: 'plans', name: 'Plans', definition: 'Any plan', strong: ['plan'] }],
  }),
);

describe('the list', () => {
  it('is printed with keys and definitions, within 80 columns', async () => {
    const { code, stdout } = await run(['themes']);
    expect(code).toBe(0);
    for (const { key } of builtInThemes()) expect(stdout).toContain(`${key}: `);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('strong:');
  });

  it('with its phrases, for one theme', async () => {
    const { stdout } = await run(['themes', '--full', '--only', 'therapies']);
    expect(stdout).toContain('fair: ');
    expect(stdout).toContain('not: ');
    expect(stdout).not.toContain('workforce');
  });

  it('as JSON it is a list that --themes reads', async () => {
    const { stdout } = await run(['themes', '-f', 'json']);
    const { code, stdout: again } = await run(['themes', '-f', 'json', '--themes', fileOf(stdout)]);
    expect(code).toBe(0);
    expect(again).toBe(stdout);
  });

  it('as JSON it is the data file, byte for byte', async () => {
    const file = new URL('../../src/data/themes.json', import.meta.url);
    expect((await run(['themes', '-f', 'json'])).stdout).toBe(readFileSync(file, 'utf8'));
  });

  it('a key that is not in it is refused, with those that are', async () => {
    const { code, stderr } = await run(['themes', '--only', 'weather']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no theme “weather”.*workforce/);
  });
});

describe('why a finding has its themes', () => {
  it('is told with the words that matched, and the record says the same', async () => {
    const { code, stdout, stderr } = await run(['themes', LETTER]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/main-finding\/1, p\. 2/);
    expect(stdout).toMatch(/- Governance: .*“SEND board”/);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('of a document, as JSON', async () => {
    const { stdout } = await run(['themes', '-f', 'json', sample('wrenshire-2018-letter.md')]);
    const { findings, others } = JSON.parse(stdout);
    expect(others).toBe(0);
    const record = JSON.parse(readFileSync(LETTER, 'utf8'));
    expect(findings.map(({ themes }: { themes: string[] }) => themes)).toEqual(
      record.findings.map(({ themes }: { themes: string[] }) => themes),
    );
  });

  it('for one theme, only findings with it', async () => {
    const { stdout } = await run(['themes', '--only', 'governance', LETTER]);
    expect(stdout).toContain('- Governance: ');
    expect(stdout).not.toContain('- Therapies: ');
    expect(stdout).not.toContain('no theme');
  });

  it('with --full, what was not enough too', async () => {
    expect((await run(['themes', LETTER])).stdout).not.toContain('not tagged');
    expect((await run(['themes', '--full', LETTER])).stdout).toContain('not tagged');
  });

  it('a record that was tagged with another list is told of', async () => {
    const record = JSON.parse(readFileSync(LETTER, 'utf8'));
    record.findings[0].themes = ['plans'];
    const { stderr } = await run(['themes', fileOf(JSON.stringify(record))]);
    expect(stderr).toMatch(/1 finding of it has other themes in the record/);
    expect((await run(['themes', '--themes', MINE, LETTER])).stderr).toBe('');
  });
});

describe('extract --themes', () => {
  it('tags with one’s own list', async () => {
    const { code, stdout } = await run([
      'extract',
      '--themes',
      MINE,
      sample('wrenshire-2018-letter.md'),
    ]);
    expect(code).toBe(0);
    const { findings } = JSON.parse(stdout);
    const themes = new Set(findings.flatMap((finding: { themes: string[] }) => finding.themes));
    expect([...themes]).toEqual(['plans']);
  });

  it.each([
    [fileOf('{"themes":[{"key":"x"}]}'), /mine\.json: themes\[0\]\.name: /],
    [fileOf('no list'), /mine\.json.*no JSON/],
    ['nowhere.json', /nowhere\.json: there is no such file/],
  ])('a list that cannot be used is an error: %s', async (path, message) => {
    const { code, stdout, stderr } = await run(['extract', '--themes', path, LETTER]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});
