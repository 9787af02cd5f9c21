import { readFileSync } from 'node:fs';
import { ROOT } from './root.js';

/** The version of the package. */
export function version(): string {
  const file = new URL('package.json', ROOT);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
