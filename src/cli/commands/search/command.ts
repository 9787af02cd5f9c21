import { Command, InvalidArgumentError, Option } from 'commander';
import type { Kind } from '../../../record/kinds.js';
import { KINDS } from '../../../record/kinds.js';
import type { FindingType } from '../../../record/schema.js';
import type { World } from '../../world.js';

/** The formats of `arealetter search`. */
const SEARCH_FORMATS = ['terminal', 'json', 'ndjson', 'markdown'] as const;

/** What the options of `arealetter search` give. */
export interface SearchCommandOptions {
  format: (typeof SEARCH_FORMATS)[number];
  phrase?: boolean;
  any?: boolean;
  type?: FindingType[];
  kind?: Kind[];
  area?: string[];
  theme?: string[];
  from?: string;
  to?: string;
  limit: number;
  full?: boolean;
  color?: string;
}

const HELP = `
The words come first, then the records: the first argument is always words; a
later one that is the path of a file or folder, an address or - begins the
records. Words are found in all their forms (wait, waits, waiting), and so are
the field's abbreviations (EHC plan, education, health and care plan). Words
between quotes, '"joint commissioning"', must stand together.

Examples:
  $ arealetter search waiting times records/        findings that speak of both
  $ arealetter search --phrase "waiting times" records/
  $ arealetter search --type strength --from 2023 co-production records/
  $ arealetter search --area Blackpool --theme waiting-times camhs records/
  $ arealetter search autism -f json records.ndjson | jq .total

Exit codes: 0 found, 1 nothing found, 2 could not run, or could not read all.`;

/** `arealetter search`: findings that speak of something. */
export function searchCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('search')
    .description('find the findings that speak of something, best first, with the words in context')
    .argument('<words-and-records...>', 'words, then records, folders, documents, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write them')
        .choices([...SEARCH_FORMATS])
        .default('terminal'),
    )
    .option('--phrase', 'the words of each argument must stand together')
    .option('--any', 'one of the words is enough')
    .addOption(several('--type <type>', 'findings of this type (may be repeated, as all filters)'))
    .addOption(several('--kind <kind>', `documents of this kind: ${KINDS.join(', ')}`))
    .addOption(several('--area <name>', 'documents of this local area'))
    .addOption(several('--theme <theme>', 'findings on this theme'))
    .option('--from <date>', 'documents from this day, month or year on', firstDay)
    .option('--to <date>', 'documents up to this day, month or year', lastDay)
    .option('--limit <n>', 'at most so many', wholeNumber, 20)
    .option('--full', 'whole findings, not the words around')
    .addHelpText('after', HELP)
    .action(async (given: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { searchRecords } = await import('./run.js');
      setCode(await searchRecords(world, given, command.optsWithGlobals<SearchCommandOptions>()));
    });
}

/** An option that may be repeated; what it allows is known once it is run. */
function several(flags: string, about: string): Option {
  return new Option(flags, about).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

function firstDay(given: string): string {
  return day(given, '-01', '-01');
}

function lastDay(given: string): string {
  // A month is compared as text, so that a 31st of February does no harm.
  return day(given, '-12', '-31');
}

function day(given: string, month: string, end: string): string {
  const [whole, year, ofMonth = month, ofDay = end] =
    /^(\d{4})(-(?:0[1-9]|1[0-2]))?(-(?:0[1-9]|[12]\d|3[01]))?$/.exec(given) ?? [];
  if (whole) return `${year}${ofMonth}${ofDay}`;
  throw new InvalidArgumentError('It must be a date: 2022, 2022-05 or 2022-05-11.');
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
