import { harmless } from '../terminal.js';
import type { Stream } from '../world.js';

export interface Progress {
  /** Says which document is being read. */
  show(name: string): void;
  /** Takes the line away, before something else is written. */
  clear(): void;
}

// Milliseconds: short work needs no progress.
const PATIENCE = 1000;

/** Progress on a terminal, once the work has taken over a second; nothing anywhere else. */
export function progressOn(stream: Stream, total: number): Progress {
  const started = Date.now();
  let done = 0;
  let shown = false;
  const clear = () => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  return {
    clear,
    show(name) {
      done += 1;
      if (!stream.isTTY || total < 2 || Date.now() - started < PATIENCE) return;
      clear();
      const line = `reading ${done} of ${total}: ${harmless(name)}`;
      stream.write(line.slice(0, (stream.columns ?? 80) - 1));
      shown = true;
    },
  };
}
