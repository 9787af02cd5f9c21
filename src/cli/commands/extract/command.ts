import { Command, InvalidArgumentError, Option } from 'commander';
import { THREAD_LIMITS } from '../../../batch/limits.js';
import { DEFAULT_LIMITS } from '../../../read/limits.js';
import type { Kind } from '../../../record/kinds.js';
import type { Format } from '../../../write/record/formats.js';
import { FETCH_SECONDS } from '../../input/address.js';
import { kindOption, themesOption } from '../../options.js';
import type { World } from '../../world.js';

const FORMATS: readonly Format[] = ['json', 'ndjson', 'markdown'];

/** What the options of `arealetter extract` give. */
export interface ExtractCommandOptions {
  output?: string;
  format?: Format;
  kind?: Kind;
  themes?: string;
  strict?: boolean;
  withSchema?: boolean;
  update?: boolean;
  jobs?: number;
  maxBytes: number;
  maxPages: number;
  maxCharacters: number;
  maxDepth: number;
  /** Where one is given, a single document is read in a thread as well. */
  maxSeconds?: number;
  maxMemory?: number;
  fetchSeconds: number;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter extract letter.pdf                   one record, on the screen
  $ arealetter extract letter.pdf > letter.json     … or in a file
  $ arealetter extract -o records letters/          a record for each document
  $ arealetter extract -o records --update letters/ those that are new or changed
  $ arealetter extract letters/*.pdf | jq .title    one record a line
  $ arealetter extract https://example.org/a.pdf    an address, which is fetched
  $ pdftotext letter.pdf - | arealetter extract -   text from another program

Exit codes: 0 done, 1 some documents failed (or --strict found warnings),
2 could not run, or none could be read; 130 stopped with Ctrl-C.`;

/** `arealetter extract`: documents in, records out. */
export function extractCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('extract')
    .description('read letters and reports, and write their records')
    .argument(
      '<inputs...>',
      'files, folders (every document in them), addresses (https:// or http://), or - for stdin',
    )
    .option(
      '-o, --output <folder>',
      'write one file for each document, NAME.json, into this folder',
    )
    .addOption(
      new Option('-f, --format <format>', 'json (one input), ndjson (several) or markdown').choices(
        [...FORMATS],
      ),
    )
    .addOption(kindOption())
    .option('--with-schema', 'with -o: put the schema beside the records, for editors')
    .addOption(themesOption())
    .option('--strict', 'exit with 1 when a record holds a warning')
    .option('--update', 'with -o: read only documents that are new or have changed')
    .option(
      '--jobs <n>',
      'read so many at a time (default: one for each core, at most 4)',
      wholeNumber,
    )
    .option('--max-bytes <n>', 'refuse larger files', wholeNumber, DEFAULT_LIMITS.maxBytes)
    .option('--max-pages <n>', 'refuse longer PDFs', wholeNumber, DEFAULT_LIMITS.maxPages)
    .option(
      '--max-characters <n>',
      'refuse longer texts',
      wholeNumber,
      DEFAULT_LIMITS.maxCharacters,
    )
    .option('--max-depth <n>', 'refuse deeper nesting', depth, DEFAULT_LIMITS.maxDepth)
    .option(
      '--max-seconds <n>',
      `give a document up after so long (default: ${THREAD_LIMITS.maxSeconds})`,
      wholeNumber,
    )
    .option(
      '--max-memory <n>',
      `give a document no more memory than this, in MB (default: ${THREAD_LIMITS.maxMemory})`,
      wholeNumber,
    )
    .option('--fetch-seconds <n>', 'give an address up after so long', wholeNumber, FETCH_SECONDS)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { extractDocuments } = await import('./run.js');
      setCode(
        await extractDocuments(world, paths, command.optsWithGlobals<ExtractCommandOptions>()),
      );
    });
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function depth(given: string): number {
  const deep = wholeNumber(given);
  if (deep <= DEFAULT_LIMITS.maxDepth) return deep;
  throw new InvalidArgumentError(`It can be ${DEFAULT_LIMITS.maxDepth} at most.`);
}
