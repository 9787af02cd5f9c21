import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArealetterError } from '../../errors.js';
import { parseReview, type Review } from '../../review/index.js';
import { isFolder, readText } from './file.js';

/** The review files that paths name: files, and in and below folders those that end in `.review.json`. */
export async function findReviews(paths: readonly string[]): Promise<string[]> {
  return (await Promise.all(paths.map(reviewsIn))).flat();
}

async function reviewsIn(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.review\.json$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/**
 * The review in a file.
 *
 * @throws ArealetterError `not-found`, `unreadable`, `wrong-format`, `old-record` or `record-invalid`; its
 *   message names the path.
 */
export async function readReview(path: string): Promise<Review> {
  const text = await readText(path);
  try {
    return parseReview(text);
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    throw new ArealetterError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}
