import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotPlain } from '../../src/read/pdf/plain/file/values.js';
import { readByBoth, readPlain } from '../support/both-readers.js';
import {
  type Around,
  composed,
  compositeFont,
  documentOf,
  type Element,
  line,
  newDocument,
  onePage,
  type PdfBuilder,
  simpleFont,
  structure,
  widthOf,
} from '../support/pdf-builder.js';

// Our own reader of plain PDFs against pdf.js: both must give the same.

/** What our reader gives of a document's pages, once pdf.js has given the same. */
async function same(bytes: Uint8Array) {
  const { plain, pdfJs } = await readByBoth(bytes);
  expect(plain).toEqual(pdfJs);
  return plain;
}

/** The words of one page, run by run. */
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const [page] = await same(bytes);
  return page?.runs.map(({ text }) => text) ?? [];
}

describe('gaps between letters', () => {
  const GAPS = [
    -900, -601, -599, -250, -201, -199, -103, -102, -101, -50, -31, -30, -29, -1, 0, 1, 29, 30, 31,
    50, 199, 200, 201, 300,
  ];

  it.each(GAPS)('%d thousandths back', async (gap) => {
    await same(onePage(line(`[(Some)${gap}(words) ${gap} (here)] TJ`)));
  });

  it.each(GAPS)('%d thousandths back, beside a space', async (gap) => {
    await same(onePage(line(`[(Some )${gap}(words)${gap}( here) ${gap} ( ) ${gap} (too)] TJ`)));
  });

  it('a small one joins, a wider one is a space, a wide one parts', async () => {
    const words = await wordsOf(onePage(line('[(chil)-20(dren)-300(and)-700(families)] TJ')));
    expect(words).toEqual(['children and', 'families']);
  });

  it('backwards: a little joins, further parts', async () => {
    expect(await wordsOf(onePage(line('[(chil)150(dren)] TJ')))).toEqual(['children']);
    expect(await wordsOf(onePage(line('[(chil)250(dren)] TJ')))).toEqual(['chil', 'dren']);
  });

  it('numbers alone, numbers first and last, strings in a row, nothing', async () => {
    const arrays = ['[-300]', '[-300(one)-300]', '[(o)(n)(e)]', '[()]', '[]', '[0(one)0 0(two)]'];
    await same(onePage(line(arrays.map((array) => `${array} TJ (next) Tj`).join(' '))));
  });
});

interface Case {
  name: string;
  content: string;
  around?: Around;
  words?: string[];
}

const OPERATORS: Case[] = [
  { name: 'Tj', content: line('(Some words) Tj'), words: ['Some words'] },
  {
    name: "' and TL",
    content: line("14 TL (One) Tj (two) ' (three) '"),
    words: ['One', 'two', 'three'],
  },
  { name: '"', content: line('14 TL (One) Tj 2 1 (two words) " (more of them) Tj') },
  {
    name: 'Td, TD and T*',
    content: line('(One) Tj 0 -14 Td (two) Tj 5 -14 TD (three) Tj T* (four) Tj 0 -1 Td (x) Tj'),
  },
  { name: 'Td on the same line', content: line('(One) Tj 25 0 Td (two) Tj 17 0 Td (three) Tj') },
  {
    name: 'lines under one another without a break',
    content: line('(One) Tj -3 -8 Td (two) Tj 30 -2 Td (three) Tj'),
  },
  { name: 'Tc', content: line('0.5 Tc (Some words) Tj 2 Tc (apart) Tj -1 Tc (tight) Tj') },
  { name: 'Tw', content: line('3 Tw (Some words here) Tj -3 Tw (and no gaps) Tj') },
  {
    name: 'Tw of a composite font',
    content: line(`/F3 10 Tf 3 Tw ${composed('Some words')} Tj <00200020> Tj`),
  },
  { name: 'Tz', content: line('80 Tz (Some) Tj 150 Tz (words) Tj [(and)-300(more)] TJ') },
  {
    name: 'Ts: the number of a footnote',
    content: line('(Families) Tj /F1 6 Tf 4 Ts (1) Tj 0 Ts /F1 10 Tf ( say) Tj'),
    words: ['Families', '1', 'say'],
  },
  {
    name: 'Ts in the same type',
    content: line('(Families) Tj 2 Ts (1) Tj 5 Ts (2) Tj -4 Ts (3) Tj'),
  },
  {
    name: 'Tm that stretches',
    content: 'BT /F1 1 Tf 10 0 0 12 50 700 Tm (Some) Tj 12 0 0 12 80 700 Tm [(wor)-50(ds)] TJ ET',
  },
  {
    name: 'Tm between parts of a word',
    content: 'BT /F1 1 Tf 10 0 0 10 50 700 Tm (Some) Tj 10.5 0 0 10.5 76 700 Tm (words) Tj ET',
  },
  {
    name: 'Tm that leans',
    content:
      'BT /F1 10 Tf 1 0 0.3 1 50 700 Tm (Some ) Tj (words) Tj 1 0 0.3 1 104 700 Tm (on) Tj 0 -3 Td (low) Tj ET',
  },
  { name: 'Tm upside down', content: 'BT /F1 10 Tf 1 0 0 -1 50 700 Tm (Some words) Tj ET' },
  {
    name: 'cm that scales, turns over and moves',
    content: `q 0.5 0 0 0.75 20 100 cm ${line('(Some words) Tj [(a)-200(b)] TJ')} Q q 1 0 0 -1 0 842 cm
      BT /F1 10 Tf 1 0 0 -1 50 300 Tm (Turned twice) Tj ET 0 0 50 1 re f Q`,
  },
  {
    name: 'q and Q, within a line and too many',
    content: line('(One) Tj q 2 Tc /F2 14 Tf (two) Tj Q (three) Tj Q Q (four) Tj'),
  },
  {
    name: 'text before BT, and after ET',
    content: '/F1 10 Tf 9 9 Td (One) Tj BT (two) Tj ET (three) Tj',
  },
  {
    name: 'two fonts of other names, back and forth',
    content: line('(One) Tj /F2 10 Tf (two) Tj /F1 10 Tf (three) Tj'),
  },
  { name: 'a font set again', content: line('(chil) Tj /F1 10 Tf (dren) Tj /F1 11 Tf (big) Tj') },
  {
    name: 'simple and composite',
    content: line(
      `(One) Tj /F3 10 Tf ${composed('two words')} Tj [${composed('a')}-300${composed('b')}] TJ`,
    ),
    words: ['One', 'two wordsa b'],
  },
  {
    name: 'escapes',
    content: line(
      '(a\\(b\\)c\\\\ \\101\\7x\\0534 \\\nno (nested) \\q\\r) Tj <414> Tj < 4 1\n42> Tj',
    ),
  },
  { name: 'spaces alone', content: line('( ) Tj (  ) Tj [( )-300( )] TJ (word) Tj ( ) Tj') },
  {
    name: 'boxes from above, in any order of corners',
    content: line('(Some words) Tj'),
    around: { pages: '/MediaBox [600 820 10 20] /CropBox [20 30 500 800] /Rotate 90' },
  },
  {
    name: 'resources from above',
    content: line('(Some words) Tj /G1 gs'),
    around: { pages: '/MediaBox [0 0 595 842] /Resources << /ExtGState << /G1 << /LW 2 >> >> >>' },
  },
  {
    name: 'colours, lines and shades',
    content: `0.5 g 1 0 0 RG 2 w [3 1] 0 d 1 J 1 j ${line('(Words) Tj 1 Tr (drawn in outline) Tj 0 Tr (seen) Tj')}`,
  },
  {
    name: 'comments, signs and zeros',
    content: line(
      '% a comment (not a word) Tj\n+1.50 0 Td (One) Tj -.5 -12. Td (two) Tj 007 -0 Td(three)Tj/F2 9 Tf[(a)]TJ',
    ),
  },
];

const DRAWN: Case[] = [
  {
    name: 'lines, curves, rectangles',
    content: `10 10 m 100 10 l S 20 20 m 30 50 60 50 70 20 c s 20 20 m 30 30 40 20 v 50 50 60 20 y f
      50 60 80 0.5 re 50 80 0 90 re B 10 10 5 5 re W n 10 5 m h S`,
  },
  {
    name: 'a table by its rules',
    content: `${[700, 680, 660].map((y) => `50 ${y} 200 0.5 re f`).join(' ')}
      ${[50, 150, 249.5].map((x) => `${x} 660 0.5 40.5 re f`).join(' ')}
      BT /F1 10 Tf 55 685 Td (One) Tj 100 0 Td (two) Tj -100 -20 Td (three) Tj 100 0 Td (four) Tj ET`,
    words: ['One', 'two', 'three', 'four'],
  },
];

describe.each([
  ['operators of text', OPERATORS],
  ['paths', DRAWN],
])('%s', (_, cases) => {
  it.each(cases)('$name', async ({ content, around, words }) => {
    const read = await wordsOf(onePage(content, around));
    if (words) expect(read).toEqual(words);
  });
});

it('a line is where it is drawn, and as wide as its letters', async () => {
  const [page] = await same(onePage(line('(Some words) Tj'), { page: '/CropBox [20 0 595 800]' }));
  const width = Array.from('Some words', (letter) => widthOf(letter.charCodeAt(0)) / 100);
  expect(page).toMatchObject({ number: 1, width: 575, height: 800, tagged: false });
  expect(page?.runs).toMatchObject([
    { text: 'Some words', x: 30, y: 100, size: 10, ascent: 9, descent: 2.5, artifact: false },
  ]);
  expect(page?.runs[0]?.width).toBeCloseTo(
    width.reduce((sum, one) => sum + one),
    6,
  );
});

describe('letters', () => {
  it('of Windows', async () => {
    const codes = Array.from({ length: 256 }, (_, code) => code.toString(16).padStart(2, '0'));
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((row) =>
      codes.slice(32 * row, 32 * row + 32).join(''),
    );
    const words = await wordsOf(
      onePage(line(`14 TL ${rows.map((row) => `<${row}> '`).join(' ')}`)),
    );
    expect(words).toContain('€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ');
    expect(words).toContain('¡¢£¤¥¦§¨©ª«¬-®¯°±²³´μ¶·¸¹º»¼½¾¿');
  });

  const MAPPED: [name: string, toUnicode: string, words: string][] = [
    ['ligatures', '1 beginbfrange <61> <67> <fb00> endbfrange', 'fffiflffifflſtst'],
    ['ligatures in two letters', '1 beginbfchar <61> <00660069> endbfchar', 'fibcdefg'],
    ['fixed spaces', '2 beginbfchar <62> <2009> <64> <00a0> endbfchar', 'a c efg'],
    ['accents that stand over letters', '1 beginbfchar <62> <0301> endbfchar', 'a\u0301cdefg'],
    [
      'soft hyphens and marks that are not seen',
      '2 beginbfchar <62> <00ad> <63> <200e> endbfchar',
      'adefg',
    ],
    ['signs of other alphabets', '2 beginbfchar <62> <00b5> <63> <2126> endbfchar', 'aμΩdefg'],
    ['ranges', '2 beginbfrange <61> <62> <0041> <63> <65> <00580041> endbfrange', 'ABXAXBXCfg'],
    [
      'ranges by arrays',
      '1 beginbfrange <61> <63> [<0058> <0059005a> <0061>] endbfrange',
      'XYZadefg',
    ],
    ['an array that is short', '1 beginbfrange <61> <65> [<0058>] endbfrange', 'Xbcdefg'],
    ['letters of one byte', '1 beginbfchar <61> <58> endbfchar', 'Xbcdefg'],
    ['letters beyond 65536', '1 beginbfchar <61> <d83dde00> endbfchar', '😀bcdefg'],
    ['private letters', '1 beginbfchar <61> <f0b7> endbfchar', '\uf0b7bcdefg'],
    ['a map of nothing', '', 'abcdefg'],
    ['codes of no letter', '1 beginbfchar <61> <0000> endbfchar', '\u0000bcdefg'],
  ];

  it.each(MAPPED)('by a map: %s', async (_, toUnicode, words) => {
    const pdf = newDocument();
    const font = simpleFont(pdf, { name: 'Mapped', toUnicode });
    const content = line('/M 10 Tf (abcdefg) Tj [(ab)-200(bc)] TJ');
    const around = { fonts: `/M ${font} 0 R` };
    const [page] = await same(documentOf([content], pdf, around).bytes());
    expect(page?.runs.map(({ text }) => text).join('')).toContain(words);
  });

  it('of a composite font, some without a meaning', async () => {
    const pdf = newDocument();
    const toUnicode =
      '1 beginbfrange <0408> <0450> <0020> endbfrange 1 beginbfchar <07d1> <0063> endbfchar';
    const font = compositeFont(pdf, { name: 'Mapped', toUnicode });
    const content = line('/M 10 Tf <0429042a07d10451ffff0001> Tj');
    const around = { fonts: `/M ${font} 0 R` };
    // pdf.js takes the code for the letter.
    const [page] = await readPlain(documentOf([content], pdf, around).bytes());
    expect(page?.text.runs[0]?.text).toBe('ABc\ufffd\ufffd\ufffd');
  });

  it('of a font that has a map for some codes and an encoding for the others', async () => {
    const pdf = newDocument();
    const encoding = '<< /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >>';
    const toUnicode = '1 beginbfchar <61> <0041> endbfchar';
    const font = simpleFont(pdf, { name: 'Mapped', toUnicode, encoding });
    const around = { fonts: `/M ${font} 0 R` };
    const content = line('/M 10 Tf (abc\\223) Tj');
    expect(await wordsOf(documentOf([content], pdf, around).bytes())).toEqual(['Abc“']);
  });

  it('of a font that is not embedded', async () => {
    const pdf = newDocument();
    const font = simpleFont(pdf, { name: 'Invented-Sans', program: ' ' });
    const around = { fonts: `/M ${font} 0 R` };
    expect(await wordsOf(documentOf([line('/M 10 Tf (Words) Tj')], pdf, around).bytes())).toEqual([
      'Words',
    ]);
  });
});

describe('marks and structure', () => {
  const said = (tag: string, text: string) => `${tag} BDC ${line(`(${text}) Tj`)} EMC\n`;
  const marked = (id: number, text: string) => said(`/P << /MCID ${id} >>`, text);

  async function tagged(content: string, tree: Element, entries = '') {
    const pdf = newDocument();
    const [page] = await same(documentOf([content], pdf, structure(pdf, tree, entries)).bytes());
    return page?.runs ?? [];
  }

  it('artifacts, by both ways to mark them, and within others', async () => {
    const content = `/Artifact BMC ${line('(A) Tj')} /Span BMC ${line('(B) Tj')} EMC EMC EMC
      ${said('/Artifact << /Type /Pagination >>', 'C')} ${said('/Span /Named', 'D')} /P BMC /Artifact BMC EMC
      ${line('(E) Tj')}`;
    const [page] = await same(onePage(content));
    const artifacts = page?.runs.map(({ text, artifact }) => `${text} ${artifact}`);
    expect(artifacts).toEqual(['A true', 'B true', 'C true', 'D false', 'E false']);
    expect(page?.shownTexts).toEqual(['D', 'E']);
  });

  it('a mark parts what stands side by side', async () => {
    const content = line('(chil) Tj /Span BMC (dren) Tj EMC ( and) Tj /X MP /X << >> DP ( all) Tj');
    expect(await wordsOf(onePage(content))).toEqual(['chil', 'dren', 'and all']);
  });

  it('paragraphs and headings; the mark within counts', async () => {
    const content =
      marked(0, 'Heading') +
      marked(1, 'one') +
      marked(2, 'two') +
      said('/P << /MCID 3 >>', 'outer) Tj /Span << /MCID 4 >> BDC (inner) Tj EMC (outer');
    const tree: Element = [
      'Document',
      ['H1', 0],
      ['P', 1, ['Span', 2]],
      ['Sect', ['P', 3], ['P', 4]],
    ];
    const blocks = (await tagged(content, tree)).map(({ text, tag }) => `${text} ${tag?.block}`);
    expect(blocks).toEqual(['Heading 0', 'one 1', 'two 1', 'outer 2', 'inner 3', 'outer 2']);
  });

  it('list items, with their labels', async () => {
    const content = [0, 1, 2, 3, 4].map((id) => marked(id, `t${id}`)).join('');
    const tree: Element = [
      'Document',
      ['L', ['LI', ['Lbl', 0], ['LBody', 1]], ['LI', ['LBody', ['P', 2], ['P', 3]]]],
      ['P', 4],
    ];
    const items = (await tagged(content, tree)).map(({ tag }) => tag?.item ?? null);
    expect(items).toEqual([0, 0, items[2], items[2], null]);
    expect(items[2]).not.toBe(0);
  });

  it('tables, whose roles have other names', async () => {
    const content = [0, 1, 2, 3].map((id) => marked(id, `t${id}`)).join('');
    const tree: Element = [
      'Document',
      ['Grid', ['TR', ['TH', ['P', 0]], ['TD', 1]], ['TR', ['TD'], ['TD', 2], ['TD', ['P', 3]]]],
    ];
    const runs = await tagged(content, tree, '/RoleMap << /Grid /Table >>');
    expect(runs.map(({ cell }) => [cell?.column, cell?.columns])).toEqual([
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(new Set(runs.map(({ cell }) => cell?.table)).size).toBe(1);
    expect(runs[0]?.cell?.row).not.toBe(runs[2]?.cell?.row);
  });

  it('content by reference, objects, nothing, and a number without content', async () => {
    const pdf = newDocument();
    const { page, catalog } = structure(pdf, ['Document', ['P', 0]]);
    const root = Number(/\d+/.exec(catalog)?.[0]);
    const [document, paragraph] = [root + 1, root + 2];
    pdf.add(`<< /S /Document /P ${root} 0 R /K [${paragraph} 0 R null 7] >>`, document);
    pdf.add(
      `<< /S /P /P ${document} 0 R /K [<< /Type /MCR /Pg 3 0 R /MCID 0 >> << /Type /OBJR /Obj 3 0 R >> 5] >>`,
      paragraph,
    );
    const content = marked(0, 'one') + marked(5, 'two') + marked(6, 'three');
    await same(documentOf([content], pdf, { page, catalog }).bytes());
  });

  it('a page outside of the structure, and no structure in the structure', async () => {
    const pdf = newDocument();
    const { catalog } = structure(pdf, ['Document', ['P', 0]]);
    await same(documentOf([marked(0, 'one')], pdf, { catalog }).bytes());
    await same(
      onePage(marked(0, 'one'), { catalog: '/StructTreeRoot << /Type /StructTreeRoot >>' }),
    );
    await same(
      onePage(marked(0, 'one'), { catalog: '/StructTreeRoot null', page: '/StructParents 0' }),
    );
  });
});

describe('drawings within the page', () => {
  const form = (pdf: PdfBuilder, content: string, entries = '') =>
    pdf.stream(content, {
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${entries}`,
    });

  async function painted(content: string, make: (pdf: PdfBuilder) => string) {
    const pdf = newDocument();
    const around = { resources: `/XObject << ${make(pdf)} >>` };
    return same(documentOf([content], pdf, around).bytes());
  }

  it('with a plane of their own, and what they inherit', async () => {
    const [page] = await painted(
      `${line('(One) Tj 0.2 Tc')} /F2 8 Tf q 1 0 0 1 20 0 cm /X Do Q ${line('(three) Tj')}`,
      (pdf) => {
        const drawn = '20 20 50 0.5 re f BT 1 0 0 1 50 600 Tm (two) Tj /F1 12 Tf (more) Tj Q ET';
        return `/X ${form(pdf, drawn, '/Matrix [2 0 0 2 10 -600]')} 0 R`;
      },
    );
    const places = page?.runs.map(({ text, x }) => `${text} ${Math.round(x)}`);
    expect(places).toEqual(['One 50', 'two 130', 'more 152', 'three 50']);
  });

  it('with resources of their own, within one another, painted twice', async () => {
    const [page] = await painted('/X Do 1 0 0 1 0 -50 cm /X Do', (pdf) => {
      const inner = form(pdf, 'BT 90 70 Td (inner) Tj ET');
      const own = `/Resources << /Font << /Own ${simpleFont(pdf, { name: 'Own' })} 0 R >> /XObject << /Y ${inner} 0 R >> >>`;
      return `/X ${form(pdf, 'BT /Own 12 Tf 90 90 Td (outer) Tj ET Q 1 0 0 1 5 5 cm /Y Do', own)} 0 R`;
    });
    const places = page?.runs.map(({ text, y }) => `${text} ${y}`);
    expect(places).toEqual(['outer 752', 'inner 767', 'outer 802', 'inner 817']);
  });

  it('marked inside and outside', async () => {
    const [page] = await painted('/Artifact BMC /X Do EMC /X Do', (pdf) => {
      return `/X ${form(pdf, `${line('(a) Tj')} /P << /MCID 3 >> BDC ${line('(b) Tj')} EMC`)} 0 R`;
    });
    expect(page?.runs.map(({ artifact }) => artifact)).toEqual([true, true, false, false]);
  });

  it('pictures hold no words, but part them', async () => {
    const [page] = await painted(line('(chil) Tj /X Do (dren) Tj'), (pdf) => {
      const entries =
        '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray';
      return `/X ${pdf.stream('\x00', { entries })} 0 R`;
    });
    expect(page?.runs.map(({ text }) => text)).toEqual(['chil', 'dren']);
  });
});

describe('files', () => {
  const content = line('(Some words) Tj');

  it.each(['table', 'stream', 'hybrid'] as const)('objects found by a %s', async (references) => {
    const pdf = documentOf([content, content], newDocument());
    expect(await same(pdf.bytes(references))).toMatchObject([
      { runs: [{ text: 'Some words' }] },
      { runs: [{ text: 'Some words' }] },
    ]);
  });

  it.each(['table', 'stream', 'hybrid'] as const)(
    'what is written last counts: %s',
    async (references) => {
      const pdf = newDocument();
      const drawn = pdf.stream(line('(Old) Tj'));
      documentOf(['unused'], pdf, { contents: `${drawn} 0 R` });
      pdf.update();
      pdf.stream(line('(New) Tj'), { number: drawn });
      pdf.update();
      pdf.add('<< /Unused true >>');
      expect(await wordsOf(pdf.bytes(references))).toEqual(['New']);
    },
  );

  it('streams that are not packed, and a length that is given elsewhere', async () => {
    expect(await wordsOf(onePage(content, { packed: false }))).toEqual(['Some words']);
    const pdf = newDocument();
    const length = pdf.add(String(content.length));
    const entries = `/Length ${length} 0 R`;
    const drawn = pdf.add(`<< ${entries} >>\nstream\r\n${content}\nendstream`);
    expect(await wordsOf(documentOf([''], pdf, { contents: `${drawn} 0 R` }).bytes())).toEqual([
      'Some words',
    ]);
  });

  it('contents of several streams, one state', async () => {
    const pdf = newDocument();
    const parts = ['BT /F1 10 Tf 50 700 Td (One)', ' Tj 0 -20 Td ', '(two) Tj ET'];
    const contents = `[${parts.map((part) => `${pdf.stream(part)} 0 R`).join(' ')}]`;
    expect(await wordsOf(documentOf([''], pdf, { contents }).bytes())).toEqual(['One', 'two']);
  });

  it('no contents at all', async () => {
    for (const contents of ['null', '[]', '99 0 R'])
      expect(await wordsOf(onePage('', { contents }))).toEqual([]);
  });

  it('a tree of pages with branches', async () => {
    const pdf = documentOf([content], newDocument());
    const [branch, leaf] = [pdf.reserve(), pdf.reserve()];
    const drawn = pdf.stream(line('(More) Tj'));
    pdf.add(`<< /Type /Page /Parent ${branch} 0 R /Contents ${drawn} 0 R >>`, leaf);
    const inherited = `/Resources << /Font << /F1 ${simpleFont(pdf)} 0 R >> >>`;
    pdf.add(`<< /Type /Pages /Parent 2 0 R /Kids [${leaf} 0 R] /Count 1 ${inherited} >>`, branch);
    pdf.add(`<< /Type /Pages /Kids [${branch} 0 R 3 0 R] /Count 2 /MediaBox [0 0 595 842] >>`, 2);
    expect(await same(pdf.bytes())).toMatchObject([
      { number: 1, runs: [{ text: 'More' }] },
      { number: 2, runs: [{ text: 'Some words' }] },
    ]);
  });

  it('names that are written by numbers, entries that stand twice', async () => {
    const pdf = newDocument();
    const fonts = `/M#20x ${simpleFont(pdf)} 0 R /M 99 0 R /M ${simpleFont(pdf)} 0 R`;
    const drawn = line('/#4d#20x 11 Tf (One) Tj /M 12 Tf (two) Tj');
    expect(await wordsOf(documentOf([drawn], pdf, { fonts }).bytes())).toEqual(['One', 'two']);
  });
});

describe('where pdf.js is wrong, our reader is right:', () => {
  /** Ours must be right; pdf.js may be so, too, in another version than 5.6. */
  async function judge(bytes: Uint8Array, { right, wrong }: { right: string[]; wrong: string[] }) {
    const { plain, pdfJs } = await readByBoth(bytes);
    const [ours, theirs] = [plain, pdfJs].map(([page]) =>
      page?.runs.map(({ text, x }) => `${text} ${Math.round(x)}`),
    );
    expect(ours).toEqual(right);
    expect([right, wrong]).toContainEqual(theirs);
  }

  const formOf = (pdf: PdfBuilder, content: string, entries = '') =>
    `/XObject << /X ${pdf.stream(content, { entries: `/Subtype /Form /BBox [0 0 595 842] ${entries}` })} 0 R >>`;

  it('a drawing within has another font of the same name and size', async () => {
    const pdf = newDocument();
    const other = simpleFont(pdf, {
      name: 'Other',
      toUnicode: '1 beginbfchar <61> <0058> endbfchar',
    });
    const own = `/Resources << /Font << /F1 ${other} 0 R >> >>`;
    const around = { resources: formOf(pdf, line('(a) Tj'), own) };
    const bytes = documentOf([`${line('(a) Tj')} /X Do`], pdf, around).bytes();
    await judge(bytes, { right: ['a 50', 'X 50'], wrong: ['a 50', 'a 50'] });
  });

  it('contents that part between two numbers', async () => {
    const pdf = newDocument();
    const contents = `[${['/F1 10 Tf 50', '700 Td (a) Tj'].map((part) => `${pdf.stream(part)} 0 R`).join(' ')}]`;
    const bytes = documentOf([''], pdf, { contents }).bytes();
    await judge(bytes, { right: ['a 50'], wrong: ['a 0'] });
  });

  it('the ligature of a long s and t, twice', async () => {
    const pdf = newDocument();
    const font = simpleFont(pdf, { name: 'Old', toUnicode: '1 beginbfchar <61> <fb05> endbfchar' });
    const bytes = documentOf([line('/O 10 Tf (aa) Tj')], pdf, { fonts: `/O ${font} 0 R` }).bytes();
    await judge(bytes, { right: ['ſtſt 50'], wrong: ['undefined 50'] });
  });
});

describe('pages at random', () => {
  const letters = fc.stringMatching(/^[a-zA-Z .,-]{1,12}$/);
  const some = (min: number, max: number) =>
    fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);
  const array = fc
    .array(
      fc.oneof(
        letters.map((text) => `(${text})`),
        some(-900, 400).map(String),
      ),
      { maxLength: 8 },
    )
    .map((parts) => `[${parts.join(' ')}] TJ`);
  const scale = fc.constantFrom(0.5, 1, 1, 1.25, 2);
  const operator = fc.oneof(
    { weight: 6, arbitrary: array },
    { weight: 3, arbitrary: letters.map((text) => `(${text}) Tj`) },
    letters.map((text) => `/F3 9 Tf ${composed(text)} Tj /F1 10 Tf`),
    fc.tuple(some(-20, 60), some(-15, 5)).map(([x, y]) => `${x} ${y} Td`),
    some(-20, 60).map((x) => `${x} 0 Td`),
    fc
      .tuple(scale, some(-0.4, 0.4), scale, some(-50, 600), some(-20, 850))
      .map(([a, c, d, x, y]) => `${a} 0 ${c} ${d} ${x} ${y} Tm`),
    fc
      .tuple(fc.constantFrom(1, 2), fc.constantFrom(6, 10, 10.5, 12))
      .map(([f, s]) => `/F${f} ${s} Tf`),
    fc.tuple(fc.constantFrom('Tc', 'Tw', 'Ts'), some(-3, 5)).map(([name, by]) => `${by} ${name}`),
    fc.constantFrom('0 Tc', '0 Tw', '0 Ts', '100 Tz', '80 Tz', '120 Tz', '12 TL', 'T*', 'ET BT'),
    fc.constantFrom('q', 'Q', '/Span BMC', '/P << /MCID 1 >> BDC', '/Artifact BMC', 'EMC'),
    fc.tuple(scale, scale, some(-9, 9)).map(([a, d, x]) => `${a} 0 0 ${d} ${x} 5 cm`),
    letters.map((text) => `(${text}) '`),
    fc.tuple(some(0, 3), some(-1, 2), letters).map(([w, c, text]) => `${w} ${c} (${text}) "`),
    fc.tuple(some(0, 500), some(0, 800), some(0, 90)).map(([x, y, w]) => `${x} ${y} ${w} 0.5 re f`),
  );
  const page = fc
    .array(operator, { minLength: 1, maxLength: 40 })
    .map((operators) => `BT /F1 10 Tf 1 0 0 1 50 700 Tm ${operators.join('\n')} ET`);

  it('give the same in both readers', async () => {
    const documents = fc.array(page, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(documents, async (pages) => {
        const bytes = documentOf(pages, newDocument()).bytes();
        // What might not be seen is for pdf.js alone.
        const isPlain = await readPlain(bytes).then(
          () => true,
          (error: unknown) => !(error instanceof NotPlain),
        );
        fc.pre(isPlain);
        await same(bytes);
      }),
      { seed: 20_190_305, numRuns: 100 },
    );
  });
});
