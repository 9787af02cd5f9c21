import { ArealetterError } from '../../errors.js';
import type { World } from '../world.js';

/**
 * Runs work on a document, and fails where parts of it were lost: pdf.js can lose the pages of a damaged
 * file and tell nobody but Node.
 *
 * @throws ArealetterError `damaged`.
 */
export async function whole<Result>(world: World, work: () => Promise<Result>): Promise<Result> {
  let lost = false;
  const note = () => {
    lost = true;
  };
  world.on?.('unhandledRejection', note);
  try {
    const result = await work();
    if (!lost) return result;
    throw new ArealetterError('damaged', 'parts of the PDF are damaged; download it again');
  } finally {
    world.off?.('unhandledRejection', note);
  }
}
