import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMark } from '../../src/read/marks.js';

describe('listMark', () => {
  it.each([...'◼▪■□•●○◦‣⁃∙·◆❖➢➤►✓✔', '\uf0a7', '\uf0b7', '\uf06e', '\uf0d8', '■■'])(
    'a glyph: %s',
    (mark) => {
      expect(listMark(`${mark} words`)).toEqual({ mark, kind: 'glyph' });
      expect(listMark(`${mark}words`)).toEqual({ mark, kind: 'glyph' });
      expect(listMark(mark)).toEqual({ mark, kind: 'glyph' });
    },
  );

  it.each(['-', '–', '—', '\u2212', 'o'])('a dash or an o, with a space after it: %s', (mark) => {
    expect(listMark(`${mark} words`)).toEqual({ mark, kind: 'dash' });
    expect(listMark(`${mark}words`)).toBeNull();
  });

  it.each(['1.', '12.', '1)', '(1)', 'a)', 'a.', '(b)', 'i)', 'iv.', '(iii)', 'viii.'])(
    'a number, with a space after it: %s',
    (mark) => {
      expect(listMark(`${mark} words`)).toEqual({ mark, kind: 'number' });
      expect(listMark(`${mark}words`)).toBeNull();
    },
  );

  it.each([
    'a child',
    'I am here',
    'o’clock',
    'of the area',
    'one. Two',
    '2014 was late',
    '12 schools',
    '1.5 days',
    '100. Words',
    'e.g. words',
    'a.m. or p.m.',
    '-5 degrees',
    '–and so on',
    '(see below)',
    '“• words”',
    'words • words',
    '£5',
    '',
  ])('no mark: "%s"', (line) => {
    expect(listMark(line)).toBeNull();
  });

  it('sees none in a line that begins with a word of two letters or more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{1,9}$/), fc.string(), (word, rest) => {
        expect(listMark(`${word} ${rest}`)).toBeNull();
      }),
    );
  });
});
