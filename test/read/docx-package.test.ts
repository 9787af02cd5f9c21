import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { docx, wordParts, zip } from '../support/archive.js';
import { outlineOf, p, run, say, styled } from '../support/word.js';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml';
const relations = (...all: [type: string, target: string, more?: string][]) =>
  `<Relationships xmlns="${RELATIONS}">${all.map(([type, target, more = '']) => `<Relationship Id="r" Type="${type}" Target="${target}" ${more}/>`).join('')}</Relationships>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function outlines(parts: Record<string, string>) {
  return (await readDocx(zip(parts))).children.map(outlineOf);
}

describe('finds the parts of a document', () => {
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = wordParts(
    say('x', styled('Title')),
  );
  it.each<[what: string, parts: Record<string, string>]>([
    [
      'under other names',
      {
        '_rels/.rels': relations([`${OFFICE}/officeDocument`, 'word/document2.xml']),
        'word/document2.xml': document,
        'word/_rels/document2.xml.rels': relations([`${OFFICE}/styles`, 'styles2.xml']),
        'word/styles2.xml': styles,
      },
    ],
    [
      'in other folders, with addresses from the top',
      {
        '_rels/.rels': relations([`${OFFICE}/officeDocument`, '/doc/main.xml']),
        'doc/main.xml': document,
        'doc/_rels/main.xml.rels': relations([`${OFFICE}/styles`, '../look/styles.xml']),
        'look/styles.xml': styles,
      },
    ],
    [
      'by the strict edition of the standard',
      {
        '_rels/.rels': relations([
          `${STRICT}/officeDocument/relationships/officeDocument`,
          'word/document.xml',
        ]),
        'word/document.xml': document.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          `${STRICT}/wordprocessingml/main`,
        ),
        'word/_rels/document.xml.rels': relations([
          `${STRICT}/officeDocument/relationships/styles`,
          'looks.xml',
        ]),
        'word/looks.xml': styles.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          `${STRICT}/wordprocessingml/main`,
        ),
      },
    ],
    ['without relations', { 'word/document.xml': document, 'word/styles.xml': styles }],
    [
      'whatever the case of their names',
      { 'Word/Document.xml': document, 'word/Styles.XML': styles },
    ],
    [
      'but none outside of it',
      {
        'word/document.xml': document,
        'word/_rels/document.xml.rels': relations([
          `${OFFICE}/styles`,
          'https://example.com/styles.xml',
          'TargetMode="External"',
        ]),
        'word/styles.xml': styles,
      },
    ],
    [
      'whatever it calls its namespaces',
      {
        'word/document.xml': document
          .replaceAll(/<(\/?)w:/g, '<$1')
          .replace(' xmlns:w=', ' xmlns:w="x" xmlns=')
          .replaceAll(' w:val', ' q:val')
          .replace(
            '<document',
            '<document xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
          )
          .replace(' xmlns:w="x"', ''),
        'word/styles.xml': styles,
      },
    ],
  ])('%s', async (_, parts) => {
    expect(await outlines(parts)).toEqual([['h1', 'x']]);
  });

  it('in UTF-16', async () => {
    const { 'word/document.xml': xml = '' } = wordParts(say('naïve'));
    const wide = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const stored = zip({ 'word/document.xml': wide.toString('latin1') }, { encoding: 'latin1' });
    expect((await readDocx(stored)).children.map(outlineOf)).toEqual(['naïve']);
  });
});

describe('refuses', () => {
  const parts = wordParts(say('one'));
  const withXml = (xml: string) => zip({ ...parts, 'word/document.xml': xml });
  const inBody = (content: string) => docx(`${say('one')}${content}`);
  it.each([
    [
      'two files of one name',
      zip([...Object.entries(parts), ['WORD/document.xml', '<x/>']]),
      'damaged',
    ],
    ['a document of another kind', withXml('<visio/>'), 'wrong-format'],
    ['two documents in one part', withXml('<a/><b/>'), 'wrong-format'],
    ['entities that it does not declare', inBody(say('&bomb;')), 'damaged'],
    ['entities of HTML', inBody(say('&nbsp;')), 'damaged'],
    ['characters that XML does not have', inBody(say('a\u0000b')), 'damaged'],
    ['codes that are no characters', inBody(say('&#x110000;')), 'damaged'],
    ['prefixes that are not declared', inBody('<q:p/>'), 'damaged'],
    ['elements that are closed in the wrong order', inBody('<w:p><w:r></w:p></w:r>'), 'damaged'],
    ['elements by the million', inBody('<w:r/>'.repeat(1_000_000)), 'too-large'],
    [
      'attributes by the thousand',
      inBody(`<w:p ${Array.from({ length: 2000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      'damaged',
    ],
    [
      'attributes by the million',
      inBody(
        `<w:p ${Array.from({ length: 999 }, (_, at) => `a${at}=""`).join(' ')}/>`.repeat(1001),
      ),
      'too-large',
    ],
    ['an attribute with the name of a method', inBody('<w:p hasOwnProperty="" b=""/>'), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ name: 'ArealetterError', code });
  });

  it('more words than are read', async () => {
    const limits = { ...DEFAULT_LIMITS, maxCharacters: 10 };
    await expect(readDocx(docx(say('one two three')), limits)).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('a type of document that unfolds', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>';
    await expect(readDocx(withXml(bomb))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('takes', () => {
  it('attributes of any length', async () => {
    const body = `<w:p w:rsid="${'0'.repeat(1_000_000)}">${run('one')}</w:p>`;
    expect((await readDocx(docx(body))).children.map(outlineOf)).toEqual(['one']);
  });

  it('names that objects have of their own', async () => {
    const body = p(
      run('one', styled('x').replace('pStyle', 'rStyle').replace('x', '__proto__')),
      styled('constructor'),
    );
    expect((await readDocx(docx(body))).children.map(outlineOf)).toEqual(['one']);
  });

  it('text in sections that are marked as such', async () => {
    const body = '<w:p><w:r><w:t>a <![CDATA[< b]]></w:t></w:r></w:p>';
    expect((await readDocx(docx(body))).children.map(outlineOf)).toEqual(['a < b']);
  });

  it.each([
    ['lists', '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>'],
    ['an outline', '<w:outlineLvl w:val="-3"/>'],
    ['a list of no number', '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="x"/></w:numPr>'],
  ])('%s out of bounds', async (_, properties) => {
    expect((await readDocx(docx(say('one', properties)))).children.map(outlineOf)).toEqual(['one']);
  });

  it('thousands of lists, styles and paragraphs that refer to one another', async () => {
    const many = (make: (at: number) => string) =>
      Array.from({ length: 5000 }, (_, at) => make(at)).join('');
    const levels = many((at) => `<w:lvl w:ilvl="${at}"><w:pStyle w:val="S${at}"/></w:lvl>`);
    const numbering = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${many((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="1"/></w:num>`)}`;
    const styles = many(
      (at) =>
        `<w:style w:type="paragraph" w:styleId="S${at}"><w:basedOn w:val="S${at + 1}"/></w:style>`,
    );
    const body = many((at) => say(`${at}`, styled(`S${at}`)));
    const { children } = await readDocx(docx(body, { numbering, styles }));
    expect(children.length).toBeGreaterThan(0);
  });
});
