import { Command, Option } from 'commander';
import { GROUPS } from '../../../compare/groups.js';
import { KINDS, type Kind } from '../../../record/kinds.js';
import { COMPARE_FORMATS } from '../../../write/compare/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions, collect } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { CompareOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter compare blackpool.json lancashire.json    what two areas share
  $ arealetter compare -o map.html records/              a heat map of a folder
  $ arealetter compare --group outcome --kind area-send-report records/
  $ arealetter compare --theme waiting-times --full a.pdf b.pdf

Exit codes: 0 done, 1 done but some documents could not be read, 2 could not run.`;

/** `arealetter compare`: areas side by side. */
export const compareCommand: CommandMaker = (world, setCode) => {
  const command = new Command('compare')
    .description(
      'set areas side by side: outcomes, dates, and by theme what they share and what sets them apart',
    )
    .argument('<records...>', 'records, documents, folders of them, or - for stdin')
    .addOption(new Option('--group <by>', 'group the documents by this').choices([...GROUPS]))
    .addOption(
      new Option('--theme <key>', 'only this theme (repeatable)')
        .argParser(collect<string>)
        .default([], 'all'),
    )
    .addOption(
      new Option('--kind <kind>', 'only documents of this kind (repeatable)')
        .choices([...KINDS])
        .argParser(collect<Kind>)
        .default([], 'all'),
    )
    .option('--latest', 'only the latest document of each area')
    .option('--full', 'on a terminal: every finding behind each theme, whole');
  addOutputOptions(command, COMPARE_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<CompareOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).compareRecords,
      ),
    );
};
