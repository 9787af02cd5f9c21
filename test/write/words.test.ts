import { describe, expect, it } from 'vitest';
import { count, figure, oneOrMore } from '../../src/write/count.js';
import { longDate, span } from '../../src/write/dates.js';
import { escaped, table } from '../../src/write/markdown.js';
import { placeName, reference, shortPlace } from '../../src/write/place.js';
import {
  areaName,
  capitalised,
  firstSentence,
  listed,
  uncapitalised,
  weakMatch,
} from '../../src/write/words.js';
import { hanging, indented, labelled, wrap } from '../../src/write/wrap.js';

describe('numbers', () => {
  it.each([
    [count(0, 'document'), '0 documents'],
    [count(1, 'document'), '1 document'],
    [count(3214, 'finding'), '3,214 findings'],
    [count(1, 'weakness', 'weaknesses'), '1 weakness'],
    [count(2, 'weakness', 'weaknesses'), '2 weaknesses'],
    [figure(1_000_000), '1,000,000'],
    [oneOrMore(1, 'is', 'are'), 'is'],
    [oneOrMore(0, 'is', 'are'), 'are'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    [listed([]), ''],
    [listed(['A']), 'A'],
    [listed(['A', 'B']), 'A and B'],
    [listed(['A', 'B', 'C']), 'A, B and C'],
    [capitalised('an area'), 'An area'],
    [uncapitalised('Praised in Blackpool'), 'praised in Blackpool'],
    [firstSentence('One. Two. Three.'), 'One. […]'],
    [firstSentence('Only one.'), 'Only one.'],
    [areaName({ name: 'Blackpool' }), 'Blackpool'],
    [areaName({ name: null }), 'Area not known'],
    [weakMatch(0.4178), 'a weak match (0.42)'],
    [longDate('2022-05-01'), '1 May 2022'],
    [span({ from: '2018-10-08', to: '2018-10-12' }), '2018-10-08 to 2018-10-12'],
    [span({ from: '2018-10-08', to: '2018-10-08' }), '2018-10-08'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

it('names places', () => {
  const line = { line: 3, endLine: 4 };
  const page = { page: 2, endPage: 2, boxes: [] };
  expect([placeName(line), placeName(page)]).toEqual(['lines 3 to 4', 'page 2']);
  expect([shortPlace(line), shortPlace(page)]).toEqual(['l. 3', 'p. 2']);
  expect(reference({ id: 'strength/1', at: page })).toBe('strength/1, p. 2');
});

describe('lines', () => {
  const words = 'the quick brown fox jumps over the lazy dog';

  it('are broken between words, and long words left whole', () => {
    expect(wrap(words, 20)).toEqual(['the quick brown fox', 'jumps over the lazy', 'dog']);
    expect(wrap('antidisestablishmentarianism here', 20)).toEqual([
      'antidisestablishmentarianism',
      'here',
    ]);
  });

  it('keep together what a no-break space joins', () => {
    expect(wrap('a very quick brown\u00a0fox jumps', 20)).toEqual([
      'a very quick',
      'brown fox jumps',
    ]);
  });

  it('are indented', () => {
    expect(indented(words, '  ', 22)).toBe('  the quick brown fox\n  jumps over the lazy\n  dog');
    expect(hanging(words, '', 22)).toBe('the quick brown fox\n  jumps over the lazy\n  dog');
    expect(labelled('1. ', words, 23)).toBe(
      '1. the quick brown fox\n   jumps over the lazy\n   dog',
    );
  });
});

it('escapes Markdown', () => {
  expect(escaped('*a* [b] <c> | `d` _e_ #f \\')).toBe(
    '\\*a\\* \\[b\\] \\<c\\> \\| \\`d\\` \\_e\\_ \\#f \\\\',
  );
  expect(table(['', 'a'], [['1', 'b']])).toBe('| | a |\n| --- | --- |\n| 1 | b |');
});
