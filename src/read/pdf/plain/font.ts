import { windowsLetter } from '../../decode.js';
import { CodeTable, isCode } from './code-table.js';
import type { PlainFile } from './file.js';
import { type Metrics, readMetrics } from './metrics.js';
import { readUnicodeMap, type UnicodeMap } from './unicode-map.js';
import {
  type Dict,
  isArray,
  isDict,
  Name,
  NotPlain,
  type Ref,
  Stream,
  type Value,
} from './values.js';

/** What is drawn for a code of a font. */
export interface Glyph {
  code: number;
  text: string;
  /** In thousandths of the type's size. */
  width: number;
  kind: 'letter' | 'space' | 'accent' | 'invisible';
}

/** A horizontal font that says what its codes mean. */
export interface PlainFont extends Metrics {
  /** Equal names, same font of the document. */
  key: string;
  /** As the document calls it. */
  name: string;
  /** How many bytes a code has. */
  bytes: 1 | 2;
  glyph(code: number): Glyph;
}

/** The part of a font that simple and composite fonts give differently. */
interface Codes {
  bytes: 1 | 2;
  width(code: number): number;
  text(code: number): string;
}

/**
 * Reads a font.
 *
 * @throws NotPlain where it is of another kind than office programs embed, or does not say what its codes mean.
 */
export function readFont(file: PlainFile, ref: Ref): PlainFont {
  const dict = file.dict(ref);
  const subtype = file.find(dict.get('Subtype'));
  const isComposite = subtype === Name.of('Type0');
  if (!isComposite && subtype !== Name.of('TrueType')) throw new NotPlain('another kind of font');
  const inner = isComposite ? descendant(file, dict) : dict;
  const codes = isComposite ? compositeCodes(file, dict, inner) : simpleCodes(file, dict);
  const descriptor = file.dict(inner.get('FontDescriptor'));
  const base = file.find(inner.get('BaseFont'));
  const isNamed = base instanceof Name && file.find(descriptor.get('FontName')) === base;
  if (!isNamed || inner.has('FontMatrix')) throw new NotPlain('a strange font');
  const metrics = isEmbedded(descriptor)
    ? readMetrics(file, descriptor)
    : metricsWithout(file, descriptor, base.text, isComposite);
  return {
    key: `f${ref.number}`,
    name: base.text,
    ...metrics,
    bytes: codes.bytes,
    glyph: remembered(codes),
  };
}

function isEmbedded(descriptor: Dict): boolean {
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
}

/** Of a font that is not embedded, what its document says. Fonts of signs mean other letters by their codes. */
function metricsWithout(
  file: PlainFile,
  descriptor: Dict,
  name: string,
  isComposite: boolean,
): Metrics {
  if (isComposite || /symbol|dings|dingbats/i.test(name))
    throw new NotPlain('a font that is missing');
  const [ascent, descent] = ['Ascent', 'Descent'].map((key) => file.find(descriptor.get(key)));
  return { ascent: Number(ascent) / 1000, descent: Number(descent) / 1000 };
}

function descendant(file: PlainFile, dict: Dict): Dict {
  const fonts = file.find(dict.get('DescendantFonts'));
  if (!isArray(fonts) || fonts.length !== 1) throw new NotPlain('a strange font');
  const font = file.dict(fonts[0]);
  const isPlain =
    file.find(font.get('Subtype')) === Name.of('CIDFontType2') &&
    file.find(dict.get('Encoding')) === Name.of('Identity-H');
  if (!isPlain) throw new NotPlain('another kind of font');
  return font;
}

/** A letter of which a document does not say what it means. To take its code for one would invent letters. */
const UNKNOWN = '\ufffd';

function compositeCodes(file: PlainFile, dict: Dict, inner: Dict): Codes {
  const map = unicodeMapOf(file, inner.get('ToUnicode') ?? dict.get('ToUnicode'));
  if (!map) throw new NotPlain('a font that does not say what its codes mean');
  const widths = compositeWidths(file, inner.get('W'));
  const standard = inner.has('DW') ? Math.ceil(file.number(inner.get('DW'))) : 1000;
  return {
    bytes: 2,
    width: (code) => widths.get(code) ?? standard,
    text: (code) => map.get(code) || UNKNOWN,
  };
}

/** `c [w1 w2 …]` or `first last w` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(file: PlainFile, value: Value | undefined): CodeTable<number> {
  const widths = new CodeTable<number>(file.keep);
  const list = file.find(value);
  if (list === null) return widths;
  if (!isArray(list)) throw new NotPlain('strange widths');
  for (let at = 0; at < list.length; ) {
    const first = file.number(list[at]);
    const next = file.find(list[at + 1]);
    if (isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, file.number(width));
      at += 2;
    } else {
      const last = file.number(next);
      const width = file.number(list[at + 2]);
      for (let code = first; code <= last; code += 1) widths.set(code, width);
      at += 3;
    }
  }
  return widths;
}

function simpleCodes(file: PlainFile, dict: Dict): Codes {
  const map = unicodeMapOf(file, dict.get('ToUnicode'));
  const encoding = encodingOf(file, dict.get('Encoding'));
  if (!map && !encoding) throw new NotPlain('a font that does not say what its codes mean');
  const first = dict.has('FirstChar') ? file.number(dict.get('FirstChar')) : 0;
  const list = file.find(dict.get('Widths'));
  if (!isArray(list) || !isCode(first)) throw new NotPlain('a font without widths');
  file.keep(list.length);
  const widths = list.map((width) => file.number(width));
  const missing = file.find(file.dict(dict.get('FontDescriptor')).get('MissingWidth'));
  const standard = typeof missing === 'number' ? missing : 0;
  return {
    bytes: 1,
    width: (code) => widths[code - first] ?? standard,
    text: (code) => map?.get(code) || encoding?.(code) || UNKNOWN,
  };
}

function unicodeMapOf(file: PlainFile, value: Value | undefined): UnicodeMap | null {
  const found = file.find(value);
  if (found === null) return null;
  if (!(found instanceof Stream)) throw new NotPlain('another kind of character map');
  const map = readUnicodeMap(file.unpack(found), file.keep);
  return map.size > 0 ? map : null;
}

/** What the codes of a simple font mean by its encoding; null where it names none that is known. */
function encodingOf(file: PlainFile, value: Value | undefined): ((code: number) => string) | null {
  const encoding = file.find(value);
  const base = isDict(encoding) ? file.find(encoding.get('BaseEncoding')) : encoding;
  const differs = isDict(encoding) ? differing(file, encoding) : new Set<number>();
  const isWindows = base === Name.of('WinAnsiEncoding');
  const isOther = base instanceof Name && base.text.startsWith('Mac');
  if (!isWindows && !isOther && differs.size === 0) return null;
  return (code) => {
    if (differs.has(code) || !isWindows) throw new NotPlain('a letter by its name');
    return winAnsiLetter(code);
  };
}

/** The codes that an encoding says to mean something else. */
function differing(file: PlainFile, encoding: Dict): Set<number> {
  const codes = new Set<number>();
  const differences = file.find(encoding.get('Differences'));
  if (differences === null) return codes;
  if (!isArray(differences)) throw new NotPlain('a strange encoding');
  file.keep(differences.length);
  let code = 0;
  for (const entry of differences.map(file.find)) {
    if (typeof entry === 'number') code = entry;
    else codes.add(code++);
  }
  return codes;
}

// Where this encoding differs from that of Windows (ISO 32000-1, annex D.2, notes 3 to 6).
const OF_ITS_OWN: ReadonlyMap<number, string> = new Map([
  ...[127, 129, 141, 143, 144, 157].map((code) => [code, '•'] as const),
  [160, ' '],
  [173, '-'],
]);

function winAnsiLetter(code: number): string {
  return OF_ITS_OWN.get(code) ?? windowsLetter(code);
}

// As pdf.js has it: what begins as a space is one, what holds an accent takes no room of its own.
const SPECIAL = /^(\s)|(\p{Mn})|(\p{Cf})$/u;

function kindOf(text: string): Glyph['kind'] {
  const [, space, accent, invisible] = SPECIAL.exec(text) ?? [];
  if (space) return 'space';
  if (accent) return 'accent';
  return invisible ? 'invisible' : 'letter';
}

/** Each glyph is made once. */
function remembered(codes: Codes): PlainFont['glyph'] {
  const known: Glyph[] = [];
  return (code) => {
    const before = known[code];
    if (before) return before;
    const text = codes.text(code);
    const glyph = { code, text, width: codes.width(code), kind: kindOf(text) };
    known[code] = glyph;
    return glyph;
  };
}

/** The code at a place of a string. @throws NotPlain where half of one stands there. */
export function codeAt(string: Uint8Array, at: number, bytes: 1 | 2): number {
  if (bytes === 1) return string[at] as number;
  if (at + 1 === string.length) throw new NotPlain('half a code');
  return ((string[at] as number) << 8) | (string[at + 1] as number);
}
