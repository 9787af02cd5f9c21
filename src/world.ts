import type { Readable, Writable } from 'node:stream';

/** What a run sees of the world; Node's `process` fits. */
export interface World {
  argv: readonly string[];
  stdin: Readable;
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
  /** Told of promises that nobody waits for, where there is somebody to tell. */
  on?(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  off?(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
}

export type Stream = Writable & { isTTY?: boolean; columns?: number };

/** Exit codes, the same for every command. */
export const EXIT = { done: 0, findings: 1, failed: 2 } as const;
