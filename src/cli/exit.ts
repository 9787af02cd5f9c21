import type { Records } from './input/records.js';

/** Exit codes, the same for every command; `stopped` is what shells give for Ctrl-C. */
export const EXIT = { done: 0, findings: 1, failed: 2, stopped: 130 } as const;

/** The exit code of a run that answered from many documents: some of them may have failed. */
export function exitAfter({ failed, read }: Pick<Records, 'failed' | 'read'>): number {
  if (failed === 0) return EXIT.done;
  return read > 0 ? EXIT.findings : EXIT.failed;
}
