import { readAll } from './read-all.js';

/** A stream whose start can be looked at before it is read: it cannot be read twice. */
export class PeekedStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #first: Promise<Uint8Array> | null = null;
  #whole: Promise<Uint8Array> | null = null;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The first chunk; empty where there is none. */
  start(): Promise<Uint8Array> {
    this.#first ??= this.#chunks.next().then(({ done, value }) => (done ? NOTHING : value));
    return this.#first;
  }

  /** All of it, up to the limit; it can be asked for again. */
  async whole(maxBytes: number): Promise<Uint8Array> {
    this.#whole ??= readAll(this.all(), maxBytes);
    // A copy: bytes that a worker is handed are gone.
    return (await this.#whole).slice();
  }

  /** The whole stream, its start included. */
  async *all(): AsyncGenerator<Uint8Array> {
    yield await this.start();
    for (let next = await this.#chunks.next(); !next.done; next = await this.#chunks.next()) {
      yield next.value;
    }
  }
}

const NOTHING = new Uint8Array();
