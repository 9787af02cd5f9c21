import type { BlockContent, List, ListItem, Paragraph, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/families/shared/draft/draft.js';
import { cellsOf, splitAtNumbers } from '../../src/families/shared/findings/cells.js';
import { draftEntries, entriesOf } from '../../src/families/shared/findings/entries.js';
import { withoutNumber } from '../../src/families/shared/findings/entry.js';
import { saysNone } from '../../src/families/shared/findings/nothing.js';
import { type Block, text } from '../../src/read/tree.js';

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const heading = (value: string): Block => ({
  type: 'heading',
  depth: 3,
  children: [{ type: 'text', value }],
});
/** A list item; words stand for a paragraph. */
const item = (...children: (string | BlockContent)[]): ListItem => ({
  type: 'listItem',
  children: children.map((child) => (typeof child === 'string' ? paragraph(child) : child)),
});
const list = (...items: (string | ListItem)[]): List => ({
  type: 'list',
  children: items.map((each) => (typeof each === 'string' ? item(each) : each)),
});
const table = (...rows: Block[][][]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((blocks) => ({ type: 'tableCell', children: [], data: { blocks } })),
  })),
});
const inCell = (cell: number, block: Block): Block => ({ ...block, data: { cell } });

/** Findings (text, then points) and passages of blocks. */
function read(...blocks: Block[]) {
  const { entries, passages } = entriesOf(blocks);
  return {
    findings: entries.map(({ text, points }) => [text, ...points]),
    passages: passages.map((block) => text(block)),
  };
}

describe('entriesOf', () => {
  it('takes each bullet as a finding', () => {
    expect(read(list('A.', 'B.'))).toEqual({ findings: [['A.'], ['B.']], passages: [] });
  });

  it('takes bullets of two lists alike', () => {
    expect(read(list('A.'), list('B.'))).toEqual({ findings: [['A.'], ['B.']], passages: [] });
  });

  it('joins two paragraphs in a bullet by a space', () => {
    expect(read(list(item('A.', 'B.'), 'C.')).findings).toEqual([['A. B.'], ['C.']]);
  });

  it('takes nested bullets as points, of any depth, in order', () => {
    const deep = item('A:', list('a', item('b', list('c')), 'd'));
    expect(read(list(deep, 'B.')).findings).toEqual([['A:', 'a', 'b', 'c', 'd'], ['B.']]);
  });

  it('takes text after points as a point', () => {
    expect(read(list(item('A:', list('a'), 'After.'))).findings).toEqual([['A:', 'a', 'After.']]);
  });

  it('takes a paragraph before the bullets as a passage', () => {
    expect(read(paragraph('They do this.'), list('A.'))).toEqual({
      findings: [['A.']],
      passages: ['They do this.'],
    });
  });

  it('takes a paragraph that leads into a second list as a passage', () => {
    expect(read(list('A.'), paragraph('Also:'), list('B.'))).toEqual({
      findings: [['A.'], ['B.']],
      passages: ['Also:'],
    });
  });

  it('takes a paragraph after a bullet as part of it, and marks it as doubtful', () => {
    const after = paragraph('More.');
    expect(read(list('A.', 'B.'), after).findings).toEqual([['A.'], ['B. More.']]);
    expect(read(list(item('A:', list('a'))), after).findings).toEqual([['A:', 'a', 'More.']]);
    expect(entriesOf([list('A.'), after]).doubtful.map(({ block }) => block)).toEqual([after]);
  });

  it('has no doubt where glyphs are lost', () => {
    const unmarked: ListItem = { ...item('A.'), data: { unmarked: true } };
    expect(entriesOf([list(unmarked), paragraph('More.')]).doubtful).toEqual([]);
  });

  it('takes paragraphs as findings where there is no bullet', () => {
    expect(read(paragraph('They:'), paragraph('A.'), paragraph('B.'))).toEqual({
      findings: [['A.'], ['B.']],
      passages: ['They:'],
    });
  });

  it('takes a bullet that says there is nothing as a passage', () => {
    const none = 'There are no areas for priority action.';
    expect(read(list(none))).toEqual({ findings: [], passages: [none] });
    expect(read(list('A.', 'None.'))).toEqual({ findings: [['A.']], passages: ['None.'] });
  });

  it('gives findings the heading above them', () => {
    const { entries, headings } = entriesOf([list('A.'), heading('Schools'), list('B.', 'C.')]);
    expect(entries.map(({ heading }) => heading)).toEqual([undefined, 'Schools', 'Schools']);
    expect(headings).toHaveLength(1);
  });

  it('keeps the nodes of each finding, for its place', () => {
    const [items, after] = [list('A.', 'B.'), paragraph('More.')];
    const { entries } = entriesOf([items, after]);
    expect(entries.map(({ nodes }) => nodes)).toEqual([
      [items.children[0]],
      [items.children[1], after],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(read()).toEqual({ findings: [], passages: [] });
  });
});

describe('saysNone', () => {
  it.each([
    'There are no areas for priority action.',
    'There were no significant weaknesses',
    'There is no area for improvement.',
    'No areas for development were identified.',
    'None',
    'None identified.',
    'Inspectors identified no significant areas for development in identifying children’s needs.',
    'There were no areas for development in relation to the outcomes of young people with SEND.',
  ])('%s', (words) => {
    expect(saysNone(words)).toBe(true);
  });

  it.each([
    'Leaders have no shared plan for the area.',
    'There are no plans. Leaders in the area know this.',
    'Nobody leads on areas for priority action.',
    'Not all areas have a plan.',
    'There are areas for priority action.',
    '',
  ])('"%s" does not', (words) => {
    expect(saysNone(words)).toBe(false);
  });
});

describe('cellsOf', () => {
  const cells = (...blocks: Block[]) => cellsOf(blocks).map((cell) => cell.map(text));

  it.each([
    [
      'rows of a table, their columns together',
      [table([[paragraph('A')], [paragraph('B')]], [[paragraph('C'), list('c')], []])],
      [
        ['A', 'B'],
        ['C', 'c'],
      ],
    ],
    [
      'blocks that came with a mark',
      [
        inCell(1, paragraph('A')),
        inCell(1, list('a')),
        inCell(1, paragraph('More.')),
        inCell(2, paragraph('B')),
      ],
      [['A', 'a', 'More.'], ['B']],
    ],
    [
      'paragraphs, each with the list that follows it',
      [paragraph('A'), list('a', 'b'), paragraph('B'), paragraph('C')],
      [['A', 'a b'], ['B'], ['C']],
    ],
    ['bullets of a list', [list('A', item('B', list('b')))], [['A'], ['B', 'b']]],
    ['a table, then bullets', [table([[paragraph('A')]]), list('B', 'C')], [['A'], ['B'], ['C']]],
    ['an empty row, which is none', [table([[], []], [[paragraph('A')], []])], [['A']]],
    ['nothing', [], []],
  ])('%s', (_, blocks, expected) => {
    expect(cells(...blocks)).toEqual(expected);
  });
});

describe('splitAtNumbers', () => {
  const split = (...blocks: Block[]) => splitAtNumbers(blocks).map((part) => part.map(text));

  it.each([
    ['a number', [paragraph('1. A'), list('a'), paragraph('2. B')], [['1. A', 'a'], ['2. B']]],
    ['a number with a bracket', [paragraph('1) A'), paragraph('12) B')], [['1) A'], ['12) B']]],
    ['what stands before the first', [paragraph('Lead'), paragraph('1. A')], [['Lead'], ['1. A']]],
    ['no number', [paragraph('A'), paragraph('2014 was late')], [['A', '2014 was late']]],
  ])('%s', (_, blocks, expected) => {
    expect(split(...blocks)).toEqual(expected);
  });
});

describe('withoutNumber', () => {
  it.each([
    ['1. Act', 'Act'],
    ['12) Act', 'Act'],
    ['(a) Act', 'Act'],
    ['iv. Act', 'Act'],
    ['Act', 'Act'],
    ['2014 was late', '2014 was late'],
    ['1.5 days', '1.5 days'],
    ['– Act', '– Act'],
  ])('%s', (words, without) => {
    expect(withoutNumber(words)).toBe(without);
  });
});

describe('draftEntries', () => {
  const blocks = [paragraph('They:'), list(item('A:', list('a'))), paragraph('More.')];
  const draft = new Draft({ type: 'root', children: blocks });
  draftEntries(draft, entriesOf(blocks), {
    type: 'strength',
    question: 'meeting',
    heading: 'Strengths',
  });

  it('writes findings with their ids', () => {
    expect(draft.findings).toMatchObject([
      { id: 'meeting/strength/1', text: 'A:', points: ['a', 'More.'], heading: 'Strengths' },
    ]);
  });

  it('writes passages under the heading of the section', () => {
    expect(draft.passages).toMatchObject([{ heading: 'Strengths', text: 'They:' }]);
  });

  it('warns of a doubtful paragraph with its words', () => {
    expect(draft.warnings).toMatchObject([{ rule: 'paragraph-after-bullet' }]);
    expect(draft.warnings[0]?.message).toContain('“More.”');
  });

  it('places every word', () => {
    expect(draft.finish().coverage).toMatchObject({ words: 4, placed: 4, unplaced: [] });
  });
});
