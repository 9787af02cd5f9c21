import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract, type LetterRecord } from '../src/index.js';
import { toJson } from '../src/write/json.js';

const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const files = readdirSync(folder);
const pdfs = files.filter((file) => file.endsWith('.pdf') && !file.includes('-untagged'));

async function record(file: string): Promise<LetterRecord> {
  return extract(readFileSync(folder + file), { name: file });
}

/** What must not depend on the form that a document comes in. */
function said({ findings, title, area, dates, responsibleBodies, outcome }: LetterRecord) {
  const bare = findings.map(({ at: _, ...finding }) => finding);
  return { findings: bare, title, area, dates, responsibleBodies, judgement: outcome.judgement };
}

describe.each(pdfs)('%s', (pdf) => {
  const stem = pdf.replace(/\.pdf$/, '');
  const forms = files.filter(
    (file) => file !== pdf && file.startsWith(stem) && /\.(?:pdf|md|txt)$/.test(file),
  );

  it('is as its record says', async () => {
    expect(toJson(await record(pdf))).toBe(readFileSync(`${folder}${stem}.json`, 'utf8'));
  });

  it('comes as Markdown and as pasted text', () => {
    expect(forms).toEqual(expect.arrayContaining([`${stem}.md`, `${stem}.txt`]));
  });

  it.each(forms)('says the same as %s', async (form) => {
    expect(said(await record(form))).toEqual(said(await record(pdf)));
  });

  it.each([pdf, ...forms])('has nothing unplaced in %s', async (form) => {
    expect((await record(form)).coverage.unplaced).toEqual([]);
  });
});

it('the letter that requires a statement has its five weaknesses', async () => {
  const { findings } = await record('wrenshire-2018-letter.pdf');
  expect(findings.filter(({ type }) => type === 'significant-weakness')).toHaveLength(5);
});

it('findings run over page breaks', async () => {
  const { findings } = await record('wrenshire-2018-letter.pdf');
  const over = findings.filter(({ at }) => 'page' in at && at.endPage > at.page);
  expect(over.length).toBeGreaterThan(1);
});
