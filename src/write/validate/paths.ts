import type { Path } from '../../validate/rule.js';

/** A path as people write it: `findings[3].text`. */
export function dotted(path: Path): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? key : `${before}.${key}`;
  }, '');
}

/** A path as a JSON Pointer (RFC 6901): `/findings/3/text`. */
export function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** A file's path with forward slashes, as other programs expect it on every system. */
export function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
