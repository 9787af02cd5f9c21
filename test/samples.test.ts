import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract, type LetterRecord } from '../src/index.js';
import { toJson } from '../src/write/record/json.js';

const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const files = readdirSync(folder);
/** The form of each sample that has its record beside it: the PDF, or the web page where there is none. */
const recorded = files.filter(
  (file) => /\.(?:pdf|html)$/.test(file) && !file.includes('-untagged'),
);

async function record(file: string): Promise<LetterRecord> {
  return extract(readFileSync(folder + file), { name: file });
}

/** What must not depend on the form that a document comes in. */
function said({ findings, title, area, dates, responsibleBodies, outcome }: LetterRecord) {
  const bare = findings.map(({ at: _, verdict, ...finding }) => ({
    ...finding,
    verdict: verdict?.text ?? null,
  }));
  return { findings: bare, title, area, dates, responsibleBodies, judgement: outcome.judgement };
}

describe.each(recorded)('%s', (first) => {
  const stem = first.replace(/\.\w+$/, '');
  const forms = files.filter(
    (file) => file !== first && file.startsWith(stem) && !file.endsWith('.json'),
  );

  it('is as its record says', async () => {
    expect(toJson(await record(first))).toBe(readFileSync(`${folder}${stem}.json`, 'utf8'));
  });

  it('comes as Markdown, and as pasted text or as a Word document', () => {
    const isWord = first.endsWith('.html') || /-(?:plan|monitoring)\./.test(first);
    const other = isWord ? 'docx' : 'txt';
    expect(forms).toEqual(expect.arrayContaining([`${stem}.md`, `${stem}.${other}`]));
  });

  it.each(forms)('says the same as %s', async (form) => {
    expect(said(await record(form))).toEqual(said(await record(first)));
  });

  it.each([first, ...forms])('has nothing unplaced in %s', async (form) => {
    expect((await record(form)).coverage.unplaced).toEqual([]);
  });
});

it('the letter that requires a statement has its five weaknesses', async () => {
  const { findings } = await record('wrenshire-2018-letter.pdf');
  expect(findings.filter(({ type }) => type === 'significant-weakness')).toHaveLength(5);
});

it.each([
  ['wrenshire-2021-revisit.pdf', { progress: 5 }],
  [
    'wrenshire-2019-statement.html',
    { 'significant-weakness': 5, action: 36, impact: 17, outcome: 20, evidence: 33 },
  ],
  ['saltmere-2018-targeted.pdf', { strength: 14, 'area-for-improvement': 13, 'practice-study': 2 }],
  [
    'saltmere-2023-targeted.pdf',
    {
      'headline-finding': 3,
      'priority-action': 2,
      'area-for-improvement': 6,
      strength: 7,
      'main-finding': 19,
      'practice-study': 2,
    },
  ],
])('%s holds what was written into it', async (file, expected) => {
  const counts: Record<string, number> = {};
  for (const { type } of (await record(file)).findings) counts[type] = (counts[type] ?? 0) + 1;
  expect(counts).toEqual(expected);
});

it('the revisit tells which weaknesses were dealt with', async () => {
  const { findings, outcome } = await record('wrenshire-2021-revisit.pdf');
  const verdicts = findings.map(({ judgement }) => judgement);
  const [good, bad] = ['sufficient', 'not-sufficient'];
  expect(verdicts).toEqual([good, bad, bad, good, good]);
  expect(outcome.judgement).toBe('some-sufficient-progress');
});

it('actions in tables keep their further columns', async () => {
  const { findings } = await record('wrenshire-2019-statement.html');
  const detailed = findings.filter(({ details }) => details.length > 0);
  expect(detailed.map(({ type }) => type)).toEqual(Array(14).fill('action'));
  expect(detailed[0]?.details.map(({ heading }) => heading)).toEqual(['Lead', 'By when', 'RAG']);
});

it('findings run over page breaks', async () => {
  const { findings } = await record('wrenshire-2018-letter.pdf');
  const over = findings.filter(({ at }) => 'page' in at && at.endPage > at.page);
  expect(over.length).toBeGreaterThan(1);
});
