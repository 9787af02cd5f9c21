import type { BlockContent, List, ListItem, Paragraph, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { setHeadingsApart } from '../../src/families/shared/sections/headings-apart.js';
import { headingsFound, splitSections } from '../../src/families/shared/sections/sections.js';
import { type Block, text } from '../../src/read/tree.js';

const KNOWN = {
  strengths: /^(?:Key )?strengths:?$/i,
  development: /^Areas for development$/i,
  meeting: /^The effectiveness of the area in meeting needs$/i,
};

const paragraph = (...lines: string[]): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: lines.join(' ') }],
  data: { lines, at: { line: 4, endLine: 4 } },
});
const item = (...children: BlockContent[]): ListItem => ({ type: 'listItem', children });
const list = (...children: ListItem[]): List => ({ type: 'list', children });
const heading = (value: string): Block => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});
const root = (...children: Block[]): Root => ({ type: 'root', children });

/** The sections of a tree: key, heading and the text of each block. */
function sections(...blocks: Block[]) {
  const apart = setHeadingsApart(root(...blocks), KNOWN);
  return splitSections(apart, KNOWN)
    .filter(({ key, blocks }) => key !== null || blocks.length > 0)
    .map(({ key, heading, blocks }) => [key, heading, ...blocks.map(text)]);
}

describe('a heading', () => {
  it.each([
    ['of its own', [heading('Strengths'), paragraph('All is well.')]],
    ['that came as a paragraph', [paragraph('Strengths'), paragraph('All is well.')]],
    ['in the first line of a paragraph', [paragraph('Strengths', 'All is well.')]],
  ])('%s opens a section', (_, blocks) => {
    expect(sections(...blocks)).toEqual([['strengths', 'Strengths', 'All is well.']]);
  });

  it('keeps its printed form', () => {
    expect(sections(paragraph('KEY STRENGTHS:'), paragraph('A.'))).toEqual([
      ['strengths', 'KEY STRENGTHS:', 'A.'],
    ]);
  });

  it.each([
    [
      'two paragraphs',
      [paragraph('The effectiveness of the area'), paragraph('in meeting needs'), paragraph('A.')],
    ],
    [
      'two headings',
      [heading('The effectiveness of the area'), heading('in meeting needs'), paragraph('A.')],
    ],
    [
      'two lines',
      [paragraph('The effectiveness of the area', 'in meeting needs'), paragraph('A.')],
    ],
    [
      'two lines of a paragraph',
      [paragraph('The effectiveness of the area', 'in meeting needs', 'A.')],
    ],
  ])('over %s is one', (_, blocks) => {
    expect(sections(...blocks)).toEqual([
      ['meeting', 'The effectiveness of the area in meeting needs', 'A.'],
    ]);
  });

  it.each([
    ['a full stop', ['The area plans for all its people and', 'does so well.']],
    ['a colon', ['The area plans for all its people', 'and it says of this plan at length:']],
    ['a short line', ['The area plans for all its people and it does so', 'very well']],
  ])('inside a paragraph, after %s', (_, before) => {
    expect(sections(paragraph(...before, 'Strengths', 'Staff are kind.'))).toEqual([
      [null, null, before.join(' ')],
      ['strengths', 'Strengths', 'Staff are kind.'],
    ]);
  });

  it('at the end of a list item', () => {
    const first = item(paragraph('Staff are kind.'));
    const last = item(paragraph('They stay for long.', 'Areas for development'));
    expect(sections(list(first, last), list(item(paragraph('Waits.'))))).toEqual([
      [null, null, 'Staff are kind. They stay for long.'],
      ['development', 'Areas for development', 'Waits.'],
    ]);
  });

  it('inside a list item cuts the list, and what follows is no part of the item', () => {
    const first = item(paragraph('Staff are kind.', 'Areas for development', 'Plans are late.'));
    expect(sections(list(first, item(paragraph('Waits.'))))).toEqual([
      [null, null, 'Staff are kind.'],
      ['development', 'Areas for development', 'Plans are late.', 'Waits.'],
    ]);
  });

  it('can share a paragraph with another', () => {
    const lines = ['The effectiveness of the area', 'in meeting needs', 'Strengths', 'A.'];
    expect(sections(paragraph(...lines))).toEqual([
      ['meeting', 'The effectiveness of the area in meeting needs'],
      ['strengths', 'Strengths', 'A.'],
    ]);
  });

  it('printed twice in a row is one; printed again later opens a section again', () => {
    const strengths = () => paragraph('Strengths');
    expect(
      sections(strengths(), strengths(), paragraph('A.'), strengths(), paragraph('B.')),
    ).toEqual([
      ['strengths', 'Strengths', 'A.'],
      ['strengths', 'Strengths', 'B.'],
    ]);
  });
});

describe('the words of a heading inside a sentence', () => {
  it.each([
    [['The plan of the area is built on its', 'strengths', 'and it is well known to all.']],
    [['The plan of the area says much about its', 'Strengths', 'and how to build on them.']],
    [['There are, in the plan, a great many', 'Areas for development', 'that leaders name.']],
    [['Strengths', 'of the area are named in its plan.']],
    [['The area is well aware of all of its own', 'strengths']],
    [['Leaders know that strengths', 'matter.']],
  ])('do not cut it: %s', (lines) => {
    expect(sections(paragraph(...lines))).toEqual([[null, null, lines.join(' ')]]);
    expect(sections(list(item(paragraph(...lines))))).toEqual([[null, null, lines.join(' ')]]);
  });
});

describe('setHeadingsApart', () => {
  it('leaves the tree given as it is', () => {
    const tree = root(paragraph('A.', 'Strengths', 'B.'), list(item(paragraph('C.', 'Strengths'))));
    const before = structuredClone(tree);
    setHeadingsApart(tree, KNOWN);
    expect(tree).toEqual(before);
  });

  it('gives each part the place and the lines of its own', () => {
    const { children } = setHeadingsApart(root(paragraph('A.', 'Strengths', 'B.')), KNOWN);
    const at = { line: 4, endLine: 4 };
    expect(children.map(({ type, data }) => [type, data?.lines, data?.at])).toEqual([
      ['paragraph', ['A.'], at],
      ['heading', ['Strengths'], at],
      ['paragraph', ['B.'], at],
    ]);
  });

  it('keeps words as the reader joined them, where a line ends in a hyphen', () => {
    const block = paragraph('The chil-', 'dren are well.', 'Strengths', 'They learn.');
    block.children = [{ type: 'text', value: 'The children are well. Strengths They learn.' }];
    expect(sections(block)).toEqual([
      [null, null, 'The children are well.'],
      ['strengths', 'Strengths', 'They learn.'],
    ]);
  });
});

describe('headingsFound', () => {
  it('finds the known headings that a tree holds', () => {
    const tree = root(paragraph('A.', 'Strengths', 'B.'), paragraph('Areas for development'));
    expect([...headingsFound(tree, KNOWN).keys()]).toEqual(['strengths', 'development']);
    expect(headingsFound(root(paragraph('The strengths are known.')), KNOWN).size).toBe(0);
  });
});
