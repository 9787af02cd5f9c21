import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text/index.js';
import { leaves, text } from '../../src/read/tree.js';

const paragraphs = (written: string) => leaves(readText(written)).map(text);
const notes = (written: string) =>
  (readText(written).data?.notes ?? []).map(({ number, text }) => `${number}: ${text}`);

describe('a footnote in a text', () => {
  it.each<[where: string, written: string, body: string[], found: string[]]>([
    [
      'after its paragraph',
      'Leaders of Elm meet.1 They plan\nwell.\n\n1 They meet in May.\n\nStaff are kind.\n',
      ['Leaders of Elm meet. They plan well.', 'Staff are kind.'],
      ['1: They meet in May.'],
    ],
    [
      'in the middle of a sentence',
      'Leaders meet.1 They plan for\n1 They meet in May.\n all of the people.\n',
      ['Leaders meet. They plan for all of the people.'],
      ['1: They meet in May.'],
    ],
    [
      'paragraphs after its marker',
      'Leaders meet.1\n\nThey plan.\n\nStaff are kind.\n\n1 In May.\n',
      ['Leaders meet.', 'They plan.', 'Staff are kind.'],
      ['1: In May.'],
    ],
    [
      'of two lines',
      'Leaders meet.1 They plan.\n\n1 In May, in the\nhall of the town.\n\nStaff are kind.\n',
      ['Leaders meet. They plan.', 'Staff are kind.'],
      ['1: In May, in the hall of the town.'],
    ],
    [
      'with its number on a line of its own',
      'Leaders meet.1 They plan.\n\n1\nIn May.\n\nStaff are kind.\n',
      ['Leaders meet. They plan.', 'Staff are kind.'],
      ['1: In May.'],
    ],
    [
      'as -layout sets it',
      '     Leaders meet.1 They plan.\n\n     1\n       In May.\n',
      ['Leaders meet. They plan.'],
      ['1: In May.'],
    ],
    [
      'at the end of a bullet, which goes on over the page',
      '• Leaders meet, and they plan1 for\n\n1 In May.\n\n\fall of the people.\n• Staff are kind.\n',
      ['Leaders meet, and they plan for all of the people.', 'Staff are kind.'],
      ['1: In May.'],
    ],
    [
      'right above the next one',
      'Leaders meet.1 Staff are kind.2\n\n1They meet in May.\n2So they say.\n',
      ['Leaders meet. Staff are kind.'],
      ['1: They meet in May.', '2: So they say.'],
    ],
    [
      'whose raised number -layout sets apart',
      '     Leaders of the board 1 have met.\n\n     1The board was founded in May.\n',
      ['Leaders of the board have met.'],
      ['1: The board was founded in May.'],
    ],
    [
      'with its number in brackets, in the middle of a sentence and at its end',
      '• Leaders use a list[1] each\n  day.[2] It is short.\n\n[1] A list of names.\n\n[2] figures for May.\n',
      ['Leaders use a list each day. It is short.'],
      ['1: A list of names.', '2: figures for May.'],
    ],
    [
      'with a raised figure',
      'Leaders meet.¹ They plan.\n\n¹ In May.\n',
      ['Leaders meet. They plan.'],
      ['1: In May.'],
    ],
    [
      'at the end of two pages',
      'Leaders meet.1\n\n1 In May.\n\n\fStaff are kind.2\n\n2 So they say.\n',
      ['Leaders meet.', 'Staff are kind.'],
      ['1: In May.', '2: So they say.'],
    ],
    [
      'two below each other',
      'Leaders meet.1\n\nStaff are kind.2\n\n1 In May.\n\n2 So they say.\n',
      ['Leaders meet.', 'Staff are kind.'],
      ['1: In May.', '2: So they say.'],
    ],
  ])('%s is taken out, and its marker', (_, written, body, found) => {
    expect(paragraphs(written)).toEqual(body);
    expect(notes(written)).toEqual(found);
  });

  it.each([
    'meet1 in Elm',
    'meet,1 they',
    'meet.1 They',
    'meet;1 they',
    '(or meet)1 in',
    '‘meet’1 in',
  ])('is pointed to from “%s”', (words) => {
    const written = `Leaders ${words}\nElm.\n\n1 In May.\n`;
    expect(paragraphs(written)).toEqual([`Leaders ${words.replace('1', '')} Elm.`]);
    expect(notes(written)).toEqual(['1: In May.']);
  });

  it('has the lines that it stands on as its place', () => {
    const written = 'Leaders meet.1 They plan.\n\n1 In May, in the\nhall of the town.\n';
    expect(readText(written).data?.notes?.[0]?.at).toEqual({ line: 3, endLine: 4 });
  });
});

describe('a number that is no footnote stays', () => {
  it.each<[what: string, body: string[]]>([
    ['a year of an act', ['The Children Act 2004 applies.', '1 January is a holiday.']],
    ['an age', ['Children aged 2 are seen.', '2 Staff were asked, aged 1 and 2.']],
    ['a year after a page', ['In 2021 there were 12.', '1 In 12 is seen.']],
    ['a number without a marker', ['Leaders meet.', '1 In May.']],
    ['a marker without a note', ['Leaders meet.1 They plan.', 'Staff are kind.']],
    ['a note before its marker', ['1 In May.', 'Leaders meet.1 They plan.']],
    ['a note that does not count from 1', ['Leaders meet.2 They plan.', '2 In May.']],
    ['a share', ['It rose to12% of all.', '1 In May.']],
    ['a decimal', ['See version1.1 of the plan.', '1 In May.']],
    ['a number of two digits', ['Many of those post16 learn.', '1 In May.']],
    ['a number before a small letter', ['Leaders meet.1 They plan.', '1 in May.']],
    ['a number of a stage', ['Pupils in key stage 1 read.', '1The list is long.']],
    ['a number of a postcode', ['He lives in M1 2WD.', '1The list is long.']],
    ['a number inside a word', ['The form a1b is long.', '1 In May.']],
  ])('%s', (_, body) => {
    const written = `${body.join('\n\n')}\n`;
    expect(paragraphs(written)).toEqual(body);
    expect(notes(written)).toEqual([]);
  });

  it('the numbers of a list', () => {
    const written =
      'Leaders meet.1 They plan:\n\n1. Leaders should plan.\n\n2. Leaders should act.\n';
    expect(paragraphs(written)).toEqual([
      'Leaders meet.1 They plan:',
      'Leaders should plan.',
      'Leaders should act.',
    ]);
    expect(notes(written)).toEqual([]);
  });
});

describe('any text with numbers at its words', () => {
  // Words are numbered (w0x, W1x …), so that each can be found again.
  const line = fc.record({
    page: fc.integer({ min: 0, max: 9 }).map((chance) => (chance === 0 ? '\f' : '')),
    gap: fc.constantFrom('', '', '\n'),
    indent: fc.constantFrom('', '', '', ' ', '    '),
    mark: fc.constantFrom('', '', '', '• ', '1 ', '1 ', '2 ', '3 ', '1\n', '2\n', '1. '),
    count: fc.integer({ min: 1, max: 6 }),
    stuck: fc.constantFrom('', '', '', '1', '.1', '2', '.2 w', '3'),
  });

  function written(all: readonly (typeof line extends fc.Arbitrary<infer Each> ? Each : never)[]) {
    let next = 0;
    return all
      .map(({ page, gap, indent, mark, count, stuck }) => {
        const words = Array.from({ length: count }, (_, index) => {
          next += 1;
          return `${index === 0 ? 'W' : 'w'}${next}x`;
        });
        return `${page}${gap}${indent}${mark}${words.join(' ')}${stuck}`;
      })
      .join('\n');
  }

  const wordsIn = (words: string) => (words.match(/w\d+x/gi) ?? []).sort();
  const stuckIn = (words: string) => words.match(/x\.?\d/g)?.length ?? 0;

  it('keeps each of its words, once', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (all) => {
        const given = written(all);
        const tree = readText(given);
        const { furniture = [], notes = [] } = tree.data ?? {};
        taken += notes.length;
        const kept = [
          ...leaves(tree).map(text),
          ...[...furniture, ...notes].map(({ text }) => text),
        ].join(' ');
        expect(wordsIn(kept)).toEqual(wordsIn(given));
        // Each note takes one marker with it, no other number goes.
        expect(stuckIn(kept)).toBe(stuckIn(given) - notes.length);
        expect(notes.map(({ number }) => number)).toEqual(
          notes.map((_, index) => String(index + 1)),
        );
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
