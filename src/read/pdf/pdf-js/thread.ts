import { resourceLimits, Worker } from 'node:worker_threads';
import { ArealetterError } from '../../../errors.js';
import { ROOT } from '../../../package.js';
import { OUT_OF_MEMORY } from '../../../thread-memory.js';
import { loadPdfJs } from './load.js';
import { Port } from './port.js';
import type { Lost } from './thread-entry.js';

// A thread runs what is built, also where the sources are tested.
const ENTRY = new URL('dist/read/pdf/pdf-js/thread-entry.js', ROOT);

/** Threads wait for the next document: to start one takes longer than to read a letter. */
const idle: Thread[] = [];
const MOST_IDLE = 1;

/** pdf.js, and the thread that it is to parse a document in. */
type PdfJs = Awaited<ReturnType<typeof loadPdfJs>>;
interface Lent {
  getDocument: PdfJs['getDocument'];
  worker: InstanceType<PdfJs['PDFWorker']>;
}

/**
 * Lends a thread of pdf.js to one document.
 *
 * @throws ArealetterError `damaged` where parts of the document were lost, even if `use` did not notice;
 *   `too-large` where it takes more memory than this thread itself may.
 */
export async function withThread<T>(use: (lent: Lent) => Promise<T>): Promise<T> {
  const thread = idle.pop() ?? new Thread();
  thread.hold();
  try {
    const result = await Promise.race([thread.lend().then(use), thread.failure]);
    if (!thread.hasLost) return result;
    throw new ArealetterError('damaged', 'parts of the PDF are damaged; download it again');
  } finally {
    if (thread.isSound && idle.length < MOST_IDLE) {
      thread.release();
      idle.push(thread);
    } else {
      await thread.end();
    }
  }
}

/** A thread that parses one document at a time. */
class Thread {
  readonly #thread = new Worker(ENTRY, {
    resourceLimits: { ...resourceLimits },
    execArgv: [],
    // Nothing of a document is for the terminal.
    stdout: true,
    stderr: true,
  });
  #worker: Lent['worker'] | null = null;
  #fail: (error: unknown) => void = () => undefined;
  #isAlive = true;
  hasLost = false;
  /** Is rejected when the thread ends before its document does. */
  readonly failure = new Promise<never>((_, reject) => {
    this.#fail = (error) => {
      this.#isAlive = false;
      reject(explain(error));
    };
  });

  constructor() {
    // It may end while nobody waits for it.
    this.failure.catch(() => undefined);
    this.#thread.on('error', (error) => this.#fail(error));
    this.#thread.on('exit', () => this.#fail(new Error('its thread ended')));
    this.#thread.on('message', (message: unknown) => {
      if (message === ('lost' satisfies Lost)) this.hasLost = true;
    });
  }

  /** Both halves of pdf.js load at the same time. */
  async lend(): Promise<Lent> {
    const { getDocument, PDFWorker } = await loadPdfJs();
    const port = new Port(this.#thread, this.#fail);
    // Its type is that of browsers.
    this.#worker ??= new PDFWorker({ port: port as never, verbosity: 0 });
    return { getDocument, worker: this.#worker };
  }

  get isSound(): boolean {
    return this.#isAlive && !this.hasLost;
  }

  /** Keeps the process running until the document is read. */
  hold(): void {
    this.#thread.ref();
  }

  release(): void {
    this.#thread.unref();
  }

  async end(): Promise<void> {
    this.#worker?.destroy();
    await this.#thread.terminate();
  }
}

function explain(error: unknown): ArealetterError {
  const { message, code } = error as Error & { code?: string };
  const { maxOldGenerationSizeMb: megabytes } = resourceLimits;
  if (code === OUT_OF_MEMORY) {
    return new ArealetterError(
      'too-large',
      `it needs more than ${megabytes ?? 'the available'} MB of memory, which is the most that a document gets (--max-memory)`,
      { cause: error },
    );
  }
  return new ArealetterError(
    'damaged',
    `the PDF is damaged or cut short (${message}); download it again`,
    { cause: error },
  );
}
