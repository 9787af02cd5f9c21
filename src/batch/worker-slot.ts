import { Worker } from 'node:worker_threads';
import { ArealetterError } from '../errors.js';
import { ROOT } from '../package.js';
import type { GivenDocument, JobName, JobSettings, Products } from './job.js';
import type { WorkerLimits } from './limits.js';
import { failure, type Outcome } from './outcome.js';
import type { Assignment, Ready } from './worker.js';

// A worker runs what is built, also where the sources are tested.
const PROGRAM = new URL('dist/program/worker.js', ROOT);

// Megabytes. Short-lived objects make most of reading: with room for them less is moved about.
const YOUNG = 64;
// As much as the main thread has.
const STACK = 1;

// Milliseconds; a timer set for longer goes off at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Does one job after the other in a worker. A document that takes too long, or too much memory, ends the
 * worker; the next one gets a new one.
 */
export class WorkerSlot<Name extends JobName> {
  #worker: Worker | null = null;
  /** Whether the worker has loaded what it needs, which is not counted as a document's time. */
  #isReady = false;
  #isClosed = false;
  /** Gives up the document that is being read. */
  #giveUp: (error: Error) => void = () => undefined;

  constructor(
    private readonly job: Name,
    private readonly settings: JobSettings,
    private readonly limits: WorkerLimits,
  ) {}

  /** Does the job on a document. It never throws: what went wrong is the outcome. */
  async run(document: GivenDocument): Promise<Outcome<Products[Name]>> {
    try {
      if (this.#isClosed) throw new Error('the pool is closed');
      this.#worker ??= this.#start();
      return await this.#send(this.#worker, document);
    } catch (error) {
      await this.#end();
      return failure(error);
    }
  }

  /** Ends the worker, whatever it is doing; no other takes its place. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#giveUp(new Error('the pool was closed'));
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#forget();
    await worker?.terminate();
  }

  #forget(): void {
    this.#worker = null;
    this.#isReady = false;
  }

  #start(): Worker {
    const { job, settings } = this;
    const { maxMemory } = this.limits;
    const worker = new Worker(PROGRAM, {
      workerData: { job, settings } satisfies Assignment,
      resourceLimits: {
        maxOldGenerationSizeMb: maxMemory,
        maxYoungGenerationSizeMb: YOUNG,
        stackSizeMb: STACK,
      },
      // What a document makes a library print is not for the terminal.
      stdout: true,
      stderr: true,
    });
    // It can be ready, or fail, before there is a document.
    worker.once('message', (_ready: Ready) => {
      if (worker === this.#worker) this.#isReady = true;
    });
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (worker === this.#worker) this.#forget();
    });
    return worker;
  }

  #send(worker: Worker, document: GivenDocument): Promise<Outcome<Products[Name]>> {
    const { maxSeconds, maxMemory } = this.limits;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const onError = (error: Error & { code?: string }) => {
        settle();
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHungry(maxMemory) : error);
      };
      const onMessage = (message: Outcome<Products[Name]> | Ready) => {
        if (message === 'ready') {
          begin();
        } else {
          settle();
          resolve(message);
        }
      };
      const onExit = () => onError(new Error('the worker ended before its document'));
      const begin = () => {
        const time = Math.min(maxSeconds * 1000, LONGEST_TIMER);
        timer = setTimeout(() => onError(tooSlow(maxSeconds)), time);
      };
      const settle = () => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      this.#giveUp = onError;
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (this.#isReady) begin();
      worker.postMessage(document, transferable(document.bytes));
    });
  }
}

/** The buffer under bytes, where nothing else stands in it: it is handed over, not copied. */
function transferable({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function tooSlow(seconds: number): ArealetterError {
  return new ArealetterError(
    'too-slow',
    `it took longer than ${seconds} s, the most that is spent on one document (--max-seconds)`,
  );
}

function tooHungry(megabytes: number): ArealetterError {
  return new ArealetterError(
    'too-large',
    `it needs more than ${megabytes} MB of memory, the most that one document gets (--max-memory)`,
  );
}
