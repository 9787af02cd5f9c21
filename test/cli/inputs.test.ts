import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs, findOne } from '../../src/cli/input/find.js';
import type { Wanted } from '../../src/cli/input/folder.js';
import { sample } from '../support/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter inputs '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LETTER = sample('wrenshire-2018-letter.md');
const LIMITS = { maxBytes: 1e6, fetchSeconds: 1 };

function put(path: string, from = LETTER): string {
  const to = join(folder, path);
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
  return to;
}

/** What arguments stand for, relative to the temporary folder, and what is said of them. */
async function found(paths: string[], wanted: Wanted = 'documents') {
  const notes: string[] = [];
  const session = {
    world: { stdin: Readable.from([]) },
    say: { note: (message: string) => void notes.push(message) },
  };
  const { inputs, several } = await findInputs(session, paths, LIMITS, wanted);
  const names = inputs.map(({ path }) => relative(folder, path));
  return { names, several, notes, inputs };
}

describe('a pattern that no shell has expanded', () => {
  beforeEach(() => {
    for (const name of ['b.md', 'a.md', 'c.txt', '2018/d.md', '2018/deep/e.md']) put(name);
  });

  it.each([
    ['*.md', ['a.md', 'b.md']],
    ['?.txt', ['c.txt']],
    ['[ab].md', ['a.md', 'b.md']],
    ['{b,c}.*', ['b.md', 'c.txt']],
    ['*/d.md', ['2018/d.md']],
    ['**/*.md', ['2018/d.md', '2018/deep/e.md', 'a.md', 'b.md']],
    ['20*', ['2018/d.md', '2018/deep/e.md']],
  ])('%s', async (pattern, names) => {
    expect(await found([join(folder, pattern)])).toMatchObject({ names, several: true, notes: [] });
  });

  it.each([
    ['*.md', ['', '']],
    ['*/d.md', ['2018']],
    ['**/e.md', [join('2018', 'deep')]],
    ['20*', ['2018', join('2018', 'deep')]],
  ])('%s keeps the folders that it leaves open', async (pattern, below) => {
    const { inputs } = await found([join(folder, pattern)]);
    expect(inputs.map((input) => input.below)).toEqual(below);
  });

  it('that matches nothing is told when it is read', async () => {
    const { inputs } = await found([join(folder, '*.pdf')]);
    await expect(inputs[0]?.read()).rejects.toThrow('nothing matches this pattern');
  });

  it('is no pattern where a file has that name', async () => {
    const path = put('letter [1].md');
    expect((await found([path])).names).toEqual(['letter [1].md']);
    expect((await found([path])).several).toBe(false);
  });
});

describe('a file that is given twice', () => {
  it('is read once, and said', async () => {
    const path = put('a.md');
    const { names, notes } = await found([path, put('b.md'), path]);
    expect(names).toEqual(['a.md', 'b.md']);
    expect(notes).toEqual([`${path} was given more than once; it is read once`]);
  });

  it('by its folder as well, or by another path, is read once, and both are named', async () => {
    const path = put('letters/a.md');
    const other = `${join(folder, 'letters')}/../letters/a.md`;
    symlinkSync(path, join(folder, 'link.md'));
    const given = [path, other, join(folder, 'letters'), join(folder, 'link.md')];
    const { names, notes } = await found(given);
    expect(names).toEqual(['letters/a.md']);
    expect(notes).toEqual([
      `${other} was given more than once, also as ${path}; it is read once`,
      `${path} was given more than once; it is read once`,
      `${join(folder, 'link.md')} was given more than once, also as ${path}; it is read once`,
    ]);
  });

  it('is counted where there are many', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => put(`letters/${name}.md`));
    const { notes } = await found([...paths, join(folder, 'letters')]);
    expect(notes).toHaveLength(4);
    expect(notes.at(-1)).toBe('2 more of the inputs were given more than once; each is read once');
  });

  it('is two files where it is copied', async () => {
    expect((await found([put('a.md'), put('b.md')])).names).toEqual(['a.md', 'b.md']);
  });
});

describe('a folder', () => {
  it('knows where below it each file stands', async () => {
    put('archive/Wrenshire/report.md');
    put('archive/Saltmere/2021/report.md');
    const { inputs } = await found([join(folder, 'archive')]);
    expect(inputs.map(({ below }) => below)).toEqual([join('Saltmere', '2021'), 'Wrenshire']);
  });

  it('of records holds no schemas, settings or reviews', async () => {
    const record = sample('wrenshire-2018-letter.json');
    const others = ['record-1.schema.json', 'a.review.json', 'arealetter.config.json', '.b.json'];
    for (const name of ['a.json', ...others]) put(`records/${name}`, record);
    expect((await found([join(folder, 'records')], 'records')).names).toEqual(['records/a.json']);
  });

  it('of documents holds no pages that were made of them', async () => {
    put('letters/a.md');
    put('letters/a.review.html');
    expect((await found([join(folder, 'letters')])).names).toEqual(['letters/a.md']);
  });
});

describe('what can be read once only', () => {
  it('gives its start, and then all of it', async () => {
    const bytes = readFileSync(LETTER);
    const chunks = [bytes.subarray(0, 10), bytes.subarray(10)];
    const session = { world: { stdin: Readable.from(chunks) }, say: { note: () => undefined } };
    const input = await findOne(session, '-', LIMITS);
    expect(Buffer.from(await input.start())).toEqual(chunks[0]);
    expect(Buffer.from(await input.read())).toEqual(bytes);
  });

  it('is refused twice', async () => {
    await expect(found(['-', '-'])).rejects.toMatchObject({ code: 'usage' });
  });
});

it('one document is asked for, and several are refused', async () => {
  put('letters/a.md');
  put('letters/b.md');
  const session = { world: { stdin: Readable.from([]) }, say: { note: () => undefined } };
  await expect(findOne(session, join(folder, 'letters'), LIMITS)).rejects.toThrow(
    /stands for several documents; give one of them/,
  );
  expect((await findOne(session, join(folder, 'letters', 'a.md'), LIMITS)).stem).toBe('a');
});

it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be read stops no other',
  async () => {
    put('letters/a.md');
    mkdirSync(join(folder, 'letters', 'locked'), { mode: 0o000 });
    const { inputs } = await found([join(folder, 'letters')]);
    expect(inputs).toHaveLength(2);
    await expect(inputs[1]?.read()).rejects.toMatchObject({ code: 'unreadable' });
  },
);

it('a file is there, or is not', async () => {
  const { inputs } = await found([put('a.md')]);
  expect(await inputs[0]?.exists()).toBe(true);
  expect(await (await found([join(folder, 'none.md')])).inputs[0]?.exists()).toBe(false);
});
