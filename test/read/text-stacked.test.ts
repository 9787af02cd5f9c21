import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text/index.js';
import { text } from '../../src/read/tree.js';
import { PROSE } from '../support/prose.js';

const read = (cells: readonly string[]) => {
  const tree = readText(`${PROSE}\n${cells.join('\n\n')}\n\n${PROSE}\n`);
  const tables = tree.children.filter((block): block is Table => block.type === 'table');
  return {
    tables: tables.map((table) => table.children.map((row) => row.children.map(text))),
    rules: (tree.data?.problems ?? []).map(({ rule }) => rule),
  };
};

describe('cells below one another', () => {
  it('make rows of a table that numbers them', () => {
    const heads = ['Ref', 'Action', 'Lead', 'Timescale'];
    const rows = [
      ['1.1', 'Build a pier\nof oak', 'Harbour Master', 'May 2019'],
      ['1.2', 'Buy a boat', 'Head of Ferries', 'June 2019'],
    ];
    const { tables, rules } = read([...heads, ...rows.flat()]);
    expect(tables).toEqual([
      [heads, ['1.1', 'Build a pier of oak', ...(rows[0]?.slice(2) ?? [])], rows[1]],
    ]);
    expect(rules).toEqual([]);
  });

  it('make rows of bodies and what they must do', () => {
    const cells = [
      'Responsible body',
      'Area for priority action',
      'Elm Council and\nElm Trust',
      'Leaders should build\na pier.',
      'Elm Council',
      'Leaders should buy a boat.',
    ];
    expect(read(cells).tables).toEqual([
      [
        ['Responsible body', 'Area for priority action'],
        ['Elm Council and Elm Trust', 'Leaders should build a pier.'],
        ['Elm Council', 'Leaders should buy a boat.'],
      ],
    ]);
  });

  it('go on with a row over the page, below heads that return', () => {
    const heads = 'Responsible body\n\nArea for priority action\n\n';
    const written = `${PROSE}\n${heads}Elm Council\n\nLeaders should build\n\n\f${heads}and Elm Trust\n\na pier.\n\n${PROSE}\n`;
    const tables = readText(written).children.filter(({ type }) => type === 'table') as Table[];
    expect(tables.map((table) => table.children.map((row) => row.children.map(text)))).toEqual([
      [
        ['Responsible body', 'Area for priority action'],
        ['Elm Council and Elm Trust', 'Leaders should build a pier.'],
      ],
    ]);
  });

  it.each<[why: string, cells: string[]]>([
    [
      'a cell is missing',
      ['Ref', 'Action', 'Lead', '1.1', 'Build a pier', '1.2', 'Buy a boat', 'Ann'],
    ],
    [
      'they stand in another order',
      ['Ref', 'Action', 'Lead', 'Build a pier', '1.1', 'Harbour Master'],
    ],
    [
      'a date stands elsewhere',
      ['Action', 'Lead', 'By when', 'Build a pier', 'May 2019', 'Ann Elm'],
    ],
  ])('make no table where %s, and a warning says so', (_, cells) => {
    const { tables, rules } = read(cells);
    expect(tables).toEqual([]);
    expect(rules).toContain('table-lost');
  });
});

it('gives numbers on lines of their own to what stands after each', () => {
  const tree = readText(
    `${PROSE}\nThey fell short in:\n\n1\n\nwaits for boats\nand piers\n\n2\n\nplans\n\n${PROSE}\n\fBoats.\n`,
  );
  const list = tree.children.find(({ type }) => type === 'list');
  expect(list?.type === 'list' && list.children.map(text)).toEqual([
    'waits for boats and piers',
    'plans',
  ]);
});

describe('-layout', () => {
  const rowsOf = (written: string) =>
    readText(written).children.flatMap((block) =>
      block.type === 'table' ? block.children.map((row) => row.children.map(text)) : [],
    );

  it('has rows that the second column numbers, beside a cell that runs over them', () => {
    const written = `
Weakness            Ref    Action                    Lead
The wait for        1.1    Build a pier of oak       Harbour
boats to school                                      Master
                    1.2    Buy a boat                Head of
and for therapy                                      Ferries
The lack of plans   2.1    Write one                 Ann Elm
`;
    expect(rowsOf(written)).toEqual([
      ['Weakness', 'Ref', 'Action', 'Lead'],
      [
        'The wait for boats to school and for therapy',
        '1.1',
        'Build a pier of oak',
        'Harbour Master',
      ],
      ['', '1.2', 'Buy a boat', 'Head of Ferries'],
      ['The lack of plans', '2.1', 'Write one', 'Ann Elm'],
    ]);
  });

  it('has a row for each number of two columns', () => {
    const written = '1       the wait for boats\n        and piers\n2       the lack of plans\n';
    expect(rowsOf(written)).toEqual([
      ['1', 'the wait for boats and piers'],
      ['2', 'the lack of plans'],
    ]);
  });

  it('has a single row under heads that are known', () => {
    const written = `
Action                    Lead               By when
Build a pier of           Harbour            May 2019
oak
`;
    expect(rowsOf(written)).toEqual([
      ['Action', 'Lead', 'By when'],
      ['Build a pier of oak', 'Harbour', 'May 2019'],
    ]);
  });

  it('keeps an item that returns at the end of each page', () => {
    const page = (words: string) => `${words}\n\n• Write to all of the\n  schools.\n`;
    const tree = readText(['Boats.', 'Piers.', 'Plans.', 'Waits.'].map(page).join('\f'));
    expect(tree.data?.furniture).toEqual([]);
  });
});
