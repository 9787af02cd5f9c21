import type { PlainFile } from '../file/file.js';
import { type Dict, Name, NotPlain, type Ref } from '../file/values.js';
import { compositeCodes, descendant } from './composite.js';
import { type Glyph, remembered } from './glyph.js';
import { type Metrics, readMetrics } from './metrics.js';
import { simpleCodes } from './simple.js';

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

/** The metrics of a font that is not embedded, as the document gives them. Symbol fonts use codes for other letters. */
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
