import type { JobName, JobSettings, Products } from './job.js';
import type { WorkerLimits } from './limits.js';
import { failure, type Outcome } from './outcome.js';
import { Pool } from './pool.js';
import { WorkerSlot } from './worker-slot.js';

/** A document of a batch. `Other` is what can stand for its outcome, where it need not be read. */
export interface BatchDocument<Other = never> {
  /** As the record names it; a path stands for its last part. */
  name: string;
  open(): Promise<{ bytes: Uint8Array } | { instead: Other }>;
}

export interface BatchOptions<Name extends JobName> extends WorkerLimits {
  /** What is made of each document. */
  job: Name;
  settings: JobSettings;
  /** How many documents are read at a time. */
  jobs: number;
  /** Stops the batch: what has not come by then does not come. */
  signal?: AbortSignal;
}

/** What came of a document. */
export interface Result<Document, Product, Other = never> {
  document: Document;
  outcome: Outcome<Product> | { instead: Other };
}

// A slow document holds up those after it, which wait in memory: this many for each job at most.
const AHEAD = 16;

/**
 * Reads many documents at a time, each in a worker with a bound on its time and memory. One that cannot be
 * read stops no other.
 *
 * @returns What came of each, in the order of the documents. Nothing is thrown.
 */
export async function* readBatch<
  Name extends JobName,
  Other,
  Document extends BatchDocument<Other>,
>(
  documents: readonly (Document & BatchDocument<Other>)[],
  { job, settings, jobs, signal, ...limits }: BatchOptions<Name>,
): AsyncGenerator<Result<Document, Products[Name], Other>> {
  const slots = Array.from({ length: jobs }, () => new WorkerSlot(job, settings, limits));
  const pool = new Pool(slots);
  const waiting: Promise<Result<Document, Products[Name], Other>>[] = [];
  let next = 0;
  try {
    while (!signal?.aborted) {
      for (; next < documents.length && waiting.length < jobs * AHEAD; next += 1) {
        waiting.push(readBy(pool, documents[next] as Document));
      }
      const first = waiting.shift();
      const result = first && (await unlessStopped(first, signal));
      if (!result) break;
      yield result;
    }
  } finally {
    await pool.close();
  }
}

/**
 * What comes of a promise, or null where the batch is stopped before. A race with one promise that lasts as
 * long as the batch would keep every result alive.
 */
function unlessStopped<T>(coming: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    signal?.addEventListener('abort', stop, { once: true });
    const release = () => signal?.removeEventListener('abort', stop);
    coming.then(resolve, reject).finally(release);
  });
}

/** Reads a document as soon as a slot is free. It never throws. */
async function readBy<Name extends JobName, Other, Document extends BatchDocument<Other>>(
  pool: Pool<Name>,
  document: Document & BatchDocument<Other>,
): Promise<Result<Document, Products[Name], Other>> {
  const slot = await pool.take();
  try {
    const opened = await document.open();
    if ('instead' in opened) return { document, outcome: opened };
    return { document, outcome: await slot.run({ bytes: opened.bytes, name: document.name }) };
  } catch (error) {
    return { document, outcome: failure(error) };
  } finally {
    pool.giveBack(slot);
  }
}
