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
  const isList = format === 'json' && several;
  if (destination.to === 'file') {
    const file = await openGrowing(destination.path);
    const put = async (text: string) => {
      await file.write(text);
      return true;
    };
    const { write, end } = isList ? listWriter(put) : plainWriter(put, print);
    const finish = async () => {
      await end();
      await file.finish();
    };
    return { write, end: finish, abandon: () => file.abandon() };
  }
  const put = (text: string) => writeOut(stdout, text);
  return { ...(isList ? listWriter(put) : plainWriter(put, print)), abandon: nothing };
}

/** Writes a piece of text, and tells whether there is still a reader. */
type Put = (text: string) => Promise<boolean>;

/** Turns a record's indented JSON into its text in a format. */
async function printerOf(format: RecordFormat): Promise<(json: string) => string> {
  if (format === 'json') return (json) => json;
  const write = await RECORD_FORMATS[format].load();
  return (json) => write(JSON.parse(json) as LetterRecord);
}

/** One record after the other. */
function plainWriter(put: Put, print: (json: string) => string): Omit<RecordWriter, 'abandon'> {
  return { write: (json) => put(print(json)), end: async () => undefined };
}

/** A JSON array of records. */
function listWriter(put: Put): Omit<RecordWriter, 'abandon'> {
  let opened = false;
  return {
    async write(json) {
      const opening = opened ? ',' : '[';
      opened = true;
      return put(`${opening}\n${json.trimEnd()}`);
    },
    async end() {
      await put(opened ? '\n]\n' : '[]\n');
    },
  };
}
