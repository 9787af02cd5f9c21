import type { Known } from '../../src/doubts/index.js';
import type { Finding, LetterRecord } from '../../src/record/schema.js';

/** A sample, and what is changed in it: a rule fires on the one change, and is still on the other. */
export interface Example {
  of: 'letter' | 'revisit' | 'report' | 'targeted' | 'statement';
  fires(record: LetterRecord): void;
  /** Near to what it fires on, and sound. */
  still(record: LetterRecord): void;
  /** What is known of the document, for rules that need it. */
  known?: { fires: Partial<Known>; still: Partial<Known> };
}

const AT = { line: 1, endLine: 1 };
const nothing = () => {};

function first({ findings }: LetterRecord, type: Finding['type']): Finding {
  const found = findings.find((finding) => finding.type === type);
  if (!found) throw new Error(`the sample has no ${type}`);
  return found;
}

/** Changes the words of the first finding of a type. */
function says(type: Finding['type'], change: (text: string) => string) {
  return (record: LetterRecord) => {
    const finding = first(record, type);
    finding.text = change(finding.text);
  };
}

function passage(text: string, heading: string | null = null) {
  return (record: LetterRecord) => {
    record.passages.unshift({ heading, text, at: record.passages[0]?.at ?? AT });
  };
}

/** A passage right before the first finding of a type. */
function before(type: Finding['type'], text: string, heading: (finding: Finding) => string | null) {
  return (record: LetterRecord) => {
    const finding = first(record, type);
    record.passages.push({ heading: heading(finding), text, at: finding.at });
  };
}

function without(test: (finding: Finding) => boolean) {
  return (record: LetterRecord) => {
    record.findings = record.findings.filter((finding) => !test(finding));
  };
}

const running = (text: string) => ({ running: [{ text, at: AT }] });

/** The main findings of a letter, each with its number as printed. */
const numbered = (...numbers: number[]) => ({
  lines: numbers.map((number, index) => {
    return { lines: ['Leaders know.'], use: `main-finding/${index + 1}`, at: AT, number };
  }),
});

export const EXAMPLES: Readonly<Record<string, Example>> = {
  'title-unread': {
    of: 'letter',
    fires: (record) => Object.assign(record, { title: null }),
    still: (record) => Object.assign(record, { title: 'Joint area SEND inspection in Elm' }),
  },
  'area-doubtful': {
    of: 'letter',
    fires: ({ area }) => Object.assign(area, { name: 'the county of Elm', code: null }),
    still: ({ area }) => Object.assign(area, { name: 'Elm and the Fens', code: null }),
  },
  'date-unread': {
    of: 'letter',
    fires: ({ dates }) => Object.assign(dates, { letter: null }),
    still: nothing,
  },
  'dates-possible': {
    of: 'letter',
    fires: ({ dates }) =>
      Object.assign(dates, { inspection: { from: '2018-10-08', to: '2018-12-30' } }),
    still: ({ dates }) =>
      Object.assign(dates, { inspection: { from: '2018-10-08', to: '2018-10-08' } }),
  },
  'dates-order': {
    of: 'letter',
    fires: ({ dates }) => Object.assign(dates, { letter: '2018-10-01' }),
    still: ({ dates }) => Object.assign(dates, { letter: '2018-10-12' }),
  },
  'outcome-unread': {
    of: 'report',
    fires: ({ outcome }) => Object.assign(outcome, { judgement: null }),
    still: nothing,
  },
  'outcome-mismatch': {
    of: 'report',
    fires: ({ outcome }) => Object.assign(outcome, { judgement: 'inconsistent' }),
    still: nothing,
  },
  'weaknesses-unread': {
    of: 'letter',
    fires: without(({ type }) => type === 'significant-weakness'),
    still: nothing,
  },
  'people-unread': {
    of: 'letter',
    fires: (record) => {
      record.people = record.people.filter(({ part }) => part !== 'signatory');
    },
    still: nothing,
  },
  'people-left': {
    of: 'letter',
    fires: passage('Una Holt, Director of Nursing'),
    still: passage('Elm House 3 Fen Road Elm EL1 2MM'),
  },
  'person-doubtful': {
    of: 'letter',
    fires: ({ people }) => Object.assign(people[0] ?? {}, { name: 'Una Holt Piers Nash' }),
    still: ({ people }) => Object.assign(people[0] ?? {}, { name: 'Dr Una Holt-Nash' }),
  },
  'section-empty': {
    of: 'letter',
    fires: without(({ question, type }) => question === 'meeting' && type === 'strength'),
    still: (record) => {
      without(({ question, type }) => question === 'meeting' && type === 'strength')(record);
      passage('There are no strengths.')(record);
    },
  },
  'heading-unknown': {
    of: 'letter',
    fires: before('strength', 'What else we saw', () => null),
    still: before('strength', 'Strengths', () => null),
  },
  'heading-within': {
    of: 'letter',
    fires: says('strength', (text) => `${text} Other matters`),
    still: says('strength', (text) => text.replace(/\.$/, '')),
  },
  'heading-sense': {
    of: 'letter',
    fires: (record) =>
      Object.assign(first(record, 'strength'), { heading: 'Areas that need development' }),
    still: (record) =>
      Object.assign(first(record, 'strength'), { heading: 'Strengths in schools' }),
  },
  'sense-turned': {
    of: 'report',
    fires: ({ findings }) => {
      for (const finding of findings)
        if (finding.type === 'area-for-development') finding.type = 'strength';
    },
    still: says('strength', (text) => `${text} This was not so before.`),
  },
  'paragraph-left': {
    of: 'letter',
    fires: before(
      'strength',
      'Leaders know every school in the area well.',
      ({ heading }) => heading,
    ),
    still: before('strength', 'Leaders do the following well:', ({ heading }) => heading),
  },
  'finding-cut': {
    of: 'letter',
    fires: says('strength', () => 'Leaders have changed how they work with the'),
    still: says('strength', () => 'Leaders have changed how they work with schools'),
  },
  'clauses-joined': {
    of: 'letter',
    fires: says(
      'significant-weakness',
      () => 'no plan for young people the poor quality of reviews',
    ),
    still: says(
      'significant-weakness',
      () => 'no plan for young people and the poor quality of reviews',
    ),
  },
  'finding-long': {
    of: 'letter',
    fires: says('strength', (text) => `${text} `.repeat(12).trim()),
    still: says('strength', (text) => `${text} `.repeat(2).trim()),
  },
  'study-unmarked': {
    of: 'targeted',
    fires: says('main-finding', () =>
      'Una, who is nine, came to school hungry.'.replace('nine', '9'),
    ),
    still: says('main-finding', () => 'Audits of 10 cases are completed each week.'),
  },
  'list-mark': {
    of: 'letter',
    fires: says('strength', (text) => `Ø ${text}`),
    still: says(
      'strength',
      () => 'A nurse visits each school – and each nursery – in the first week.',
    ),
  },
  'no-finding': {
    of: 'statement',
    fires: says('action', () => 'By when'),
    still: says('action', () => 'Appoint a nurse by May'),
  },
  'findings-alike': {
    of: 'letter',
    fires: ({ findings }) =>
      Object.assign(findings[1] ?? {}, { text: findings[0]?.text, points: findings[0]?.points }),
    still: nothing,
  },
  'count-differs': {
    of: 'letter',
    fires: passage('The inspection found eleven areas of significant weakness.'),
    still: passage(
      'The inspection in Fenland found one of the eleven areas of significant weakness.',
    ),
  },
  'verdict-unread': {
    of: 'revisit',
    fires: (record) => Object.assign(first(record, 'progress'), { judgement: null }),
    still: nothing,
  },
  'summary-mismatch': {
    of: 'revisit',
    fires: ({ findings }) => {
      for (const finding of findings) finding.judgement = 'sufficient';
    },
    still: nothing,
  },
  'summary-unread': {
    of: 'revisit',
    fires: (record) => {
      record.passages = record.passages.filter(({ text }) => !/sufficient progress/i.test(text));
    },
    still: nothing,
  },
  'progress-doubtful': {
    of: 'revisit',
    fires: (record) => Object.assign(first(record, 'progress'), { points: [] }),
    still: (record) => Object.assign(first(record, 'progress'), { points: ['Waits fell.'] }),
  },
  'actions-unread': {
    of: 'statement',
    fires: without(({ type, parent }) => type === 'action' && parent === 'significant-weakness/1'),
    still: nothing,
  },
  'head-among-findings': {
    of: 'statement',
    fires: says('action', () => 'By when'),
    still: says('action', () => 'Say by when each plan will be finished'),
  },
  'parts-uneven': {
    of: 'statement',
    fires: without(({ type, parent }) => type === 'impact' && parent === 'significant-weakness/1'),
    still: without(({ type }) => type === 'impact'),
  },
  'letters-unreadable': {
    of: 'letter',
    fires: says('strength', (text) => `${text} \ue123.`),
    still: says('strength', (text) => `${text} Élan.`),
  },
  'dates-differ': {
    of: 'letter',
    fires: nothing,
    still: nothing,
    known: { fires: running('3 May 2017'), still: running('26 November 2018') },
  },
  'areas-differ': {
    of: 'letter',
    fires: (record) => Object.assign(record, { area: { name: 'Blackpool', code: 'E06000009' } }),
    still: (record) => Object.assign(record, { area: { name: 'Blackpool', code: 'E06000009' } }),
    known: {
      fires: running('Area SEND inspection report: Bury Local Area Partnership'),
      still: running('Area SEND inspection report: Blackpool Local Area Partnership'),
    },
  },
  'number-missing': {
    of: 'letter',
    fires: nothing,
    still: nothing,
    known: { fires: numbered(1, 2, 4), still: numbered(1, 2, 3) },
  },
};
