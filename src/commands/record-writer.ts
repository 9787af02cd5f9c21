import type { Stream } from '../world.js';
import { writeWhole } from '../write/file.js';
import type { Format } from '../write/formats.js';
import { unwritable } from '../write/unwritable.js';
import type { Input } from './inputs.js';

/** Writes printed records one by one, in the order in which they are given. */
export interface RecordWriter {
  write(text: string, input: Input): Promise<void>;
  /** Writes what comes after the last one. */
  end(): Promise<void>;
}

/** Into a file for each document. */
export function fileWriter(targets: ReadonlyMap<Input, string>): RecordWriter {
  return {
    async write(text, input) {
      await writeWhole(targets.get(input) as string, text);
    },
    end: () => Promise.resolve(),
  };
}

/** One after the other; several of `json` make a list. */
export function streamWriter(stream: Stream, format: Format, several: boolean): RecordWriter {
  if (format !== 'json' || !several) {
    return { write: (text) => put(stream, text), end: () => Promise.resolve() };
  }
  let opened = false;
  return {
    async write(text) {
      await put(stream, `${opened ? ',' : '['}\n${text.trimEnd()}`);
      opened = true;
    },
    end: () => put(stream, opened ? '\n]\n' : '[]\n'),
  };
}

/**
 * Writes, and waits until it is written: a slow reader must not make records pile up.
 *
 * @throws ArealetterError `unwritable`; not where the reader has gone, as `| head` does.
 */
function put(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve();
      else reject(unwritable('the output', error));
    });
  });
}
