import type { PlainFile } from '../file/file.js';
import { type Dict, isArray, NotPlain } from '../file/values.js';
import { isCode } from './code-table.js';
import { encodingOf } from './encoding.js';
import { type Codes, UNKNOWN } from './glyph.js';
import { unicodeMapOf } from './unicode-map.js';

export function simpleCodes(file: PlainFile, dict: Dict): Codes {
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
