import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMPARE_FORMATS } from '../../src/write/compare/formats.js';
import { DIFF_FORMATS } from '../../src/write/diff/formats.js';
import { endingOf, formatOfPath, type NamedFormat } from '../../src/write/format.js';
import { QUOTES_FORMATS } from '../../src/write/quotes/formats.js';
import { RECORD_FORMATS } from '../../src/write/record/formats.js';
import { REVIEW_FORMATS } from '../../src/write/review/formats.js';
import { SCHEMA_FORMATS } from '../../src/write/schema/formats.js';
import { SEARCH_FORMATS } from '../../src/write/search/formats.js';
import { TABLE_FORMATS } from '../../src/write/tables/formats.js';
import { EXPLANATION_FORMATS, THEME_LIST_FORMATS } from '../../src/write/themes/formats.js';
import { THREAD_FORMATS } from '../../src/write/thread/formats.js';
import { TRACE_FORMATS } from '../../src/write/trace/formats.js';
import { VALIDATE_FORMATS } from '../../src/write/validate/formats.js';

type Loaded = NamedFormat & { load(): Promise<unknown> };

const REGISTRIES: readonly (readonly [
  result: string,
  Readonly<Record<string, Loaded>>,
  string[],
])[] = [
  ['a record', RECORD_FORMATS, ['json', 'ndjson', 'markdown']],
  ['a change', DIFF_FORMATS, ['terminal', 'json', 'markdown', 'html']],
  ['a thread', THREAD_FORMATS, ['terminal', 'json', 'markdown', 'html']],
  ['a comparison', COMPARE_FORMATS, ['terminal', 'json', 'markdown', 'csv', 'html']],
  ['hits', SEARCH_FORMATS, ['terminal', 'json', 'ndjson', 'markdown']],
  ['quotations', QUOTES_FORMATS, ['terminal', 'json', 'markdown']],
  ['themes', THEME_LIST_FORMATS, ['terminal', 'json']],
  ['why themes', EXPLANATION_FORMATS, ['terminal', 'json']],
  ['a trace', TRACE_FORMATS, ['terminal']],
  ['a validation', VALIDATE_FORMATS, ['terminal', 'json', 'github', 'sarif', 'junit']],
  ['a review', REVIEW_FORMATS, ['html']],
  ['a schema', SCHEMA_FORMATS, ['json']],
  ['tables', TABLE_FORMATS, ['csv', 'ndjson', 'xlsx', 'parquet']],
];

describe.each(REGISTRIES)('the formats of %s', (_result, formats, names) => {
  it('are these, in this order', () => {
    expect(Object.keys(formats)).toEqual(names);
  });

  it('each load a writer', async () => {
    for (const { load } of Object.values(formats)) expect(await load()).toBeTypeOf('function');
  });

  it('are each found by their own endings', () => {
    for (const [name, { endings }] of Object.entries(formats)) {
      for (const ending of endings) expect(formatOfPath(formats, `out/a.b${ending}`)).toBe(name);
    }
  });
});

it.each([
  ['diff.html', 'html'],
  ['DIFF.HTM', 'html'],
  ['a.json.md', 'markdown'],
  ['notes.txt', 'terminal'],
  ['diff.csv', undefined],
  ['json', undefined],
  ['folder.json/diff', undefined],
])('%s asks for %s', (path, name) => {
  expect(formatOfPath(DIFF_FORMATS, path)).toBe(name);
});

it('lets the longest ending decide', () => {
  expect(formatOfPath(VALIDATE_FORMATS, 'a.json')).toBe('json');
  expect(formatOfPath(VALIDATE_FORMATS, 'a.sarif.json')).toBe('sarif');
});

it('names a new file by the first ending', () => {
  expect(endingOf(RECORD_FORMATS.markdown)).toBe('.md');
  expect(endingOf(VALIDATE_FORMATS.github)).toBe('');
});

const root = fileURLToPath(new URL('../../src/write/', import.meta.url));
const registries = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(?:^|[/\\])formats\.ts$/.test(path),
);

it('finds every registry', () => {
  expect(registries).toHaveLength(new Set(REGISTRIES.map(([, formats]) => formats)).size - 1);
});

// Help and completion need the names: nothing heavy may come with them.
it.each(registries)('%s loads nothing but endings', (path) => {
  const text = readFileSync(`${root}${path}`, 'utf8');
  const loaded = [...text.matchAll(/^import (?!type )[^;]*? from '([^']+)'/gm)];
  expect(loaded.map(([, from]) => from)).toEqual(['../endings.js']);
});
