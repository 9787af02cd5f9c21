import type { PlainFile } from '../file/file.js';
import { type Dict, isArray, Name, NotPlain, type Value } from '../file/values.js';
import { CodeTable } from './code-table.js';
import { type Codes, UNKNOWN } from './glyph.js';
import { unicodeMapOf } from './unicode-map.js';

export function descendant(file: PlainFile, dict: Dict): Dict {
  const fonts = file.find(dict.get('DescendantFonts'));
  if (!isArray(fonts) || fonts.length !== 1) throw new NotPlain('a strange font');
  const font = file.dict(fonts[0]);
  const isPlain =
    file.find(font.get('Subtype')) === Name.of('CIDFontType2') &&
    file.find(dict.get('Encoding')) === Name.of('Identity-H');
  if (!isPlain) throw new NotPlain('another kind of font');
  return font;
}

export function compositeCodes(file: PlainFile, dict: Dict, inner: Dict): Codes {
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
