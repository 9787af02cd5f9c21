import { openGrowing } from './growing-file.js';

/**
 * Writes a file whole or not at all.
 *
 * @throws ArealetterError `unwritable`.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await openGrowing(path);
  try {
    await file.write(text);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
