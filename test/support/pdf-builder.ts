import { deflateSync } from 'node:zlib';

/** How objects are found again: by a table, by a stream, or by a table that leaves some to a stream. */
export type CrossReferences = 'table' | 'stream' | 'hybrid';

/** What an object is written as, and whether it may stand in an object stream. */
interface Written {
  bytes: Buffer;
  isStream: boolean;
}

/** Where an object is: at an offset, or within an object stream at an index. */
type Place = { offset: number } | { within: number; index: number };

const FREE_HEAD = '0000000000 65535 f \n';
const FREE = '0000000000 00000 f \n';

/** Writes PDFs for tests: objects in, bytes out. The first object is the catalog. */
export class PdfBuilder {
  /** What each update writes, oldest first. */
  readonly #updates: Map<number, Written>[] = [new Map()];
  #last = 0;

  /** A number for an object that is written later. */
  reserve(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Adds an object, or writes one anew. @returns Its number. */
  add(body: string, number = this.reserve()): number {
    this.#updates.at(-1)?.set(number, { bytes: Buffer.from(body, 'latin1'), isStream: false });
    return number;
  }

  /** Adds a stream, packed unless it is said not to be. @returns Its number. */
  stream(
    content: string | Uint8Array,
    { entries = '', packed = true, number = this.reserve() } = {},
  ): number {
    const bytes = streamOf(content, entries, packed);
    this.#updates.at(-1)?.set(number, { bytes, isStream: true });
    return number;
  }

  /** What is written from now on stands in an update at the end of the file. */
  update(): void {
    this.#updates.push(new Map());
  }

  /** @param trailer - More entries of the trailer. */
  bytes(references: CrossReferences = 'table', trailer = ''): Buffer {
    const file = new File();
    for (const objects of this.#updates) {
      const size = this.#last + 1;
      file.write(objects, references, `/Root 1 0 R ${trailer}`, size);
    }
    return file.bytes;
  }
}

function streamOf(content: string | Uint8Array, entries: string, packed: boolean): Buffer {
  const plain = Buffer.from(content as string, 'latin1');
  const bytes = packed ? deflateSync(plain) : plain;
  const filter = packed ? '/Filter /FlateDecode ' : '';
  return Buffer.concat([
    Buffer.from(`<< ${entries} ${filter}/Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A file while it is written. */
class File {
  bytes = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  #previous: number | null = null;

  write(
    objects: ReadonlyMap<number, Written>,
    references: CrossReferences,
    trailer: string,
    size: number,
  ): void {
    const places = new Map<number, Place>();
    const packed = [...objects].filter(([, { isStream }]) => !isStream && references !== 'table');
    const direct = [...objects].filter(([number]) => !packed.some(([other]) => other === number));
    for (const [number, { bytes }] of direct)
      places.set(number, { offset: this.#object(number, bytes) });
    // Numbers of the file's own, beyond those of the document, and others in each update.
    const own = size + this.bytes.length;
    if (packed.length > 0) this.#objectStream(own, packed, places);
    const previous = this.#previous === null ? '' : `/Prev ${this.#previous}`;
    const all = `${trailer} ${previous}`;
    if (references === 'stream') this.#previous = this.#section(own + 1, places, all);
    else {
      const isHybrid = references === 'hybrid';
      const stream = isHybrid && this.#section(own + 1, within(places), '/Root 1 0 R');
      const pointer = isHybrid ? `/XRefStm ${stream}` : '';
      this.#previous = this.#table(places, `${all} ${pointer} /Size ${own + 2}`);
    }
    this.#append(`startxref\n${this.#previous}\n%%EOF\n`);
  }

  #append(text: string | Uint8Array): void {
    this.bytes = Buffer.concat([this.bytes, Buffer.from(text as string, 'latin1')]);
  }

  #object(number: number, body: Buffer): number {
    const offset = this.bytes.length;
    this.#append(`${number} 0 obj\n`);
    this.#append(body);
    this.#append('\nendobj\n');
    return offset;
  }

  #objectStream(own: number, packed: [number, Written][], places: Map<number, Place>): void {
    const offsets: number[] = [];
    let body = '';
    for (const [index, [number, { bytes }]] of packed.entries()) {
      offsets.push(number, body.length);
      body += `${bytes.toString('latin1')}\n`;
      places.set(number, { within: own, index });
    }
    const header = `${offsets.join(' ')}\n`;
    const entries = `/Type /ObjStm /N ${packed.length} /First ${header.length}`;
    places.set(own, { offset: this.#object(own, streamOf(header + body, entries, true)) });
  }

  /** A cross-reference stream, as programs write it: each row as its difference from the one above. */
  #section(own: number, places: ReadonlyMap<number, Place>, trailer: string): number {
    const all = [...places, [own, { offset: this.bytes.length }] as const].sort(
      ([a], [b]) => a - b,
    );
    const rows = all.map(([, place]) => rowOf(place));
    const above = [Buffer.alloc(8), ...rows];
    const predicted = rows.map((row, index) => {
      return Buffer.from([2, ...row.map((byte, at) => byte - (above[index]?.[at] ?? 0))]);
    });
    const entries =
      `/Type /XRef /W [1 5 2] /Size ${own + 1} /Index [${all.map(([number]) => `${number} 1`).join(' ')}] ` +
      `/DecodeParms << /Predictor 12 /Columns 8 >> ${trailer}`;
    return this.#object(own, streamOf(Buffer.concat(predicted), entries, true));
  }

  #table(places: ReadonlyMap<number, Place>, trailer: string): number {
    const offset = this.bytes.length;
    this.#append(`xref\n0 1\n${FREE_HEAD}`);
    for (const [number, place] of places) {
      const entry = 'offset' in place ? `${padded(place.offset, 10)} 00000 n \n` : FREE;
      // What a stream tells of is not told of here: the table would count.
      if ('offset' in place) this.#append(`${number} 1\n${entry}`);
    }
    this.#append(`trailer\n<< ${trailer} >>\n`);
    return offset;
  }
}

function within(places: ReadonlyMap<number, Place>): Map<number, Place> {
  return new Map([...places].filter(([, place]) => 'within' in place));
}

function rowOf(place: Place): Buffer {
  const row = Buffer.alloc(8);
  row[0] = 'within' in place ? 2 : 1;
  row.writeUIntBE('within' in place ? place.within : place.offset, 1, 5);
  row.writeUInt16BE('within' in place ? place.index : 0, 6);
  return row;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** How far the letters of the made-up fonts stand over and under their line, in thousandths. */
export const ASCENT = 900;
export const DESCENT = -250;

/**
 * A made-up TrueType program: it has no letters, only what a reader of text looks at. What wants to draw
 * with it takes another in its place.
 */
export function trueType(): Buffer {
  const [head, hhea] = [Buffer.alloc(54), Buffer.alloc(36)];
  head.writeUInt16BE(1000, 18);
  hhea.writeInt16BE(ASCENT, 4);
  hhea.writeInt16BE(DESCENT, 6);
  const start = 12 + 2 * 16;
  const header = Buffer.alloc(start);
  header.writeUInt32BE(0x00010000);
  header.writeUInt16BE(2, 4);
  for (const [index, [name, table, at]] of (
    [
      ['head', head, start],
      ['hhea', hhea, start + head.length],
    ] as const
  ).entries()) {
    const entry = 12 + 16 * index;
    header.write(name, entry, 'latin1');
    header.writeUInt32BE(at, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
  }
  return Buffer.concat([header, head, hhea]);
}

/** What a made-up font is like. */
export interface FontOptions {
  name?: string;
  /** What its codes mean, as lines of a character map; null for no map. */
  toUnicode?: string | null;
  encoding?: string;
  /** More entries of the font, and entries in place of its program. */
  entries?: string;
  program?: string;
}

/** The width that every made-up font gives a code, in thousandths. */
export function widthOf(code: number): number {
  return code === 32 ? 250 : 300 + ((code * 37) % 400);
}

function descriptor(pdf: PdfBuilder, name: string, program?: string): number {
  const file = program ?? `/FontFile2 ${pdf.stream(trueType())} 0 R`;
  return pdf.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 -250 1000 900] /ItalicAngle 0 ` +
      `/Ascent ${ASCENT} /Descent ${DESCENT} /CapHeight 700 /StemV 80 ${file} >>`,
  );
}

/** A font of one-byte codes, those of Windows where nothing else is said. */
export function simpleFont(pdf: PdfBuilder, options: FontOptions = {}): number {
  const { name = 'Invented', toUnicode = null, encoding = '/WinAnsiEncoding' } = options;
  const widths = Array.from({ length: 224 }, (_, index) => widthOf(index + 32));
  const map = toUnicode === null ? '' : `/ToUnicode ${pdf.stream(characterMap(toUnicode))} 0 R`;
  return pdf.add(
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 32 /LastChar 255 ` +
      `/Widths [${widths.join(' ')}] ${encoding && `/Encoding ${encoding}`} ${map} ` +
      `/FontDescriptor ${descriptor(pdf, name, options.program)} 0 R ${options.entries ?? ''} >>`,
  );
}

/** A font of two-byte codes; each is 1000 more than its letter, unless a map says otherwise. */
export function compositeFont(pdf: PdfBuilder, options: FontOptions = {}): number {
  const {
    name = 'Composed',
    toUnicode = '1 beginbfchar <0020> <0020> endbfchar 1 beginbfrange <0408> <04e7> <0020> endbfrange',
  } = options;
  const widths = Array.from({ length: 224 }, (_, index) => widthOf(index + 32));
  const map = toUnicode === null ? '' : `/ToUnicode ${pdf.stream(characterMap(toUnicode))} 0 R`;
  const inner = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      `/DW 500 /W [1032 [${widths.join(' ')}] 2000 2010 640] ` +
      `/FontDescriptor ${descriptor(pdf, name, options.program)} 0 R >>`,
  );
  return pdf.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${inner} 0 R] ${map} ${options.entries ?? ''} >>`,
  );
}

/** A text in the codes of a composite font. */
export function composed(text: string): string {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0) + 1000);
  return `<${codes.map((code) => code.toString(16).padStart(4, '0')).join('')}>`;
}

/** An element of a structure: its role, and its children; a number is marked content of the first page. */
export type Element = readonly [role: string, ...children: (Element | number)[]];

/** Writes a structure, to which the first page belongs. @returns What the catalog and the page say of it. */
export function structure(
  pdf: PdfBuilder,
  top: Element,
  entries = '',
): { catalog: string; page: string } {
  const root = pdf.reserve();
  const owners: number[] = [];
  const write = ([role, ...children]: Element, parent: number): number => {
    const number = pdf.reserve();
    const kids = children.map((child) => {
      if (typeof child !== 'number') return `${write(child, number)} 0 R`;
      owners[child] = number;
      return child;
    });
    return pdf.add(`<< /S /${role} /P ${parent} 0 R /Pg 3 0 R /K [${kids.join(' ')}] >>`, number);
  };
  const child = write(top, root);
  const listed = Array.from(owners, (owner) => (owner === undefined ? 'null' : `${owner} 0 R`));
  pdf.add(
    `<< /Type /StructTreeRoot /K ${child} 0 R /ParentTree << /Nums [0 [${listed.join(' ')}]] >> ${entries} >>`,
    root,
  );
  return {
    catalog: `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R`,
    page: '/StructParents 0',
  };
}

function characterMap(lines: string): string {
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def\n' +
    `1 begincodespacerange <0000> <ffff> endcodespacerange\n${lines}\nendcmap end end`
  );
}

/** What a small document has besides its pages' contents. */
export interface Around {
  /** More entries of each page, of the tree of pages and of the catalog. */
  page?: string;
  pages?: string;
  catalog?: string;
  /** More fonts than `F1` (simple), `F2` (simple, another) and `F3` (composite), and other resources. */
  fonts?: string;
  resources?: string;
  /** What stands in `Contents`, in place of the stream. */
  contents?: string;
  packed?: boolean;
}

/**
 * A document of small pages. Its catalog is object 1, its tree of pages 2, its first page 3; more objects
 * may be added to it.
 */
export function documentOf(
  contents: readonly string[],
  pdf: PdfBuilder,
  around: Around = {},
): PdfBuilder {
  const fonts = [simpleFont(pdf), simpleFont(pdf, { name: 'Another' }), compositeFont(pdf)];
  const named = fonts.map((number, index) => `/F${index + 1} ${number} 0 R`).join(' ');
  const resources = `/Resources << /Font << ${named} ${around.fonts ?? ''} >> ${around.resources ?? ''} >>`;
  const kids = contents.map((content, index) => {
    const drawn =
      around.contents ?? `${pdf.stream(content, { packed: around.packed ?? true })} 0 R`;
    const page = `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${drawn} ${around.page ?? ''} >>`;
    return pdf.add(page, index === 0 ? 3 : undefined);
  });
  pdf.add(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} ` +
      `${around.pages ?? '/MediaBox [0 0 595 842]'} >>`,
    2,
  );
  pdf.add(`<< /Type /Catalog /Pages 2 0 R ${around.catalog ?? ''} >>`, 1);
  return pdf;
}

/** A builder with room for the catalog, the tree of pages and the first page. */
export function newDocument(): PdfBuilder {
  const pdf = new PdfBuilder();
  for (let number = 1; number <= 3; number += 1) pdf.reserve();
  return pdf;
}

/** The bytes of a document of one page. */
export function onePage(content: string, around: Around = {}): Buffer {
  return documentOf([content], newDocument(), around).bytes();
}

/** Drawn in 10 point type, from the left of a line. */
export function line(operators: string): string {
  return `BT /F1 10 Tf 1 0 0 1 50 700 Tm ${operators} ET\n`;
}
