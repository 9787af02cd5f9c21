import { resourceLimits } from 'node:worker_threads';

// Milliseconds: often enough to see what unpacks by the gigabyte in time.
const OFTEN = 50;
const MEGABYTE = 1024 * 1024;

/** How Node names the end of a thread whose heap is full. */
export const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Ends this thread when its buffers take as much memory as its heap may: the limit of the heap does not
 * count them. Does nothing in a thread without limits.
 */
export function boundBuffers(thread: Pick<NodeJS.Process, 'memoryUsage'>): void {
  const { maxOldGenerationSizeMb: megabytes } = resourceLimits;
  if (!megabytes) return;
  setInterval(() => {
    if (thread.memoryUsage().arrayBuffers < megabytes * MEGABYTE) return;
    throw Object.assign(new Error('out of memory'), { code: OUT_OF_MEMORY });
  }, OFTEN).unref();
}
