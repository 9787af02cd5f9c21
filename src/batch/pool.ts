import { availableParallelism } from 'node:os';
import type { WorkerSlot } from './worker-slot.js';
import type { JobName } from './job.js';

// A worker takes about as long to start as a handful of documents to be read.
const HANDFUL = 4;
const MOST_JOBS = 4;

/** How many documents to read at a time, where nobody says. */
export function defaultJobs(documents: number): number {
  return documents < HANDFUL ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}

/** Where slots wait for documents, and documents for slots: first come, first served. */
export class Pool<Name extends JobName> {
  readonly #queue: ((slot: WorkerSlot<Name>) => void)[] = [];
  readonly #idle: WorkerSlot<Name>[];

  constructor(private readonly slots: readonly WorkerSlot<Name>[]) {
    this.#idle = [...slots];
  }

  async take(): Promise<WorkerSlot<Name>> {
    return this.#idle.pop() ?? new Promise((resolve) => this.#queue.push(resolve));
  }

  giveBack(slot: WorkerSlot<Name>): void {
    const first = this.#queue.shift();
    if (first) first(slot);
    else this.#idle.push(slot);
  }

  /** Ends all workers. Whoever still waits for a slot waits for ever. */
  async close(): Promise<void> {
    this.#queue.length = 0;
    await Promise.all(this.slots.map((slot) => slot.close()));
  }
}
