import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORKER_LIMITS } from '../../src/batch/limits.js';
import { FETCH_SECONDS } from '../../src/cli/input/address.js';
import { findRecords } from '../../src/cli/input/records.js';
import type { Session } from '../../src/cli/session.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const letter = readFileSync(`${samples}wrenshire-2018-letter.json`, 'utf8');
const report = readFileSync(`${samples}wrenshire-2024-report.json`, 'utf8');
const line = (json: string) => JSON.stringify(JSON.parse(json));

const OPTIONS = { ...DEFAULT_LIMITS, ...WORKER_LIMITS, fetchSeconds: FETCH_SECONDS };

/** A session that keeps the errors it is told. */
function sessionWith(stdin: string | Uint8Array, errors: string[] = []): Session {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const error = (message: string) => void errors.push(message);
  return {
    world: {
      argv: [],
      stdin: Readable.from([Buffer.from(stdin)]),
      stdout: nowhere(),
      stderr: nowhere(),
      env: {},
    },
    say: { error, warning: error, note: error },
  };
}

/** What is read, and what is told of the rest. */
async function given(paths: string[], stdin: string | Uint8Array = '') {
  const errors: string[] = [];
  const records = await findRecords(sessionWith(stdin, errors), paths, OPTIONS);
  const names = (await records.all()).map(({ source }) => source.name);
  return { names, errors, read: records.read, failed: records.failed };
}

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('records as they are given', () => {
  it.each([
    ['indented', letter],
    ['on one line', line(letter)],
    ['with a byte order mark', `\uFEFF${letter}`],
    ['in UTF-16, as PowerShell writes', Buffer.from(`\uFEFF${letter}`, 'utf16le')],
  ])('one, %s', async (_form, text) => {
    const { names, errors } = await given(['-'], text);
    expect({ names, errors }).toEqual({ names: ['wrenshire-2018-letter.pdf'], errors: [] });
  });

  it.each([
    ['an array', `[${letter},${report}]`],
    ['an array on one line', `[${line(letter)},${line(report)}]`],
    ['one a line', `${line(letter)}\n\n${line(report)}\n`],
  ])('several: %s', async (_form, text) => {
    expect((await given(['-'], text)).names).toEqual([
      'wrenshire-2018-letter.pdf',
      'wrenshire-2024-report.pdf',
    ]);
  });

  it('a line that is no record stops no other, and is named', async () => {
    const text = [
      line(letter),
      '{"broken',
      '{"schemaVersion":"0.9.0","findings":[]}',
      line(report),
    ];
    expect(await given(['-'], text.join('\n'))).toEqual({
      names: ['wrenshire-2018-letter.pdf', 'wrenshire-2024-report.pdf'],
      errors: [
        expect.stringMatching(/^stdin:2: this is no JSON/),
        expect.stringMatching(/^stdin:3: .*0\.9\.0/),
      ],
      read: 2,
      failed: 2,
    });
  });

  it('a document is extracted', async () => {
    expect((await given([`${samples}wrenshire-2018-letter.md`])).names).toEqual([
      'wrenshire-2018-letter.md',
    ]);
  });

  it('records and documents come in the order in which they are given', async () => {
    const paths = [
      'wrenshire-2018-letter.md',
      'wrenshire-2024-report.json',
      'saltmere-2021-letter.txt',
    ];
    expect((await given(paths.map((name) => samples + name))).names).toEqual([
      'wrenshire-2018-letter.md',
      'wrenshire-2024-report.pdf',
      'saltmere-2021-letter.txt',
    ]);
  });

  it('a folder stands for its records, and where it has none for its documents', async () => {
    const both = folderOf({ 'b.json': letter, 'a.json': report, 'c.md': 'no letter' });
    expect((await given([both])).names).toEqual([
      'wrenshire-2024-report.pdf',
      'wrenshire-2018-letter.pdf',
    ]);
    const documents = folderOf({
      'a.md': readFileSync(`${samples}wrenshire-2018-letter.md`, 'utf8'),
    });
    expect((await given([documents])).names).toEqual(['a.md']);
  });

  it('what is missing, no record, or damaged is told by name', async () => {
    const folder = folderOf({
      'a.json': '{}',
      'b.json': letter.replace('"findings"', '"Findings"'),
    });
    const { names, errors } = await given(['nowhere.json', folder]);
    expect(names).toEqual([]);
    expect(errors.map((error) => error.split(': ', 1)[0])).toEqual([
      'nowhere.json',
      `${join(folder, 'a.json')}:1`,
      join(folder, 'b.json'),
    ]);
    const invalid = letter.replace('"kind": "area-send-inspection"', '"kind": "novel"');
    expect((await given(['-'], invalid)).errors).toEqual([expect.stringContaining('kind')]);
  });
});

it('a list that holds no record is told by name, and stops no other', async () => {
  const empty = join(folderOf({ 'empty.json': '[]' }), 'empty.json');
  expect(await given([empty, `${samples}wrenshire-2018-letter.json`])).toMatchObject({
    names: ['wrenshire-2018-letter.pdf'],
    errors: [`${empty}: holds no record`],
    failed: 1,
  });
});

describe('one record', () => {
  const only = async (text: string) => {
    const records = await findRecords(sessionWith(text), ['-'], OPTIONS);
    return records.only('-');
  };

  it('is given', async () => {
    expect((await only(letter)).area.name).toBe('Wrenshire');
  });

  it.each([
    ['several', `${line(letter)}\n${line(report)}`, /several records/],
    ['none', '[]', /holds no record/],
    ['something else', '{"a":1}', /^stdin:1: this is JSON, but no record/],
  ])('%s', async (_what, text, message) => {
    await expect(only(text)).rejects.toThrow(message);
  });
});
