import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchOptions, readBatch } from '../../src/batch/index.js';
import type { BatchDocument } from '../../src/batch/pool.js';
import { WorkerSlot } from '../../src/batch/worker-slot.js';
import { fileInput } from '../../src/cli/input/file.js';
import { recordSchema } from '../../src/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';

const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const LETTER = sample('wrenshire-2018-letter.md');
const REPORT = sample('wrenshire-2024-report.pdf');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: BatchOptions<'record'> = {
  job: 'record',
  settings: DEFAULT_LIMITS,
  jobs: 2,
  maxSeconds: 30,
  maxMemory: 512,
};

function document(name: string, text: string | Uint8Array = readFileSync(LETTER)): BatchDocument {
  return { name, open: () => Promise.resolve({ bytes: Buffer.from(text) }) };
}

/** A letter that takes seconds to read, and much memory. */
const LONG = `${readFileSync(LETTER, 'utf8')}\n\n${'- Leaders know their area well.\n'.repeat(120_000)}`;

/** What came of each document, in short: `name: record`, or `name: code`. */
async function codes(documents: BatchDocument[], options: Partial<BatchOptions<'record'>> = {}) {
  const all: string[] = [];
  for await (const { document, outcome } of readBatch(documents, { ...OPTIONS, ...options })) {
    const what = 'error' in outcome ? outcome.error.code : 'record';
    all.push(`${document.name}: ${what}`);
  }
  return all;
}

/** A PDF of a few thousand bytes whose page unpacks to so many. */
function bomb(size: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(size, ' '), { level: 1 }));
  const [start, end] = [
    `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >> stream\n`,
    '\nendstream endobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF\n',
  ];
  return Buffer.concat([Buffer.from(start), packed, Buffer.from(end)]);
}

describe('many documents', () => {
  it('come in the order in which they were given', async () => {
    const documents = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'].map((name) => document(name));
    documents.splice(1, 0, document('slow.pdf', readFileSync(REPORT)));
    expect(await codes(documents)).toEqual(documents.map(({ name }) => `${name}: record`));
  });

  it('one that cannot be read stops no other', async () => {
    const gone = { name: 'gone.md', open: () => Promise.reject(new TypeError('gone')) };
    const all = await codes([document('a.md'), gone, document('b.md', 'Dear'), document('c.md')]);
    expect(all).toEqual(['a.md: record', 'gone.md: bug', 'b.md: unknown-family', 'c.md: record']);
  });

  it('one that takes too long is given up, and the next ones are read', async () => {
    const documents = [document('long.md', LONG), document('a.md'), document('b.md')];
    const given = { jobs: 1, maxSeconds: 10, settings: ENDLESS };
    expect(await codes(documents, given)).toEqual([
      'long.md: too-slow',
      'a.md: record',
      'b.md: record',
    ]);
  });

  it('one that needs too much memory is given up, and the next ones are read', async () => {
    const documents = [document('long.md', LONG), document('a.md')];
    const given = { jobs: 1, maxMemory: 48, settings: ENDLESS };
    expect(await codes(documents, given)).toEqual(['long.md: too-large', 'a.md: record']);
  });

  it('one that unpacks to more than it may is given up', async () => {
    const documents = [document('bomb.pdf', bomb(400_000_000)), document('a.md')];
    expect(await codes(documents, { jobs: 1, maxMemory: 128 })).toEqual([
      'bomb.pdf: too-large',
      'a.md: record',
    ]);
  });

  it('none is read twice, or when nobody takes what comes', async () => {
    let reads = 0;
    const documents = Array.from({ length: 200 }, (_, number) => ({
      name: `${number}.md`,
      open: () => {
        reads += 1;
        return Promise.resolve({ bytes: readFileSync(LETTER) });
      },
    }));
    for await (const { document } of readBatch(documents, OPTIONS)) {
      if (document.name === '3.md') break;
    }
    expect(reads).toBeLessThan(60);
  });

  it('stop when they are told to', async () => {
    const controller = new AbortController();
    const all: string[] = [];
    const documents = Array.from({ length: 50 }, (_, number) => document(`${number}.md`));
    const given = { ...OPTIONS, signal: controller.signal };
    for await (const { document } of readBatch(documents, given)) {
      all.push(document.name);
      if (all.length === 2) controller.abort();
    }
    expect(all).toEqual(['0.md', '1.md']);
  });

  it('a worker that is ended gives up what it reads, and reads no more', async () => {
    const slot = new WorkerSlot('record', DEFAULT_LIMITS, OPTIONS);
    const reading = slot.run({ bytes: Buffer.from(LONG), name: 'long.md' });
    await slot.close();
    expect(await reading).toHaveProperty('error');
    const after = await slot.run({ bytes: readFileSync(LETTER), name: 'a.md' });
    expect(after).toHaveProperty('error');
  });
});

const ENDLESS = { ...DEFAULT_LIMITS, maxCharacters: 1e9 };

/** Puts copies of the sample into a folder, each of other bytes. */
function letters(count: number): string {
  const path = join(folder, 'letters');
  mkdirSync(path);
  const text = readFileSync(LETTER, 'utf8');
  for (let number = 0; number < count; number += 1) {
    writeFileSync(join(path, `letter-${number}.md`), `${text}\n\nLetter ${number}.\n`);
  }
  return path;
}

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

function start(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [BIN, ...args]);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, ended };
}

const run = (...args: string[]) => start(...args).ended;

const recordsIn = (out: string) =>
  existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.json')) : [];

/** Every record of a folder, checked to be whole. */
function wholeRecords(out: string): string[] {
  for (const name of recordsIn(out)) {
    const text = readFileSync(join(out, name), 'utf8');
    expect(text).toBe(`${JSON.stringify(recordSchema.parse(JSON.parse(text)), null, 2)}\n`);
  }
  return recordsIn(out);
}

async function someRecord(out: string): Promise<void> {
  while (recordsIn(out).length === 0) await wait(5);
}

describe('--update', () => {
  it('reads what is new, changed, cut short, of another form or of another kind', async () => {
    const given = letters(6);
    const out = join(folder, 'records');
    await run('extract', '-o', out, given);
    const path = (number: number) => join(out, `letter-${number}.json`);
    const first = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    expect((await run('extract', '--update', '-o', out, given)).stderr).toMatch(/ 6 unchanged\n$/);

    writeFileSync(path(1), readFileSync(path(1), 'utf8').slice(0, 5000));
    rmSync(path(2));
    writeFileSync(
      path(3),
      readFileSync(path(3), 'utf8').replace(/"schemaVersion": "[^"]*"/, '"schemaVersion": "0.9.0"'),
    );
    const forced = await run(
      'extract',
      '-o',
      out,
      '--kind',
      'area-send-revisit',
      join(given, 'letter-4.md'),
    );
    expect(forced.code).toBe(0);
    const old = new Date('2020-01-01');
    for (const number of [0, 1, 3, 4, 5]) utimesSync(path(number), old, old);
    const { code, stderr } = await run('extract', '--update', '-o', out, given);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^6 documents.* 2 unchanged\nread again .*: 1 document\n$/),
    });
    const kept = [0, 1, 2, 3, 4, 5].filter((number) => statSync(path(number)).mtimeMs === +old);
    expect(kept).toEqual([0, 5]);
    expect(readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(first);

    appendFileSync(join(given, 'letter-5.md'), '\nOne more.\n');
    expect((await run('extract', '--update', '-o', out, given)).stderr).toContain(' 5 unchanged');
    expect(wholeRecords(out)).toHaveLength(6);
  });

  it('reads again what another version or theme list made, and says how many', async () => {
    const given = letters(3);
    const out = join(folder, 'records');
    await run('extract', '-o', out, given);
    const first = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    const path = (number: number) => join(out, `letter-${number}.json`);
    const change = (number: number, from: RegExp, to: string) =>
      writeFileSync(path(number), readFileSync(path(number), 'utf8').replace(from, to));
    change(0, /"version": "[^"]*"/, '"version": "0.0.9"');
    change(1, /"themes": "[^"]*"/, `"themes": "${'0'.repeat(64)}"`);
    expect((await run('extract', '--update', '-o', out, given)).stderr).toMatch(
      / 1 unchanged\nread again what another version or theme list had made: 2 documents\n$/,
    );
    expect(readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(first);
  });

  it.each([
    ['no folder', ['--update']],
    [
      'records that tell nothing of their documents',
      ['--update', '-o', 'records', '-f', 'markdown'],
    ],
  ])('with %s could not run', async (_, options) => {
    const { code, stderr } = await run('extract', ...options, LETTER);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('--update needs -o'),
    });
  });
});

describe('a batch that is stopped', () => {
  it('by Ctrl-C leaves whole files only, says so, and exits with 130', async () => {
    const given = letters(60);
    const out = join(folder, 'records');
    const { child, ended } = start('extract', '-o', out, given);
    await someRecord(out);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: expect.stringMatching(/stopped after \d+ of 60.*--update/),
    });
    expect(readdirSync(out)).toEqual(wholeRecords(out));
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  // As often as KILLS says, by hand.
  const kills = Number(process.env.KILLS ?? 3);
  const LETTERS = 6;
  it(`by force, ${kills} times, leaves whole records only, and --update finishes it`, async () => {
    const given = letters(LETTERS);
    const expected = join(folder, 'expected');
    const begun = Date.now();
    await run('extract', '-o', expected, given);
    const taken = Date.now() - begun;
    for (let times = 0; times < kills; times += 1) {
      const out = join(folder, `records-${times}`);
      const { child, ended } = start('extract', '-o', out, given);
      await wait(Math.random() * taken);
      child.kill('SIGKILL');
      await ended;
      wholeRecords(out);
      const { code } = await run('extract', '--update', '-o', out, given);
      expect(code).toBe(0);
      expect(wholeRecords(out)).toHaveLength(LETTERS);
      for (const name of recordsIn(out)) {
        expect(readFileSync(join(out, name))).toEqual(readFileSync(join(expected, name)));
      }
      rmSync(out, { recursive: true });
    }
  });

  it('what it left half-written is no record, and is cleared away', async () => {
    const given = letters(2);
    const left = `letter-0.json.${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.part`;
    const young = left.replace('letter-0', 'letter-1');
    const other = left.replace('letter-0', 'another');
    for (const name of [left, young, other]) writeFileSync(join(given, name), '{ "schemaVersion"');
    const old = new Date(Date.now() - 3_600_000);
    for (const name of [left, other]) utimesSync(join(given, name), old, old);
    const { code, stderr } = await run('extract', '-o', given, given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^2 documents/) });
    expect(readdirSync(given).sort()).toEqual(
      ['letter-0.json', 'letter-0.md', 'letter-1.json', 'letter-1.md', young, other].sort(),
    );
  });
});

describe('what the disk does', () => {
  it.skipIf(!existsSync('/dev/full'))('a full one is told, with no stack trace', async () => {
    for (const args of [['extract', LETTER, REPORT], ['extract', LETTER], ['schema']]) {
      const shell = spawn('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, BIN, ...args]);
      let stderr = '';
      shell.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      const code = await new Promise((resolve) => shell.on('close', resolve));
      expect(stderr).toMatch(/^error: the output cannot be written: the disk is full; .*\n$/m);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(2);
    }
  });

  it('a folder that cannot be one is told, with what to do', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, stderr } = await run('extract', '-o', join(file, 'records'), LETTER, REPORT);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^error: .*wrenshire-2018-letter\.json cannot be written: .*choose another folder/,
      ),
    });
  });

  it('a record whose name a folder has is told', async () => {
    mkdirSync(join(folder, 'wrenshire-2018-letter.json'));
    const { code, stderr } = await run('extract', '-o', folder, LETTER);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('a folder has that name'),
    });
    expect(readdirSync(folder)).toEqual(['wrenshire-2018-letter.json']);
  });

  it('a file that changes while it is read is told', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear Ms Elm. '.repeat(500_000));
    let reading = true;
    const changed = expect(
      fileInput(path, 1e9)
        .read()
        .finally(() => {
          reading = false;
        }),
    ).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('changed while'),
    });
    while (reading) {
      appendFileSync(path, 'More. ');
      await turn();
    }
    await changed;
  });

  it('a file that vanishes, and a link that leads nowhere, stop no other', async () => {
    const given = letters(2);
    symlinkSync(join(folder, 'nowhere.md'), join(given, 'gone.md'));
    const { code, stdout, stderr } = await run('extract', given);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(
      /^error: .*gone\.md: there is no such file; check the path\n2 documents.*1 failed\n$/,
    );
  });
});

it('a program that is installed elsewhere finds its threads', async () => {
  const path = join(folder, 'letter (copy) #1.md');
  copyFileSync(LETTER, path);
  const { code, stdout } = await run('extract', '--jobs', '1', path);
  expect(code).toBe(0);
  expect(recordSchema.parse(JSON.parse(stdout)).source.name).toBe('letter (copy) #1.md');
});
