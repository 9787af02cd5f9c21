import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type GivenRecord, readRecord, readRecords } from '../../src/cli/input/records.js';
import type { World } from '../../src/cli/world.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const letter = readFileSync(`${samples}wrenshire-2018-letter.json`, 'utf8');
const report = readFileSync(`${samples}wrenshire-2024-report.json`, 'utf8');
const line = (json: string) => JSON.stringify(JSON.parse(json));

function worldWith(stdin: string | Uint8Array = ''): World {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    argv: [],
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: nowhere(),
    stderr: nowhere(),
    env: {},
  };
}

async function given(paths: string[], stdin?: string | Uint8Array): Promise<GivenRecord[]> {
  const all: GivenRecord[] = [];
  for await (const one of readRecords(worldWith(stdin), paths)) all.push(one);
  return all;
}

/** What was read, in short. */
function short(all: GivenRecord[]): string[] {
  return all.map((one) =>
    'record' in one ? one.record.source.name : `${one.path} ${one.error.code}`,
  );
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
    expect(short(await given(['-'], text))).toEqual(['wrenshire-2018-letter.pdf']);
  });

  it.each([
    ['an array', `[${letter},${report}]`],
    ['an array on one line', `[${line(letter)},${line(report)}]`],
    ['one a line', `${line(letter)}\n\n${line(report)}\n`],
  ])('several: %s', async (_form, text) => {
    expect(short(await given(['-'], text))).toEqual([
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
    expect(short(await given(['-'], text.join('\n')))).toEqual([
      'wrenshire-2018-letter.pdf',
      'stdin:2 wrong-format',
      'stdin:3 old-record',
      'wrenshire-2024-report.pdf',
    ]);
  });

  it('a document is extracted', async () => {
    expect(short(await given([`${samples}wrenshire-2018-letter.md`]))).toEqual([
      'wrenshire-2018-letter.md',
    ]);
  });

  it('a folder stands for its records, and where it has none for its documents', async () => {
    const both = folderOf({ 'b.json': letter, 'a.json': report, 'c.md': 'no letter' });
    expect(short(await given([both]))).toEqual([
      'wrenshire-2024-report.pdf',
      'wrenshire-2018-letter.pdf',
    ]);
    const documents = folderOf({
      'a.md': readFileSync(`${samples}wrenshire-2018-letter.md`, 'utf8'),
    });
    expect(short(await given([documents]))).toEqual(['a.md']);
  });

  it('what is missing, no record, or damaged is told', async () => {
    const folder = folderOf({
      'a.json': '{}',
      'b.json': letter.replace('"findings"', '"Findings"'),
    });
    expect(short(await given(['nowhere.json', folder]))).toEqual([
      'nowhere.json not-found',
      `${join(folder, 'a.json')}:1 wrong-format`,
      `${join(folder, 'b.json')} wrong-format`,
    ]);
    const invalid = letter.replace('"kind": "area-send-inspection"', '"kind": "novel"');
    const [one] = await given(['-'], invalid);
    expect(one).toMatchObject({ error: { code: 'record-invalid' } });
  });
});

describe('one record', () => {
  it('is given', async () => {
    expect((await readRecord(worldWith(letter), '-')).area.name).toBe('Wrenshire');
  });

  it.each([
    ['several', `${line(letter)}\n${line(report)}`, /several records/],
    ['none', '[]', /holds no record/],
    ['something else', '{"a":1}', /^stdin:1: this is JSON, but no record/],
  ])('%s', async (_what, text, message) => {
    await expect(readRecord(worldWith(text), '-')).rejects.toThrow(message);
  });
});
