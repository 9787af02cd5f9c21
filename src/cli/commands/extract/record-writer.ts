import type { LetterRecord } from '../../../record/schema.js';
import { RECORD_FORMATS, type RecordFormat } from '../../../write/record/formats.js';
import type { Input } from '../../input/input.js';
import { openGrowing } from '../../output/growing-file.js';
import { writeOut } from '../../output/stdout.js';
import { writeWhole } from '../../output/whole-file.js';
import type { Stream } from '../../world.js';
import type { Plan } from './plan.js';

/** Writes records one by one, in the order in which they are given. */
export interface RecordWriter {
  /**
   * @param json - The record, as indented JSON.
   * @returns Whether there is still a reader: `… | head` has seen enough.
   */
  write(json: string, input: Input): Promise<boolean>;
  /** Writes what comes after the last one, and gives a file its name. */
  end(): Promise<void>;
  /** Leaves no half of a file. */
  abandon(): Promise<void>;
}

/**
 * Opens what a plan says.
 *
 * @param several - Whether there can be several records: those of `json` then make a list on stdout.
 * @throws ArealetterError `unwritable`.
 */
export async function openWriter(
  { format, destination }: Plan,
  stdout: Stream,
  several: boolean,
): Promise<RecordWriter> {
  const print = await printerOf(format);
  const nothing = async () => undefined;
  if (destination.to === 'files') {
    return {
      async write(json, input) {
        await writeWhole(destination.paths.get(input) as string, print(json));
        return true;
      },
      end: nothing,
      abandon: nothing,
    };
  }
  if (destination.to === 'file') {
    const file = await openGrowing(destination.path);
    const write = async (json: string) => {
      await file.write(print(json));
      return true;
    };
    return { write, end: () => file.finish(), abandon: () => file.abandon() };
  }
  if (format === 'json' && several) return listWriter(stdout);
  return { write: (json) => writeOut(stdout, print(json)), end: nothing, abandon: nothing };
}

/** Turns a record's indented JSON into its text in a format. */
async function printerOf(format: RecordFormat): Promise<(json: string) => string> {
  if (format === 'json') return (json) => json;
  const write = await RECORD_FORMATS[format].load();
  return (json) => write(JSON.parse(json) as LetterRecord);
}

function listWriter(stdout: Stream): RecordWriter {
  let opened = false;
  return {
    async write(json) {
      const opening = opened ? ',' : '[';
      opened = true;
      return writeOut(stdout, `${opening}\n${json.trimEnd()}`);
    },
    async end() {
      await writeOut(stdout, opened ? '\n]\n' : '[]\n');
    },
    abandon: async () => undefined,
  };
}
