import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.js';
import { lines, placeOf, text } from '../../src/read/tree.js';

/** Words, or the type of a node and what it holds. */
type Outline = string | Outline[];

/** The blocks of a Markdown text: paragraphs as their text, others with their type. */
function outline(markdown: string): Outline[] {
  return readMarkdown(markdown).children.map(outlineOf);
}

function outlineOf(node: Nodes): Outline {
  if (node.type === 'tableCell') return ['cell', ...(node.data?.blocks ?? []).map(outlineOf)];
  if (node.type === 'heading') return [`h${node.depth}`, text(node)];
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'table')
    return [node.type, ...node.children.map(outlineOf)];
  if (node.type === 'tableRow') return ['row', ...node.children.map(outlineOf)];
  return text(node);
}

describe('readMarkdown', () => {
  it.each<[rule: string, markdown: string, expected: Outline[]]>([
    ['paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['code is its words, also those behind its fence', '```one two\nthree\n```', ['one two three']],
    ['code without words is nothing', 'One.\n\n```\n```\n\n```\n\n```\n\nTwo.', ['One.', 'Two.']],
    [
      'headings of both kinds',
      '# One\n\nTwo\n---\n',
      [
        ['h1', 'One'],
        ['h2', 'Two'],
      ],
    ],
    ['emphasis and links are their words', '**One** *two* [three](#x)', ['One two three']],
    ['soft breaks are spaces', 'one\ntwo', ['one two']],
    ['hard breaks are spaces', 'one  \ntwo\\\nthree', ['one two three']],
    ['a hyphen at a soft break', 'the up-to-\ndate plan', ['the up-to-date plan']],
    ['a broken word', 'the chil-\ndren, all children', ['the children, all children']],
    ['a space between emphasis and a soft break', '**one**\ntwo\n*three*', ['one two three']],
    ['entities and escapes', 'one &amp; two \\* three', ['one & two * three']],
    [
      'nested lists',
      '- One\n  - a\n  - b\n\n    more\n- Two\n',
      [
        [
          'list',
          ['listItem', 'One', ['list', ['listItem', 'a'], ['listItem', 'b', 'more']]],
          ['listItem', 'Two'],
        ],
      ],
    ],
    ['numbers of lists', '1. One\n2. Two', [['list', ['listItem', 'One'], ['listItem', 'Two']]]],
    ['quotations are opened up', '> One\n> two\n>\n> > Three', ['One two', 'Three']],
    ['comments hold no words', 'One.\n\n<!-- two -->\n\nThree.', ['One.', 'Three.']],
    ['rules and definitions hold no words', 'One.\n\n***\n\n[x]: http://example.org', ['One.']],
    [
      'tables',
      '| A | B |\n| - | - |\n| c | **d** e |\n',
      [['table', ['row', ['cell', 'A'], ['cell', 'B']], ['row', ['cell', 'c'], ['cell', 'd e']]]],
    ],
    [
      '<br> parts the paragraphs of a cell',
      '| A | B |\n| - | - |\n| one<br>two<br/>**three** 3<br />four | b |\n',
      [
        [
          'table',
          ['row', ['cell', 'A'], ['cell', 'B']],
          ['row', ['cell', 'one', 'two', 'three 3', 'four'], ['cell', 'b']],
        ],
      ],
    ],
    ['a table of one column is opened up', '| A |\n| - |\n| one<br>two |\n', ['A', 'one', 'two']],
    [
      'an empty cell has no paragraph',
      '| A | B |\n| - | - |\n|   | b |\n',
      [['table', ['row', ['cell', 'A'], ['cell', 'B']], ['row', ['cell'], ['cell', 'b']]]],
    ],
    ['nothing', '', []],
  ])('%s', (_, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected);
  });

  it.each([
    ['soft', 'Ida Elm\nElm Council\n'],
    ['hard', 'Ida Elm  \nElm Council\n'],
    ['mixed with emphasis', '**Ida** Elm\nElm *Council*\n'],
  ])('keeps the lines at %s breaks', (_, markdown) => {
    const [block] = readMarkdown(markdown).children;
    expect(block && lines(block)).toEqual(['Ida Elm', 'Elm Council']);
  });

  it('keeps the lines at soft and hard breaks alike', () => {
    const [block] = readMarkdown('Ida Elm  \nChair\nElm Council\n').children;
    expect(block && lines(block)).toEqual(['Ida Elm', 'Chair', 'Elm Council']);
  });

  it('gives each block the lines of the input as its place', () => {
    const tree = readMarkdown(
      '# One\n\ntwo\nthree\n\n> four\n\n| A | B |\n| - | - |\n| five | 5 |\n',
    );
    expect(tree.children.map(placeOf)).toEqual([
      { line: 1, endLine: 1 },
      { line: 3, endLine: 4 },
      { line: 6, endLine: 6 },
      { line: 8, endLine: 10 },
    ]);
  });

  it('gives the paragraphs of a cell the place of the cell', () => {
    const [table] = readMarkdown('| A | B |\n| - | - |\n| one<br>two | 2 |\n').children;
    const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined;
    expect(cell?.data?.blocks?.map(placeOf)).toEqual([
      { line: 3, endLine: 3 },
      { line: 3, endLine: 3 },
    ]);
  });

  it('marks the blocks of a table of one column with their cell', () => {
    const { children } = readMarkdown('| A |\n| - |\n| one<br>two |\n\nafter\n');
    expect(children.map(({ data }) => data?.cell)).toEqual([1, 2, 2, undefined]);
  });

  it('takes footnotes out of the text, and what points to them', () => {
    const { children, data } = readMarkdown('one[^1] two\n\n[^1]: A *note*\n    of two lines.\n');
    expect(children.map((block) => text(block))).toEqual(['one two']);
    expect(data?.notes).toEqual([
      { number: '1', text: 'A note of two lines.', at: { line: 3, endLine: 4 } },
    ]);
  });
});
