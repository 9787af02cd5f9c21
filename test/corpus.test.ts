import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { corpus, gold, shared } from './corpus.js';

// Real documents against exact answers.
describe.skipIf(!shared).each(['area-send-inspection', 'area-send-report'])('%s', (kind) => {
  const documents = shared ? corpus(kind) : [''];

  it.each(documents.map((path) => [basename(path), path]))('%s', async (name, path) => {
    const stem = name.slice(0, -extname(name).length).replace(/-typeset.*$/, '');
    const expected = gold(kind, stem);
    const record = await extract(readFileSync(path), { name });
    const parts = ({ type, text, points }: { type: string; text: string; points: string[] }) => ({
      type,
      text,
      points,
    });
    expect(record.findings.map(parts)).toEqual(expected.findings.map(parts));
    expect(record.kind).toBe(kind);
    expect(record.title).toBe(expected.title);
    expect(record.area.name).toBe(expected.area);
    expect(record.area.code).toMatch(/^E\d{8}$/);
    expect(record.dates).toMatchObject(expected.dates);
    expect(record.outcome).toMatchObject(expected.outcome);
    expect(record.coverage.unplaced).toEqual([]);
    const named = new Set(expected.people.map(({ part }) => part));
    const people = record.people.filter(({ part }) => named.has(part));
    const key = ({ name, role, organisation, part }: (typeof people)[number]) =>
      `${name} | ${role} | ${organisation} | ${part}`;
    expect(people.map(key).sort()).toEqual(expected.people.map(key).sort());
  });
});
