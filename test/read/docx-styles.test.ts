import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.js';
import { docx, type WordParts } from '../support/archive.js';
import { inList, type Outline, outlineOf, p, run, say, styled } from '../support/word.js';

async function outlinesOf(body: string, others: WordParts = {}): Promise<Outline[]> {
  return (await readDocx(docx(body, others))).children.map(outlineOf);
}

/** A paragraph style; `more` follows its name. */
const style = (id: string, more = '', name = id) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
const numbered = (list: number, level?: number) =>
  `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr></w:pPr>`;
const level = (depth: number, format: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/>${more}</w:lvl>`;
const definition = (id: number, content: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const INVISIBLE = '<w:suff w:val="nothing"/><w:lvlText w:val=""/>';

describe('headings', () => {
  it.each<[what: string, styles: string, properties: string, expected: Outline]>([
    [
      'a style of any name with an outline level',
      style('Chapter', outline(1)),
      styled('Chapter'),
      ['h2', 'x'],
    ],
    [
      'a style that is based on one',
      style('Mine', based('Base')) + style('Base', outline(2)),
      styled('Mine'),
      ['h3', 'x'],
    ],
    [
      'a style that is based on one of the names that Word gives',
      style('Mine', based('berschrift2')) + style('berschrift2', '', 'heading 2'),
      styled('Mine'),
      ['h2', 'x'],
    ],
    [
      'a name in capitals, as LibreOffice writes it',
      style('H', '', 'Heading 4'),
      styled('H'),
      ['h4', 'x'],
    ],
    ['a style that is nowhere defined', '', styled('Heading3'), ['h3', 'x']],
    ['levels below the sixth', style('Low', outline(8)), styled('Low'), ['h6', 'x']],
    ['the paragraph itself', '', '<w:outlineLvl w:val="0"/>', ['h1', 'x']],
    [
      'what takes itself out of the outline is text',
      style('Lead', based('Heading1') + outline(9)) + style('Heading1', '', 'heading 1'),
      styled('Lead'),
      'x',
    ],
    ['the subtitle', style('Subtitle', '', 'Subtitle'), styled('Subtitle'), ['h2', 'x']],
    [
      'the style of paragraphs that name none',
      `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>${outline(0)}</w:style>`,
      '',
      ['h1', 'x'],
    ],
    [
      'styles that are based on one another',
      style('A', based('B')) + style('B', based('A')),
      styled('A'),
      'x',
    ],
  ])('%s', async (_, styles, properties, expected) => {
    expect(await outlinesOf(say('x', properties), { styles })).toEqual([expected]);
  });

  it('styles that are linked to an outline, with numbers or none', async () => {
    const styles =
      style('H1', numbered(1) + outline(0)) + style('H2', numbered(1)) + style('P', numbered(2));
    const numbering =
      definition(
        1,
        level(0, 'none', `<w:pStyle w:val="H1"/>${INVISIBLE}`) +
          level(1, 'none', `<w:pStyle w:val="H2"/>${INVISIBLE}`),
      ) +
      definition(2, level(0, 'decimal', '<w:pStyle w:val="P"/>')) +
      list(1, 1) +
      list(2, 2);
    const body = say('one', styled('H1')) + say('two', styled('H2')) + say('three', styled('P'));
    expect(await outlinesOf(body, { styles, numbering })).toEqual([
      ['h1', 'one'],
      ['h2', 'two'],
      ['ol', ['li', 'three']],
    ]);
  });

  it('a chain of styles too long to be true', async () => {
    const styles = Array.from({ length: 20_000 }, (_, at) => style(`S${at}`, based(`S${at + 1}`)));
    expect(await outlinesOf(say('x', styled('S0')), { styles: styles.join('') })).toEqual(['x']);
  });
});

describe('lists', () => {
  const ITEM: Outline = ['ul', ['li', 'x']];
  const BULLETS = definition(1, level(0, 'bullet') + level(1, 'lowerLetter'));
  it.each<[what: string, parts: WordParts, properties: string, expected: Outline]>([
    [
      'a style that says its list',
      { styles: style('L', numbered(1)), numbering: BULLETS + list(1, 1) },
      styled('L'),
      ITEM,
    ],
    [
      'a style based on one that says its list',
      { styles: style('M', based('L')) + style('L', numbered(1)), numbering: BULLETS + list(1, 1) },
      styled('M'),
      ITEM,
    ],
    [
      'a style that only its list knows of',
      {
        styles: style('L'),
        numbering: definition(1, level(0, 'bullet', '<w:pStyle w:val="L"/>')) + list(1, 1),
      },
      styled('L'),
      ITEM,
    ],
    [
      'a level by the style that it is linked to',
      {
        styles: style('L2', numbered(1)),
        numbering:
          definition(1, level(0, 'decimal') + level(1, 'bullet', '<w:pStyle w:val="L2"/>')) +
          list(1, 1),
      },
      styled('L2'),
      ['ul', ['li', ITEM]],
    ],
    [
      'a paragraph that leaves the list of its style',
      { styles: style('L', numbered(1)), numbering: BULLETS + list(1, 1) },
      styled('L') + inList(0),
      'x',
    ],
    [
      'a paragraph that says its level alone',
      { styles: style('L', numbered(1)), numbering: BULLETS + list(1, 1) },
      `${styled('L')}<w:numPr><w:ilvl w:val="1"/></w:numPr>`,
      ['ul', ['li', ['ol', ['li', 'x']]]],
    ],
    [
      'a list that sets a level anew',
      {
        numbering:
          definition(1, level(0, 'decimal')) +
          list(1, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'bullet')}</w:lvlOverride>`),
      },
      inList(1),
      ITEM,
    ],
    [
      'a list that only starts anew',
      {
        numbering:
          BULLETS +
          list(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      },
      inList(1),
      ITEM,
    ],
    [
      'a list by a numbering style',
      {
        styles: `<w:style w:type="numbering" w:styleId="Dots">${numbered(2)}</w:style>`,
        numbering:
          definition(1, '<w:numStyleLink w:val="Dots"/>') +
          definition(2, `<w:styleLink w:val="Dots"/>${level(0, 'bullet')}`) +
          list(1, 1) +
          list(2, 2),
      },
      inList(1),
      ITEM,
    ],
    [
      'a numbering style that leads back to itself',
      {
        styles: `<w:style w:type="numbering" w:styleId="Dots">${numbered(1)}</w:style>`,
        numbering: definition(1, '<w:numStyleLink w:val="Dots"/>') + list(1, 1),
      },
      inList(1),
      'x',
    ],
    ['a list that is not there', { numbering: BULLETS }, inList(7), 'x'],
    [
      'a level without a number',
      { numbering: definition(1, level(0, 'none', '<w:lvlText w:val=""/>')) + list(1, 1) },
      inList(1),
      'x',
    ],
    [
      'a level without a number, but with a dash',
      { numbering: definition(1, level(0, 'none', '<w:lvlText w:val="–"/>')) + list(1, 1) },
      inList(1),
      ITEM,
    ],
    [
      'a format that only new programs know',
      {
        numbering:
          definition(
            1,
            `<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent></w:lvl>`,
          ) + list(1, 1),
      },
      inList(1),
      ['ol', ['li', 'x']],
    ],
  ])('%s', async (_, parts, properties, expected) => {
    expect(await outlinesOf(say('x', properties), parts)).toEqual([expected]);
  });

  it('go on over paragraphs with nothing in them, and end at others', async () => {
    const body =
      say('a', inList(1)) + p('') + say('b', inList(1)) + say('text') + say('c', inList(1));
    expect(await outlinesOf(body)).toEqual([
      ['ul', ['li', 'a'], ['li', 'b']],
      'text',
      ['ul', ['li', 'c']],
    ]);
  });

  it('change from bullets to numbers', async () => {
    const body = say('a', inList(1)) + say('b', inList(2)) + say('c', inList(1, 1));
    expect(await outlinesOf(body)).toEqual([
      ['ul', ['li', 'a']],
      ['ol', ['li', 'b', ['ul', ['li', 'c']]]],
    ]);
  });
});

describe('what styles make of text', () => {
  const styles =
    style('Head', '<w:rPr><w:b/></w:rPr>') +
    style('Plain', `${based('Head')}<w:rPr><w:b w:val="0"/></w:rPr>`) +
    style('Secret', '<w:rPr><w:vanish/></w:rPr>') +
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>' +
    `<w:style w:type="character" w:styleId="Loud">${based('Strong')}</w:style>` +
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>';
  const inStyle = (id: string) => `<w:rStyle w:val="${id}"/>`;

  it.each([
    ['of the paragraph', say('x', styled('Head')), true],
    ['of the paragraph, taken back', say('x', styled('Plain')), false],
    ['of the run', p(run('x', inStyle('Strong'))), true],
    ['of the run, by inheritance', p(run('x', inStyle('Loud'))), true],
    ['of both, which cancel each other', p(run('x', inStyle('Strong')), styled('Head')), false],
    ['that the run takes back', p(run('x', '<w:b w:val="false"/>'), styled('Head')), false],
  ])('bold %s', async (_, body, bold) => {
    const { children } = await readDocx(docx(body, { styles }));
    expect(children).toMatchObject([{ children: [{ type: bold ? 'strong' : 'text' }] }]);
  });

  it('hidden by styles', async () => {
    const body = say('seen') + say('one', styled('Secret')) + p(run('two', inStyle('Note')));
    const { children, data } = await readDocx(docx(body, { styles }));
    expect(children.map(outlineOf)).toEqual(['seen']);
    expect(data?.problems).toHaveLength(1);
    expect(data?.problems?.[0]).toMatchObject({ rule: 'hidden-text' });
    expect(data?.problems?.[0]?.message).toContain('“one');
    expect(data?.problems?.[0]?.message).toContain('two”');
  });
});
