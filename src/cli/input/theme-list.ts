import { parseThemes } from '../../themes/parse.js';
import type { Theme } from '../../themes/theme.js';
import { readText } from './file.js';

/**
 * The theme list in a file.
 *
 * @throws ArealetterError `not-found`, `unreadable`, or `themes-invalid` with the place and what is wrong.
 */
export async function readThemes(path: string): Promise<readonly Theme[]> {
  return parseThemes(await readText(path), path);
}
