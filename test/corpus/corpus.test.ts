import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, type Finding, type Person } from '../../src/index.js';
import { corpus, gold, shared } from '../support/corpus.js';

// Real documents against exact answers.

const KINDS = [
  'area-send-inspection',
  'area-send-report',
  'targeted-area-letter',
  'statement-of-action',
] as const;

/**
 * Here a paragraph goes on over a page that has room for two lines of it, so that the page shows its end:
 * read as it is shown, it is two findings.
 */
const SHOWN_OTHERWISE = ['coventry-2024-05.pdf'];

describe.skipIf(!shared).each(KINDS)('%s', (kind) => {
  const documents = shared ? corpus(kind) : [''];

  it.each(documents.map((path) => [basename(path), path]))('%s', async (name, path) => {
    const stem = name.slice(0, -extname(name).length).replace(/-typeset.*$/, '');
    const expected = gold(kind, stem);
    const record = await extract(readFileSync(path), { name });
    if (SHOWN_OTHERWISE.includes(name)) expect(parted(record)).toEqual(parted(expected));
    else expect(record.findings.map(said)).toEqual(expected.findings.map(said));
    expect(record.kind).toBe(kind);
    expect(record.title).toBe(expected.title);
    expect(record.area.name).toBe(expected.area);
    expect(record.area.code).toMatch(/^E\d{8}$/);
    const { letter, inspection, previous } = { ...record.dates, ...expected.dates };
    expect(record.dates).toMatchObject({ letter, inspection, previous });
    expect(record.outcome).toMatchObject(expected.outcome ?? {});
    expect(record.coverage.unplaced).toEqual([]);
    const named = new Set(expected.people?.map(({ part }) => part));
    const people = record.people.filter(({ part }) => named.has(part));
    const key = kind === 'targeted-area-letter' ? nameOf : personOf;
    expect(people.map(key).sort()).toEqual((expected.people ?? []).map(key).sort());
  });
});

type Said = Pick<Finding, 'type' | 'text' | 'points'>;

const said = ({ type, text, points }: Said) => ({ type, text, points });

/** The words of all findings of a type in a row, wherever one ends. */
function parted({ findings }: { findings: Said[] }): [type: string, words: string][] {
  const runs: [string, string][] = [];
  for (const { type, text, points } of findings) {
    const words = [text, ...points].join(' ');
    const last = runs.at(-1);
    if (last?.[0] === type) last[1] += ` ${words}`;
    else runs.push([type, words]);
  }
  return runs;
}

const personOf = ({ name, role, organisation, part }: Person) =>
  `${name} | ${role} | ${organisation} | ${part}`;

/** Of the many roles of these letters the answers tell role and organisation apart in other ways. */
const nameOf = ({ name, part }: Person) => `${part}: ${name}`;
