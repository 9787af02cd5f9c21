import type { Readable, Writable } from 'node:stream';

/** What a run sees of the world; Node's `process` fits. */
export interface World {
  argv: readonly string[];
  stdin: Readable;
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
  /** Told of promises that nobody waits for, and of who wants it to stop, where anybody can be told. */
  on?(event: WorldEvent, listener: () => void): unknown;
  off?(event: WorldEvent, listener: () => void): unknown;
}

/** A promise that nobody waits for was rejected; Ctrl-C; a polite kill. */
export type WorldEvent = 'unhandledRejection' | 'SIGINT' | 'SIGTERM';

export type Stream = Writable & { isTTY?: boolean; columns?: number };

/** Exit codes, the same for every command; `stopped` is what shells give for Ctrl-C. */
export const EXIT = { done: 0, findings: 1, failed: 2, stopped: 130 } as const;
