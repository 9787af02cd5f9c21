import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/index.js';
import { run, sample } from '../support/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter outputs '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LETTER = sample('wrenshire-2018-letter.md');
const RECORD = sample('wrenshire-2018-letter.json');
const REVISIT = sample('wrenshire-2021-revisit.json');
const at = (path: string) => join(folder, path);

function put(path: string, from = LETTER): string {
  mkdirSync(join(at(path), '..'), { recursive: true });
  copyFileSync(from, at(path));
  return at(path);
}

const read = (path: string) => readFileSync(at(path), 'utf8');
/** Every file in and below the temporary folder. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

describe('extract -o', () => {
  it('FILE.json of one document writes that file', async () => {
    const { code, stdout } = await run(['extract', '-o', at('new/letter.json'), LETTER]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(recordSchema.parse(JSON.parse(read('new/letter.json'))).area.name).toBe('Wrenshire');
    expect(files()).toEqual(['new/letter.json']);
  });

  it.each([
    ['letter.md', /^# Joint/],
    ['letter.ndjson', /^\{"schemaVersion".*\}\n$/],
    ['letter', /^\{\n {2}"schemaVersion"/],
  ])('%s: its ending chooses the format', async (name, form) => {
    await run(['extract', '-o', at(name), LETTER]);
    expect(read(name)).toMatch(form);
  });

  it('FOLDER/, or a folder that is there, takes one document too', async () => {
    mkdirSync(at('there'));
    await run(['extract', '-o', at('there'), LETTER]);
    await run(['extract', '-o', `${at('new')}/`, LETTER]);
    expect(files()).toEqual(['new/wrenshire-2018-letter.json', 'there/wrenshire-2018-letter.json']);
  });

  it('mirrors the folders below a folder, and lays what is named singly flat', async () => {
    for (const area of ['Wrenshire', 'Saltmere']) put(`archive/${area}/report.md`);
    put('archive/Saltmere/2021/report.md');
    const single = put('elsewhere/deep/letter.md');
    const { code, stderr } = await run(['extract', '-o', at('records'), at('archive'), single]);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/^4 doc/) });
    expect(files().filter((path) => path.startsWith('records'))).toEqual([
      'records/Saltmere/2021/report.json',
      'records/Saltmere/report.json',
      'records/Wrenshire/report.json',
      'records/letter.json',
    ]);
  });

  it('tells of all that would meet, and of a way out', async () => {
    const paths = ['a/report.md', 'b/report.md', 'a/letter.md', 'b/letter.md'].map((path) =>
      put(path),
    );
    const { code, stderr } = await run(['extract', '-o', at('records'), ...paths]);
    expect(code).toBe(2);
    for (const path of paths) expect(stderr).toContain(path);
    expect(stderr).toContain('give the folder that holds them all, which is mirrored');
    expect(existsSync(at('records'))).toBe(false);
  });

  it('FILE.ndjson of several holds one record a line', async () => {
    put('letters/a.md');
    put('letters/b.md');
    await run(['extract', '-o', at('all.ndjson'), at('letters')]);
    const names = read('all.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => recordSchema.parse(JSON.parse(line)).source.name);
    expect(names).toEqual(['a.md', 'b.md']);
  });

  it('FILE.json of several is refused, with what to do', async () => {
    const { code, stderr } = await run(['extract', '-o', at('all.json'), LETTER, put('b.md')]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/\.ndjson/) });
    expect(files()).toEqual(['b.md']);
  });

  it('leaves no file where no document could be read', async () => {
    writeFileSync(at('cake.txt'), 'Thank you for the cake.');
    const { code } = await run(['extract', '-o', at('out.ndjson'), at('cake.txt'), at('none.pdf')]);
    expect(code).toBe(2);
    expect(files()).toEqual(['cake.txt']);
  });
});

describe('-o FILE of one result', () => {
  const DIFF = ['diff', RECORD, REVISIT, '--exit-zero'];

  it.each([
    ['diff.html', /^<!doctype html>/i],
    ['diff.md', /^# /],
    ['diff.json', /^\{\n {2}"schemaVersion"/],
    ['diff.txt', /^Wrenshire: /],
    ['diff', /^Wrenshire: /],
  ])('%s: its ending chooses the format', async (name, form) => {
    const { code, stdout, stderr } = await run([...DIFF, '-o', at(name)]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(name)).toMatch(form);
  });

  it('--format overrules the ending, and says so', async () => {
    const { code, stderr } = await run([...DIFF, '-f', 'json', '-o', at('diff.html')]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/diff\.html ends like html; it is written as json/);
    expect(JSON.parse(read('diff.html'))).toHaveProperty('weaknesses');
  });

  it('an ending that belongs to no format could not run', async () => {
    const { code, stderr } = await run([...DIFF, '-o', at('diff.docx')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/diff\.docx: its ending tells no format; .*\.html.*--format/);
  });

  it('a folder is refused', async () => {
    const { code, stderr } = await run([...DIFF, '-o', folder]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is a folder; name a file in it/),
    });
  });

  it('- is stdout', async () => {
    const { stdout } = await run([...DIFF, '-o', '-']);
    expect(stdout).toBe((await run(DIFF)).stdout);
  });

  it('a link to what is read is spared too', async () => {
    const path = put('record.json', RECORD);
    symlinkSync(path, at('link.json'));
    const { code } = await run(['diff', path, REVISIT, '-o', at('link.json')]);
    expect(code).toBe(2);
    expect(readFileSync(path)).toEqual(readFileSync(RECORD));
  });
});

describe('what else a run reads', () => {
  it('a theme list is not written over', async () => {
    const { stdout } = await run(['themes', '-f', 'json']);
    writeFileSync(at('mine.json'), stdout);
    for (const args of [
      ['themes', RECORD],
      ['extract', LETTER],
    ]) {
      const { code } = await run([...args, '--themes', at('mine.json'), '-o', at('mine.json')]);
      expect(code).toBe(2);
    }
    expect(read('mine.json')).toBe(stdout);
  });

  it('records, their documents, reviews and settings are not written over', async () => {
    const record = put('letter.json', RECORD);
    const document = put('wrenshire-2018-letter.pdf', sample('wrenshire-2018-letter.pdf'));
    writeFileSync(at('rules.json'), '{}');
    const validate = ['validate', record, '--source', document, '--config', at('rules.json')];
    for (const path of [record, document, at('rules.json')]) {
      const before = readFileSync(path);
      expect((await run([...validate, '-f', 'json', '-o', path])).code).toBe(2);
      expect(readFileSync(path)).toEqual(before);
    }
  });

  it('a folder of records gets no file that the next run would take for one', async () => {
    put('records/letter.json', RECORD);
    const { code, stderr } = await run([
      ...['export', '-f', 'ndjson', '-o', at('records/all.ndjson'), at('records')],
    ]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/be read as one the next time/),
    });
    expect(files()).toEqual(['records/letter.json']);
  });
});

describe('what stands at the output already', () => {
  it('a link stays a link, and its target is written', async () => {
    writeFileSync(at('target.json'), 'earlier');
    symlinkSync(at('target.json'), at('link.json'));
    await run(['extract', '-o', at('link.json'), LETTER]);
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read('target.json')).area.name).toBe('Wrenshire');
  });

  it.skipIf(process.platform === 'win32')('its rights stay', async () => {
    writeFileSync(at('secret.json'), 'earlier', { mode: 0o600 });
    await run(['extract', '-o', at('secret.json'), LETTER]);
    expect(statSync(at('secret.json')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(!existsSync('/dev/null'))('a device is written as it is', async () => {
    for (const args of [
      ['extract', LETTER],
      ['export', RECORD],
      ['themes', RECORD],
    ]) {
      expect((await run([...args, '-o', '/dev/null'])).code).toBe(0);
    }
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('what is missing', () => {
  it('has no result, so that the others go on', async () => {
    const missing = [at('x/report.pdf'), at('y/report.pdf'), at('*.docx')];
    const { code, stderr } = await run(['extract', '-o', at('out'), ...missing, LETTER]);
    expect(code).toBe(1);
    for (const path of missing) expect(stderr).toContain(`error: ${path}: `);
    expect(files()).toEqual(['out/wrenshire-2018-letter.json']);
  });

  it('an empty name is refused', async () => {
    expect(await run(['export', RECORD, '-o', ''])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--output is empty'),
    });
  });
});

it('records in one file are a list where they are json', async () => {
  put('letters/a.md');
  put('letters/b.md');
  await run(['extract', '-f', 'json', '-o', at('all.ndjson'), at('letters')]);
  expect(JSON.parse(read('all.ndjson'))).toHaveLength(2);
});

it('a review page is written as HTML alone', async () => {
  const { code, stderr } = await run(['review', '-o', at('page.pdf'), LETTER]);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/page\.pdf/) });
});

it('the schema stands beside every record, and over nothing that is read', async () => {
  put('letters/a.md');
  put('letters/2018/b.md');
  await run(['extract', '--with-schema', '-o', at('out'), at('letters')]);
  expect(files().filter((path) => path.endsWith('schema.json'))).toEqual([
    'out/2018/record-1.schema.json',
    'out/record-1.schema.json',
  ]);
  const { stdout } = await run(['themes', '-f', 'json']);
  writeFileSync(at('record-1.schema.json'), stdout);
  const themes = ['--themes', at('record-1.schema.json')];
  const { code } = await run(['extract', '--with-schema', ...themes, '-o', at('a.json'), LETTER]);
  expect(code).toBe(2);
  expect(read('record-1.schema.json')).toBe(stdout);
});
