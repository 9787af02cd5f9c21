import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArealetterError } from '../../errors.js';
import { parseReview, type Review } from '../../review/index.js';
import { isFolder } from './inputs.js';

/**
 * The reviews that paths name: files, and folders, in and below which files end in `.review.json`.
 *
 * @throws ArealetterError `not-found`, `wrong-format`, `old-record` or `record-invalid`; its message names
 *   the path.
 */
export async function readReviews(paths: readonly string[]): Promise<Review[]> {
  const files = (await Promise.all(paths.map(reviewsIn))).flat();
  return Promise.all(files.map(readReview));
}

async function reviewsIn(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.review\.json$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function readReview(path: string): Promise<Review> {
  try {
    return parseReview(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof ArealetterError) {
      throw new ArealetterError(error.code, `${path}: ${error.message}`, { cause: error });
    }
    throw new ArealetterError('not-found', `${path}: this review cannot be read`, { cause: error });
  }
}
