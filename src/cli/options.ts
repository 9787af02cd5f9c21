import { type Command, InvalidArgumentError, Option } from 'commander';
import { WORKER_LIMITS, type WorkerLimits } from '../batch/limits.js';
import { DEFAULT_LIMITS, type Limits } from '../read/limits.js';
import { KINDS } from '../record/kinds.js';
import { FETCH_SECONDS } from './input/address.js';

/** What every command that reads documents can be told. */
export interface ReadingOptions extends Limits, WorkerLimits {
  /** How many documents are read at a time; found out where it is not given. */
  jobs?: number;
  fetchSeconds: number;
}

const LIMITS_HEADING = 'Limits on each document:';

/** Adds the options that bound how documents are read: the same for every command. */
export function addReadingOptions(command: Command): Command {
  const bound = (flags: string, about: string, byDefault?: number, parse = wholeNumber) =>
    command.addOption(
      new Option(flags, about).argParser(parse).default(byDefault).helpGroup(LIMITS_HEADING),
    );
  bound('--max-seconds <n>', 'give it up after so many seconds', WORKER_LIMITS.maxSeconds);
  bound('--max-memory <n>', 'give it no more memory, in MB', WORKER_LIMITS.maxMemory);
  bound('--max-bytes <n>', 'refuse a larger file', DEFAULT_LIMITS.maxBytes);
  bound('--max-pages <n>', 'refuse a longer PDF', DEFAULT_LIMITS.maxPages);
  bound('--max-characters <n>', 'refuse a longer text', DEFAULT_LIMITS.maxCharacters);
  bound('--max-depth <n>', 'refuse deeper nesting', DEFAULT_LIMITS.maxDepth, depth);
  bound('--fetch-seconds <n>', 'give an address up after so many seconds', FETCH_SECONDS);
  bound('--jobs <n>', 'read so many at a time (default: one for each core, at most 4)');
  return command;
}

/** `--kind`, for commands that read documents. */
export function kindOption(): Option {
  return new Option('--kind <kind>', 'read as this kind, recognised or not').choices([...KINDS]);
}

/** `--themes`, for commands that tag findings. */
export function themesOption(): Option {
  return new Option(
    '--themes <file>',
    'tag with your own theme list, in the form of: arealetter themes -f json',
  );
}

/** Collects what an option is given, where it may be given again. */
export function collect<Value extends string>(given: string, before: Value[] = []): Value[] {
  return [...before, given as Value];
}

/** @throws InvalidArgumentError unless it is a whole number above 0. */
export function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function depth(given: string): number {
  const deep = wholeNumber(given);
  if (deep <= DEFAULT_LIMITS.maxDepth) return deep;
  throw new InvalidArgumentError(`It can be ${DEFAULT_LIMITS.maxDepth} at most.`);
}
