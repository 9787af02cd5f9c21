import { windowsLetter } from '../../../decode.js';
import type { PlainFile } from '../file/file.js';
import { type Dict, isArray, isDict, Name, NotPlain, type Value } from '../file/values.js';

/** What the codes of a simple font mean by its encoding; null where it names none that is known. */
export function encodingOf(
  file: PlainFile,
  value: Value | undefined,
): ((code: number) => string) | null {
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
