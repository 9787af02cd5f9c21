import { describe, expect, it } from 'vitest';
import { isAfterwards, meaningOf } from '../../src/families/statement-of-action/headings.js';
import { weaknessLabel } from '../../src/families/statement-of-action/labels.js';

describe('what a heading means', () => {
  it.each<[meaning: string | null, headings: string[]]>([
    [
      'action',
      [
        ...['What we are going to do', 'What we are going to do?', 'What we will do –'],
        ...['Action', 'Actions', '1. Actions', 'Key actions', 'Our plan', 'Activity'],
      ],
    ],
    [
      'impact',
      [
        ...['Impact', 'Impacts for children and young people', 'Intended impact'],
        ...['What difference will it make?', 'What this means for families'],
      ],
    ],
    [
      'outcome',
      [
        ...['Outcome', 'Outcomes for the partnership', 'Desired outcome'],
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
  it.each<[words: string, number: number, title: string]>([
    ['Area of significant concern 1', 1, ''],
    ['Area of significant weakness 2: Late plans', 2, 'Late plans'],
    ['Priority 1: Waits', 1, 'Waits'],
    ['Priority One – Waits', 1, 'Waits'],
    ['Weakness 3. Waits', 3, 'Waits'],
    ['WEAKNESS 1', 1, ''],
    ['Theme A: waits', 1, 'waits'],
    ['Workstream iv: waits', 4, 'waits'],
    ['Improvement area 2 Waits', 2, 'Waits'],
    ['Concern 12: x', 12, 'x'],
  ])('%s', (words, number, title) => {
    expect(weaknessLabel(words)).toEqual({ number, title });
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
  expect(['Actions', 'Reviews by the board.', 'Weakness 1'].some(isAfterwards)).toBe(false);
});
