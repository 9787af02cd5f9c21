import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { WORKER_LIMITS } from '../../src/batch/limits.js';
import { Shelf } from '../../src/cli/commands/validate/sources.js';
import { FETCH_SECONDS } from '../../src/cli/input/address.js';
import { findInputs } from '../../src/cli/input/find.js';
import { extract, type LetterRecord } from '../../src/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { KINDS } from '../../src/record/kinds.js';
import { reviewProblems } from '../../src/review/problems.js';
import type { ReviewedFinding } from '../../src/review/schema.js';
import { startReview } from '../../src/review/start.js';
import { validate } from '../../src/validate/index.js';
import { Positions } from '../../src/validate/positions.js';
import { type Levels, RULE_SETTINGS } from '../../src/validate/settings.js';
import { type Falsification, falsifications, fieldsOf } from '../support/falsify.js';

// A record may not be wrong without a word. Each field of records of every kind is falsified, one at a time.
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'falsified-'));
const MONITORING = join(folder, 'monitoring.md');
writeFileSync(
  MONITORING,
  `# Area SEND monitoring inspection of Elm Local Area Partnership

Inspection dates: 5 to 6 May 2026\\
Date of previous full inspection: 4 to 8 March 2024

## Inspection outcome

The local area partnership has taken effective action to address all the areas for priority action.

The next full reinspection will be within approximately 18 months.

## What progress has the area partnership made?

- Leaders in health should reduce the time that children wait for therapy.

Waits fell.

Effective action has been taken to address this area.

- Leaders in the council should improve the quality of plans.

Plans are better.

Effective action has been taken to address this area.

## Local area partnership details

Elm Council
`,
);

/** A document of each kind, in one format or another; some have what others lack. */
const DOCUMENTS = [
  `${root}test/fixtures/area-send-inspection/weaknesses-numbered/input.txt`,
  `${root}samples/wrenshire-2021-revisit.pdf`,
  `${root}test/fixtures/area-send-report/says-two-things/input.md`,
  `${root}test/fixtures/targeted-area-letter/markdown-studies-and-priority-actions/input.md`,
  `${root}test/fixtures/statement-of-action/html-tables-one-a-weakness/input.html`,
  MONITORING,
];

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const world = { argv: [], stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere(), env: {} };
const LIMITS = { ...DEFAULT_LIMITS, ...WORKER_LIMITS, fetchSeconds: FETCH_SECONDS };
const { inputs } = await findInputs({ world, say: { note: () => undefined } }, DOCUMENTS, LIMITS);
const shelf = new Shelf(inputs, LIMITS);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await shelf.close();
});

const records = await Promise.all(
  DOCUMENTS.map((path) => extract(readFileSync(path), { name: path })),
);

/** The rules that catch everything between them; the others see some of it, too, and take their time. */
const ALONE = new Set(['schema', 'source', 'reread']);
const levels = new Map(
  RULE_SETTINGS.map(({ name }) => [name, ALONE.has(name) ? ('error' as const) : ('off' as const)]),
);

/** The lines of all errors that are found in a record, with the document at hand. */
async function errorLines(
  record: LetterRecord,
  positions: Positions,
  by: Levels = levels,
): Promise<Set<number>> {
  const given = { file: 'a.json', label: 'a.json', value: record, positions, root: [] };
  const { faults } = await validate(given, by, (record) => shelf.documentOf(record));
  return new Set(faults.filter(({ severity }) => severity === 'error').map(({ line }) => line));
}

const positionsIn = (record: LetterRecord) =>
  new Positions({ text: JSON.stringify(record, null, 2), line: 1 });

/** Whether a falsified record has an error at the value; of two that were exchanged, at either. */
async function isCaught({ name, path, record }: Falsification): Promise<boolean> {
  const positions = positionsIn(record);
  const places = name.endsWith('exchanged') ? [path, [...path.slice(0, -1), 1]] : [path];
  if (name.endsWith('without the first')) places.push(path.slice(0, -1));
  const lines = await errorLines(record, positions);
  return places.some((place) => lines.has(positions.of(place).line));
}

it('there is a document of each kind', () => {
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

/** Fields of lists and places that stand nowhere in these records, and elsewhere in the same form. */
const RARE = /^(?:coverage\.unplaced\.|warnings\.at\.(?:page|endPage|boxes))/;

it('every field of the schema is falsified in some record', () => {
  const falsified = new Set(
    records.flatMap((one) => [...falsifications(one)].map(({ field }) => field)),
  );
  expect(fieldsOf().filter((field) => !falsified.has(field) && !RARE.test(field))).toEqual([]);
});

describe.each(records.map((record) => [record.kind, record] as const))('%s', (_, record) => {
  it('is valid as it is', async () => {
    expect(await errorLines(record, positionsIn(record), new Map())).toEqual(new Set());
  });

  const all = [...falsifications(record)];

  it(`${all.length} falsifications fail, each at its line`, async () => {
    expect(all.length).toBeGreaterThan(60);
    const missed: string[] = [];
    for (const one of all)
      if (!(await isCaught(one))) missed.push(`${one.name} (${one.path.join('.')})`);
    expect(missed).toEqual([]);
  });

  it('each fails a review that accepted the record, but for its themes', () => {
    const start = startReview(record);
    const accept = (one: ReviewedFinding): ReviewedFinding => ({ ...one, decision: 'accepted' });
    const review = {
      ...start,
      reviewer: 'A. Reviewer',
      signedOn: '2026-01-02',
      parts: start.parts.map(accept),
      findings: start.findings.map(accept),
    };
    expect(reviewProblems(record, review)).toEqual([]);
    const passed = all.filter((one) => reviewProblems(one.record, review).length === 0);
    const fields = new Set(passed.map(({ field }) => field));
    expect([...fields].filter((field) => field !== 'findings.themes')).toEqual([]);
    expect(fields).toContain('findings.themes');
  });
});
