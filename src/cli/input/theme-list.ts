import { readFile } from 'node:fs/promises';
import { ArealetterError } from '../../errors.js';
import { parseThemes } from '../../themes/parse.js';
import type { Theme } from '../../themes/theme.js';

/**
 * The theme list in a file.
 *
 * @throws ArealetterError `not-found`, `unreadable`, or `themes-invalid` with the place and what is wrong.
 */
export async function readThemes(path: string): Promise<readonly Theme[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT';
    throw new ArealetterError(
      missing ? 'not-found' : 'unreadable',
      missing
        ? `${path}: no such file; --themes needs a theme list (arealetter themes -f json > mine.json)`
        : `${path} cannot be read (${code ?? error})`,
      { cause: error },
    );
  }
  return parseThemes(text, path);
}
