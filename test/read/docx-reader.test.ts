import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.js';
import { placeOf } from '../../src/read/tree.js';
import { docx, wordParts, zip } from '../support/archive.js';
import { inList, type Outline, outlineOf, p, run, say, styled, TAB } from '../support/word.js';

const BOX = `<w:txbxContent>${say('boxed')}</w:txbxContent>`;
const DRAWING = `<w:drawing><wp:anchor><wp:docPr id="1" name="Box" descr="not read"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const VML = `<w:pict><v:shape><v:textbox>${BOX}</v:textbox></v:shape></w:pict>`;

describe('readDocx', () => {
  it.each<[rule: string, body: string, expected: Outline[]]>([
    ['paragraphs', say('One.') + say('Two.'), ['One.', 'Two.']],
    [
      'titles and headings, numbered ones too',
      say('A title', styled('Title')) + say('A heading', styled('Heading1') + inList(2)),
      [
        ['h1', 'A title'],
        ['h1', 'A heading'],
      ],
    ],
    [
      'nested lists',
      say('one', inList(1)) + say('a', inList(1, 1)) + say('two', inList(1)) + say('1', inList(2)),
      [
        ['ul', ['li', 'one', ['ul', ['li', 'a']]], ['li', 'two']],
        ['ol', ['li', '1']],
      ],
    ],
    [
      'tables with blocks in their cells and cells that reach over others',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${say('head')}</w:tc></w:tr>
       <w:tr><w:tc>${say('a') + say('b', inList(1))}</w:tc><w:tc>${say('c')}</w:tc></w:tr></w:tbl>`,
      [
        [
          'table',
          ['row', ['cell', 'head'], ['cell']],
          ['row', ['cell', 'a', ['ul', ['li', 'b']]], ['cell', 'c']],
        ],
      ],
    ],
    [
      'tracked changes, as accepted',
      p(
        `${run('a ')}<w:del><w:r><w:delText>b </w:delText></w:r></w:del><w:ins>${run('c ')}</w:ins><w:moveFrom>${run('d ')}</w:moveFrom><w:moveTo>${run('e')}</w:moveTo>`,
      ),
      ['a c e'],
    ],
    [
      'a paragraph whose end was deleted joins the next',
      p(run('one '), '<w:rPr><w:del w:id="1"/></w:rPr>') + say('two'),
      ['one two'],
    ],
    [
      'hyphens that do not break, and those that are only there to break',
      p(
        `${run('self')}<w:r><w:noBreakHyphen/></w:r>${run('harm co')}<w:r><w:softHyphen/></w:r>${run('op in\u00adner')}`,
      ),
      ['self\u2011harm coop inner'],
    ],
    [
      'tabs and breaks of every kind',
      p(
        ['tab', 'br', 'cr', 'ptab'].map((name) => `${run('x')}<w:r><w:${name}/></w:r>`).join('') +
          run('y'),
      ),
      ['x x x x y'],
    ],
    [
      'bullets typed by hand, in fonts of symbols and without',
      say('Lead:') +
        p(`<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>${TAB}${run('one')}`) +
        p(`<w:r><w:t>\uf0a7</w:t></w:r>${TAB}${run('two')}`) +
        p(`${run('-')}${TAB}${run('a')}`) +
        say('– not an item'),
      ['Lead:', ['ul', ['li', 'one'], ['li', 'two', ['ul', ['li', 'a']]]], '– not an item'],
    ],
    [
      'content controls, fields and formulas',
      `<w:sdt><w:sdtPr/><w:sdtContent>${say('control')}</w:sdtContent></w:sdt>` +
        p(`<w:fldSimple w:instr=" IF 1 > 0 ">${run('3 May')}</w:fldSimple>`) +
        p('<m:oMath><m:r><m:rPr/><m:t>x=1</m:t></m:r></m:oMath>'),
      ['control', '3 May', 'x=1'],
    ],
    [
      'text boxes once, in whatever form they come',
      p(
        `${run('one')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${DRAWING}</mc:Choice><mc:Fallback>${VML}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
        p(`${run('two')}<w:r>${DRAWING}</w:r>`) +
        p(`${run('three')}<w:r>${VML}</w:r>`) +
        p('<w:r><w:pict><v:shape><v:textpath string="ornament"/></v:shape></w:pict></w:r>'),
      ['one', 'boxed', 'two', 'boxed', 'three', 'boxed', 'ornament'],
    ],
    ['entities', say('a &amp; b &lt; &#8217;'), ['a & b < \u2019']],
    [
      'words cut by formats',
      p(run('un') + run('believ', '<w:b/>') + run('able')),
      ['unbelievable'],
    ],
  ])('%s', async (_, body, expected) => {
    const tree = await readDocx(docx(body));
    expect(tree.children.map(outlineOf)).toEqual(expected);
    // What was deleted is left out, and that is said.
    const rules = /<w:delText/.test(body) ? ['struck-text'] : [];
    expect(tree.data?.problems?.map(({ rule }) => rule)).toEqual(rules);
    expect(tree.data?.furniture).toEqual([]);
  });

  it('leaves out hidden text, and says so', async () => {
    const body = p(run('seen', '<w:vanish w:val="0"/>') + run(' unseen', '<w:vanish/>'));
    const { children, data } = await readDocx(docx(body));
    expect(children.map(outlineOf)).toEqual(['seen']);
    expect(data?.problems).toMatchObject([{ rule: 'hidden-text', at: { line: 1, endLine: 1 } }]);
    expect(data?.problems?.[0]?.message).toContain('“unseen”');
  });

  it('keeps a paragraph in bold a paragraph', async () => {
    const { children } = await readDocx(docx(p(run('one ', '<w:b/>') + run('two', '<w:b/>'))));
    expect(children[0]).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: 'one two' }] }],
    });
  });

  it('sets footnotes apart, without their markers', async () => {
    const body = p(`${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`);
    const tree = await readDocx(docx(body));
    expect(tree.children.map(outlineOf)).toEqual(['Text.']);
    const at = { line: 2, endLine: 2 };
    expect(tree.data?.notes).toEqual([{ number: '1', text: 'The code of practice.', at }]);
    expect(tree.data?.problems).toEqual([]);
  });

  it('counts blocks as lines', async () => {
    const table = `<w:tbl><w:tr><w:tc>${say('a') + say('b')}</w:tc><w:tc>${say('c')}</w:tc></w:tr></w:tbl>`;
    const body = say('one') + say('') + say('two\nlines', inList(1)) + say('x', inList(1)) + table;
    const tree = await readDocx(docx(body + say('end')));
    expect(tree.children.map(placeOf)).toEqual([
      { line: 1, endLine: 1 },
      { line: 2, endLine: 3 },
      { line: 4, endLine: 6 },
      { line: 7, endLine: 7 },
    ]);
  });
});

it('knows lists of all levels that Word has', async () => {
  const body = [0, 1, 2, 3, 4, 5].map((depth) => say(`${depth}`, inList(1, depth))).join('');
  const { children } = await readDocx(docx(body));
  const nested = (depth: number): Outline => [
    'ul',
    ['li', `${depth}`, ...(depth < 5 ? [nested(depth + 1)] : [])],
  ];
  expect(children.map(outlineOf)).toEqual([nested(0)]);
});

describe('what is lost is told', () => {
  const RUBY = `<w:r><w:ruby><w:rubyBase>${run('base words')}</w:rubyBase></w:ruby></w:r>`;
  const CHART =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  it.each([
    ['words of an element that is not known', p(run('a ') + RUBY), '“base words”'],
    ['a symbol', p(`<w:r><w:sym w:font="Odd" w:char="F0B7"/></w:r>${run('a')}`), 'F0B7'],
    ['a chart', p(run('a') + CHART), 'a chart'],
    ['a document in the document', `${say('a')}<w:altChunk/>`, 'a document inside'],
  ])('%s', async (_, body, message) => {
    const { data } = await readDocx(docx(body));
    expect(data?.problems).toHaveLength(1);
    expect(data?.problems?.[0]).toMatchObject({ rule: 'docx-unread', at: { line: 1 } });
    expect(data?.problems?.[0]?.message).toContain(message);
  });

  it('a style map in the document leaves nothing out', async () => {
    const parts = { ...wordParts(say('one')), 'mammoth/style-map': 'p => !' };
    expect((await readDocx(zip(parts))).children.map(outlineOf)).toEqual(['one']);
  });
});

describe('refuses', () => {
  const whole = docx(say('one'));
  const flipped = Buffer.from(whole);
  const middle = whole.indexOf('word/document.xml') + 40;
  flipped.writeUInt8(whole.readUInt8(middle) ^ 0xff, middle);
  const withDocument = (xml: string) => ({ ...wordParts(''), 'word/document.xml': xml });
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']));
  it.each([
    ['an archive that is cut short', whole.subarray(0, whole.length / 2), 'damaged'],
    ['a part that does not unpack to what was packed', flipped, 'damaged'],
    ['XML that is cut short', zip(withDocument('<w:document><w:body>')), 'damaged'],
    [
      'XML with a document type',
      zip(withDocument('<!DOCTYPE x [<!ENTITY a "b">]><x/>')),
      'damaged',
    ],
    ['an archive without a document', zip({ 'word/other.xml': '<x/>' }), 'damaged'],
    ['a part larger than it declares', zip(wordParts(say('one')), { size: 20 }), 'damaged'],
    ['parts that are locked', zip(wordParts(say('one')), { encrypted: true }), 'encrypted'],
    ['parts that declare too much', zip(wordParts(''), { size: 0x3fffffff }), 'too-large'],
    ['too many parts', zip({ ...wordParts(say('one')), ...many }), 'too-large'],
    [
      'elements in elements',
      docx('<w:ins>'.repeat(5000) + say('one') + '</w:ins>'.repeat(5000)),
      'too-large',
    ],
    ['a document without text', docx(p('')), 'no-text'],
  ])('%s', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ name: 'ArealetterError', code });
  });

  it('a bomb before it goes off', async () => {
    const bomb = zip({ ...wordParts(''), 'word/document.xml': ' '.repeat(110 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readDocx(bomb)).rejects.toMatchObject({ code: 'too-large' });
  });
});
