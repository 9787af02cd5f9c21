import type { Readable, Writable } from 'node:stream';

/** What a run sees of the world; Node's `process` fits. */
export interface World {
  argv: readonly string[];
  stdin: Readable;
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
  /** Told who wants it to stop, where anybody can be told. */
  on?(event: WorldEvent, listener: () => void): unknown;
  off?(event: WorldEvent, listener: () => void): unknown;
}

/** Ctrl-C; a polite kill. */
export type WorldEvent = 'SIGINT' | 'SIGTERM';

export type Stream = Writable & { isTTY?: boolean; columns?: number };
