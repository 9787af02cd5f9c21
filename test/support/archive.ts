import { crc32, deflateRawSync } from 'node:zlib';

/** How a test archive lies or is locked, beyond what it holds. */
interface Faults {
  /** The size that the directory declares for each file, in place of the true one. */
  size?: number;
  encrypted?: boolean;
  /** Files are stored as they are, not packed. */
  stored?: boolean;
  /** How the texts are written as bytes: UTF-8 where nothing is said. */
  encoding?: BufferEncoding;
}

/** A ZIP archive of packed files. As pairs they may have the same name more than once. */
export function zip(
  files: Record<string, string> | [name: string, text: string][],
  { size, encrypted, stored, encoding }: Faults = {},
): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Array.isArray(files) ? files : Object.entries(files)) {
    const content = Buffer.from(text, encoding);
    const packed = stored ? content : deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(encrypted ? 1 : 0, 2);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.from('PK\u0005\u0006'.padEnd(22, '\u0000'));
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = `xmlns:w="${W}"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
  xmlns:m="${OFFICE}/math"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

const part = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
const level = (depth: number, format: string) =>
  `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/></w:lvl>`;
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** What other parts of a Word document hold, in place of what they hold below. */
export type WordParts = Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes', string>>;

/** The parts of a Word document; list 1 has bullets, list 2 numbers, note 2 is a footnote. */
export function wordParts(body: string, others: WordParts = {}): Record<string, string> {
  const given = Object.entries(others).map(([name, content]) => [
    `word/${name}.xml`,
    part(name, content),
  ]);
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', style('Title', 'Title') + style('Heading1', 'heading 1')),
    'word/numbering.xml': part(
      'numbering',
      `<w:abstractNum w:abstractNumId="1">${[0, 1, 2, 3, 4, 5].map((depth) => level(depth, 'bullet')).join('')}</w:abstractNum>
       <w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}${level(1, 'decimal')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
       <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    ),
    'word/footnotes.xml': part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
       <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> The code of practice.</w:t></w:r></w:p></w:footnote>
       <w:footnote w:id="3"><w:p><w:r><w:t>Left behind.</w:t></w:r></w:p></w:footnote>`,
    ),
    ...Object.fromEntries(given),
  };
}

/** A Word document with a body of WordprocessingML. */
export function docx(body: string, others: WordParts = {}): Buffer {
  return zip(wordParts(body, others));
}

/** A file of the old Office kind, with the name of one of its parts. */
export function oleFile(name: string): Buffer {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([magic, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(64)]);
}
