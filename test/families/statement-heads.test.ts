import { describe, expect, it } from 'vitest';
import { headMeaning, isFigure } from '../../src/families/statement-of-action/heads.js';
import { labelledLine } from '../../src/families/statement-of-action/labelled.js';

describe('the head of a column or row', () => {
  it.each<[head: string, meaning: string]>([
    ['Action 1.1', 'action'],
    ['What do we need to do?', 'action'],
    ['Who will do it?', 'detail'],
    ['When will it be done?', 'detail'],
    ['How will we know that it has worked?', 'evidence'],
    ['SRO', 'detail'],
    ['Quarter', 'detail'],
    ['Action no.', 'detail'],
    ['What needs to change?', 'detail'],
    ['Progres s', 'detail'],
    ['6 month milestone', 'evidence'],
    ['Area for priority action 2', 'weakness'],
    ['Success looks like', 'outcome'],
  ])('%s', (head, meaning) => {
    expect(headMeaning(head)).toBe(meaning);
  });

  it.each([
    'Agree a shared outcomes framework',
    'Review the impact of the helpline',
    'Publish performance measures each month',
    'Lead officer to write the plan',
    'Action 2.1 Lead',
    'How we will know Action 3.3',
    'Priority 1: The milestones are late',
    'September 2024',
    '85%',
    'Red',
  ])('is none: %s', (words) => {
    expect(headMeaning(words)).toBeNull();
  });
});

it('tells figures, ratings and signs of nothing from words', () => {
  expect(['34', '85%', '£1.9 million', '26 weeks', 'Amber', 'TBC', '–'].every(isFigure)).toBe(true);
  expect(['12 in post', 'All schools', 'Wait is 12 weeks or less'].some(isFigure)).toBe(false);
});

describe('a line that says what it is', () => {
  it('has a short head before a colon', () => {
    expect(labelledLine('By when: May 2024')).toEqual({
      meaning: 'detail',
      heading: 'By when',
      text: 'May 2024',
    });
  });

  it.each(['Actions:', 'Families said: we wait', 'By when'])('is no other: %s', (words) => {
    expect(labelledLine(words)).toBeNull();
  });
});
