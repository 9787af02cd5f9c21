import { posix } from 'node:path';
import { ArealetterError } from '../../errors.js';
import type { Limits } from '../limits.js';
import { Archive } from './archive.js';
import { Allowance, parseXml, type XmlElement } from './xml.js';

/** The parts of a Word document that its text depends on. */
export interface Parts {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
}

/**
 * Finds the parts of a Word document, unpacks and parses them.
 *
 * @throws ArealetterError `damaged`, `encrypted`, `too-large`, or `wrong-format` where it is a document
 *   of another program.
 */
export async function openPackage(bytes: Uint8Array, limits: Limits): Promise<Parts> {
  const archive = await Archive.open(bytes);
  const allowance = new Allowance(limits);
  const read = async (name: string) => parseXml(await archive.read(name), allowance);
  const partsFrom = async (from: string): Promise<(type: string) => string> => {
    const name = relationsOf(from);
    const relations = archive.has(name) ? await read(name) : null;
    return (type) => (relations && targetOf(relations, type, from)) ?? '';
  };
  const first = (...names: string[]) => names.find((name) => archive.has(name));
  const main = first((await partsFrom(''))('officeDocument'), 'word/document.xml');
  if (main === undefined) {
    throw new ArealetterError('damaged', 'the Word document is damaged: its main part is missing');
  }
  const target = await partsFrom(main);
  const partOf = async (type: string): Promise<XmlElement | null> => {
    const name = first(target(type), posix.join(posix.dirname(main), `${type}.xml`));
    return name === undefined ? null : read(name);
  };
  const document = await read(main);
  if (document.name !== 'w:document') {
    throw new ArealetterError(
      'wrong-format',
      'this is an Office file of another kind than a Word document; save it as .docx or PDF',
    );
  }
  return {
    document,
    styles: await partOf('styles'),
    numbering: await partOf('numbering'),
    footnotes: await partOf('footnotes'),
    endnotes: await partOf('endnotes'),
  };
}

/** Where the relations of a part are listed: of `word/document.xml` in `word/_rels/document.xml.rels`. */
function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/**
 * What a part calls its styles, notes and so on. A target outside of the document is never followed.
 *
 *     <Relationship Id="rId1" Type="http://…/relationships/styles" Target="styles.xml"/>
 */
function targetOf(relations: XmlElement, type: string, from: string): string | null {
  for (const { attributes } of relations.children) {
    const { Type: kind = '', Target: target, TargetMode: mode } = attributes;
    if (!kind.endsWith(`/${type}`) || target === undefined || mode === 'External') continue;
    return posix.join('/', target.startsWith('/') ? '' : posix.dirname(from), target).slice(1);
  }
  return null;
}
