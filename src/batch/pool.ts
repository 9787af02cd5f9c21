import { availableParallelism } from 'node:os';
import type { Kind } from '../record/kinds.js';
import type { JobName, JobSettings, Products } from './job.js';
import type { WorkerLimits } from './limits.js';
import { failure, type Outcome } from './outcome.js';
import { WorkerSlot } from './worker-slot.js';

/** A document of a batch. `Other` is what can stand for its outcome, where it need not be read. */
export interface BatchDocument<Other = never> {
  /** As the record names it; a path stands for its last part. */
  name: string;
  /** The kind that this one is read as, recognised or not. */
  kind?: Kind;
  open(): Promise<{ bytes: Uint8Array } | { instead: Other }>;
}

/** What came of a document of a batch. */
export type BatchOutcome<Product, Other> =
  | Outcome<Product>
  | ([Other] extends [never] ? never : { instead: Other });

export interface PoolOptions<Name extends JobName> extends WorkerLimits {
  /** What is made of each document. */
  job: Name;
  settings: JobSettings;
  /** How many documents are read at a time. */
  jobs: number;
}

// A worker takes about as long to start as a handful of documents to be read.
const HANDFUL = 4;
const MOST_JOBS = 4;

/** How many documents to read at a time, where nobody says. */
export function defaultJobs(documents: number): number {
  return documents < HANDFUL ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}

/** Workers that do one job on many documents, each document inside its limits. */
export class Pool<Name extends JobName> {
  readonly #slots: readonly WorkerSlot<Name>[];
  readonly #idle: WorkerSlot<Name>[];
  /** Documents that wait for a slot, first come, first served. */
  readonly #queue: ((slot: WorkerSlot<Name>) => void)[] = [];

  constructor({ job, settings, jobs, ...limits }: PoolOptions<Name>) {
    this.#slots = Array.from({ length: jobs }, () => new WorkerSlot(job, settings, limits));
    this.#idle = [...this.#slots];
  }

  /** Reads a document as soon as a slot is free. It never throws: what went wrong is the outcome. */
  async run<Other = never>(
    document: BatchDocument<Other>,
  ): Promise<BatchOutcome<Products[Name], Other>> {
    const slot = await this.#take();
    try {
      const opened = await document.open();
      if ('instead' in opened) return opened as BatchOutcome<Products[Name], Other>;
      return await slot.run({
        bytes: opened.bytes,
        name: document.name,
        ...(document.kind && { kind: document.kind }),
      });
    } catch (error) {
      return failure(error);
    } finally {
      this.#giveBack(slot);
    }
  }

  async #take(): Promise<WorkerSlot<Name>> {
    return this.#idle.pop() ?? new Promise((resolve) => this.#queue.push(resolve));
  }

  #giveBack(slot: WorkerSlot<Name>): void {
    const first = this.#queue.shift();
    if (first) first(slot);
    else this.#idle.push(slot);
  }

  /** Ends all workers. A document that still waits for a slot waits for ever. */
  async close(): Promise<void> {
    this.#queue.length = 0;
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }
}
