import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { leaves, text } from '../../src/read/tree.js';
import { documentOf, newDocument } from '../support/pdf-builder.js';
import { at, drawnLines, typeset } from '../support/typeset.js';

// How the lines of pages become paragraphs, list items and columns.

async function treeOf(...pages: string[]): Promise<Root> {
  const { tree } = await readPdf(documentOf(pages, newDocument()).bytes(), DEFAULT_LIMITS);
  return tree;
}

/** The paragraphs and headings of a document, in reading order. */
async function paragraphsOf(...pages: string[]): Promise<string[]> {
  return (await treeOf(...pages)).children.flatMap(leaves).map(text);
}

const PROSE = [
  'The harbour board met in the spring of that year and heard that the ferries were late on most days, and that the people who used them had begun to look for other ways across the water.',
  'It asked the crews what they thought. They said that the boats were old and that nobody had listened to them since the yard was closed, which was true of the engineers as well.',
  'A second pier was built in the summer. It is wide enough for the carts that come down from the hill farms, and it has a roof under which the passengers can wait when it rains.',
  'The fares went up by a penny. Few complained of it, because the boats now leave when the table says that they will, and arrive before the shops on the other side have closed.',
];

describe('columns of prose', () => {
  /** Two columns, filled one after the other as a newspaper does it. */
  function inColumns(paragraphs: readonly string[], { x = 50, gutter = 20, width = 230 } = {}) {
    const lines = drawnLines(paragraphs, { x, y: 0, width });
    const half = Math.ceil(lines.length / 2);
    const [left, right] = [lines.slice(0, half), lines.slice(half)];
    const placed = (part: typeof lines, x: number) =>
      part.map(({ y, text }) => at(x, 700 + y - (part[0]?.y ?? 0), text)).join('');
    return placed(left, x) + placed(right, x + width + gutter);
  }

  it('are read one after the other, and a sentence goes on at the top of the next', async () => {
    expect(await paragraphsOf(inColumns([...PROSE, ...PROSE]))).toEqual([...PROSE, ...PROSE]);
  });

  it('however narrow the space between them is', async () => {
    expect(await paragraphsOf(inColumns([...PROSE, ...PROSE], { gutter: 12 }))).toEqual([
      ...PROSE,
      ...PROSE,
    ]);
  });

  it('stand below a heading over both', async () => {
    const heading = at(50, 740, 'What the harbour board found when it went to see for itself', {
      size: 18,
    });
    expect((await paragraphsOf(heading + inColumns([...PROSE, ...PROSE]))).slice(1)).toEqual([
      ...PROSE,
      ...PROSE,
    ]);
  });

  it('cells of a table, level row by row, are none', async () => {
    const rows = PROSE.map((words, row) => {
      const y = 700 - row * 90;
      return (
        typeset([words], { x: 50, y, width: 230 }) + typeset([words], { x: 300, y, width: 230 })
      );
    });
    const tree = await treeOf(rows.join(''));
    expect(tree.children.some(({ type }) => type === 'table')).toBe(true);
  });
});

describe('lines set far apart', () => {
  it('end a paragraph where the gap is as wide as it is between narrow ones', async () => {
    const page = typeset(PROSE, { x: 50, y: 780, width: 480, leading: 18, gap: 2.6 });
    expect(await paragraphsOf(page)).toEqual(PROSE);
  });
});

describe('numbers of a list', () => {
  const HEADING = at(50, 760, 'What the board decided', { size: 14, font: 'F2' });
  const set = (lines: readonly [x: number, text: string][]) =>
    lines.map(([x, text], index) => at(x, 730 - 14 * index, text)).join('');
  const itemsOf = async (content: string) => {
    const { children } = await treeOf(HEADING + content);
    return children.flatMap((block) => (block.type === 'list' ? block.children.map(text) : []));
  };

  it('are marks where the next one stands below, and are not part of the text', async () => {
    const lines = [
      [50, '1. Build a second pier before the summer is over, so that both of'],
      [70, 'the boats can land'],
      [50, '2. Ask the crews what they think'],
      [50, '3. Publish the table of fares'],
    ] as const;
    expect(await itemsOf(set(lines as never))).toEqual([
      'Build a second pier before the summer is over, so that both of the boats can land',
      'Ask the crews what they think',
      'Publish the table of fares',
    ]);
  });

  it('go on after a list inside an item, as letters do', async () => {
    const lines = [
      [50, '(a) Build a pier that is wide enough for:'],
      [70, '\\225 carts'],
      [70, '\\225 wagons'],
      [50, '(b) Ask the crews what they think'],
      [50, '(c) Publish the table of fares'],
    ] as const;
    const content = set(lines as never).replaceAll('\\\\', '\\');
    expect((await itemsOf(content)).length).toBe(3);
  });

  it('are words of a sentence where no other number stands near', async () => {
    const lines = [
      [50, 'The ferry that the board hired in the year before last carried no more than'],
      [50, '2. That is too few.'],
    ] as const;
    expect(await itemsOf(set(lines as never))).toEqual([]);
  });
});

describe('letters that a lost font leaves behind', () => {
  it('are list marks where one item after the other begins with them', async () => {
    const words = ['The pier is old', 'Crews are not asked', 'Fares are not published'];
    const page = words.map((line, index) => at(50, 730 - 14 * index, `n ${line}`)).join('');
    expect(await paragraphsOf(page)).toEqual(words);
  });
});

describe('raised numbers', () => {
  const line = (y: number, text: string, mark: string) =>
    at(60, y, text, { size: 12 }) + at(60 + 6 * text.length, y + 4, mark, { size: 10 });
  const note = (y: number, number: string, text: string) =>
    at(60, y + 3, number, { size: 7.5 }) + at(68, y, text, { size: 9 });

  it('that point to a note at the end of the document are no part of the text', async () => {
    const tree = await treeOf(
      line(700, 'The ferries were late on most days.', '1') +
        at(60, 680, 'Nobody was told.', { size: 12 }),
      at(60, 700, 'A pier was built.', { size: 12 }) + note(100, '1', 'In winter alone.'),
    );
    const [first] = tree.children.flatMap(leaves).map(text);
    expect(first).toMatch(/^The ferries were late on most days\.(?!\s*1)/);
    expect(tree.data?.notes).toMatchObject([{ number: '1', text: 'In winter alone.' }]);
  });

  it('stay where no note has their number', async () => {
    const words = await paragraphsOf(line(700, 'The pier has 40 m', '2'));
    expect(words.join(' ')).toContain('2');
  });
});
