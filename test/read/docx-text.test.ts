import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.js';
import { docx } from '../support/archive.js';
import { inList, type Outline, outlineOf, p, run, say, TAB } from '../support/word.js';

const mark = (type: string, more = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const [BEGIN, SEPARATE, END] = [mark('begin'), mark('separate'), mark('end')];
const symbol = (font: string, char: string) =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const inFont = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const shape = (content: string) => `<wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp>`;
const drawing = (content: string) =>
  `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;

describe.each<[kind: string, cases: [what: string, body: string, expected: Outline[]][]]>([
  [
    'fields',
    [
      ['their results', p(BEGIN + code(' DATE ') + SEPARATE + run('3 May') + END), ['3 May']],
      ['without results', p(run('a') + BEGIN + code(' XE "a" ') + END + run('b')), ['ab']],
      [
        'inside the instructions of others',
        p(
          BEGIN +
            code(' IF ') +
            BEGIN +
            code(' X ') +
            SEPARATE +
            run('not text') +
            END +
            SEPARATE +
            run('so') +
            END,
        ),
        ['so'],
      ],
      [
        'inside the results of others',
        p(BEGIN + code(' TOC ') + SEPARATE + run('Part ') + BEGIN + SEPARATE + run('1') + END) +
          p(run('Part 2') + END),
        ['Part 1', 'Part 2'],
      ],
      ['that never end', p(BEGIN + run('one')) + say('two'), ['one', 'two']],
      ['that end without a beginning', p(run('one') + END + SEPARATE) + say('two'), ['one', 'two']],
      [
        'that a deletion took the end of',
        p(`${run('a')}<w:del>${BEGIN}</w:del>${run('b')}`) + say('c'),
        ['ab', 'c'],
      ],
      [
        'links, simple fields and old tags',
        p(
          `<w:hyperlink w:anchor="x">${run('a')}</w:hyperlink><w:fldSimple w:instr=" PAGE ">${run('b')}</w:fldSimple><w:smartTag>${run('c')}</w:smartTag><w:customXml>${run('d')}</w:customXml><w:bdo w:val="ltr">${run('e')}</w:bdo>`,
        ),
        ['abcde'],
      ],
      [
        'drop-down lists of old forms',
        p(
          run('Answer: ') +
            mark(
              'begin',
              '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList></w:ffData>',
            ) +
            code(' FORMDROPDOWN ') +
            END,
        ),
        ['Answer: Yes'],
      ],
    ],
  ],
  [
    'symbols',
    [
      [
        'among words',
        p(run('a ') + symbol('Symbol', 'F0B3') + run(' b ') + symbol('Wingdings', 'F0E0')),
        ['a ≥ b 🡪'],
      ],
      ['as bullets', p(symbol('Wingdings', 'F0D8') + TAB + run('a')), [['ul', ['li', 'a']]]],
      ['of other fonts', p(symbol('Calibri', '20AC') + run('5')), ['€5']],
      [
        'typed as letters in a font of symbols',
        p(run('Ø', inFont('Wingdings')) + TAB + run('a')) +
          p(run('x ') + run('£', inFont('Symbol')) + run(' y')),
        [['ul', ['li', 'a']], 'x ≤ y'],
      ],
    ],
  ],
  [
    'content controls',
    [
      ['inside one another', control(control(say('a')) + p(control(run('b')))), ['a', 'b']],
      [
        'check boxes, as they show',
        p(
          control(
            run('☒'),
            '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>',
          ) + run(' Done'),
        ),
        ['☒ Done'],
      ],
      [
        'lists',
        p(
          run('By ') +
            control(run('May'), '<w:dropDownList><w:listItem w:value="June"/></w:dropDownList>'),
        ),
        ['By May'],
      ],
    ],
  ],
  [
    'changes',
    [
      [
        'whole paragraphs that came and went',
        `<w:ins>${say('a')}</w:ins><w:del>${say('b')}</w:del><w:moveTo>${say('c')}</w:moveTo><w:moveFrom>${say('d')}</w:moveFrom>`,
        ['a', 'c'],
      ],
      [
        'several ends deleted in a row',
        p(run('a '), '<w:rPr><w:del/></w:rPr>') +
          p(run('b '), '<w:rPr><w:del/></w:rPr>') +
          say('c', inList(1)),
        [['ul', ['li', 'a b c']]],
      ],
      [
        'the end deleted of the last paragraph',
        say('a') + p(run('b'), '<w:rPr><w:del/></w:rPr>'),
        ['a', 'b'],
      ],
      [
        'the end deleted before a table',
        `${p(run('b'), '<w:rPr><w:del/></w:rPr>')}<w:tbl><w:tr><w:tc>${say('c')}</w:tc><w:tc>${say('d')}</w:tc></w:tr></w:tbl>`,
        ['b', ['table', ['row', ['cell', 'c'], ['cell', 'd']]]],
      ],
      [
        'an insertion that was deleted again',
        p(`${run('a')}<w:ins><w:del>${run('b')}</w:del></w:ins>`),
        ['a'],
      ],
    ],
  ],
  [
    'breaks',
    [
      [
        'of pages inside a paragraph',
        p(`${run('a')}<w:r><w:br w:type="page"/></w:r>${run('b')}`),
        ['a b'],
      ],
      [
        'that bullets follow',
        p(`${run('a')}<w:r><w:br/></w:r>${run('• b')}<w:r><w:br/></w:r>${run('• c')}`),
        ['a', ['ul', ['li', 'b'], ['li', 'c']]],
      ],
    ],
  ],
  [
    'text boxes',
    [
      [
        'in groups',
        p(
          run('a') +
            drawing(`<wpg:wgp xmlns:wpg="x">${shape(say('b'))}${shape(say('c'))}</wpg:wgp>`),
        ),
        ['a', 'b', 'c'],
      ],
      ['in text boxes', p(drawing(shape(p(run('a') + drawing(shape(say('b'))))))), ['a', 'b']],
      [
        'with lists and tables',
        p(
          drawing(
            shape(
              say('a', inList(1)) +
                `<w:tbl><w:tr><w:tc>${say('b')}</w:tc><w:tc>${say('c')}</w:tc></w:tr></w:tbl>`,
            ),
          ),
        ),
        [
          ['ul', ['li', 'a']],
          ['table', ['row', ['cell', 'b'], ['cell', 'c']]],
        ],
      ],
      [
        'beside an item, of which they are no part',
        p(run('item') + drawing(shape(say('aside'))), inList(1)) + say('next', inList(1)),
        [['ul', ['li', 'item']], 'aside', ['ul', ['li', 'next']]],
      ],
      [
        'whose new form is a picture',
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(say('a'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
        ['a'],
      ],
      [
        'one choice of several',
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>a</w:t></mc:Choice><mc:Choice Requires="y"><w:t>b</w:t></mc:Choice><mc:Fallback><w:t>c</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
        ['a'],
      ],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (_what, body, expected) => {
    const { children, data } = await readDocx(docx(body));
    expect(children.map(outlineOf)).toEqual(expected);
    // What was deleted is left out, and that is said.
    const rules = /<w:del>(?:(?!<\/w:del>).)*<w:t\b/.test(body) ? ['struck-text'] : [];
    expect(data?.problems?.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('what is left out is said', () => {
  it.each([
    ['words that are struck out', p(run('a') + run(' b c', '<w:strike/>')), 'struck-text', '“b c”'],
    ['struck out twice', p(run('a') + run(' b', '<w:dstrike/>')), 'struck-text', '“b”'],
    [
      'a hidden text box',
      p(`${run('a')}<w:r><w:rPr><w:vanish/></w:rPr>${drawing(shape(say('b'))).slice(5)}`),
      'hidden-text',
      '“b”',
    ],
    [
      'a formula in no paragraph is read, a run is told',
      `${say('a')}${run('lost')}`,
      'docx-unread',
      '“lost”',
    ],
    [
      'letters of a drawing',
      p(run('a') + drawing('<a:p><a:r><a:t>lost</a:t></a:r></a:p>')),
      'docx-unread',
      '“lost”',
    ],
    [
      'a diagram',
      p(
        run('a') +
          drawing(
            '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>',
          ),
      ),
      'docx-unread',
      'a diagram',
    ],
    [
      'a note that is not there',
      p(`${run('a')}<w:r><w:endnoteReference w:id="9"/></w:r>`),
      'docx-unread',
      'endnote',
    ],
  ])('%s', async (_, body, rule, quote) => {
    const { children, data } = await readDocx(docx(body));
    expect(children.map(outlineOf)).toEqual(['a']);
    expect(data?.problems).toMatchObject([{ rule }]);
    expect(data?.problems?.[0]?.message).toContain(quote);
  });

  it.each([
    ['deleted', '<w:del><w:r><w:delText> b</w:delText></w:r></w:del>'],
    ['deleted, whatever holds it', `<w:del><w:r><w:ruby>${run('b')}</w:ruby></w:r></w:del>`],
  ])('what was %s', async (_, gone) => {
    const { children, data } = await readDocx(docx(p(run('a') + gone)));
    expect(children.map(outlineOf)).toEqual(['a']);
    expect(data?.problems).toMatchObject([{ rule: 'struck-text', at: { line: 1 } }]);
    expect(data?.problems?.[0]?.message).toMatch(/“b”$/);
  });

  it('but not what was moved: it is read where it stands now', async () => {
    const gone = `<w:moveFrom>${run('b')}</w:moveFrom>`;
    const { data } = await readDocx(docx(p(run('a') + gone)));
    expect(data?.problems).toEqual([]);
  });

  it('much of it in a few words', async () => {
    const body = p(run('a')) + p(run(' word'.repeat(5000), '<w:vanish/>')).repeat(3);
    const { data } = await readDocx(docx(body));
    expect(data?.problems).toHaveLength(1);
    expect(data?.problems?.[0]?.message.length).toBeLessThan(400);
    expect(data?.problems?.[0]?.message).toMatch(/word …”$/);
  });
});
