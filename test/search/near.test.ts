import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LetterRecord } from '../../src/index.js';
import { successionsAmong } from '../../src/record/succession.js';
import { documentFilter } from '../../src/search/filter.js';
import { nearness } from '../../src/search/near.js';
import { mayMean, questionOf } from '../../src/search/question.js';
import { sample } from '../support/run.js';

const letter: LetterRecord = JSON.parse(readFileSync(sample('wrenshire-2018-letter.json'), 'utf8'));
const answers = (question: string, text: string) =>
  nearness(text, questionOf([question]).parts) !== null;

describe('a question in everyday words', () => {
  it.each([
    ['kids on half days', 'Some pupils are on reduced timetables for months.'],
    ['visits to pregnant women', 'Few families receive an antenatal visit.'],
    ['pupils thrown out of school', 'Permanent exclusions are too high.'],
    ['hearing tests take too long', 'Audiology services have lengthy delays.'],
    ['is there any respite overnight?', 'There is no overnight short break offer.'],
    ['buses and taxis to school', 'Transport arrangements change at short notice.'],
    [
      'how long are the waits for an autism diagnosis',
      'Delays on the neurodevelopmental pathway grow.',
    ],
  ])('“%s” is answered by: %s', (question, text) => {
    expect(answers(question, text)).toBe(true);
  });

  it.each([
    ['kids on half days', 'Leaders meet every half term.'],
    ['visits to pregnant women', 'School nurses visit schools.'],
    ['pupils thrown out of school', 'Pupils enjoy school.'],
    ['community groups', 'Communication between groups of leaders is poor.'],
    ['the moon landing', 'Moving to a new school is well planned.'],
    ['what is there?', 'There is no overnight short break offer.'],
  ])('“%s” is not answered by: %s', (question, text) => {
    expect(answers(question, text)).toBe(false);
  });

  it('marks the words that answer', () => {
    const text = 'Visits are rare. Few expectant mothers are seen.';
    const marks = nearness(text, questionOf(['pregnant women']).parts)?.marks ?? [];
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['expectant']);
  });

  it.each([
    ['therapies in West Sussex', 'West Sussex'],
    ['what happens in Stoke?', 'Stoke-on-Trent'],
    ['reading and writing', null],
    ['phonics in Reading', 'Reading'],
    ['East or West', null],
    ['Central records', null],
  ])('“%s” asks about %s', (question, area) => {
    expect(questionOf([question]).area?.name ?? null).toBe(area);
  });

  it('on an area that took the place of another is asked of both', () => {
    const about = (name: string): LetterRecord => ({ ...letter, area: { name, code: null } });
    const { isOn } = questionOf(['waits in Cumberland']);
    expect(['Cumberland', 'Cumbria', 'Kent'].map((name) => isOn(about(name)))).toEqual([
      ...[true, true, false],
    ]);
    const wanted = documentFilter({ areas: ['Cumberland'] });
    expect(['Cumberland', 'Cumbria', 'Kent'].map((name) => wanted(about(name)))).toEqual([
      ...[true, true, false],
    ]);
    expect(documentFilter({ areas: ['Cumbria'] })(about('Cumberland'))).toBe(false);
    expect(successionsAmong([about('Cumbria'), about('Kent'), about('Cumberland')])).toEqual([
      expect.stringContaining('Cumberland took the place of Cumbria'),
    ]);
  });

  it('is no question where words must be found as they are', () => {
    expect(mayMean(['long waits'], {})).toBe(true);
    expect(mayMean(['long waits'], { exact: true })).toBe(false);
    expect(mayMean(['long waits'], { phrase: true })).toBe(false);
    expect(mayMean(['long waits'], { any: true })).toBe(false);
    expect(mayMean(['“long waits”'], {})).toBe(false);
    expect(mayMean([], {})).toBe(false);
  });
});
