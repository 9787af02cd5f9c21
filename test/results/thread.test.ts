import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { changedWeaknesses } from '../../src/diff/weaknesses.js';
import { extract, type LetterRecord, type Thread, thread } from '../../src/index.js';
import { threadSchema } from '../../src/thread/schema.js';
import { shared } from '../support/corpus.js';
import { allOf, attribute, textOf } from '../support/dom.js';
import { run, sample, widest } from '../support/run.js';

const stems = [
  'wrenshire-2018-letter',
  'wrenshire-2019-statement',
  'wrenshire-2021-revisit',
  'wrenshire-2024-report',
];
const paths = stems.map((stem) => sample(`${stem}.json`));
const records: LetterRecord[] = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
const [letter, statement, revisit, report] = records as [
  LetterRecord,
  LetterRecord,
  LetterRecord,
  LetterRecord,
];

const kindsOf = ({ documents }: Thread) => documents.map(({ kind }) => kind);
const ORDER = [letter, statement, revisit, report].map(({ kind }) => kind);

describe('a thread', () => {
  it('is the same whatever the order of the records', () => {
    const expected = thread(records);
    expect(kindsOf(expected)).toEqual(ORDER);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 4 }), (given) => {
        expect(thread(given)).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  it('of any of the records fits its schema, and names each weakness once', () => {
    fc.assert(
      fc.property(fc.subarray(records, { minLength: 1 }), (given) => {
        const one = thread(given);
        expect(threadSchema.parse(one)).toEqual(one);
        const named = one.weaknesses.map(({ document, finding }) => `${document} ${finding}`);
        expect(named).toEqual([...new Set(named)]);
      }),
    );
  });

  it('begins with the letter, and each step is what diff says of the two', () => {
    const { weaknesses } = thread(records);
    const ofLetter = weaknesses.filter(({ document }) => document === 0);
    expect(ofLetter).toHaveLength(5);
    const toReport = changedWeaknesses('reinspection', letter, report);
    for (const [index, weakness] of ofLetter.entries()) {
      expect(weakness.steps.map(({ document }) => document)).toEqual([1, 2, 3]);
      expect(weakness.steps.map(({ status }) => status).slice(0, 2)).toEqual([
        'answered',
        'verdict',
      ]);
      const { before, ...step } = toReport[index] as (typeof toReport)[number];
      expect(weakness.finding).toBe(before);
      expect(weakness.steps[2]).toEqual({ document: 3, relation: 'reinspection', ...step });
    }
  });

  it('goes on from a report that names a weakness again to its plan and its monitoring inspection', () => {
    const [plan, monitoring] = ['wrenshire-2024-plan', 'wrenshire-2026-monitoring'].map((stem) =>
      JSON.parse(readFileSync(sample(`${stem}.json`), 'utf8')),
    );
    const { weaknesses, documents } = thread([...records, plan, monitoring]);
    expect(documents).toHaveLength(6);
    const named = weaknesses.map(({ document, finding }) => `${document} ${finding}`);
    expect(named).toEqual([...new Set(named)]);
    const verdicts = weaknesses.flatMap(({ steps }) =>
      steps
        .filter(({ document }) => document === 5)
        .map(({ after, verdict }) => [after[0], verdict]),
    );
    expect(verdicts.filter(([, verdict]) => verdict).sort()).toEqual([
      ['progress/1', 'effective'],
      ['progress/2', 'effective'],
      ['progress/3', 'not-effective'],
    ]);
    const pathway = weaknesses.find(({ finding }) => finding === 'significant-weakness/3');
    expect(pathway?.steps.map(({ document, status }) => [document, status])).toEqual([
      [1, 'answered'],
      [2, 'verdict'],
      [3, 'priority-action'],
      [4, 'answered'],
      [5, 'verdict'],
    ]);
  });

  it('without the letter begins with the statement, without both with the revisit', () => {
    for (const given of [records.slice(1), records.slice(2)]) {
      const { weaknesses } = thread(given);
      expect(weaknesses.filter(({ document }) => document === 0)).toHaveLength(5);
    }
  });

  it('begins anew with a priority action that takes up no earlier weakness', () => {
    const strange = { ...report, findings: report.findings.slice() };
    const at = strange.findings.findIndex(({ id }) => id === 'priority-action/1');
    strange.findings[at] = {
      ...(strange.findings[at] as LetterRecord['findings'][number]),
      text: 'Ferries must dock on time.',
      points: [],
      themes: [],
    };
    const { weaknesses } = thread([letter, strange]);
    const begun = weaknesses.filter(({ document }) => document === 1);
    expect(begun.map(({ finding }) => finding)).toContain('priority-action/1');
    expect(begun.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it('takes two readings of one document for one, and says so', () => {
    const again = {
      ...letter,
      source: { ...letter.source, name: 'again.pdf', sha256: 'f'.repeat(64) },
    };
    const one = thread([letter, again, revisit]);
    expect(one.documents).toHaveLength(2);
    expect(one.notes).toEqual([expect.stringContaining('again.pdf')]);
  });

  it('follows areas for improvement among their own', () => {
    const light = report.findings.filter(({ type }) => type === 'area-for-improvement');
    const { weaknesses } = thread([letter, report]);
    const begun = weaknesses.filter(({ type }) => type === 'area-for-improvement');
    expect(light.length).toBeGreaterThan(0);
    expect(begun.length).toBeLessThanOrEqual(light.length);
    const plan: LetterRecord = {
      ...statement,
      findings: report.findings.filter(({ type }) => type === 'priority-action'),
    };
    for (const { before, status, after } of changedWeaknesses('statement', report, plan)) {
      if (before.startsWith('area-for-improvement')) expect(after).toEqual([]);
      else expect(status).toBe('named');
    }
  });

  it('goes on in the area that took the place of another, with a note', () => {
    const before = { ...letter, area: { name: 'Cumbria', code: null } };
    const after = { ...report, area: { name: 'Cumberland', code: null } };
    const { weaknesses, notes } = thread([before, after]);
    expect(weaknesses[0]?.steps).toHaveLength(1);
    expect(notes.join()).toContain(
      'Cumberland took the place of Cumbria, wholly or in part, in 2023',
    );
  });

  it('of two names is one where the caller knows', () => {
    const other = { ...report, area: { name: 'Saltmere', code: null } };
    expect(() => thread([letter, other])).toThrow(/--same-area/);
    expect(thread([letter, other], { sameArea: true }).documents).toHaveLength(2);
  });

  it('of two areas is refused', () => {
    const other = { ...revisit, area: { name: 'Saltmere', code: null } };
    expect(() => thread([letter, other])).toThrow(/several areas \(Saltmere, Wrenshire\).*--area/);
  });
});

describe('the time line', () => {
  it('tells what the documents date, in order', () => {
    const { events } = thread(records);
    const told = events.filter(({ event }) => event !== 'actions-due');
    expect(told.map(({ event, from, document }) => [event, from, document])).toEqual([
      ['inspection', '2018-10-08', 0],
      ['letter', '2018-11-26', 0],
      ['statement-required', '2018-11-26', 2],
      ['statement', null, 1],
      ['statement-fit-for-purpose', '2019-03-21', 2],
      ['inspection', '2021-05-10', 2],
      ['letter', '2021-06-07', 2],
      ['inspection', '2024-06-10', 3],
    ]);
  });

  it('has the days on which actions are due, and counts those due before the next inspection', () => {
    const { events } = thread(records);
    const actions = statement.findings.filter(({ type }) => type === 'action');
    const dated = actions.filter(({ due }) => due !== null);
    const days = events.filter(({ event }) => event === 'actions-due');
    expect(days.map(({ from }) => from)).toEqual([...new Set(dated.map(({ due }) => due))].sort());
    expect(days.flatMap(({ actions: due }) => due?.due ?? []).sort()).toEqual(
      dated.map(({ id }) => id).sort(),
    );
    const told = events.find(({ event }) => event === 'statement')?.actions;
    const begins = revisit.dates.inspection?.from ?? '';
    expect(told).toEqual({
      before: 2,
      due: dated.filter(({ due }) => (due ?? '') < begins).map(({ id }) => id),
      later: dated.filter(({ due }) => (due ?? '') >= begins).map(({ id }) => id),
      undated: actions.filter(({ due }) => due === null).map(({ id }) => id),
    });
    expect(told?.due).not.toEqual([]);
  });

  it('places an undated plan behind the report without a letter, an accelerated one behind the revisit', () => {
    const undated = { ...statement, dates: { ...statement.dates, previous: [] } };
    const plan: LetterRecord = {
      ...undated,
      title: 'Wrenshire priority action plan',
      findings: report.findings.filter(({ type }) => type === 'priority-action'),
      source: { ...statement.source, sha256: 'a'.repeat(64) },
      dates: {
        ...undated.dates,
        previous: report.dates.inspection
          ? [{ ...report.dates.inspection, text: 'in June 2024' }]
          : [],
      },
    };
    const accelerated: LetterRecord = {
      ...undated,
      title: 'Wrenshire accelerated progress plan',
      source: { ...statement.source, sha256: 'b'.repeat(64) },
    };
    const { documents, events } = thread([plan, accelerated, undated, report, revisit, letter]);
    expect(documents.map(({ title }) => title)).toEqual(
      [letter, undated, revisit, accelerated, report, plan].map(({ title }) => title),
    );
    const last = events.filter(({ event }) => event === 'statement').at(-1);
    expect(events.indexOf(last as never)).toBeGreaterThan(
      events.findIndex(({ document }) => document === 4),
    );
  });

  it('tells of inspections that only a later document names', () => {
    const { events } = thread([report]);
    expect(events.map(({ event }) => event)).toContain('earlier-inspection');
  });

  it('has the official facts where they are known, and notes where they say otherwise', () => {
    const area = { name: 'Bury', code: 'E08000002' };
    const inspection = { from: '2017-06-12', to: '2017-06-16' };
    const bury = { ...letter, area, dates: { ...letter.dates, inspection, letter: '2017-07-20' } };
    const { events, notes } = thread([bury]);
    const official = events.filter(({ document }) => document === null);
    expect(
      official.map(({ event, from, kind, weaknesses, sufficient }) => [
        event,
        from,
        kind,
        weaknesses,
        sufficient,
      ]),
    ).toEqual([
      ['published', '2017-07-31', 'area-send-inspection', 8, null],
      ['inspection', '2019-05-13', 'area-send-revisit', null, null],
      ['published', '2019-06-27', 'area-send-revisit', 8, 5],
    ]);
    expect(notes).toEqual([expect.stringMatching(/say 8 significant weaknesses.*lists 5/)]);
  });
});

describe('arealetter thread', () => {
  it('shows the time line, an overview, and the words, at 80 columns', async () => {
    const { code, stdout, stderr } = await run(['thread', ...paths]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const parts = [
      'Wrenshire\n',
      'Time line\n',
      'Where each weakness stands\n',
      '=> ANSWERED BY',
      '=> SUFFICIENT PROGRESS',
    ];
    const at = parts.map((part) => stdout.indexOf(part));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(0);
  });

  it('json fits its schema; markdown and html hold each weakness', async () => {
    const formatted = async (format: string) =>
      (await run(['thread', '-f', format, ...paths])).stdout;
    const json = JSON.parse(await formatted('json'));
    expect(threadSchema.safeParse(json).error).toBeUndefined();
    const weaknesses = json.weaknesses.length;
    expect((await formatted('markdown')).match(/^\| \d+ \|/gm)).toHaveLength(weaknesses);
    const page = parse(await formatted('html'));
    expect(allOf(page, 'script')).toEqual([]);
    expect(allOf(page, 'ol').some((list) => attribute(list, 'class') === 'timeline')).toBe(true);
    expect(allOf(page, 'article')).toHaveLength(weaknesses);
    expect(textOf(allOf(page, 'h1')[0])).toContain('Wrenshire');
  });

  it('--area takes those on one area', async () => {
    const mixed = [...paths, sample('saltmere-2021-letter.json')];
    expect((await run(['thread', ...mixed])).code).toBe(2);
    const { code, stdout } = await run(['thread', '--area', 'wrenshire', ...mixed]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await run(['thread', ...paths])).stdout });
    expect((await run(['thread', '--area', 'Nowhere', ...mixed])).stderr).toContain('Nowhere');
  });

  it('tells of what could not be read, and goes on', async () => {
    const { code, stdout, stderr } = await run(['thread', paths[0] ?? '', 'nowhere.pdf']);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere.pdf');
    expect(stdout).toContain('Wrenshire');
  });
});

describe.skipIf(!shared)('Blackpool', () => {
  it('goes from the letter of 2022 to the statement and the report of 2024', async () => {
    const names = [
      'area-send-inspection/blackpool-2022.txt',
      'statement-of-action/blackpool-2022.txt',
      'area-send-report/blackpool-2024-07.pdf',
      'targeted-area-letter/blackpool-2025-01.pdf',
    ];
    const given = names.map((name) => extract(readFileSync(`${shared}corpus/${name}`), { name }));
    const { weaknesses, notes, area } = thread(await Promise.all(given));
    expect(area).toEqual({ name: 'Blackpool', code: 'E06000009', region: 'North West' });
    expect(notes).toEqual([
      expect.stringMatching(/blackpool-2025-01\.pdf is about another subject: .* not looked for/),
    ]);
    const ofLetter = weaknesses.filter(({ document }) => document === 0);
    expect(ofLetter).toHaveLength(4);
    const answers = ofLetter.map(({ steps }) => steps[0]?.after.length);
    expect(answers).toEqual([8, 6, 9, 10]);
  });
});
