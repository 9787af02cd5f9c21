import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { leaves, text } from '../../src/read/tree.js';
import { type Around, documentOf, newDocument } from '../support/pdf-builder.js';
import { at } from '../support/typeset.js';

// What a person does not see on a page is no part of its text, and is said.

const SEEN = 'The ferry leaves at nine every day of the week';
const SECRET = 'Nobody may read this sentence';
const BOTH = at(50, 700, SEEN);

async function reading(content: string, around: Around = {}, prepare = newDocument()) {
  const { tree } = await readPdf(documentOf([content], prepare, around).bytes(), DEFAULT_LIMITS);
  return {
    words: tree.children.flatMap(leaves).map(text),
    said: (tree.data?.problems ?? []).filter(({ rule }) => rule === 'hidden-text'),
  };
}

describe('words that are left out, and quoted', () => {
  const CASES: Record<string, [content: string, around?: Around]> = {
    'text that is not drawn': [`${BOTH} 3 Tr ${at(50, 600, SECRET)}`],
    'white text': [`${BOTH} 1 1 1 rg ${at(50, 600, SECRET)}`],
    'text in the colour of its ground': [`${BOTH} 1 g 40 580 400 60 re f ${at(50, 600, SECRET)}`],
    'text outside of the crop box': [
      `${BOTH}${at(50, 30, SECRET)}`,
      { page: '/CropBox [0 100 595 842]' },
    ],
    'text outside of what is drawn on': [`${BOTH} q 0 650 595 100 re W n ${at(50, 300, SECRET)} Q`],
    'a watermark at an angle': [
      `${BOTH} BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (${SECRET}) Tj ET`,
    ],
    'text up the margin': [`${BOTH} BT /F1 8 Tf 0 1 -1 0 20 200 Tm (${SECRET}) Tj ET`],
  };
  it.each(Object.entries(CASES))('%s', async (_, [content, around]) => {
    const { words, said } = await reading(content, around);
    expect(words).toEqual([SEEN]);
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain(SECRET);
    expect(said[0]?.at).toMatchObject({ page: 1 });
  });

  it('large words across lines of text', async () => {
    const lines = [0, 1, 2, 3].map((row) => at(50, 700 - 14 * row, `${SEEN} ${row} of the week`));
    const { words, said } = await reading(lines.join('') + at(60, 670, SECRET, { size: 40 }));
    expect(words.join(' ')).not.toContain('Nobody');
    expect(said[0]?.message).toContain(SECRET);
  });

  it('a layer that is hidden', async () => {
    const pdf = newDocument();
    const layer = pdf.add('<< /Type /OCG /Name (Notes) >>');
    const { words, said } = await reading(
      `${BOTH} /OC /L1 BDC ${at(50, 600, SECRET)} EMC`,
      {
        resources: `/Properties << /L1 ${layer} 0 R >>`,
        catalog: `/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >>`,
      },
      pdf,
    );
    expect(words).toEqual([SEEN]);
    expect(said[0]?.message).toContain(SECRET);
  });
});

describe('words under a box', () => {
  const BOXED = `${BOTH}${at(50, 600, SECRET)} 0 g 45 595 300 16 re f`;

  it('are told of by their place alone', async () => {
    const { words, said } = await reading(BOXED);
    expect(words).toEqual([SEEN]);
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toMatch(/Nobody|sentence/);
  });

  it('are seen where the box is drawn first, in another colour', async () => {
    const { words, said } = await reading(
      `0.2 0.2 0.6 rg 45 595 300 16 re f 1 g ${at(50, 600, SEEN)}`,
    );
    expect([words, said]).toEqual([[SEEN], []]);
  });

  it('are seen through a frame', async () => {
    const frame = '40 590 300 30 re 42 592 296 26 re f*';
    expect((await reading(`${at(50, 600, SEEN)} 0 g ${frame}`)).words).toEqual([SEEN]);
  });
});

describe('what is read', () => {
  it('text that was recognised in a scan: hardly anything else is there', async () => {
    const { words, said } = await reading(`3 Tr ${BOTH}`);
    expect([words, said]).toEqual([[SEEN], []]);
  });

  it.each([
    ['a line', [0, 0.4, 1]],
    ['a shadow', [0, 1.2]],
  ])('%s that is drawn again, once', async (_, shifts) => {
    const drawn = shifts.map((by) => at(50 + by, 700 - by, SEEN));
    const { words, said } = await reading(drawn.join(''));
    expect([words, said]).toEqual([[SEEN], []]);
  });

  it.each([
    ['against the clock', '0 1 -1 0 300 100'],
    ['upside down', '-1 0 0 -1 400 300'],
    ['with the clock', '0 -1 1 0 300 700'],
  ])('a page that is turned %s', async (_, matrix) => {
    const second = `BT /F1 10 Tf ${matrix} Tm (${SEEN}) Tj 0 -14 Td (and returns at noon.) Tj ET`;
    expect((await reading(second)).words.join(' ')).toBe(`${SEEN} and returns at noon.`);
  });
});

describe('a font whose map gives other letters', () => {
  const shifted = (words: string) =>
    words.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
  const PROSE = [
    'the harbour board met in the spring of that year and heard that',
    'the ferries were late on most days, and that people had begun',
  ];

  it.each([
    ['is said', shifted, 1],
    ['is not, where the letters are right', (words: string) => words, 0],
  ] as const)('%s', async (_, letters, times) => {
    const lines = PROSE.map((words, row) => at(50, 700 - 14 * row, letters(words)));
    const bytes = documentOf([lines.join('')], newDocument()).bytes();
    const { tree } = await readPdf(bytes, DEFAULT_LIMITS);
    const said = (tree.data?.problems ?? []).filter(({ rule }) => rule === 'letters-nonsense');
    expect(said).toHaveLength(times);
  });
});
