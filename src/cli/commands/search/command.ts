import { Command } from 'commander';
import { KINDS } from '../../../record/kinds.js';
import { SEARCH_FORMATS } from '../../../write/search/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions, collect, wholeNumber } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import { firstDay, lastDay } from './days.js';
import type { SearchOptions } from './options.js';

const HELP = `
The words come first, then the records: the first argument is always words; a
later one that is the path of a file or folder, an address or - begins the
records. Words are found in all their forms (wait, waits, waiting), and so are
the field's abbreviations (EHC plan, education, health and care plan). Words
between quotes, '"joint commissioning"', must stand together. With a filter, the
words may be left out: all findings that it lets through are listed.

Questions may be asked in everyday words ("kids out of school on part-time
timetables"): after the findings that hold all the words come those that say it
in the field's own, marked as such, of the area that the words name. --exact
leaves these out, and so do --phrase, --any and quotes.

Examples:
  $ arealetter search waiting times records/        findings that speak of both
  $ arealetter search "long waits for autism diagnosis in Blackpool" records/
  $ arealetter search --phrase "waiting times" records/
  $ arealetter search --type strength --from 2023 co-production records/
  $ arealetter search --area Blackpool --theme waiting-times camhs records/
  $ arealetter search --theme waiting-times --type strength records/
  $ arealetter search autism -f json records.ndjson | jq .total

Exit codes: 0 found, 1 nothing found or some documents could not be read, 2 could not run.`;

/** `arealetter search`: findings that speak of something. */
export const searchCommand: CommandMaker = (world, setCode) => {
  const command = new Command('search')
    .description('find the findings that speak of something, best first, with the words in context')
    .argument('<words-and-records...>', 'words, then records, folders, documents, or - for stdin')
    .option('--phrase', 'the words of each argument must stand together')
    .option('--any', 'one of the words is enough')
    .option('--exact', 'only findings that hold the words, none that say it in others')
    .option(
      '--type <type>',
      'only findings of this type (repeatable, as all filters)',
      collect<string>,
    )
    .option('--kind <kind>', `only documents of this kind: ${KINDS.join(', ')}`, collect<string>)
    .option('--area <name>', 'only documents of this local area', collect<string>)
    .option('--theme <theme>', 'only findings with this theme', collect<string>)
    .option('--from <date>', 'only documents from this day, month or year on', firstDay)
    .option('--to <date>', 'only documents up to this day, month or year', lastDay)
    .option('--limit <n>', 'show no more than this', wholeNumber, 20)
    .option('--full', 'whole findings, not the words around the match');
  addOutputOptions(command, SEARCH_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', HELP)
    .action(
      action<SearchOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).searchRecords,
      ),
    );
};
