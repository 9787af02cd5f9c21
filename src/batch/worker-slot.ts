import { Worker } from 'node:worker_threads';
import { ArealetterError } from '../errors.js';
import { ROOT } from '../package.js';
import { failure, type Outcome, type Task } from './job.js';
import type { ThreadLimits } from './limits.js';
import type { Errand, Orders, Ready } from './worker.js';

// A thread runs what is built, also where the sources are tested.
const THREAD = new URL('dist/program/worker.js', ROOT);

// Megabytes. Short-lived objects make most of reading: with room for them less is moved about.
const YOUNG = 64;
// As much as the main thread has.
const STACK = 1;

// Milliseconds; a timer set for longer goes off at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Reads documents one at a time in a thread of its own. A document that takes too long, or too much
 * memory, ends the thread; the next one gets a new one.
 */
export class Reader {
  #thread: Worker | null = null;
  /** Whether the thread has loaded what it needs, which is not counted as a document's time. */
  #isReady = false;
  #isClosed = false;
  /** Gives up what is being read. */
  #giveUp: (error: Error) => void = () => undefined;

  constructor(
    private readonly task: Task,
    private readonly limits: ThreadLimits,
  ) {}

  /** Reads a document. It never throws: what went wrong is the outcome. */
  async read(bytes: Uint8Array, name: string): Promise<Outcome> {
    try {
      if (this.#isClosed) throw new Error('the reader is closed');
      this.#thread ??= this.#start();
      return await this.#send(this.#thread, { bytes, name });
    } catch (error) {
      await this.#end();
      return failure(error);
    }
  }

  /** Ends the thread, whatever it does, for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#giveUp(new Error('the reader was closed'));
    await this.#end();
  }

  async #end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    this.#isReady = false;
    await thread?.terminate();
  }

  #start(): Worker {
    const { maxMemory } = this.limits;
    return new Worker(THREAD, {
      workerData: { task: this.task } satisfies Orders,
      resourceLimits: {
        maxOldGenerationSizeMb: maxMemory,
        maxYoungGenerationSizeMb: YOUNG,
        stackSizeMb: STACK,
      },
      // Nothing of a document is for the terminal but what is told of it.
      stdout: true,
      stderr: true,
    });
  }

  #send(thread: Worker, errand: Errand): Promise<Outcome> {
    const { maxSeconds, maxMemory } = this.limits;
    return new Promise<Outcome>((resolve, reject) => {
      const onError = (error: Error & { code?: string }) => {
        settle();
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHungry(maxMemory) : error);
      };
      const onMessage = (message: Outcome | Ready) => {
        if (message === 'ready') {
          begin();
        } else {
          settle();
          resolve(message);
        }
      };
      let timer: NodeJS.Timeout | undefined;
      const begin = () => {
        this.#isReady = true;
        const time = Math.min(maxSeconds * 1000, LONGEST_TIMER);
        timer = setTimeout(() => onError(tooSlow(maxSeconds)), time);
      };
      const settle = () => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError);
      };
      this.#giveUp = onError;
      thread.on('message', onMessage).on('error', onError);
      if (this.#isReady) begin();
      thread.postMessage(errand, transferable(errand.bytes));
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
    `it took longer than ${seconds} s, which is the most that is spent on a document (--max-seconds)`,
  );
}

function tooHungry(megabytes: number): ArealetterError {
  return new ArealetterError(
    'too-large',
    `it needs more than ${megabytes} MB of memory, which is the most that a document gets (--max-memory)`,
  );
}
