import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLine, endsInHyphen, joinLines, vocabulary } from '../../src/read/join.js';

/** Joins the lines of a paragraph in a document that also holds `others`. */
function join(lines: string[], ...others: string[]): string {
  return joinLines(lines, vocabulary([...lines, ...others]));
}

describe('joinLines', () => {
  it.each([
    ['a break is a space', ['one', 'two', 'three'], 'one two three'],
    ['white space is one space', ['  one \t two ', '\u00a0three'], 'one two three'],
    ['an empty line adds nothing', ['one', '', 'two'], 'one two'],
    ['one line', ['one'], 'one'],
    ['no line', [], ''],
    ['text is composed', ['Zoe\u0308'], 'Zoë'],
  ])('%s', (_, lines, joined) => {
    expect(join(lines)).toBe(joined);
  });

  it.each([
    [['kept up-to-', 'date here'], 'kept up-to-date here'],
    [['after COVID-', '19 came'], 'after COVID-19 came'],
    [['by co-', 'production'], 'by co-production'],
    [['in Stockton-on-', 'Tees'], 'in Stockton-on-Tees'],
    [['from 2019-', '20 on'], 'from 2019-20 on'],
    [['face-', 'to-face'], 'face-to-face'],
    [['non\u2010', 'stop'], 'non\u2010stop'],
    [['a post-', ' 16 plan'], 'a post-16 plan'],
  ])('a hyphen stays, without a space: %s', (lines, joined) => {
    expect(join(lines)).toBe(joined);
  });

  it.each([
    ['the joined word occurs elsewhere', ['most children are'], 'the children'],
    ['it occurs with a capital and a comma', ['Children, too'], 'the children'],
    ['it occurs nowhere', ['most are well'], 'the chil-dren'],
    ['the hyphenated word occurs too', ['children or chil-dren'], 'the chil-dren'],
    ['it occurs only inside a longer word', ['grandchildren'], 'the chil-dren'],
  ])('a hyphen that just breaks the word: %s', (_, others, joined) => {
    expect(join(['the chil-', 'dren'], ...others)).toBe(joined);
  });

  it.each([
    ['before a full stop', ['the chil-', 'dren.'], 'the children.'],
    ['in quotation marks', ['of “chil-', 'dren” here'], 'of “children” here'],
  ])('a broken word %s', (_, lines, joined) => {
    expect(join(lines, 'children')).toBe(joined);
  });

  it.each([
    [['short-', 'and long-term'], 'short- and long-term'],
    [['pre-', 'or post-16'], 'pre- or post-16'],
    [['two-', 'to three-year'], 'two- to three-year'],
  ])('a suspended hyphen keeps its space: %s', (lines, joined) => {
    expect(join(lines)).toBe(joined);
  });

  it.each([
    ['within a line', ['pro\u00advision'], 'provision'],
    ['at its end', ['pro\u00ad', 'vision'], 'provision'],
  ])('a soft hyphen goes %s', (_, lines, joined) => {
    expect(join(lines)).toBe(joined);
  });

  it.each([
    [['good –', 'not great'], 'good – not great'],
    [['good -', 'not great'], 'good - not great'],
    [['good—', 'not great'], 'good— not great'],
    [['good', '– not great'], 'good – not great'],
  ])('a dash is no hyphen: %s', (lines, joined) => {
    expect(join(lines)).toBe(joined);
  });

  const word = fc.stringMatching(/^[A-Za-z0-9][a-z’]{0,8}[.,;–-]?$/);
  const line = fc.array(word, { minLength: 1, maxLength: 6 });
  const paragraph = fc.array(line, { maxLength: 6 });

  it('keeps every letter and mark in order; only spaces and hyphens at line ends change', () => {
    fc.assert(
      fc.property(paragraph, (all) => {
        const lines = all.map((words) => words.join(' '));
        const bare = (text: string) => text.replace(/[\s-]/g, '');
        expect(bare(join(lines))).toBe(bare(lines.join(' ')));
      }),
    );
  });

  it('keeps the words of lines that end in no hyphen', () => {
    fc.assert(
      fc.property(paragraph, (all) => {
        const lines = all.map((words) => [...words, 'end'].join(' '));
        expect(join(lines)).toBe(lines.join(' '));
      }),
    );
  });

  it('changes nothing a second time, whatever the white space was', () => {
    const space = fc.constantFrom(' ', '  ', '\t', '\u00a0', ' \u2003 ');
    fc.assert(
      fc.property(paragraph, space, (all, space) => {
        const lines = all.map((words) => words.join(' '));
        const spaced = all.map((words) => `${space}${words.join(space)}${space}`);
        const joined = join(lines);
        expect(join(spaced)).toBe(joined);
        expect(joinLines([joined], vocabulary([]))).toBe(joined);
      }),
    );
  });
});

describe('addLine', () => {
  it.each([
    ['', 'one', 'one'],
    ['one', 'two', 'one two'],
    ['up-to-', 'date', 'up-to-date'],
    ['chil-', 'dren', 'chil-dren'],
  ])('"%s" + "%s"', (before, line, joined) => {
    expect(addLine(before, line)).toBe(joined);
  });
});

describe('endsInHyphen', () => {
  it.each([
    ['up-to-', true],
    ['COVID-19-', true],
    ['non\u2011', true],
    ['good -', false],
    ['good–', false],
    ['-', false],
    ['up-to-date', false],
  ])('%s: %s', (line, expected) => {
    expect(endsInHyphen(line)).toBe(expected);
  });
});

it('ligature glyphs become their letters; zero-width characters go', () => {
  expect(joinLines(['o\ufb03cers \ufb01nd', 'zero\u200bwidth'], new Set())).toBe(
    'officers find zerowidth',
  );
});
