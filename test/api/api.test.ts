import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as arealetter from '../../src/index.js';
import { extract, recordSchema } from '../../src/index.js';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const LETTER = 'wrenshire-2018-letter';

it('exports these and no others', () => {
  expect(Object.keys(arealetter).sort()).toEqual([
    'ArealetterError',
    'SCHEMA_NAMES',
    'SCHEMA_VERSION',
    'allOfficialFacts',
    'builtInThemes',
    'compare',
    'diff',
    'extract',
    'findArea',
    'jsonSchema',
    'localAreas',
    'officialFacts',
    'parseThemes',
    'recordJsonSchema',
    'recordSchema',
    'taggerFor',
    'thread',
  ]);
});

describe.each([
  [`${LETTER}.pdf`, 'application/pdf'],
  [`${LETTER}.md`, 'text/markdown'],
  [`${LETTER}.txt`, 'text/plain'],
])('extract(%s)', (name, mediaType) => {
  const bytes = sample(name);

  it('gives a record that fits the schema and names its source', async () => {
    const record = await extract(bytes, { name });
    expect(recordSchema.parse(record)).toEqual(record);
    expect(record.source).toMatchObject({ name, mediaType });
    expect(record.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(record.findings.length).toBeGreaterThan(0);
  });

  it('leaves the bytes as they were', async () => {
    // An own buffer: a copy that Node keeps in its pool could not be taken away.
    const given = Uint8Array.from(bytes);
    await extract(given, { name });
    expect(given.buffer.byteLength).toBe(bytes.length);
    expect(Buffer.compare(given, bytes)).toBe(0);
  });

  it('reads bytes that are part of a larger buffer', async () => {
    const larger = Buffer.concat([Buffer.alloc(7, 0xff), bytes, Buffer.alloc(9, 0xff)]);
    const part = new Uint8Array(larger.buffer, larger.byteOffset + 7, bytes.length);
    expect(await extract(part, { name })).toEqual(await extract(bytes, { name }));
  });

  it('says the same each time, alone or beside others', async () => {
    const alone = await extract(bytes, { name });
    const beside = await Promise.all([1, 2, 3].map(() => extract(bytes, { name })));
    expect(beside).toEqual([alone, alone, alone]);
  });
});

it.each([
  ['letter.md', 'letter.md'],
  ['/home/mia/letters/letter.md', 'letter.md'],
  ['C:\\Users\\Mia Elm\\SEND letters\\letter.md', 'letter.md'],
  ['\\\\server\\share\\letter.md', 'letter.md'],
  ['../letters/Brief für Ōtara.md', 'Brief für Ōtara.md'],
])('of the path %s the record keeps %s', async (path, name) => {
  const { source } = await extract(sample(`${LETTER}.md`), { name: path });
  expect(source.name).toBe(name);
});

it('refuses with a code that a caller can act on', async () => {
  const refused = extract(new Uint8Array(), { name: 'letter.pdf' });
  await expect(refused).rejects.toBeInstanceOf(arealetter.ArealetterError);
  await expect(refused).rejects.toMatchObject({ name: 'ArealetterError', code: 'empty' });
});

it('heeds the limits that are given', async () => {
  const bytes = sample(`${LETTER}.pdf`);
  const name = `${LETTER}.pdf`;
  await expect(extract(bytes, { name, maxPages: 1 })).rejects.toMatchObject({ code: 'too-large' });
  await expect(extract(bytes, { name, maxBytes: bytes.length - 1 })).rejects.toMatchObject({
    code: 'too-large',
  });
  await expect(extract(bytes, { name, maxBytes: bytes.length })).resolves.toBeTruthy();
});
