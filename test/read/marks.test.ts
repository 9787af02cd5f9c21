import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphsIn, listMark } from '../../src/read/marks.js';

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

describe('glyphsIn', () => {
  const ITEMS = [
    'Leaders have drawn up a plan.',
    'Families wait too long.',
    'Too few plans are finished.',
    'the absence of a joint plan',
  ];
  const listed = (mark: string) => ITEMS.map((item) => `${mark}${item}`);

  it.each([...'?ØüàèûþŸ×nqvlFu+~', '\ufffd', 'â€¢', 'ï‚·', 'Â·', '>>', '->', '¨'])(
    'finds what stands before every item: %s',
    (mark) => {
      const glyphs = glyphsIn(['Main findings', ...listed(`${mark} `), 'Yours sincerely']);
      expect([...glyphs]).toEqual([mark]);
      expect(listMark(`${mark} Leaders have`, glyphs)).toEqual({ mark, kind: 'glyph' });
      expect(listMark(`${mark} the lack`, glyphs)).toEqual({ mark, kind: 'glyph' });
      expect(listMark(`${mark} Leaders have`)).toBeNull();
    },
  );

  it.each([...'Øünv?', '\ufffd'])('finds it with no space after it: %s', (mark) => {
    const glyphs = glyphsIn(listed(mark));
    expect([...glyphs]).toEqual([mark]);
    expect(listMark(`${mark}Leaders`, glyphs)).toEqual({ mark, kind: 'glyph' });
    expect(listMark(`${mark}NHS leaders`, glyphs)).toBeNull();
  });

  it.each(['-', '–', '*', 'o'])('takes a dash before a capital: %s', (mark) => {
    const glyphs = glyphsIn(listed(`${mark} `));
    expect(listMark(`${mark} Leaders have`, glyphs)).toEqual({ mark, kind: 'glyph' });
    expect(listMark(`${mark} who have not`, glyphs)).toEqual({ mark, kind: 'dash' });
  });

  it.each([
    ['words of one letter', listed('A '), listed('I '), listed('a ')],
    ['a sign that occurs once', ['Ø Leaders have drawn up a plan.'], ITEMS],
    ['initials', ['J Smith, head teacher', 'J Brown, nurse', 'J Khan', 'J Ali, J Lee and others']],
    ['what closes a sentence', ['? Leaders say so.', 'they wait', '? No.'], ['. And', '. So']],
    ['what joins words', listed('& '), listed('/ '), listed('| ')],
    ['what opens a quotation', listed('“ '), listed('( '), listed('‘ '), listed('‘')],
    ['letters that stand for words', ['iPads are lent', 'iPads help', 'iPads cost', 'iPads break']],
    ['dashes that a line was broken at', listed('– ').map((line) => line.toLowerCase())],
    [
      'numbers and letters of a list',
      ['a) One', 'b) Two', 'c) Three', '1. One', '2. Two', '3 Six'],
    ],
    ['pounds', ['£ 500', '£ 600', '£ 700']],
  ])('finds none in %s', (_, ...lines) => {
    expect([...glyphsIn(lines.flat())]).toEqual([]);
  });
});
