import type { Worker } from 'node:worker_threads';

type Listener = (event: { data: unknown }) => void;

/** A thread as pdf.js speaks to one: like the worker of a browser. */
export class Port {
  /** @param fail - Called with what a listener throws, which would end the process otherwise. */
  constructor(
    private readonly thread: Worker,
    private readonly fail: (error: unknown) => void,
  ) {}

  postMessage(message: unknown, transfer?: readonly ArrayBuffer[] | null): void {
    this.thread.postMessage(message, transfer ?? []);
  }

  addEventListener(name: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}) {
    const hear = (data: unknown) => {
      try {
        listener({ data });
      } catch (error) {
        this.fail(error);
      }
    };
    this.thread.on(name, hear);
    signal?.addEventListener('abort', () => this.thread.off(name, hear), { once: true });
  }
}
