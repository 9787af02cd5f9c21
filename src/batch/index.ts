import type { JobName, Products } from './job.js';
import { type BatchDocument, type BatchOutcome, Pool, type PoolOptions } from './pool.js';

export interface BatchOptions<Name extends JobName> extends PoolOptions<Name> {
  /** Stops the batch: what has not come by then does not come. */
  signal?: AbortSignal;
}

/** A document of a batch, and what came of it. */
export interface Result<Document, Product, Other = never> {
  document: Document;
  outcome: BatchOutcome<Product, Other>;
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
  { signal, ...options }: BatchOptions<Name>,
): AsyncGenerator<Result<Document, Products[Name], Other>> {
  const pool = new Pool(options);
  const waiting: Promise<Result<Document, Products[Name], Other>>[] = [];
  const read = async (document: Document & BatchDocument<Other>) => ({
    document,
    outcome: await pool.run<Other>(document),
  });
  let next = 0;
  try {
    while (!signal?.aborted) {
      for (; next < documents.length && waiting.length < options.jobs * AHEAD; next += 1) {
        waiting.push(read(documents[next] as Document & BatchDocument<Other>));
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
