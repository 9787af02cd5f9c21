import { failure, type Outcome, type Task } from './job.js';
import type { ThreadLimits } from './limits.js';
import { Reader } from './worker-slot.js';

/** A document of a batch. */
export interface BatchDocument {
  /** As the record names it; a path stands for its last part. */
  name: string;
  read(): Promise<Uint8Array>;
  /** What an earlier run made of these bytes, where that still holds: it is not read again. */
  kept?: (bytes: Uint8Array) => Promise<Kept | null>;
}

/** A record that an earlier run made, and that still holds. */
export interface Kept {
  kept: { findings: number; warnings: number };
}

export interface BatchOptions extends ThreadLimits {
  task: Task;
  /** How many documents are read at a time. */
  jobs: number;
  /** Stops the batch: what has not come by then does not come. */
  signal?: AbortSignal;
}

/** What came of a document. */
export interface Result<D extends BatchDocument> {
  document: D;
  outcome: Outcome | Kept;
}

// A slow document holds up those after it, which wait in memory: this many for each job at most.
const AHEAD = 16;

/**
 * Reads many documents at a time, each in a thread with a bound on its time and memory.
 *
 * @returns What came of each, in the order of the documents.
 */
export async function* readBatch<D extends BatchDocument>(
  documents: readonly D[],
  { task, jobs, signal, ...limits }: BatchOptions,
): AsyncGenerator<Result<D>> {
  const readers = Array.from({ length: jobs }, () => new Reader(task, limits));
  const desk = new Desk(readers);
  const waiting: Promise<Result<D>>[] = [];
  let next = 0;
  try {
    while (!signal?.aborted) {
      for (; next < documents.length && waiting.length < jobs * AHEAD; next += 1) {
        waiting.push(readBy(desk, documents[next] as D));
      }
      const first = waiting.shift();
      const result = first && (await unlessStopped(first, signal));
      if (!result) break;
      yield result;
    }
  } finally {
    desk.close();
    await Promise.all(readers.map((reader) => reader.close()));
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

/** Reads a document as soon as a reader is free. It never throws. */
async function readBy<D extends BatchDocument>(desk: Desk, document: D): Promise<Result<D>> {
  const reader = await desk.take();
  try {
    const bytes = await document.read();
    const kept = await document.kept?.(bytes);
    return { document, outcome: kept ?? (await reader.read(bytes, document.name)) };
  } catch (error) {
    return { document, outcome: failure(error) };
  } finally {
    desk.giveBack(reader);
  }
}

/** Where readers wait for documents, and documents for readers, first come, first served. */
class Desk {
  readonly #queue: ((reader: Reader) => void)[] = [];
  readonly #idle: Reader[];

  constructor(readers: readonly Reader[]) {
    this.#idle = [...readers];
  }

  async take(): Promise<Reader> {
    return this.#idle.pop() ?? new Promise((resolve) => this.#queue.push(resolve));
  }

  giveBack(reader: Reader): void {
    const first = this.#queue.shift();
    if (first) first(reader);
    else this.#idle.push(reader);
  }

  /** Who still waits, waits for ever. */
  close(): void {
    this.#queue.length = 0;
  }
}
