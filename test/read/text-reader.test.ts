import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { readText } from '../../src/read/text/index.js';
import { leaves, lines, placeOf, text } from '../../src/read/tree.js';

type Outline = string | Outline[] | { rows: Outline[][] };

/** The blocks of a text: a paragraph is its words, a list its items, an item its blocks. */
function outline(written: string): Outline[] {
  return readText(written).children.map(outlineOf);
}

function outlineOf(node: Nodes): Outline {
  if (node.type === 'list') return node.children.map((item) => item.children.map(outlineOf));
  if (node.type === 'table') return { rows: node.children.map((row) => row.children.map(cellOf)) };
  return text(node);
}

function cellOf(node: Nodes): Outline {
  return (node.data?.blocks ?? []).map(outlineOf);
}

function furniture(written: string): string[] {
  return (readText(written).data?.furniture ?? []).map(({ text }) => text);
}

describe('paragraphs', () => {
  it.each<[rule: string, written: string, expected: Outline[]]>([
    ['lines are joined', 'The area plans\nwell.\n', ['The area plans well.']],
    ['a blank line parts them', 'One.\n\nTwo.\n', ['One.', 'Two.']],
    ['blank lines may hold spaces', 'One.\n \n  \nTwo.\n', ['One.', 'Two.']],
    ['no line end at the end', 'One.', ['One.']],
    ['hyphens follow the words of the document', 'All up-to-\ndate.', ['All up-to-date.']],
    ['a broken word', 'The chil-\ndren and the children.', ['The children and the children.']],
    ['a soft hyphen', 'The chil\u00ad\ndren.', ['The children.']],
    ['tabs and no-break spaces are spaces', 'One\ttwo\u00a0three', ['One two three']],
    ['nothing', '', []],
    ['white space', ' \n\f\n ', []],
  ])('%s', (_, written, expected) => {
    expect(outline(written)).toEqual(expected);
  });

  // A short letter, most of whose lines end early: two that go on show that lines are not paragraphs.
  const FACTS = Array.from({ length: 99 }, (_, number) => `Fact ${number} is short.`);
  const PROSE = [
    'Between May and June inspectors met families, schools and officers of the Commission',
    '(CQC), and looked at how well the area finds out what the children who live there',
    'need, and whether they get it.',
  ];

  it('are joined where only a few lines are full', () => {
    expect(outline([...PROSE, '', ...FACTS].join('\n'))[0]).toBe(PROSE.join(' '));
  });

  it('are lines where some are longer than a page is wide', () => {
    const long = `${PROSE.join(' ')} It is so.`;
    expect(outline([long, ...FACTS].join('\n'))).toEqual([long, ...FACTS]);
  });

  it('keeps the lines of a paragraph, and their numbers', () => {
    const [, block] = readText('\nOne.\n\nIda Elm\nElm Council\n').children;
    expect(block && lines(block)).toEqual(['Ida Elm', 'Elm Council']);
    expect(block && placeOf(block)).toEqual({ line: 4, endLine: 5 });
  });
});

describe('a text pasted out of a PDF, without glyphs', () => {
  const pasted = (...findings: string[]) =>
    ['Main findings', ...findings, 'Strengths', ''].join('\n \n');

  it('begins an item with a space after a blank line', () => {
    const written = pasted(
      ' The area plans well for most of its people and it does this in \ngood time. ',
      ' Waits are long. ',
      ' Staff are kind. ',
      ' Schools share what they know about those they teach, and they say \nso. ',
    );
    expect(outline(written)).toEqual([
      'Main findings',
      [
        ['The area plans well for most of its people and it does this in good time.'],
        ['Waits are long.'],
        ['Staff are kind.'],
        ['Schools share what they know about those they teach, and they say so.'],
      ],
      'Strengths',
    ]);
  });

  it('goes on with an item over a page break, which leaves one space and no blank line', () => {
    const written = pasted(
      ' Waits are long for most of the people who ask for any help from\n the area’s own staff. ',
      ' The area plans well and it has done so for a long time, as many of\n Elm’s people say. ',
      ' Staff are kind. ',
      ' Schools share what they know. ',
    );
    expect(outline(written)[1]).toEqual([
      ['Waits are long for most of the people who ask for any help from the area’s own staff.'],
      ['The area plans well and it has done so for a long time, as many of Elm’s people say.'],
      ['Staff are kind.'],
      ['Schools share what they know.'],
    ]);
  });

  it('begins an item with two spaces at the top of a page', () => {
    const written = pasted(
      ' Waits are long for most of the people who ask for any help.\n  Staff are kind. ',
      ' The area plans well. ',
      ' Schools share. ',
      ' Data are poor. ',
    );
    expect(outline(written)[1]).toEqual([
      ['Waits are long for most of the people who ask for any help.'],
      ['Staff are kind.'],
      ['The area plans well.'],
      ['Schools share.'],
      ['Data are poor.'],
    ]);
  });

  it('ends an item at a heading at the top of a page', () => {
    const written = pasted(
      ' Waits are long for most of the people who ask for any help.',
      ' The area plans well. ',
      ' Schools share. ',
      ' Data are poor\n Areas for development ',
      ' Staff are few. ',
    );
    expect(outline(written).slice(2)).toEqual([
      'Areas for development',
      [['Staff are few.']],
      'Strengths',
    ]);
  });

  it('puts bullets of another kind into the item before them', () => {
    const written = pasted(
      ' The area has:\n – good plans.\n – kind staff. ',
      ' Waits are long. ',
      ' Schools share. ',
      ' Data are poor. ',
    );
    expect(outline(written)[1]).toEqual([
      ['The area has:', [['good plans.'], ['kind staff.']]],
      ['Waits are long.'],
      ['Schools share.'],
      ['Data are poor.'],
    ]);
  });

  it('marks such items, since no glyph shows them', () => {
    const { children } = readText(pasted(' One.', ' Two.', ' Three.', ' Four.'));
    const list = children[1];
    const items = list?.type === 'list' ? list.children : [];
    expect(items.map(({ data }) => data?.unmarked)).toEqual([true, true, true, true]);
  });

  it('takes a few indented paragraphs for no items', () => {
    expect(outline('One.\n\n Two.\n\nThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });
});

describe('a text of pdftotext -layout', () => {
  it('takes a glyph and what hangs under it as an item', () => {
    const written = `
Strengths

◼ The area plans well for most of its people and it does
  this in good time.
◼ Staff are kind.

Waits
`;
    expect(outline(written)).toEqual([
      'Strengths',
      [
        ['The area plans well for most of its people and it does this in good time.'],
        ['Staff are kind.'],
      ],
      'Waits',
    ]);
  });

  it.each(['•', '▪', '\uf0a7', '●'])('knows the glyph %s', (glyph) => {
    expect(outline(`${glyph}    One\n     two.\n${glyph}    Three.\n`)).toEqual([
      [['One two.'], ['Three.']],
    ]);
  });

  it('ends an item where a line goes back to the margin', () => {
    const written = `
     ◼ The area plans well for most of its people and it does
       this in good time
     Areas for development
     ◼ Waits are long.
`;
    expect(outline(written)).toEqual([
      [['The area plans well for most of its people and it does this in good time']],
      'Areas for development',
      [['Waits are long.']],
    ]);
  });

  it('puts a second paragraph that is set in into its item', () => {
    const written = `
◼ The area plans well for most of its people and it does
  this in good time.

  Its staff say so too, and they know the people of the
  area well.

All of this is well known to leaders, who meet each month
to plan.
`;
    expect(outline(written)).toEqual([
      [
        [
          'The area plans well for most of its people and it does this in good time.',
          'Its staff say so too, and they know the people of the area well.',
        ],
      ],
      'All of this is well known to leaders, who meet each month to plan.',
    ]);
  });

  it('puts deeper bullets into their item', () => {
    const written = `
◼ Leaders should plan so that it is clear to all who ask:
    ▪ who leads, in each part of the area and in each of
      its services
    ▪ when.
  This is late.
◼ Leaders should act.
`;
    expect(outline(written)).toEqual([
      [
        [
          'Leaders should plan so that it is clear to all who ask:',
          [['who leads, in each part of the area and in each of its services'], ['when.']],
          'This is late.',
        ],
        ['Leaders should act.'],
      ],
    ]);
  });

  const footed = `
◼ The area plans well for most of its people and it does
  this in good time. Leaders know what

Elm report: Elmshire
3 to 7 July 2023                                        1
\f  to do next.
◼ Staff are kind.

Elm report: Elmshire
3 to 7 July 2023                                        2
\f◼ Schools share.

Elm report: Elmshire
3 to 7 July 2023                                        3
\f`;

  it('goes on with an item over a page break', () => {
    const first =
      'The area plans well for most of its people and it does this in good time. ' +
      'Leaders know what to do next.';
    expect(outline(footed)).toEqual([[[first], ['Staff are kind.'], ['Schools share.']]]);
  });

  it('sets footers and page numbers aside, with their lines', () => {
    const set = readText(footed).data?.furniture;
    expect(set?.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      'Elm report: Elmshire',
      '3 to 7 July 2023 1',
      'Elm report: Elmshire',
      '3 to 7 July 2023 2',
      'Elm report: Elmshire',
      '3 to 7 July 2023 3',
    ]);
    expect(set?.[0]?.at).toEqual({ line: 5, endLine: 5 });
  });

  it('leaves lines that return inside the pages', () => {
    const page = (n: number) =>
      `One.\n\nTwo.\n\nThree.\n\nFour.\n\nAt: ${n}\n\n${'a\n\n'.repeat(4)}`;
    expect(furniture(`${page(5)}\f${page(6)}\f`)).toEqual([]);
  });

  it('reads columns as a table: rows and cells', () => {
    const written = `
      Body                  Actions

      Elm Council and       Leaders must plan for all
      Elm NHS Trust         of the people.

      Elm Council           Leaders must cut waits, and
                            they must say when

      Elm NHS Trust         Staff
`;
    expect(outline(written)).toEqual([
      {
        rows: [
          [['Body'], ['Actions']],
          [['Elm Council and Elm NHS Trust'], ['Leaders must plan for all of the people.']],
          [['Elm Council'], ['Leaders must cut waits, and they must say when']],
          [['Elm NHS Trust'], ['Staff']],
        ],
      },
    ]);
  });

  it('keeps the lines of names and roles in a cell', () => {
    const written = `
    Ofsted                  Care Quality Commission

    Ida Elm                 Joan Yew
    Lead Inspector          CQC Inspector
`;
    const [table] = readText(written).children;
    const cells = table?.type === 'table' ? (table.children[1]?.children ?? []) : [];
    expect(cells.map((cell) => cell.data?.blocks?.map(lines))).toEqual([
      [['Ida Elm', 'Lead Inspector']],
      [['Joan Yew', 'CQC Inspector']],
    ]);
  });

  it('takes the gap after a glyph for no column', () => {
    const written = '◼      The area plans well.\n◼      Staff are kind.\n◼      Schools share.\n';
    expect(outline(written)).toEqual([
      [['The area plans well.'], ['Staff are kind.'], ['Schools share.']],
    ]);
  });
});

describe('a text of pdftotext without -layout', () => {
  it('takes a glyph on a line of its own with the text that follows', () => {
    expect(outline('◼\n\nThe area plans\nwell.\n\n◼\n\nStaff are kind.\n')).toEqual([
      [['The area plans well.'], ['Staff are kind.']],
    ]);
  });

  it('takes a glyph and its text on one line', () => {
    expect(outline('• The area plans\nwell.\n• Staff are kind.\n')).toEqual([
      [['The area plans well.'], ['Staff are kind.']],
    ]);
  });

  it('nests by the glyph alone', () => {
    expect(outline('• The area has:\n– good plans.\n– kind staff.\n• Waits are long.\n')).toEqual([
      [['The area has:', [['good plans.'], ['kind staff.']]], ['Waits are long.']],
    ]);
  });

  it('sets page numbers aside and goes on over the page', () => {
    const written = '• The area plans for\n\n1\n\n\fmost people.\n\n• Staff are kind.\n\n2\n\n\f';
    expect(outline(written)).toEqual([[['The area plans for most people.'], ['Staff are kind.']]]);
    expect(furniture(written)).toEqual(['1', '2']);
  });

  it.each([
    ['Page 1', 'Page 2', 'Page 3'],
    ['Elm report     4', 'Elm report     5', 'Elm report     6'],
    ['4', '5', '6'],
  ])('without form feeds, sets lines aside that count up: %s', (...numbers) => {
    const written = numbers
      .map((number, index) => `Words of ${index}, here.\n${number}\n`)
      .join('');
    expect(furniture(written)).toEqual(numbers);
  });

  it('leaves numbers that do not count up, and counts of two', () => {
    expect(furniture('By May 2019\nOne.\nBy May 2021\nTwo.\nBy May 2022\n')).toEqual([]);
    expect(furniture('Area 1\nOne.\nArea 2\nTwo.\n')).toEqual([]);
  });

  it('a sentence that returns at the edges of pages, each time elsewhere, is none', () => {
    const sentence = 'The area has made sufficient progress in addressing this weakness.';
    const filler = (page: number, count: number) =>
      Array.from({ length: count }, (_, n) => `Line ${'abcd'[page]}${'x'.repeat(n + 3)}.`);
    const pages = [0, 2, 3, 1].map((above, n) =>
      [...filler(n, above), sentence, ...filler(n, 12), `Page ${n + 1} of 4`].join('\n\n'),
    );
    expect(furniture(pages.join('\n\f'))).toEqual([
      'Page 1 of 4',
      'Page 2 of 4',
      'Page 3 of 4',
      'Page 4 of 4',
    ]);
  });

  it('takes numbers at the start of paragraphs as items', () => {
    expect(outline('Areas:\n\n1. Leaders should plan.\n\n2. Leaders should act.\n')).toEqual([
      'Areas:',
      [['Leaders should plan.'], ['Leaders should act.']],
    ]);
  });

  it.each([
    ['a number', 'The rate of this was more than\n12. It is less now.\n'],
    ['a dash', 'The plans – of leaders\n– are good.\n'],
    ['an o', 'They go from a to\no in the list.\n'],
  ])('leaves %s at the start of a line in a sentence', (_, written) => {
    expect(outline(written)).toEqual([written.trim().replace('\n', ' ')]);
  });
});

it('reads a text with Windows line ends as one without', () => {
  const written = '◼ The area plans\n  well.\n◼ Staff are kind.\n\n1\n\fWaits.\n\n2\n';
  const windows = new TextEncoder().encode(written.replaceAll('\n', '\r\n'));
  expect(readText(decode(windows))).toEqual(readText(written));
});

describe('any text', () => {
  // Words are numbered (w0x, w1x …), so that each can be found again.
  const line = fc.record({
    page: fc.integer({ min: 0, max: 9 }).map((chance) => (chance === 0 ? '\f' : '')),
    gap: fc.constantFrom('', '', '\n', '\n \n'),
    indent: fc.constantFrom('', '', ' ', '  ', '    ', ' '.repeat(40)),
    mark: fc.constantFrom('', '', '', '◼ ', '•', '\uf0a7   ', '– ', 'o ', '1. '),
    words: fc.array(fc.constantFrom(' ', ' ', ' ', '      '), { maxLength: 12 }),
    end: fc.constantFrom('', '', '.', ':', '-', '\u00ad', ' 3', '      3', 'Page 3'),
  });

  type Line = typeof line extends fc.Arbitrary<infer Each> ? Each : never;

  function written(all: readonly Line[]) {
    let count = 0;
    const words = (spaces: string[]) => spaces.map((space) => `w${count++}x${space}`).join('');
    return all
      .map(({ page, gap, indent, mark, words: spaces, end }) =>
        [page, gap, indent, mark, words(spaces).trimEnd(), end].join(''),
      )
      .join('\n');
  }

  const wordsIn = (words: string) => words.match(/w\d+x/g) ?? [];

  it('warns of tables with more columns than it can keep apart', () => {
    const row = (...cells: string[]) => cells.map((cell) => cell.padEnd(20)).join('');
    const table = [row('Pier', 'Boat', 'Quay'), row('Hire.', 'Ann Lane', 'May')].join('\n\n');
    const deep = `${'   deep\n'.repeat(3)}\n${table}\n`;
    expect(readText(deep).data?.problems?.map(({ rule }) => rule)).toEqual(['columns-joined']);
    const two = [row('Ofsted', 'CQC'), row('Ann Lane', 'Ida Elm')].join('\n\n');
    expect(readText(`${'   deep\n'.repeat(3)}\n${two}\n`).data?.problems).toEqual([]);
  });

  it('has each of its words in the tree or the furniture, once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (all) => {
        const given = written(all);
        const tree = readText(given);
        const kept = leaves(tree).map(text);
        const aside = (tree.data?.furniture ?? []).map(({ text }) => text);
        expect(wordsIn([...kept, ...aside].join(' ')).sort()).toEqual(wordsIn(given).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its words in order where nothing stands in columns', () => {
    const narrow = line
      .filter(({ end }) => !end.startsWith('  '))
      .map((each) => ({ ...each, words: each.words.map(() => ' ' as const) }));
    fc.assert(
      fc.property(fc.array(narrow, { maxLength: 30 }), (all) => {
        const numbers = wordsIn(
          leaves(readText(written(all)))
            .map(text)
            .join(' '),
        ).map((word) => Number(word.slice(1, -1)));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('gives each block a place on the lines that hold its words', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (all) => {
        const given = written(all);
        for (const leaf of leaves(readText(given))) {
          const at = placeOf(leaf);
          if (!('line' in at)) throw new Error('a text has no pages');
          const there = given
            .split('\n')
            .slice(at.line - 1, at.endLine)
            .join(' ');
          expect(wordsIn(there)).toEqual(expect.arrayContaining(wordsIn(text(leaf))));
        }
      }),
    );
  });
});
