import type { Stream } from '../world.js';
import { unwritable } from './unwritable.js';

/**
 * Writes to stdout, and waits until it is written: a slow reader must not make results pile up.
 *
 * @returns Whether there is still a reader: `… | head` has seen enough, which is no error.
 * @throws ArealetterError `unwritable`, where the disk is full, say.
 */
export function writeOut(stream: Stream, chunk: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (!error) resolve(true);
      else if (isLeft(error)) resolve(false);
      else reject(unwritable('the output', error));
    });
  });
}

function isLeft({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
