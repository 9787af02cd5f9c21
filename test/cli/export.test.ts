import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extract, type LetterRecord } from '../../src/index.js';
import { regionOf } from '../../src/record/region.js';
import { TABLES } from '../../src/tables/index.js';
import { TABLE_NAMES } from '../../src/tables/names.js';
import type { Cell, Column } from '../../src/tables/table.js';
import { writeCsv } from '../../src/write/tables/csv.js';
import { heightOf } from '../../src/write/tables/sheet.js';
import { writeXlsx } from '../../src/write/tables/xlsx.js';
import { corpus, gold, shared } from '../support/corpus.js';
import { query } from '../support/duckdb.js';
import { BIN, run, runForBytes } from '../support/run.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const paths = readdirSync(samples)
  .filter((name) => name.endsWith('.json'))
  .map((name) => samples + name);
const records = paths.map((path): LetterRecord => JSON.parse(readFileSync(path, 'utf8')));
const letter = required(records.find(({ kind }) => kind === 'area-send-inspection'));

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the samples lack what the test needs');
  return value;
}

async function exported(name: string, ...args: string[]): Promise<string> {
  const { code, stderr } = await run(['export', '-o', at(name), ...args]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return at(name);
}

/** A record whose first findings have other texts. */
function withTexts(texts: readonly string[]): LetterRecord {
  const findings = letter.findings.map((finding, index) => ({
    ...finding,
    text: texts[index] ?? finding.text,
  }));
  return { ...letter, findings };
}

/** What stands in a record's findings, read from it by hand. */
function said(given: readonly LetterRecord[]) {
  return given.flatMap(({ area, dates, findings }) =>
    findings.map(({ id, text, points, at }) => [
      area.name,
      dates.inspection?.from ?? null,
      id,
      text,
      points,
      'page' in at ? at.page : null,
    ]),
  );
}

const SAID = 'area, inspection_from, finding_id, text, points, page::INTEGER AS page';

describe('DuckDB reads what was written, without options', () => {
  it.each(['ndjson', 'parquet'])('%s', async (format) => {
    const path = await exported(`findings.${format}`, ...paths);
    expect(await query(`SELECT ${SAID} FROM '${path}'`)).toEqual(said(records));
  });

  it('csv, whose lists are lines of a text', async () => {
    const path = await exported('findings.csv', ...paths);
    const lines = said(records).map((row) =>
      row.map((cell) => (Array.isArray(cell) ? cell.join('\n') || null : cell)),
    );
    expect(await query(`SELECT ${SAID} FROM '${path}'`)).toEqual(lines);
  });

  it.each(TABLE_NAMES)('every cell of %s, in every format', async (name) => {
    const table = TABLES[name];
    const rows = records.flatMap((record) => table.rows(record));
    const columns = table.columns.map(({ type, name }) =>
      type === 'whole' ? `"${name}"::INTEGER` : name,
    );
    for (const format of FORMATS) {
      await exported('tables/', '-f', format, ...paths);
      const read = await query(`SELECT ${columns} FROM '${at(`tables/${name}.${format}`)}'`);
      expect(read).toEqual(format === 'csv' ? flat(rows, table.columns) : rows);
    }
  });

  it('types of Parquet', async () => {
    const path = await exported('findings.parquet', ...paths);
    const types = await query(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT date, page, points, text FROM '${path}')`,
    );
    expect(Object.fromEntries(types as [string, string][])).toEqual({
      date: 'DATE',
      page: 'INTEGER',
      points: 'VARCHAR[]',
      text: 'VARCHAR',
    });
  });

  it('several row groups of Parquet', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...letter,
      source: { ...letter.source, sha256: index.toString(16).padStart(64, '0') },
    }));
    const lines = many.map((record) => `${JSON.stringify(record)}\n`).join('');
    await run(['export', '-o', at('many.parquet'), '-'], lines);
    const [[rows, groups] = []] = await query(
      `SELECT count(*)::INTEGER, (SELECT max(row_group_id) + 1 FROM parquet_metadata('${at('many.parquet')}'))::INTEGER FROM '${at('many.parquet')}'`,
    );
    expect(rows).toBe(300 * letter.findings.length);
    expect(groups).toBeGreaterThan(1);
  });

  it('the key joins the tables', async () => {
    await exported('tables/', '-f', 'parquet', ...paths);
    const counts = await query(
      `SELECT d.source_name, count(f.finding_id)::INTEGER
       FROM '${at('tables/documents.parquet')}' d JOIN '${at('tables/findings.parquet')}' f USING (document_id)
       GROUP BY ALL ORDER BY ALL`,
    );
    const expected = records.map(({ source, findings }) => [source.name, findings.length]);
    expect(counts).toEqual(
      expected.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    );
  });
});

/** Rows as a format without lists holds them. */
function flat(rows: readonly (readonly Cell[])[], columns: readonly Column[]): Cell[][] {
  return rows.map((row) =>
    row.map((cell, index) => {
      const column = columns[index];
      if (column?.type !== 'list' || !Array.isArray(cell)) return cell;
      return cell.join(column.separator) || null;
    }),
  );
}

describe('csv', () => {
  it('has a byte order mark, CRLF, and quotes where they are needed', async () => {
    const record = withTexts(['one, "two"', 'plain', 'two\nlines']);
    const stdin = JSON.stringify(record);
    const { bytes } = await runForBytes(['export', '-'], { stdin });
    const stdout = bytes.toString();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(stdout).toContain(',"one, ""two""",');
    expect(stdout).toContain(',plain,');
    expect(stdout).toContain(',"two\nlines",');
    expect(stdout.split('\r\n')).toHaveLength(letter.findings.length + 2);
  });

  it('has none with --no-bom', async () => {
    const { stdout } = await run(['export', '--no-bom', required(paths[0])]);
    expect(stdout).toMatch(/^area,area_code,/);
  });

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    '%j, which would run as a formula, is kept from it',
    async (text) => {
      const { stdout } = await run(['export', '-'], JSON.stringify(withTexts([text])));
      expect(stdout).toMatch(new RegExp(`,"?'${text.replace(/[+()]/g, '\\$&')}"?,`));
    },
  );

  it('writes record by record', async () => {
    const chunks: (string | Uint8Array)[] = [];
    const writer = await writeCsv([TABLES.findings], async (chunk) => void chunks.push(chunk), {
      bom: true,
    });
    await writer.add(letter);
    await writer.add(letter);
    expect(chunks).toHaveLength(3);
  });
});

describe('xlsx', () => {
  it('holds every table, what its columns hold, and the sources with the licence', async () => {
    const book = await readXlsx(readFileSync(await exported('a.xlsx', ...paths)));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Findings',
      'Documents',
      'People',
      'Columns',
      'Sources',
    ]);
    const [findings, , , , sources] = book.sheets;
    const date = TABLES.findings.columns.findIndex(({ name }) => name === 'letter_date');
    expect(findings?.rows[1]?.[date]).toEqual(new Date(`${required(records[0]).dates.letter}`));
    expect(findings?.freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(findings?.autoFilter?.range).toMatch(/^A1:AE\d+$/);
    const words = JSON.stringify(sources?.rows);
    expect(words).toContain('Open Government Licence v3.0');
    for (const { source } of records) expect(words).toContain(source.sha256);
  });

  it('says beside a finding what is uncertain of it', async () => {
    const [first] = letter.findings;
    const warning = {
      rule: 'x',
      message: 'may be two findings',
      at: null,
      findings: [first?.id ?? ''],
    };
    const path = at('doubtful.json');
    writeFileSync(path, JSON.stringify({ ...letter, warnings: [warning] }));
    const rows = readFileSync(await exported('a.ndjson', '--table', 'findings', path), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ warnings }) => warnings)).toEqual(
      letter.findings.map((_, index) => (index === 0 ? ['may be two findings'] : [])),
    );
  });

  it('shows wrapped texts whole', () => {
    const widths = [10, 20];
    expect(heightOf(['one line', null], widths)).toBe(15);
    expect(heightOf(['x'.repeat(25), 'y'], widths)).toBe(45);
    expect(heightOf(['', 'a\nb\nc\nd'], widths)).toBe(60);
    expect(heightOf(['x'.repeat(9999)], widths)).toBe(409);
  });

  it('one table with --table', async () => {
    const path = await exported('a.xlsx', '--table', 'people', required(paths[0]));
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ name }) => name)).toEqual(['People', 'Columns', 'Sources']);
  });

  it('a text of more letters than a cell holds is cut, and that is said', async () => {
    const path = at('long.json');
    writeFileSync(path, JSON.stringify(withTexts(['x'.repeat(40_000)])));
    const { code, stderr } = await run(['export', '-o', at('a.xlsx'), path]);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/40,000 characters is cut/),
    });
  });

  it('more rows than a workbook is made of are refused', async () => {
    const people = Array.from({ length: 60_000 }, () => required(letter.people[0]));
    const writer = await writeXlsx([TABLES.people], async () => undefined, { bom: false });
    await writer.add({ ...letter, people });
    await expect(writer.add({ ...letter, people })).rejects.toMatchObject({ code: 'too-large' });
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => readable(path));

function readable(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// LibreOffice: a sheet a file, as shown, in UTF-8.
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe.skipIf(!office)('LibreOffice reads the workbook', () => {
  it('with equal rows, and runs nothing', async () => {
    const odd = withTexts(['=1+1', '-5', "+cmd|' /C calc'!A0", '@x', '_x0041_ & <b>']);
    const given = [odd, ...records.filter((record) => record !== letter)];
    const stdin = given.map((record) => JSON.stringify(record)).join('\n');
    await run(['export', '-o', at('a.xlsx'), '-'], stdin);
    const home = `-env:UserInstallation=file://${at('profile')}`;
    execFileSync(
      required(office),
      [home, '--headless', '--convert-to', EVERY_SHEET, '--outdir', folder, at('a.xlsx')],
      { stdio: 'ignore' },
    );
    const read = await query(
      `SELECT * FROM read_csv('${at('a-Findings.csv')}', all_varchar = true, header = true)`,
    );
    const { columns, rows } = TABLES.findings;
    const expected = flat(given.flatMap(rows), columns);
    expect(read).toEqual(expected.map((row) => row.map((cell) => cell && String(cell))));
  });
});

describe('the same records give the same bytes', () => {
  it.each(['csv', 'ndjson', 'parquet', 'xlsx'])('%s', async (format) => {
    const now = async (date: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(date) });
      return readFileSync(await exported(`${date}.${format}`, ...paths));
    };
    expect((await now('2024-01-01')).equals(await now('2031-07-09'))).toBe(true);
  });
});

describe('where it is written', () => {
  it.each(FORMATS)('%s: a folder holds every table', async (format) => {
    await exported('tables', '-f', format, required(paths[0]));
    expect(readdirSync(at('tables')).sort()).toEqual(
      ['documents', 'findings', 'people'].map((name) => `${name}.${format}`),
    );
  });

  it('a workbook in a folder has a name', async () => {
    await exported('tables/', '-f', 'xlsx', required(paths[0]));
    expect(readdirSync(at('tables'))).toEqual(['arealetter.xlsx']);
  });

  it('an ending that tells no format', async () => {
    const { code, stderr } = await run(['export', '-o', at('a.tsv'), required(paths[0])]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/--format/) });
  });

  it('never over what is read', async () => {
    writeFileSync(at('a.ndjson'), JSON.stringify(letter));
    const before = readFileSync(at('a.ndjson'));
    for (const args of [
      ['-o', at('a.ndjson'), at('a.ndjson')],
      ['-o', at('b.ndjson'), folder],
      ['-f', 'ndjson', '-o', `${folder}/`, folder],
    ]) {
      expect(await run(['export', ...args])).toMatchObject({ code: 2 });
    }
    expect(readdirSync(folder)).toEqual(['a.ndjson']);
    expect(readFileSync(at('a.ndjson'))).toEqual(before);
  });

  it.each(['xlsx', 'parquet'])('%s is not written to a terminal, but to a pipe', async (format) => {
    const args = ['export', '-f', format, required(paths[0])];
    expect(await runForBytes(args, { isTTY: true })).toMatchObject({ code: 2, bytes: Buffer.of() });
    const { code, bytes } = await runForBytes(args);
    expect({ code, start: bytes.subarray(0, 2).toString() }).toEqual({
      code: 0,
      start: format === 'xlsx' ? 'PK' : 'PA',
    });
  });
});

describe('what cannot be read', () => {
  it('stops no other, and is told', async () => {
    const { code, stderr } = await run([
      'export',
      '-o',
      at('a.csv'),
      'nowhere.json',
      required(paths[0]),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere\.json: there is no such file/);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('where nothing can, nothing is written', async () => {
    const { code } = await run(['export', '-o', at('a.csv'), 'nowhere.json']);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a document that has two records is written once', async () => {
    const path = required(paths[0]);
    copyFileSync(path, at('copy.json'));
    const { stdout, stderr } = await run(['export', '--table', 'documents', path, at('copy.json')]);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(2);
    expect(stderr).toMatch(/the same document as/);
  });

  it('where nobody reads on, the rest is not read', async () => {
    const child = spawn(process.execPath, [BIN, 'export', '-']);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => undefined);
    // Records without an end: the program must leave by itself.
    let count = 0;
    const feed = setInterval(() => {
      count += 1;
      const source = { ...letter.source, sha256: count.toString(16).padStart(64, '0') };
      child.stdin.write(`${JSON.stringify({ ...letter, source })}\n`);
    }, 2);
    const [code] = await once(child, 'close');
    clearInterval(feed);
    expect(code).toBe(0);
  });

  it('a folder that cannot be made', async () => {
    writeFileSync(at('taken'), '');
    const { code, stderr } = await run(['export', '-o', at('taken/a.csv'), required(paths[0])]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot be written/),
    });
  });
});

describe('regions', () => {
  it.each([
    [{ name: 'Blackpool', code: 'E06000009' }, 'North West'],
    [{ name: 'Barnsley', code: 'E08000038' }, 'North East, Yorkshire and the Humber'],
    [{ name: 'the London Borough of Harrow', code: null }, 'London'],
    [{ name: 'Wrenshire', code: null }, null],
    [{ name: null, code: null }, null],
  ])('%j', (area, region) => {
    expect(regionOf(area)).toBe(region);
  });
});

describe.skipIf(!shared)('the real reports', () => {
  it('their outcomes are counted as in the exact answers', async () => {
    const documents = corpus('area-send-report');
    const read = [];
    for (const path of documents) {
      read.push(await extract(readFileSync(path), { name: basename(path) }));
    }
    writeFileSync(at('all.ndjson'), read.map((record) => JSON.stringify(record)).join('\n'));
    const path = await exported('tables/', '-f', 'parquet', at('all.ndjson'));
    const counted = await query(
      `SELECT outcome, count(*)::INTEGER FROM '${path}documents.parquet' GROUP BY ALL ORDER BY ALL`,
    );
    const exact = new Map<string, number>();
    for (const document of documents) {
      const { outcome } = gold('area-send-report', basename(document, '.pdf'));
      const { judgement } = outcome as { judgement: string };
      exact.set(judgement, (exact.get(judgement) ?? 0) + 1);
    }
    expect(counted).toEqual([...exact].sort());
    const [[findings] = []] = await query(
      `SELECT count(*)::INTEGER FROM '${path}findings.parquet'`,
    );
    expect(findings).toBe(read.reduce((sum, record) => sum + record.findings.length, 0));
  });
});
