import { describe, expect, it } from 'vitest';
import {
  dueIn,
  dueInHeading,
  dueInText,
  readDue,
} from '../../src/families/statement-of-action/due.js';

describe('when something is due', () => {
  it.each<[words: string, day: string]>([
    ['31 March 2020', '2020-03-31'],
    ['by 1st May, 2024', '2024-05-01'],
    ['Friday 5 July 2024', '2024-07-05'],
    ['31/12/2025', '2025-12-31'],
    ['31.07.2025', '2025-07-31'],
    ['February 2024', '2024-02-29'],
    ['By the end of March 2025', '2025-03-31'],
    ['Sept 2024', '2024-09-30'],
    ['Dec ’24', '2024-12-31'],
    ['03/2024', '2024-03-31'],
    ['May 2024 – July 2025', '2025-07-31'],
    ['From April 2024 to March 2025', '2025-03-31'],
    ['May to July 2024', '2024-07-31'],
    ['Q2 2024/25', '2024-09-30'],
    ['2024-25 Q4', '2025-03-31'],
    ['Autumn term 2024', '2024-12-31'],
    ['end of the spring 2025 term', '2025-03-31'],
    ['academic year 2024/25', '2025-08-31'],
    ['End of 2025', '2025-12-31'],
    ['December 2024 (at the latest)', '2024-12-31'],
  ])('%s', (words, day) => {
    expect(readDue(words)).toEqual({ day });
  });

  it.each([
    'From May 2024',
    'June 2019 then monthly',
    'November 2024 and each November after',
    'Completed May 2024',
    'March 2025 onwards',
    ...['Summer 2025', 'By Easter 2026', 'Early spring 2026', 'Spring 2025/26'],
  ])('has no end, or none that is a day: %s', (words) => {
    expect(readDue(words)).toBe('open');
  });

  it.each([
    ...['Q2 2024', '2025', '31 June 2024', 'March'],
    'April 2025 (draft), May 2025 (final)',
  ])('is not certain: %s', (words) => {
    expect(readDue(words)).toBe('uncertain');
  });

  it.each(['Ongoing', 'Monthly', 'TBC', 'Within 6 months', 'Complete', ''])(
    'is no date: %s',
    (words) => {
      expect(readDue(words)).toBeNull();
    },
  );
});

describe('the cells beside an action', () => {
  it('tell by their heads, and a start is no end', () => {
    const details = [
      { heading: 'Start date', text: 'May 2024' },
      { heading: 'End date', text: 'July 2024' },
      { heading: 'Update (May 2025)', text: 'Done by March 2025' },
    ];
    expect(dueIn(details)).toEqual({ day: '2024-07-31' });
  });

  it('prefer a revised date, and are not certain where two differ', () => {
    const original = { heading: 'Original date', text: 'May 2024' };
    expect(dueIn([original, { heading: 'Revised date', text: 'June 2024' }])).toEqual({
      day: '2024-06-30',
    });
    expect(dueIn([original, { heading: 'Deadline', text: 'June 2024' }])).toBe('uncertain');
  });
});

it('reads a date that an action labels in its own words, and no other', () => {
  expect(dueInText('Hire two nurses. (Lead: Matron. By: May 2019.)')).toEqual({
    day: '2019-05-31',
  });
  expect(dueInText('Hire two nurses by May 2019.')).toBeNull();
});

describe('when what stands below a heading is due', () => {
  it.each<[heading: string, due: ReturnType<typeof dueInHeading>]>([
    ['By March 2026:', { day: '2026-03-31' }],
    ['To be done by 1 May 2026', { day: '2026-05-01' }],
    ['June 2026', { day: '2026-06-30' }],
    ['Autumn term 2025', { day: '2025-12-31' }],
    ['Phase 1 (to July 2025)', { day: '2025-07-31' }],
    ['First year (by the end of March 2026)', { day: '2026-03-31' }],
    ['By the March 2026 board', 'uncertain'],
    ['From May 2026', 'open'],
    ['Actions', null],
    ['Action plan (May 2025)', null],
    ['Update for March 2025', null],
    ['Actions agreed in 2024', null],
  ])('%s', (heading, due) => {
    expect(dueInHeading(heading)).toEqual(due);
  });
});
