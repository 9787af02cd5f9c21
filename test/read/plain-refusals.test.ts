import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { NotPlain } from '../../src/read/pdf/plain/file/values.js';
import { readPlain } from '../support/both-readers.js';
import { damaged, randomFrom } from '../support/byte-damage.js';
import {
  type Around,
  compositeFont,
  documentOf,
  type Element,
  line,
  newDocument,
  onePage,
  type PdfBuilder,
  simpleFont,
  structure,
} from '../support/pdf-builder.js';
import { sample } from '../support/run.js';

// What our own reader of PDFs must leave to pdf.js: it says so, and does nothing else.

const WORDS = line('(Some words) Tj');

type Refusal = [name: string, bytes: () => Uint8Array, why: RegExp];

/** A page whose words are in a font that is like this. */
function inFont(make: (pdf: PdfBuilder) => string, shown = '(abc) Tj'): () => Buffer {
  return () => {
    const pdf = newDocument();
    const content = line(`/X 10 Tf ${shown}`);
    return documentOf([content], pdf, { fonts: `/X ${make(pdf)}` }).bytes();
  };
}

const mapped = (toUnicode: string) =>
  inFont((pdf) => `${simpleFont(pdf, { name: 'Mapped', toUnicode })} 0 R`);

const drawn = (content: string, around?: Around) => () => onePage(content, around);

const FONTS: Refusal[] = [
  ['a font that is missing', drawn(line('/F9 10 Tf (a) Tj')), /font that is not there/],
  ['a font that is nothing', inFont(() => '99 0 R'), /no dictionary/],
  ['a font in place', inFont(() => '<< /Type /Font /Subtype /TrueType >>'), /font in place/],
  ['no font at all', drawn('BT (a) Tj ET'), /without a font/],
  ['a font of size 0', drawn('BT /F1 0 Tf (a) Tj ET'), /without a size/],
  ['a font of negative size', drawn('BT /F1 -9 Tf (a) Tj ET'), /without a size/],
  [
    'Type3',
    inFont((pdf) => `${pdf.add('<< /Type /Font /Subtype /Type3 /CharProcs << >> >>')} 0 R`),
    /kind of font/,
  ],
  [
    'Type1',
    inFont((pdf) => `${pdf.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')} 0 R`),
    /kind of font/,
  ],
  [
    'a CFF program',
    inFont((pdf) => {
      const program = `/FontFile3 ${pdf.stream('OTTO', { entries: '/Subtype /OpenType' })} 0 R`;
      return `${simpleFont(pdf, { program })} 0 R`;
    }),
    /kind of font/,
  ],
  [
    'a program that is none',
    inFont((pdf) => `${simpleFont(pdf, { program: `/FontFile2 ${pdf.stream('none')} 0 R` })} 0 R`),
    /kind of font/,
  ],
  [
    'a program cut short',
    inFont((pdf) => {
      const program = `/FontFile2 ${pdf.stream('\x00\x01\x00\x00\x00\x09\x00\x00\x00\x00\x00\x00')} 0 R`;
      return `${simpleFont(pdf, { program })} 0 R`;
    }),
    /cut short/,
  ],
  [
    'a composite font that is not embedded',
    inFont((pdf) => `${compositeFont(pdf, { program: ' ' })} 0 R`, '<0408> Tj'),
    /font that is missing/,
  ],
  [
    'a font of signs that is not embedded',
    inFont((pdf) => `${simpleFont(pdf, { name: 'Wingdings', program: ' ' })} 0 R`),
    /font that is missing/,
  ],
  ['no widths', inFont((pdf) => `${simpleFont(pdf, { entries: '/Widths null' })} 0 R`), /widths/],
  [
    'widths that are none',
    inFont((pdf) => `${simpleFont(pdf, { entries: '/Widths [/a]' })} 0 R`),
    /no number/,
  ],
  [
    'widths from before the first code',
    inFont((pdf) => `${simpleFont(pdf, { entries: '/FirstChar -9' })} 0 R`),
    /widths/,
  ],
  [
    'no meaning',
    inFont((pdf) => `${simpleFont(pdf, { encoding: '' })} 0 R`),
    /what its codes mean/,
  ],
  [
    'a composite font without a map',
    inFont((pdf) => `${compositeFont(pdf, { toUnicode: null })} 0 R`, '<0408> Tj'),
    /what its codes mean/,
  ],
  [
    'letters by name that are used',
    inFont((pdf) => {
      const encoding = '<< /BaseEncoding /WinAnsiEncoding /Differences [97 /alpha] >>';
      return `${simpleFont(pdf, { encoding })} 0 R`;
    }),
    /letter by its name/,
  ],
  [
    'letters of old Macs',
    inFont((pdf) => `${simpleFont(pdf, { encoding: '/MacRomanEncoding' })} 0 R`),
    /letter by its name/,
  ],
  [
    'a font and a descriptor of two names',
    inFont((pdf) => `${simpleFont(pdf, { entries: '/BaseFont /Other' })} 0 R`),
    /strange font/,
  ],
  ['half a code', drawn(line('/F3 10 Tf <0408 04> Tj')), /half a code/],
  ['text from the right', mapped('1 beginbfchar <61> <05d0> endbfchar'), /right to left/],
  ['half a letter', mapped('1 beginbfchar <61> <d83d> endbfchar'), /character map/],
  ['a map to names', mapped('1 beginbfchar <61> /alpha endbfchar'), /character map/],
  ['a map to nothing', mapped('1 beginbfchar <61> <> endbfchar'), /character map/],
  ['a map of long codes', mapped('1 beginbfchar <000061> <0061> endbfchar'), /strange code/],
  ['a map without an end', mapped('1 beginbfchar <61> <0061>'), /strange code/],
  ['a map that uses another', mapped('/Other usecmap'), /kind of character map/],
];

const CONTENT: Refusal[] = [
  ['text that is turned', drawn('BT /F1 9 Tf 0 1 -1 0 50 50 Tm (a) Tj ET'), /turned/],
  ['text that is mirrored', drawn('BT /F1 9 Tf -1 0 0 1 50 50 Tm (a) Tj ET'), /turned/],
  ['text that is a little turned', drawn(`1 0.01 0 1 0 0 cm ${WORDS}`), /turned/],
  ['text that has no width', drawn('BT /F1 9 Tf 0 0 0 1 50 50 Tm (a) Tj ET'), /turned/],
  ['text that is not drawn', drawn(line('3 Tr (a) Tj')), /not drawn/],
  ['white text', drawn(`1 g ${WORDS}`), /colour of its ground/],
  ['text under a box', drawn(`${WORDS} 0 g 40 690 300 30 re f`), /under a box/],
  [
    'text off the page',
    drawn('BT /F1 9 Tf 1 0 0 1 50 -30 Tm (under) Tj ET'),
    /outside of the page/,
  ],
  ['text that is clipped away', drawn(`0 0 90 90 re W n ${WORDS}`), /outside of what/],
  ['a layer', drawn(`/OC /L1 BDC ${WORDS} EMC`), /layer/],
  ['a picture in place', drawn('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI'), /operator BI/],
  ['an operator that is none', drawn(`${WORDS} 1 2 Xy`), /operator Xy/],
  ['too few operands', drawn(line('5 Td')), /other operands/],
  ['too many operands', drawn(line('1 2 3 Td')), /other operands/],
  ['operands of another kind', drawn(line('/a /b Td')), /no number/],
  ['strings of another kind', drawn(line('[/a] TJ')), /strange string/],
  ['nothing as an operand', drawn(line('null Tj')), /strange operands/],
  ['more operands than there are', drawn('1 '.repeat(34)), /strange operands/],
  ['a strange number', drawn(line('1-2 0 Td')), /strange number/],
  ['a number without digits', drawn(line('- 0 Td')), /without digits/],
  ['a string without an end', drawn(line('(a Tj')), /without an end/],
  ['a strange hexadecimal string', drawn(line('<0g> Tj')), /hexadecimal/],
  ['a lone delimiter', drawn(line('} Tj')), /delimiter/],
  ['an array without an end', drawn('[(a) TJ'), /array without an end/],
  ['arrays too deep', drawn('['.repeat(100_000)), /too deep/],
  ['dictionaries too deep', drawn('/P '.concat('<</a '.repeat(100_000))), /too deep/],
  ['states saved without an end', drawn('q '.repeat(100_000)), /states/],
  ['marks without an end', drawn('/P BMC '.repeat(100_000)), /marks/],
  ['a font set aside', drawn('/G gs', withState('/Font [5 0 R 9]')), /set aside/],
  ['a state that is not there', drawn('/H gs', withState('/LW 1')), /no dictionary/],
  ['a drawing that is not there', drawn('/X Do'), /no dictionary/],
  ['text that stands nowhere', drawn(line(`${'9'.repeat(400)} Tc (ab) Tj`)), /nowhere/],
];

function withState(entries: string): Around {
  return { resources: `/ExtGState << /G << ${entries} >> >>` };
}

/** A page with a drawing within that is like this. */
function within(content: string, entries: string): () => Buffer {
  return () => {
    const pdf = newDocument();
    const form = pdf.reserve();
    const filled = entries.replaceAll('SELF', `${form} 0 R`);
    pdf.stream(content, { entries: filled, number: form });
    return documentOf(['/X Do'], pdf, { resources: `/XObject << /X ${form} 0 R >>` }).bytes();
  };
}

const SELF = '/Subtype /Form /Resources << /XObject << /X SELF >> >>';

const DRAWINGS: Refusal[] = [
  ['a drawing within itself', within('/X Do', SELF), /strange drawing/],
  ['a drawing many times within itself', within('/X Do '.repeat(50), SELF), /strange drawing/],
  [
    'drawings of drawings of drawings',
    () => {
      const pdf = newDocument();
      let form = pdf.stream('n', { entries: '/Subtype /Form' });
      for (let depth = 0; depth < 6; depth += 1) {
        const entries = `/Subtype /Form /Resources << /XObject << /X ${form} 0 R >> >>`;
        form = pdf.stream('/X Do '.repeat(200), { entries });
      }
      return documentOf(['/X Do'], pdf, { resources: `/XObject << /X ${form} 0 R >>` }).bytes();
    },
    /too much/,
  ],
  ['a drawing of another kind', within('', '/Subtype /PS'), /strange drawing/],
  ['a strange matrix', within('', '/Subtype /Form /Matrix [1 0]'), /not 6 numbers/],
];

/** A document of which some bytes are others, as many. */
function altered(from: string, to: string) {
  return () => {
    const bytes = onePage(WORDS, { packed: false });
    const at = bytes.lastIndexOf(from, undefined, 'latin1');
    if (at < 0 || from.length !== to.length) throw new Error(`${from} is not there`);
    bytes.write(to, at, 'latin1');
    return bytes;
  };
}

/** A document that says that its cross-references begin there. */
function starting(offset: number) {
  return () => Buffer.concat([onePage(WORDS), Buffer.from(`startxref\n${offset}\n%%EOF\n`)]);
}

/** A document whose contents are an object of this body; `SELF` is its number. */
function bodied(body: string) {
  return () => {
    const pdf = newDocument();
    const number = pdf.reserve();
    pdf.add(body.replaceAll('SELF', String(number)), number);
    return documentOf([''], pdf, { contents: `${number} 0 R` }).bytes();
  };
}

/** A document whose contents are a stream that says of itself how it is packed. */
function packed(content: string | Uint8Array, entries: string) {
  return () => {
    const pdf = newDocument();
    const number = pdf.stream(content, { entries, packed: false });
    return documentOf([''], pdf, { contents: `${number} 0 R` }).bytes();
  };
}

/** A document of which some objects are written anew. */
function having(write: (pdf: PdfBuilder) => void, around: Around = {}) {
  return () => {
    const pdf = documentOf([WORDS], newDocument(), around);
    write(pdf);
    return pdf.bytes();
  };
}

const trailing = (trailer: string) => () =>
  documentOf([WORDS], newDocument()).bytes('table', trailer);

/** A document of which all is in this cross-reference stream. */
function crossReferenced(entries: string, content: string | Uint8Array) {
  return () => {
    const pdf = newDocument();
    const number = pdf.stream(content, { entries: `/Type /XRef ${entries}` });
    const text = documentOf([WORDS], pdf).bytes().toString('latin1');
    const start = text.indexOf(`\n${number} 0 obj`) + 1;
    return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1');
  };
}

const predicted = (parameters: string) =>
  packed(deflateSync('zzzz'), `/Filter /FlateDecode /DecodeParms << ${parameters} >>`);

const ZEROS = deflateSync(Buffer.alloc(200 * 1024 * 1024));

const FILES: Refusal[] = [
  ['nothing', () => new Uint8Array(), /does not begin/],
  ['another file', () => Buffer.from('<html>'), /does not begin/],
  [
    'something before the beginning',
    () => Buffer.concat([Buffer.from(' '), onePage(WORDS)]),
    /does not begin/,
  ],
  ['an encrypted file', trailing('/Encrypt << /Filter /Standard >>'), /encrypted/],
  ['a length that is too short', bodied('<< /Length 1 >>\nstream\nq Q\nendstream'), /no endstream/],
  ['a length that is too long', bodied('<< /Length 5 >>\nstream\nq Q\nendstream'), /no endstream/],
  ['a length beyond the end', bodied('<< /Length 999999 >>\nstream\nq Q\nendstream'), /too long/],
  ['a length below 0', bodied('<< /Length -1 >>\nstream\nq Q\nendstream'), /too long/],
  ['half a length', bodied('<< /Length 2.5 >>\nstream\nq Q\nendstream'), /too long/],
  ['no length', bodied('<< /Size 3 >>\nstream\nq Q\nendstream'), /no number/],
  [
    'a length that is its own stream',
    bodied('<< /Length SELF 0 R >>\nstream\nq Q\nendstream'),
    /without an end/,
  ],
  ['no end of a stream', bodied('<< /Length 3 >>\nstream\nq Q\n'), /no endstream/],
  [
    'a stream that does not begin on a line',
    bodied('<< /Length 3 >>\nstream q Q\nendstream'),
    /on a line/,
  ],
  ['a stream without a dictionary', bodied('[1]\nstream\nq Q\nendstream'), /object without an end/],
  ['contents that are none', bodied('<< /Length 3 >>'), /no content/],
  ['no end of an object', altered('endobj', 'endojb'), /object without an end/],
  ['another object', altered('\n3 0 obj', '\n7 0 obj'), /another object/],
  ['another generation', altered('\n3 0 obj', '\n3 1 obj'), /another object/],
  [
    'a generation that the table does not know',
    altered(' 00000 n \n', ' 00001 n \n'),
    /another object/,
  ],
  ['no startxref', altered('startxref', 'startxerf'), /does not end/],
  ['a start beyond the end', starting(999_999), /beyond/],
  ['a start elsewhere', starting(20), /./],
  ['a strange table', altered(' n \n', ' x \n'), /strange table/],
  ['a table without an end', altered('trailer', 'traile '), /strange table/],
  ['no trailer', altered('trailer\n<<', 'trailer\n(('), /without an end/],
  ['no catalog', altered('/Root 1', '/Root 8'), /no dictionary|strange tree/],
  ['cross-references in a circle', inCircle, /circle/],
  ['a section that is nowhere', trailing('/Prev 5 '), /./],
  ['a section by another name', trailing('/Prev (a)'), /strange section/],
  ['fields without a width', crossReferenced('/W [0 0 0] /Size 9', 'x'), /strange cross-reference/],
  [
    'fields of a great width',
    crossReferenced('/W [1 999999999999 1] /Size 9', 'x'),
    /strange cross-reference/,
  ],
  ['fields below 0', crossReferenced('/W [1 -1 1] /Size 1', 'xxxx'), /strange cross-reference/],
  ['half a field', crossReferenced('/W [0.5 1 1] /Size 9', 'x'), /strange number/],
  ['two fields', crossReferenced('/W [1 1] /Size 9', 'x'), /strange cross-reference/],
  [
    'a cross-reference stream cut short',
    crossReferenced('/W [1 2 1] /Size 9', '\x01'.repeat(12)),
    /cut short/,
  ],
  [
    'more objects than there is room for',
    crossReferenced('/W [0 1 0] /Size 2000000', Buffer.alloc(2_000_000)),
    /too many objects/,
  ],
  ['LZW', packed('x', '/Filter /LZWDecode'), /another filter/],
  ['two filters', packed('x', '/Filter [/ASCIIHexDecode /FlateDecode]'), /another filter/],
  ['a stream that cannot be unpacked', packed('x', '/Filter /FlateDecode'), /cannot be unpacked/],
  [
    'a stream that is cut short',
    packed(deflateSync('q Q '.repeat(99)).subarray(0, 9), '/Filter /FlateDecode'),
    /cannot be unpacked/,
  ],
  [
    'a stream that unpacks to too much',
    packed(ZEROS, '/Filter /FlateDecode'),
    /cannot be unpacked/,
  ],
  ['a prediction of no columns', predicted('/Predictor 12 /Columns 0'), /predictor/],
  ['a prediction of columns below 0', predicted('/Predictor 12 /Columns -5'), /predictor/],
  ['a prediction by another name', predicted('/Predictor /Up'), /predictor/],
  ['a prediction of no kind', predicted('/Predictor 99 /Columns 2'), /predictor/],
  ['a prediction of colours', predicted('/Predictor 15 /Columns 2 /Colors 3'), /predictor/],
  ['another prediction', predicted('/Predictor 15 /Columns 1'), /another prediction/],
  ['a stream that is drawn over and over', overAndOver(false), /too much/],
  ['a packed stream that is drawn over and over', overAndOver(true), /unpacked/],
];

/** A hundred times a stream of two megabytes. */
function overAndOver(packed: boolean) {
  return () => {
    const pdf = newDocument();
    const number = pdf.stream(Buffer.alloc(2 * 1024 * 1024, ' '), { packed });
    return documentOf([''], pdf, { contents: `[${`${number} 0 R `.repeat(100)}]` }).bytes();
  };
}

function inCircle(): Buffer {
  const pdf = documentOf([WORDS], newDocument());
  const [, start] = /startxref\n(\d+)/.exec(pdf.bytes().toString('latin1')) ?? [];
  return pdf.bytes('table', `/Prev ${start}`);
}

const tree = (node: string) => having((pdf) => pdf.add(`<< /Type /Pages ${node} >>`, 2));
const BOX = '/MediaBox [0 0 595 842]';

const PAGES: Refusal[] = [
  ['a tree of pages in a circle', tree(`/Kids [3 0 R 2 0 R] /Count 1 ${BOX}`), /tree of pages/],
  ['a page twice', tree(`/Kids [3 0 R 3 0 R] /Count 2 ${BOX}`), /tree of pages/],
  ['a page in place', tree(`/Kids [<< /Type /Page >>] /Count 1 ${BOX}`), /tree of pages/],
  ['a page that is not there', tree(`/Kids [99 0 R] /Count 1 ${BOX}`), /no dictionary/],
  [
    'one page in place of the tree',
    having((pdf) => pdf.add('<< /Type /Catalog /Pages 3 0 R >>', 1), { page: BOX }),
    /tree of pages/,
  ],
  ['no pages', tree(`/Kids [] /Count 0 ${BOX}`), /no pages/],
  ['another count', tree(`/Kids [3 0 R] /Count 2 ${BOX}`), /number of pages/],
  ['no count', tree(`/Kids [3 0 R] ${BOX}`), /number of pages/],
  ['another count in a branch', branch('/Count 2'), /number of pages/],
  [
    'a page of another parent',
    having((pdf) => pdf.add(`<< /Type /Page /Parent 1 0 R ${BOX} >>`, 3)),
    /another parent/,
  ],
  [
    'resources that are none',
    having((pdf) => pdf.add(`<< /Type /Page /Parent 2 0 R /Resources 7 ${BOX} >>`, 3)),
    /no dictionary/,
  ],
  ['a page without a size', tree('/Kids [3 0 R] /Count 1'), /without a size/],
  ['a page of no width', tree('/Kids [3 0 R] /Count 1 /MediaBox [5 0 5 9]'), /without a size/],
  ['a page of three corners', tree('/Kids [3 0 R] /Count 1 /MediaBox [0 0 5]'), /not 4 numbers/],
  ['a page of names', tree('/Kids [3 0 R] /Count 1 /MediaBox [/a /b /c /d]'), /no number/],
  [
    'a page of which nothing is seen',
    tree(`/Kids [3 0 R] /Count 1 ${BOX} /CropBox [600 0 700 30]`),
    /nothing to be seen/,
  ],
];

function branch(count: string) {
  return having((pdf) => {
    const top = pdf.reserve();
    pdf.add(`<< /Type /Pages /Kids [2 0 R] /Count 1 ${BOX} >>`, top);
    pdf.add(`<< /Type /Pages /Parent ${top} 0 R /Kids [3 0 R] ${count} >>`, 2);
    pdf.add(`<< /Type /Catalog /Pages ${top} 0 R >>`, 1);
  });
}

/** A document whose structure is altered; `change` gets the number of its root, those below follow. */
function structured(
  change: (pdf: PdfBuilder, root: number) => void,
  top: Element = ['Document', ['P', 0]],
) {
  return () => {
    const pdf = newDocument();
    const { catalog, page } = structure(pdf, top);
    change(pdf, Number(/\d+/.exec(catalog)?.[0]));
    return documentOf([`/P << /MCID 0 >> BDC ${WORDS} EMC`], pdf, { catalog, page }).bytes();
  };
}

const rooted = (entries: string) =>
  structured((pdf, root) => pdf.add(entries.replaceAll('KID', `${root + 1} 0 R`), root));

const deep = (depth: number): Element => (depth === 0 ? ['P', 0] : ['Div', deep(depth - 1)]);

const STRUCTURES: Refusal[] = [
  [
    'kids that many elements share',
    structured((pdf, root) => {
      const shared = pdf.add(`[${'0 '.repeat(5000)}]`);
      const element = `<< /S /P /P ${root + 1} 0 R /Pg 3 0 R /K ${shared} 0 R >>`;
      const all = Array.from({ length: 5000 }, () => `${pdf.add(element)} 0 R`);
      pdf.add(`<< /S /Document /P ${root} 0 R /K [${all.join(' ')}] >>`, root + 1);
    }),
    /too much/,
  ],
  [
    'a structure in a circle',
    structured((pdf, root) =>
      pdf.add(`<< /S /P /P ${root + 1} 0 R /K ${root + 1} 0 R >>`, root + 2),
    ),
    /circle|another parent/,
  ],
  [
    'an element twice',
    structured((pdf, root) =>
      pdf.add(`<< /S /Document /P ${root} 0 R /K [${root + 2} 0 R ${root + 2} 0 R] >>`, root + 1),
    ),
    /circle/,
  ],
  [
    'an element of another parent',
    structured((pdf, root) => pdf.add(`<< /S /P /P ${root} 0 R /Pg 3 0 R /K 0 >>`, root + 2)),
    /another parent/,
  ],
  [
    'an element in place',
    rooted('<< /K << /S /P /Pg 3 0 R /K 0 >> /ParentTree << /Nums [] >> >>'),
    /in place/,
  ],
  ['a structure too deep', structured(() => {}, deep(60)), /too deep/],
  [
    'a page that does not know its structure',
    rooted('<< /K KID /ParentTree << /Nums [0 []] >> >>'),
    /does not know/,
  ],
  [
    'a page that knows no structure',
    rooted('<< /K KID /ParentTree << /Nums [] >> >>'),
    /does not know/,
  ],
  ['pages by names', rooted('<< /K KID /ParentTree << /Nums [/a []] >> >>'), /no number/],
  [
    'pages out of order',
    rooted('<< /K KID /ParentTree << /Nums [2 [] 0 []] >> >>'),
    /out of order/,
  ],
  [
    'pages beyond their limits',
    rooted('<< /K KID /ParentTree << /Kids [<< /Limits [1 2] /Nums [0 []] >>] >> >>'),
    /out of order/,
  ],
  [
    'a number tree in a circle',
    structured((pdf, root) => {
      const node = pdf.reserve();
      pdf.add(`<< /Limits [0 9] /Kids [${node} 0 R] >>`, node);
      pdf.add(`<< /K ${root + 1} 0 R /ParentTree ${node} 0 R >>`, root);
    }),
    /too deep/,
  ],
  [
    'notes on a page outside of the structure',
    () => {
      const pdf = newDocument();
      const { catalog } = structure(pdf, ['Document', ['P', 0]]);
      return documentOf([WORDS], pdf, { catalog, page: '/Annots []' }).bytes();
    },
    /outside/,
  ],
];

/** Small files that would take long, or much room, if they were read as they are. */
const HOSTILE: Refusal[] = [
  [
    'a map of many ranges',
    mapped('1 beginbfrange <0000> <ffff> <0020> endbfrange\n'.repeat(5000)),
    /character map/,
  ],
  [
    'a code that means a book',
    mapped(`1 beginbfchar <61> <${'0061'.repeat(100_000)}> endbfchar`),
    /character map/,
  ],
  [
    'a code that means a long row',
    mapped(`1 beginbfrange <61> <62> <${'0061'.repeat(100_000)}> endbfrange`),
    /character map/,
  ],
  [
    'widths from far below 0',
    inFont((pdf) => `${wide(pdf, '[-9000000000000000 5 600]')} 0 R`, '<0408> Tj'),
    /codes/,
  ],
  [
    'widths to far above',
    inFont((pdf) => `${wide(pdf, '[0 9000000000000000 600]')} 0 R`, '<0408> Tj'),
    /codes/,
  ],
  [
    'widths between codes',
    inFont((pdf) => `${wide(pdf, '[0.5 [600]]')} 0 R`, '<0408> Tj'),
    /codes/,
  ],
  [
    'widths over and over',
    inFont((pdf) => `${wide(pdf, `[${'0 65535 600 '.repeat(100_000)}]`)} 0 R`, '<0408> Tj'),
    /too much/,
  ],
  ['empty strings by the million', drawn(`[${'()'.repeat(1_500_000)}] TJ`), /too many values/],
  [
    'empty dictionaries by the million',
    having((pdf) => pdf.add(`[${'<<>>'.repeat(1_500_000)}]`, 1)),
    /too many values/,
  ],
  [
    'an object stream of which every object is the whole',
    wholes,
    /array without an end|beyond|value is due/,
  ],
  ['runs by the million', drawn(line(`[${'(a)-900(a)2278'.repeat(150_000)}] TJ`)), /too many/],
  [
    'a line without an end',
    drawn(line(`/F1 0.0001 Tf (${'a'.repeat(1_500_000)}) Tj`)),
    /too many letters/,
  ],
];

function wide(pdf: PdfBuilder, widths: string): number {
  const font = compositeFont(pdf);
  const inner = font - 1;
  pdf.add(
    `<< /Subtype /CIDFontType2 /BaseFont /Composed /W ${widths} /FontDescriptor ${inner - 1} 0 R >>`,
    inner,
  );
  return font;
}

/** Offsets that all lead to one long array. */
function wholes(): Buffer {
  const count = 20_000;
  const header = '1 0 '.repeat(count);
  const pdf = newDocument();
  const inside = pdf.stream(`${header}[${'1 '.repeat(200_000)}]`, {
    entries: `/Type /ObjStm /N ${count} /First ${header.length}`,
  });
  // The catalog is in it.
  const number = pdf.stream(Buffer.from([2, inside, 0]), {
    entries: '/Type /XRef /W [1 1 1] /Index [1 1] /Root 1 0 R /Prev 00000000',
  });
  const text = documentOf([WORDS], pdf).bytes().toString('latin1');
  const table = String(text.lastIndexOf('xref\n0 1')).padStart(8, '0');
  const start = text.indexOf(`\n${number} 0 obj`) + 1;
  const linked = text.replace('/Prev 00000000', `/Prev ${table}`);
  return Buffer.from(`${linked}startxref\n${start}\n%%EOF\n`, 'latin1');
}

describe.each([
  ['files', FILES],
  ['pages', PAGES],
  ['fonts', FONTS],
  ['what is drawn', CONTENT],
  ['drawings within', DRAWINGS],
  ['structures', STRUCTURES],
  ['hostile documents', HOSTILE],
])('not plain: %s', (_, refusals) => {
  it.each(refusals)('%s', async (_name, bytes, why) => {
    const error = await readPlain(bytes()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotPlain);
    expect(String(error)).toMatch(why);
  });
});

describe('what is not plain is read by pdf.js', () => {
  const READ: [name: string, bytes: () => Uint8Array][] = [
    ['turned text beside other text', drawn(`${WORDS} BT /F1 9 Tf 0 1 -1 0 50 50 Tm (a) Tj ET`)],
    ['an operator that is none', drawn(`${WORDS} 1 2 Xy`)],
    [
      'letters by their names',
      () => {
        const pdf = newDocument();
        const encoding = '<< /BaseEncoding /WinAnsiEncoding /Differences [1 /S] >>';
        const fonts = `/X ${simpleFont(pdf, { encoding })} 0 R`;
        return documentOf([line('/X 10 Tf (\\001ome words) Tj')], pdf, { fonts }).bytes();
      },
    ],
    ['another count of pages', branch('/Count 2')],
  ];

  it.each(READ)('%s', async (_, bytes) => {
    await expect(readPlain(bytes())).rejects.toThrow(NotPlain);
    const { tree, pages } = await readPdf(bytes(), DEFAULT_LIMITS);
    expect(pages).toBe(1);
    expect(JSON.stringify(tree)).toContain('Some words');
  });
});

/** A document of which nothing is packed, so that damage reaches what is drawn. */
function unpacked(): Buffer {
  const pdf = newDocument();
  const tree: Element = ['Document', ['P', 0], ['L', ['LI', ['Lbl', 1], ['LBody', 2]]]];
  const entries = '/Subtype /Form /Matrix [1 0 0 1 0 50]';
  const form = pdf.stream(line('(in a drawing) Tj'), { entries, packed: false });
  const shown = '[(wo)-20(rds)-300(here)-700(apart)] TJ 14 TL T* (x\\051y) \' 2 1 (ab) "';
  const marked = [0, 1, 2].map((id) => {
    return `/P << /MCID ${id} >> BDC ${line(`0 -${id * 50} Td ${shown}`)} EMC`;
  });
  const content = `${marked.join('\n')} q 1 0 0 1 5 5 cm /X Do Q /F3 9 Tf <04080410> Tj 10 10 m 9 9 l S`;
  const resources = `/XObject << /X ${form} 0 R >>`;
  const around = { ...structure(pdf, tree), packed: false, resources };
  return documentOf([content, WORDS], pdf, around).bytes();
}

/** A document, and how many times it is damaged. */
type Damaged = [name: string, whole: () => Buffer, count: number];

/** How many of so many damaged ones are refused; whatever else is thrown goes on. */
async function refusedOf(whole: Buffer, count: number): Promise<number> {
  let refused = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      await readPlain(damaged(whole, randomFrom(seed)));
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
      refused += 1;
    }
  }
  return refused;
}

describe('damaged documents are read or refused, and nothing else', () => {
  const samples = readdirSync(sample('')).filter((name) => name.endsWith('.pdf'));
  const ofSample = (name: string): Damaged => [name, () => readFileSync(sample(name)), 40];
  const documents: Damaged[] = [...samples.map(ofSample), ['unpacked', unpacked, 400]];

  it.each(documents)('%s', async (_, whole, count) => {
    await expect(readPlain(whole())).resolves.not.toEqual([]);
    // Damage so light that all are read, or so heavy that none is, would try nothing.
    const refused = await refusedOf(whole(), count);
    expect(refused).toBeGreaterThan(count / 4);
    expect(refused).toBeLessThan(count);
  });
});
