import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html/index.js';
import { readMarkdown } from '../../src/read/markdown.js';
import { placeOf, text } from '../../src/read/tree.js';

type Outline = string | Outline[];

function outlineOf(node: Nodes): Outline {
  if (node.type === 'tableCell') return ['cell', ...(node.data?.blocks ?? []).map(outlineOf)];
  if (node.type === 'list') return [node.ordered ? 'ol' : 'ul', ...node.children.map(outlineOf)];
  if (node.type === 'listItem') return ['li', ...node.children.map(outlineOf)];
  if (node.type === 'table' || node.type === 'tableRow')
    return [node.type, ...node.children.map(outlineOf)];
  return text(node);
}

const html = (page: string) =>
  readHtml(new TextEncoder().encode(page)).children.map((block) => outlineOf(block));
const markdown = (page: string) => readMarkdown(page).children.map((block) => outlineOf(block));
const paragraphs = (...words: string[]) => words.map((one) => `<p>${one}</p>`).join('\n');
const items = (...words: string[]) => words.map((one) => ['li', one]);

describe('typed marks make items of paragraphs', () => {
  it.each([
    ['-', '-'],
    ['–', '–'],
    ['o', 'o'],
    ['*', '*'],
    ['→', '→'],
    ['Ø', 'Ø'],
    ['ü', 'ü'],
    ['1.', '2.'],
    ['(1)', '(2)'],
    ['a)', 'b)'],
    ['a)', 'a)'],
    ['i.', 'ii.'],
    ['iv)', 'v)'],
    ['h.', 'i.'],
  ])('%s', (one, two) => {
    const page = paragraphs('They saw:', `${one} Boats go late.`, `${two} Few can read.`, 'End.');
    const [before, list, after] = html(page);
    expect([before, after]).toEqual(['They saw:', 'End.']);
    expect(list).toEqual([
      /\w\W/.test(one) ? 'ol' : 'ul',
      ...items('Boats go late.', 'Few can read.'),
    ]);
  });

  it('one dash after words that lead in, or where others have it elsewhere', () => {
    expect(html(paragraphs('They saw:', '– late boats'))).toEqual([
      'They saw:',
      ['ul', ['li', 'late boats']],
    ]);
    expect(html(paragraphs('– one', 'It is so.', '– two', 'It is not.'))).toEqual([
      ['ul', ['li', 'one']],
      'It is so.',
      ['ul', ['li', 'two']],
      'It is not.',
    ]);
  });

  it.each([
    ['one dash', ['It ended.', '– or so they say.', 'It began.']],
    ['one number', ['In 2019.', '3. The board met twice.', 'It began.']],
    ['numbers that do not follow', ['2. The board met.', '7. The forum met.']],
    ['a number in bold before plain ones', ['<b>1. Boats</b>', '2. The board met twice.']],
    ['who was quoted', ['“It is late.”', '– A parent', '“It is good.”', '– A pupil']],
    ['a section of a law', ['§ 3 says so.', '§ 4 does not.']],
    ['words of one letter', ['A board met.', 'A forum met.', 'I heard it.', 'I saw it.']],
  ])('but not %s', (_, words) => {
    expect(html(paragraphs(...words))).toEqual(words.map((one) => one.replace(/<.*?>/g, '')));
  });

  it('points inside of items, by their marks', () => {
    const page = paragraphs('1. Boats', '• late', '• few', '2. Ferries', '– one', '– two');
    expect(html(page)).toEqual([
      [
        'ol',
        ['li', 'Boats', ['ul', ...items('late', 'few')]],
        ['li', 'Ferries', ['ul', ...items('one', 'two')]],
      ],
    ]);
  });

  it('points by the hard spaces before them', () => {
    const page = '<p>- boats<br>&nbsp; &nbsp;- late<br>&nbsp; &nbsp;- few<br>- ferries</p>';
    expect(html(page)).toEqual([
      ['ul', ['li', 'boats', ['ul', ...items('late', 'few')]], ['li', 'ferries']],
    ]);
  });

  it('typed points of real items, which then go on', () => {
    expect(html('<ul><li>boats</ul><p>– late<p>– few<ul><li>ferries</ul>')).toEqual([
      ['ul', ['li', 'boats', ['ul', ...items('late', 'few')]], ['li', 'ferries']],
    ]);
  });
});

describe('typed marks in one paragraph', () => {
  it.each([
    ['They saw:<br>- late boats<br>- few ferries', ['They saw:'], ['late boats', 'few ferries']],
    ['- Late boats<br>- Few ferries<br>', [], ['Late boats', 'Few ferries']],
    ['1) late boats<br>2) few ferries', [], ['late boats', 'few ferries']],
    ['• late boats<br>and few<br>• ferries', [], ['late boats and few', 'ferries']],
  ])('%s', (words, before, expected) => {
    const [list, ...others] = html(`<p>${words}</p>`).reverse();
    expect(others).toEqual(before);
    expect(list).toEqual([words.includes('1)') ? 'ol' : 'ul', ...items(...expected)]);
  });

  it('end where an empty line does', () => {
    expect(html('<p>• a<br>• b<br><br>That is all.</p>')).toEqual([
      ['ul', ...items('a', 'b')],
      'That is all.',
    ]);
  });

  it.each(['Ida Elm<br>1. High Street<br>Wexmoor', 'late –<br>– as they said – and few'])(
    'but not %s',
    (words) => {
      expect(html(`<p>${words}</p>`)).toEqual([words.replaceAll('<br>', ' ')]);
    },
  );

  it('have the lines of their words as their places', () => {
    const { children } = readHtml(new TextEncoder().encode('<p>\n• a<br>\n• b\nc</p>'));
    const [list] = children;
    expect(list?.type === 'list' && list.children.map(placeOf)).toEqual([
      { line: 2, endLine: 2 },
      { line: 3, endLine: 4 },
    ]);
  });
});

describe('typed marks in items', () => {
  it.each([
    ['<ul><li>• a<li>• b</ul>', ['ul', ...items('a', 'b')]],
    ['<ul><li>- a<li>– b</ul>', ['ul', ...items('a', 'b')]],
    ['<ul><li>(a) x<li>(b) y</ul>', ['ul', ...items('x', 'y')]],
    ['<ul><li>• a<br>• b<li>• c</ul>', ['ul', ...items('a', 'b', 'c')]],
    ['<ul><li>a:<br>- b<br>- c</ul>', ['ul', ['li', 'a:', ['ul', ...items('b', 'c')]]]],
    ['<ul><li>3. Bede Road is closed<li>b</ul>', ['ul', ...items('3. Bede Road is closed', 'b')]],
  ])('%s', (page, expected) => {
    expect(html(page)).toEqual([expected]);
  });

  it('and in cells', () => {
    expect(html('<table><tr><td>- a<br>- b<td>1. c</table>')).toEqual([
      ['table', ['tableRow', ['cell', ['ul', ...items('a', 'b')]], ['cell', '1. c']]],
    ]);
  });
});

describe('in Markdown', () => {
  it.each<[string, Outline[]]>([
    ['• a\n• b\nc', [['ul', ...items('a', 'b c')]]],
    ['\\- A\n\n\\- B', [['ul', ...items('A', 'B')]]],
    ['- • a\n- • b', [['ul', ...items('a', 'b')]]],
    ['- (a) x\n- (b) y', [['ul', ...items('x', 'y')]]],
    ['- 1. x\n- 2. y', [['ul', ...items('x', 'y')]]],
    ['(i) x\n(ii) y', [['ol', ...items('x', 'y')]]],
    [
      'They saw the up-\n– as they said – and down.',
      ['They saw the up- – as they said – and down.'],
    ],
  ])('%j', (page, expected) => {
    expect(markdown(page)).toEqual(expected);
  });

  it('keeps the lines of each item', () => {
    const [list] = readMarkdown('Seen:\n• a\n  b\n• c').children.slice(1);
    expect(list?.type === 'list' && list.children.map(placeOf)).toEqual([
      { line: 2, endLine: 3 },
      { line: 4, endLine: 4 },
    ]);
  });
});
