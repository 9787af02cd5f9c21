import { describe, expect, it } from 'vitest';
import {
  isAfterwards,
  isPeriod,
  meaningOf,
} from '../../src/families/statement-of-action/headings.js';
import { weaknessLabel } from '../../src/families/statement-of-action/labels.js';

describe('what a heading means', () => {
  it.each<[meaning: string | null, headings: string[]]>([
    [
      'action',
      [
        ...['What we are going to do', 'What we are going to do?', 'What we will do –'],
        ...['What happens next'],
        ...['Action', 'Actions', '1. Actions', 'Key actions', 'Our plan', 'Activity'],
      ],
    ],
    [
      'impact',
      [
        ...['Impact', 'Impacts for children and young people', 'Intended impact'],
        ...['What will be different for families?', 'What you will notice'],
        ...['What difference will it make?', 'What this means for families'],
      ],
    ],
    [
      'outcome',
      [
        ...['Outcome', 'Outcomes for the partnership', 'Desired outcome'],
        ...['What will be different for services?', 'What will change for the partnership?'],
        ...['What does success look like?', 'What good looks like'],
      ],
    ],
    [
      'evidence',
      [
        ...['Evidence', 'The evidence we will provide', 'How we will know'],
        ...['How will we measure success?', 'KPIs', 'Milestones', 'Success criteria'],
      ],
    ],
    [
      'detail',
      [
        ...['Lead', 'Lead officer', 'Responsible', 'Owner', 'Who', 'By when', 'Timescale'],
        ...['Deadline', 'Target date', 'RAG', 'RAG rating', 'Resources', 'Ref'],
      ],
    ],
    ['weakness', ['Area of weakness', 'Areas of significant weakness', 'Significant concern']],
    [null, ['Background', 'Introduction', 'Our vision', 'Governance', 'Interaction', '', '1.']],
  ])('%s', (meaning, headings) => {
    expect(headings.map((heading) => [heading, meaningOf(heading)])).toEqual(
      headings.map((heading) => [heading, meaning]),
    );
  });

  it('is unknown for a long sentence', () => {
    expect(meaningOf(`These are actions that ${'we '.repeat(40)}take`)).toBeNull();
  });
});

describe('weaknessLabel', () => {
  it.each<[words: string, number: number | null, title: string, type: string | null]>([
    ['Area of significant concern 1', 1, '', 'significant-weakness'],
    ['Area of significant weakness 2: Late plans', 2, 'Late plans', 'significant-weakness'],
    ['Priority 1: Waits', 1, 'Waits', null],
    ['Priority One – Waits', 1, 'Waits', null],
    ['Weakness 3. Waits', 3, 'Waits', 'significant-weakness'],
    ['WEAKNESS 1', 1, '', 'significant-weakness'],
    ['Theme A: waits', 1, 'waits', null],
    ['Workstream iv: waits', 4, 'waits', null],
    ['Improvement area 2 Waits', 2, 'Waits', 'area-for-improvement'],
    ['Concern 12: x', 12, 'x', null],
    ['Area for priority action 3', 3, '', 'priority-action'],
    ['Priority action 2: Waits', 2, 'Waits', 'priority-action'],
    [
      'Area for improvement: Leaders should cut waits',
      null,
      'Leaders should cut waits',
      'area-for-improvement',
    ],
    ['AFI 4 – Waits', 4, 'Waits', 'area-for-improvement'],
  ])('%s', (words, number, title, type) => {
    expect(weaknessLabel(words)).toEqual({ number, title, type });
  });

  it.each([
    'Weakness 2 was the hardest',
    'Priority 1.2 Hire two nurses',
    'Area of weakness',
    'Priorities',
    'There are 3 weaknesses',
    '',
  ])('is none: %s', (words) => {
    expect(weaknessLabel(words)).toBeNull();
  });
});

it('knows what comes after the plan', () => {
  expect(['Next steps', 'Monitoring', 'What happens next', 'Glossary'].every(isAfterwards)).toBe(
    true,
  );
  expect(['What has been done already', 'What we will not do'].every(isAfterwards)).toBe(true);
  expect(['What will be done', 'What we will do'].some(isAfterwards)).toBe(false);
  expect(['Actions', 'Reviews by the board.', 'Weakness 1'].some(isAfterwards)).toBe(false);
});

it('knows a heading that is a period of time', () => {
  const periods = [
    'In the first year',
    'By 2026',
    'By March 2026',
    'Within six months',
    'Year 1',
    'Long term',
  ];
  expect(periods.filter((words) => !isPeriod(words))).toEqual([]);
  expect(
    ['By when', 'Year 9 pupils', 'In the first place', 'May', 'Phase'].filter(isPeriod),
  ).toEqual([]);
});
