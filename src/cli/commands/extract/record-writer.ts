import { writeWhole } from '../../../write/file.js';
import type { Format } from '../../../write/record/formats.js';
import { unwritable } from '../../../write/unwritable.js';
import type { Input } from '../../input/inputs.js';
import type { Stream } from '../../world.js';

/** Writes printed records one by one, in the order in which they are given. */
export interface RecordWriter {
  /** @returns Whether there is still a reader: `… | head` has seen enough. */
  write(text: string, input: Input): Promise<boolean>;
  /** Writes what comes after the last one. */
  end(): Promise<unknown>;
}

/** Into a file for each document. */
export function fileWriter(targets: ReadonlyMap<Input, string>): RecordWriter {
  return {
    async write(text, input) {
      await writeWhole(targets.get(input) as string, text);
      return true;
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
      const opening = opened ? ',' : '[';
      opened = true;
      return put(stream, `${opening}\n${text.trimEnd()}`);
    },
    end: () => put(stream, opened ? '\n]\n' : '[]\n'),
  };
}

/**
 * Writes, and waits until it is written: a slow reader must not make records pile up.
 *
 * @returns Whether there is still a reader.
 * @throws ArealetterError `unwritable`; not where the reader has gone.
 */
function put(stream: Stream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error) resolve(true);
      else if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve(false);
      else reject(unwritable('the output', error));
    });
  });
}
