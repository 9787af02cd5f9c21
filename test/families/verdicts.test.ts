import { describe, expect, it } from 'vitest';
import { countsIn } from '../../src/families/area-send-revisit/counts.js';
import { verdictAtEnd, verdictIn } from '../../src/families/area-send-revisit/verdicts.js';

describe('verdictIn', () => {
  it.each([
    'The area has made sufficient progress in addressing this significant weakness.',
    'The area has made sufficient progress in addressing this significant weakness',
    'The local area has made sufficient progress to improve this area of weakness.',
    'Leaders have made sufficient progress in this area.',
    'Sufficient progress has been made in addressing this significant weakness.',
    'The area has, therefore, made sufficient progress in addressing this weakness.',
    'Overall, the local area has made sufficient progress in tackling this area of weakness.',
    'Area leaders have made enough progress to address this weakness.',
    'There has been sufficient progress in addressing this significant weakness.',
    'The progress made in addressing this weakness is sufficient.',
    'The area has made sufficient progress in addressing these weaknesses.',
    'The area has made adequate progress against this concern.',
    'The local area has made sufficient progress.',
    'Although there is not yet enough capacity, the area has made sufficient progress in addressing this significant weakness.',
    'The area has made sufficient progress in addressing this significant weakness, although there is more to do.',
    'At the time of the revisit, the area had made sufficient progress in addressing this weakness.',
    'Inspectors found that the area has made sufficient progress in addressing this weakness.',
    'The area has made sufficient progress in all aspects of this weakness.',
    'Progress: sufficient',
    'The area is making sufficient progress in addressing this significant weakness.',
    'The local area has made sufficient progress in this area.',
    'In view of this, the area has made sufficient progress in addressing this weakness.',
    'There is no doubt that the area has made sufficient progress in addressing this weakness.',
    'The area has not only made sufficient progress in addressing this weakness, but sustained it.',
    'We are satisfied that sufficient progress has been made against this weakness.',
  ])('takes for sufficient: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('sufficient');
  });

  it.each([
    'The area has not made sufficient progress in addressing this significant weakness.',
    'The area has made insufficient progress in addressing this significant weakness.',
    'Leaders have not yet made sufficient progress to improve this area of weakness.',
    'The area hasn’t made sufficient progress in addressing this weakness.',
    "The area hasn't made sufficient progress in addressing this weakness.",
    'There has been insufficient progress in addressing this area of weakness.',
    'The area has failed to make sufficient progress in this area of weakness.',
    'The area has yet to make sufficient progress in addressing this weakness.',
    'Insufficient progress has been made in relation to this area of significant weakness.',
    'The area’s progress in addressing this weakness has not been sufficient.',
    'The partnership has made inadequate progress on this issue.',
    'Despite a year of hard work, the area has not made sufficient progress in this respect.',
    'The local area has not made sufficient progress.',
    'It cannot be said that sufficient progress has been made in addressing this weakness.',
    'Too little progress has been made in addressing this significant weakness.',
    'The area has made some progress, but this is not sufficient.',
    'Judgement – insufficient progress',
    'Despite leaders’ efforts, progress in addressing this weakness has been insufficient.',
    'Progress in addressing this area of weakness is not yet sufficient.',
    'The area’s leaders have not, as yet, made sufficient progress in addressing this weakness.',
    'Inspectors are not satisfied that sufficient progress has been made against this weakness.',
  ])('takes for not sufficient: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('not-sufficient');
  });

  it.each([
    // Other kinds of progress.
    'Leaders have made good progress in addressing this weakness.',
    'The area made progress in addressing this weakness.',
    'This weakness has improved.',
    // The progress of others.
    'Pupils with SEND in the school do not make sufficient progress in reading.',
    'Six of the pupils have made sufficient progress.',
    // What is asked, what is required, what depends on it.
    'Inspectors came to decide whether the area has made sufficient progress in addressing this weakness.',
    'The board asks whether leaders have made sufficient progress on this issue.',
    'The DfE will visit until the area has made sufficient progress in addressing this weakness.',
    'If the area has made sufficient progress in addressing this weakness, visits will end.',
    'Visits end when the area has made sufficient progress in addressing this weakness.',
    // Before the revisit, in the words of others, on one aspect, in other words.
    'In 2020, insufficient progress had been made in addressing this weakness.',
    'At an earlier review the area had not made sufficient progress in addressing this significant weakness.',
    'In 2019, the area told the Department for Education that it had made sufficient progress in addressing this significant weakness.',
    'Letters are sent on time, and on this aspect there has been sufficient progress.',
    'Leaders told inspectors that they had made sufficient progress in this area.',
    'The area has made sufficient progress in some aspects of this weakness.',
    'The local authority considers that it has made sufficient progress in addressing this weakness.',
    'Progress here has been too slow.',
    'Parents do not agree that sufficient progress has been made in this area.',
    // Summaries.
    'The area has made sufficient progress in addressing three of the five significant weaknesses.',
    'The area has made sufficient progress in addressing 3 of the 5 significant weaknesses.',
    'The area has made sufficient progress in addressing all the significant weaknesses.',
    'The area has not made sufficient progress in addressing two significant weaknesses.',
    'The area has made sufficient progress in addressing none of the weaknesses.',
    // More than the verdict.
    'The area has made sufficient progress in addressing this weakness. Families say so.',
    '',
  ])('takes for no verdict: %s', (sentence) => {
    expect(verdictIn(sentence)).toBeNull();
  });

  it('ignores a sentence as long as a paragraph', () => {
    const long = `The area, ${'after much delay, '.repeat(20)}has made sufficient progress in addressing this weakness.`;
    expect(long.length).toBeGreaterThan(320);
    expect(verdictIn(long)).toBeNull();
  });
});

describe('verdictAtEnd', () => {
  it.each<[verdict: string | null, paragraph: string]>([
    [
      'sufficient',
      'Waits fell. The area has made sufficient progress in addressing this significant weakness.',
    ],
    [
      'not-sufficient',
      'Waits fell. However, leaders have not made sufficient progress in this area of weakness.',
    ],
    [
      'sufficient',
      'They ask: “Is it enough?” The area has made sufficient progress in addressing this weakness.',
    ],
    // Not at the end.
    [null, 'The area has made sufficient progress in addressing this weakness. A board meets.'],
    // The whole paragraph: verdictIn reads it.
    [null, 'The area has made sufficient progress in addressing this significant weakness.'],
    // Of others, and on nothing at hand.
    [null, 'Waits fell. Pupils make sufficient progress in reading.'],
    [null, 'Waits fell. The area has made sufficient progress.'],
    [null, 'Waits fell. Nobody knows whether there is sufficient progress on this weakness.'],
    [null, ''],
  ])('%s: %s', (verdict, paragraph) => {
    expect(verdictAtEnd(paragraph)).toBe(verdict);
  });
});

describe('countsIn', () => {
  type Counted = [verdict: string, count: number | null, of: number | null];
  const counts = (words: string) =>
    countsIn(words).map(({ verdict, count, of }) => [verdict, count, of]);

  it.each<[found: Counted, rest: string]>([
    [['sufficient', 7, 12], 'seven of the twelve significant weaknesses'],
    [['sufficient', 7, 12], '7 of the 12 significant weaknesses'],
    [['sufficient', 2, 3], 'two of its three significant weaknesses'],
    [['sufficient', 3, 4], 'three out of the four areas of weakness'],
    [['sufficient', 6, 9], 'six of the nine serious weaknesses identified at the inspection'],
    [['sufficient', 3, null], 'three of the significant weaknesses'],
    [['sufficient', 1, null], 'one area of significant weakness'],
    [['sufficient', 11, null], 'eleven areas'],
    [['sufficient', null, null], 'all the significant weaknesses'],
    [['sufficient', null, null], 'all of the significant weaknesses'],
    [['sufficient', 5, 5], 'all five areas of significant weakness'],
    [['sufficient', 5, 5], 'all of the 5 areas of significant weakness'],
    [['sufficient', 4, 4], 'each of the four significant weaknesses'],
    [['sufficient', 2, 2], 'both of the significant weaknesses'],
    [['sufficient', 0, null], 'none of the significant weaknesses'],
    [['sufficient', 0, 3], 'none of the three areas of weakness'],
    [['sufficient', 0, 2], 'neither of the significant weaknesses'],
  ])('%j: … in addressing %s.', (found, rest) => {
    expect(counts(`The area has made sufficient progress in addressing ${rest}.`)).toEqual([found]);
  });

  it.each<[found: Counted, sentence: string]>([
    [
      ['not-sufficient', 2, 5],
      'The area has not made sufficient progress in addressing two of the five weaknesses.',
    ],
    [['not-sufficient', 4, null], 'It has made insufficient progress in 4 areas of weakness.'],
    // Not in any: in none.
    [
      ['sufficient', 0, 5],
      'The area has not made sufficient progress in addressing any of the five weaknesses.',
    ],
  ])('%j: %s', (found, sentence) => {
    expect(counts(sentence)).toEqual([found]);
  });

  it('counts in each of two sentences, and keeps each as printed', () => {
    const first =
      'The area has made sufficient progress in addressing three of the five weaknesses.';
    const second = 'It has not made sufficient progress in addressing two weaknesses.';
    expect(countsIn(`Inspectors met parents. ${first} ${second}`)).toEqual([
      { verdict: 'sufficient', count: 3, of: 5, text: first },
      { verdict: 'not-sufficient', count: 2, of: null, text: second },
    ]);
  });

  it.each([', but', ', and', '; and', ', while', ', whereas', ' but'])(
    'counts in each of two clauses with “%s” between',
    (link) => {
      const sentence = `The area has made sufficient progress in three of the four weaknesses${link} it has made insufficient progress in one area.`;
      expect(countsIn(sentence)).toEqual([
        { verdict: 'sufficient', count: 3, of: 4, text: sentence },
        { verdict: 'not-sufficient', count: 1, of: null, text: sentence },
      ]);
    },
  );

  it.each([
    // Not in all: in how many, it does not say.
    'The area has not made sufficient progress in all of the weaknesses.',
    'Inspectors decide whether the area has made sufficient progress in the five weaknesses.',
    'The area has made sufficient progress in addressing this significant weakness.',
    'The area has made progress in two of the three weaknesses.',
    'As not all the significant weaknesses have improved, the DfE will decide.',
    'The initial inspection found five areas of significant weakness.',
    'Sufficient progress has been made with health checks, which 19 of the 22 practices offer.',
    'Sufficient progress has been made in seven of the nine schools that were visited.',
    '',
  ])('finds no count in: %s', (sentence) => {
    expect(counts(sentence)).toEqual([]);
  });
});
