import { harmless } from '../write/harmless.js';
import type { Stream } from './world.js';

export interface Progress {
  /** Says which document has been read, and how long the others will take. */
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
      if (!stream.isTTY || total < 2) return;
      const taken = Date.now() - started;
      if (taken < PATIENCE) return;
      clear();
      const left = timeLeft((taken / done) * (total - done));
      const line = `reading ${done} of ${total}${left}: ${harmless(name)}`;
      stream.write(line.slice(0, (stream.columns ?? 80) - 1));
      shown = true;
    },
  };
}

/** In words, where it is worth any. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return '';
  return `, ${seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`;
}
