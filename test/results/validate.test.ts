import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { WORKER_LIMITS } from '../../src/batch/limits.js';
import { Shelf } from '../../src/cli/commands/validate/sources.js';
import { FETCH_SECONDS } from '../../src/cli/input/address.js';
import { findInputs } from '../../src/cli/input/find.js';
import { extract } from '../../src/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { type Checked, type FindSource, validate } from '../../src/validate/index.js';
import { Positions } from '../../src/validate/positions.js';
import type { Path } from '../../src/validate/rule.js';
import { RULE_SETTINGS } from '../../src/validate/settings.js';
import { corpus, everyFourth } from '../support/corpus.js';
import { DAMAGES, type Damage, type Damaged } from '../support/damage.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const SAMPLES: Readonly<Record<Damage['to'], string>> = {
  letter: 'wrenshire-2018-letter',
  clean: 'saltmere-2021-letter',
  revisit: 'wrenshire-2021-revisit',
  report: 'wrenshire-2024-report',
  statement: 'wrenshire-2019-statement',
  targeted: 'saltmere-2023-targeted',
};

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const world = { argv: [], stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere(), env: {} };
const none: FindSource = async () => null;

const LIMITS = { ...DEFAULT_LIMITS, ...WORKER_LIMITS, fetchSeconds: FETCH_SECONDS };
const shelves: Shelf[] = [];
afterAll(() => Promise.all(shelves.map((shelf) => shelf.close())));

/** Finds documents in files or folders. */
async function findSources(...paths: string[]): Promise<FindSource> {
  const session = { world, say: { note: () => undefined } };
  const { inputs } = await findInputs(session, paths, LIMITS);
  const shelf = new Shelf(inputs, LIMITS);
  shelves.push(shelf);
  return (record) => shelf.documentOf(record);
}

const ofSamples = await findSources(samples);

async function checked(
  record: unknown,
  findSource: FindSource,
): Promise<Checked & { text: string }> {
  const text = JSON.stringify(record, null, 2);
  const positions = new Positions({ text, line: 1 });
  const given = { file: 'a.json', label: 'a.json', value: JSON.parse(text), positions, root: [] };
  return { ...(await validate(given, new Map(), findSource)), text };
}

const said = ({ faults }: Checked) => faults.map(({ rule, path }) => `${rule} ${path.join('.')}`);

/** The value at a path, as JSON; of one that is missing, what should hold it. */
function valueAt(record: Damaged, path: Path): string {
  let [value, above] = [record, record];
  for (const key of path) [value, above] = [value?.[key], value];
  return JSON.stringify(value === undefined ? above : value);
}

describe('damage', () => {
  it.each(DAMAGES)('$name: $rule', async ({ to, damage, rule, path, source }) => {
    const record = JSON.parse(readFileSync(`${samples}${SAMPLES[to]}.json`, 'utf8'));
    damage(record);
    const found = await checked(record, source ? ofSamples : none);
    expect(said(found)).toContain(`${rule} ${path.join('.')}`);
    const { line, column, endLine, endColumn } = found.faults.find(
      (fault) => fault.rule === rule && fault.path.join() === path.join(),
    ) as Checked['faults'][number];
    const lines = found.text.split('\n').slice(line - 1, endLine);
    lines[lines.length - 1] = (lines.at(-1) as string).slice(0, endColumn - 1);
    const shown = lines.join('\n').slice(column - 1);
    expect(JSON.stringify(JSON.parse(shown))).toBe(valueAt(record, path));
  });

  it('every rule has some that it catches', () => {
    // The record's own warnings, and what a reviewer says, are no damage.
    const never = ['warnings', 'review'];
    const caught = new Set(DAMAGES.map(({ rule }) => rule));
    const names = RULE_SETTINGS.map(({ name }) => name);
    expect(names.filter((name) => !caught.has(name) && !never.includes(name))).toEqual([]);
  });
});

describe('records as they are extracted are valid, with their documents at hand', () => {
  const forms = readdirSync(samples).filter((file) =>
    /-\d{4}-.*\.(?:pdf|md|txt|html|docx)$/.test(file),
  );

  it.each(forms)('%s', async (name) => {
    const record = await extract(readFileSync(samples + name), { name });
    expect((await checked(record, ofSamples)).faults).toEqual([]);
  });

  const kinds = [
    'area-send-inspection',
    'area-send-report',
    'targeted-area-letter',
    'statement-of-action',
  ];
  const real = kinds.flatMap((kind) => everyFourth(corpus(kind)));

  it.skipIf(real.length === 0)('real documents', async () => {
    const found: string[] = [];
    const ofReal = await findSources(...real);
    for (const path of real) {
      const record = await extract(readFileSync(path), { name: path });
      const { faults } = await checked(record, ofReal);
      found.push(
        ...faults.map(({ rule, message }) => `${record.source.name}: ${message} [${rule}]`),
      );
    }
    expect(found).toEqual([]);
  });
});

it('a record whose document is not there, or is another', async () => {
  const record = JSON.parse(readFileSync(join(samples, 'wrenshire-2018-letter.json'), 'utf8'));
  record.source.name = 'elsewhere.pdf';
  expect(said(await checked(record, ofSamples))).toEqual([]);
  record.source.sha256 = '0'.repeat(64);
  expect(said(await checked(record, ofSamples))).toEqual(['source source.sha256']);
});
