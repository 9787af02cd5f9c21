import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import type { World } from '../../src/cli/world.js';
import { BIN, run, sample } from '../support/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a copy of a sample into the temporary folder. */
function put(name: string, from: string): string {
  const path = join(folder, name);
  copyFileSync(sample(from), path);
  return path;
}

const LETTER = 'wrenshire-2018-letter.md';

/** A command line for every command that reads documents. */
interface Command {
  /** The documents that it is given, in its arguments. */
  args: (documents: string[]) => string[];
  /** What it prints of a good one. */
  prints: RegExp;
  /** Whether it answers of one document, or of two, so that nothing can be answered without a bad one. */
  needsAll?: true;
}

const COMMANDS_OF_DOCUMENTS: Readonly<Record<string, Command>> = {
  extract: {
    args: (documents) => ['extract', '-f', 'ndjson', ...documents],
    prints: /"Wrenshire"/,
  },
  inspect: { args: ([one]) => ['inspect', one ?? ''], prints: /recognised/, needsAll: true },
  review: { args: (documents) => ['review', ...documents], prints: /^$/ },
  diff: { args: ([one]) => ['diff', one ?? '', sample(LETTER)], prints: /\w/, needsAll: true },
  thread: { args: (documents) => ['thread', ...documents], prints: /Wrenshire/ },
  compare: { args: (documents) => ['compare', ...documents], prints: /Wrenshire/ },
  search: { args: (documents) => ['search', 'plans', ...documents], prints: /plans/ },
  export: {
    args: (documents) => ['export', '--no-bom', ...documents],
    prints: /^area,.*\r\nWrenshire,/,
  },
  quotes: {
    args: (documents) => ['quotes', join(folder, 'article.txt'), ...documents],
    prints: /quotation/,
  },
  themes: { args: ([one]) => ['themes', one ?? ''], prints: /\w/, needsAll: true },
};

beforeEach(() => writeFileSync(join(folder, 'article.txt'), ARTICLE));

const ARTICLE = 'Inspectors said that there was “no shared strategy for SEND at all”.\n';

it('is in the table, where it reads documents', () => {
  const world = { argv: [] } as unknown as World;
  const names = COMMANDS.map((make) => make(world, () => undefined).name());
  const others = ['validate', 'schema'];
  expect(Object.keys(COMMANDS_OF_DOCUMENTS).sort()).toEqual(
    names.filter((name) => !others.includes(name)).sort(),
  );
});

describe.each(Object.entries(COMMANDS_OF_DOCUMENTS))('%s', (name, { args, prints, needsAll }) => {
  it('never writes over what it reads', async () => {
    const path = put('letter.md', LETTER);
    const before = readFileSync(path);
    const { code, stdout, stderr } = await run([...args([path]), '-o', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*letter\.md is read in this run/m);
    expect(readFileSync(path)).toEqual(before);
  });

  it('never writes over it by another path', async () => {
    const path = put('letter.md', LETTER);
    const before = readFileSync(path);
    const other = join(folder, '..', folder.split(/[\\/]/).at(-1) ?? '', 'LETTER.md');
    const { code, stderr } = await run([...args([path]), '-o', other]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/written over/),
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('tells a damaged document, an endless one and a missing one by name', async () => {
    const good = put('good.md', LETTER);
    const bad = {
      'damaged.pdf': readFileSync(sample('wrenshire-2018-letter.pdf')).subarray(0, 9000),
      'endless.md': `${readFileSync(good, 'utf8')}\n\n${'- Leaders know their area well.\n'.repeat(500_000)}`,
    };
    for (const [bad_, bytes] of Object.entries(bad)) writeFileSync(join(folder, bad_), bytes);
    const names = [...Object.keys(bad), 'missing.pdf'];
    // By memory, not by time: a loaded machine must not give the good one up.
    const limits = ['--max-memory', '96', '--max-characters', '99999999'];
    const output = name === 'review' ? ['-o', join(folder, 'pages/')] : [];
    const ask = (...documents: string[]) => run([...args(documents), ...limits, ...output]);
    if (needsAll) {
      for (const one of names) {
        const { code, stdout, stderr } = await ask(join(folder, one));
        expect({ one, code, stdout }).toEqual({ one, code: 2, stdout: '' });
        expect(stderr).toContain(`error: ${join(folder, one)}: `);
      }
      return;
    }
    const { code, stdout, stderr } = await ask(...names.map((one) => join(folder, one)), good);
    expect({ code, stderr }).toMatchObject({ code: 1 });
    expect(stdout.slice(0, 9999)).toMatch(prints);
    for (const one of names) expect(stderr).toContain(`error: ${join(folder, one)}: `);
    if (name === 'review') expect(existsSync(join(folder, 'pages', 'good.review.html'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('tells that the disk is full', async () => {
    const path = put('letter.md', LETTER);
    const output = name === 'review' ? ['-o', '-'] : [];
    const other = name === 'compare' ? [sample('saltmere-2021-letter.txt')] : [];
    const { code, stderr } = await intoFullDisk([...args([path, ...other]), ...output]);
    expect(stderr).toMatch(/^error: the output cannot be written: the disk is full; .*$/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('prints what is asked for, and nothing else', async () => {
    const path = put('letter.md', LETTER);
    const output = name === 'review' ? ['-o', join(folder, 'page.html')] : [];
    const other = name === 'compare' ? [sample('saltmere-2021-letter.txt')] : [];
    const { code, stdout } = await run([...args([path, ...other]), ...output]);
    // `quotes` finds that the article's quotation is altered.
    expect(code).toBe(name === 'quotes' ? 1 : 0);
    expect(stdout.slice(0, 9999)).toMatch(prints);
  });
});

function intoFullDisk(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const shell = spawn('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, BIN, ...args]);
  let stderr = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => shell.on('close', (code) => resolve({ code, stderr })));
}

describe('validate', () => {
  const RECORD = 'wrenshire-2018-letter.json';

  it('tells what cannot be read by name, and checks the rest', async () => {
    const good = put('good.json', RECORD);
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, readFileSync(good, 'utf8').slice(0, 5000));
    const [missing, document] = [join(folder, 'missing.json'), put('letter.md', LETTER)];
    const given = ['validate', missing, document, damaged, good];
    const { code, stdout, stderr } = await run(given);
    expect(code).toBe(1);
    expect(stdout).toContain(`${damaged}:`);
    for (const path of [missing, document]) expect(stderr).toContain(`error: ${path}: `);
    expect(stderr).toMatch(/^2 records, 1 invalid/m);
  });

  it('tells of a document that cannot be read at each record that was made of it', async () => {
    const good = put('good.json', RECORD);
    const pdf = readFileSync(sample('wrenshire-2018-letter.pdf'));
    const damaged = join(folder, 'wrenshire-2018-letter.pdf');
    writeFileSync(damaged, pdf.subarray(0, 9000));
    const other = put('other.json', 'saltmere-2021-letter.json');
    const source = put('saltmere-2021-letter.pdf', 'saltmere-2021-letter.pdf');
    const given = ['validate', good, other, '--source', damaged, '--source', source];
    const { code, stdout } = await run(given);
    expect(code).toBe(1);
    expect(stdout).toContain(`${good}:`);
    expect(stdout).toContain(damaged);
    expect(stdout).not.toContain(`${other}:`);
  });

  it('where nothing can be read, could not run', async () => {
    const { code, stderr } = await run(['validate', join(folder, 'missing.json')]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/missing/) });
  });

  it.skipIf(!existsSync('/dev/full'))('tells that the disk is full', async () => {
    for (const args of [
      ['validate', '-f', 'json', sample(RECORD)],
      ['validate', '--rules'],
      ['schema'],
    ]) {
      const { code, stderr } = await intoFullDisk(args);
      expect({ args, code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^error: the output cannot be written: the disk is full/m),
      });
    }
  });
});
