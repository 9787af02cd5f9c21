import { Command, Option } from 'commander';
import { RECORD_FORMATS } from '../../../write/record/formats.js';
import { addReadingOptions, collect, kindOption, themesOption } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ExtractOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter extract letter.pdf                   one record, on the screen
  $ arealetter extract -o letter.json letter.pdf    … or in a file
  $ arealetter extract -o records letters/          a record for each document
  $ arealetter extract -o records --update letters/ only what is new or has changed
  $ arealetter extract letters/*.pdf | jq .title    one record a line
  $ arealetter extract https://example.org/a.pdf    an address, which is fetched
  $ pdftotext letter.pdf - | arealetter extract -   text from another program

Exit codes: 0 done, 1 some documents failed (or --strict found warnings),
2 could not run, or none could be read; 130 stopped with Ctrl-C.`;

/** `arealetter extract`: documents in, records out. */
export const extractCommand: CommandMaker = (world, setCode) =>
  addReadingOptions(
    new Command('extract')
      .description('read letters and reports, and write their records')
      .argument(
        '<inputs...>',
        'files, folders (every document in them), addresses (https:// or http://), or - for stdin',
      )
      .option(
        '-o, --output <path>',
        'write into this file; or, of several documents, into this folder, which mirrors theirs',
      )
      .addOption(
        new Option(
          '-f, --format <format>',
          "how to write it (default: by the file's ending, else json, and ndjson for several)",
        ).choices(Object.keys(RECORD_FORMATS)),
      )
      .addOption(kindOption())
      .option('--with-schema', 'with -o: put the schema beside the records, for editors')
      .addOption(themesOption())
      .option(
        '--review <path>',
        'reviews whose corrections are made: a file or folder (repeatable)',
        collect<string>,
      )
      .option('--strict', 'exit with 1 when a record holds a warning')
      .option('--update', 'with -o: read only documents that are new or have changed'),
  )
    .addHelpText('after', EXAMPLES)
    .action(
      action<ExtractOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).extractDocuments,
      ),
    );
