import { Command, Option } from 'commander';
import { GROUPS, type Group } from '../../../compare/groups.js';
import { KINDS, type Kind } from '../../../record/kinds.js';
import type { World } from '../../world.js';

/** The formats of `arealetter compare`. */
export const COMPARE_FORMATS = ['terminal', 'json', 'markdown', 'csv', 'html'] as const;

/** What the options of `arealetter compare` give. */
export interface CompareCommandOptions {
  format: (typeof COMPARE_FORMATS)[number];
  group?: Group;
  theme: string[];
  kind: Kind[];
  latest?: boolean;
  output?: string;
  full?: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter compare blackpool.json lancashire.json    what two areas share
  $ arealetter compare -f html -o map.html records/      a heat map of a folder
  $ arealetter compare --group outcome --kind area-send-report records/
  $ arealetter compare --theme waiting-times --full a.pdf b.pdf

Exit codes: 0 done, 1 done but some documents could not be read, 2 could not run.`;

/** `arealetter compare`: areas side by side. */
export function compareCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('compare')
    .description(
      'set areas side by side: outcomes, dates, and by theme what they share and what sets them apart',
    )
    .argument('<records...>', 'records, documents, folders of them, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices([...COMPARE_FORMATS])
        .default('terminal'),
    )
    .addOption(new Option('--group <by>', 'put documents together by this').choices([...GROUPS]))
    .addOption(
      new Option('--theme <key>', 'this theme alone; may be given again')
        .argParser(collect<string>)
        .default([], 'all'),
    )
    .addOption(
      new Option('--kind <kind>', 'documents of this kind alone; may be given again')
        .choices([...KINDS])
        .argParser(collect<Kind>)
        .default([], 'all'),
    )
    .option('--latest', 'of each area its latest document alone')
    .option('-o, --output <file>', 'write into this file')
    .option('--full', 'on a terminal: all findings behind every theme, whole')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { compareRecords } = await import('./run.js');
      setCode(await compareRecords(world, paths, command.optsWithGlobals<CompareCommandOptions>()));
    });
}

function collect<Value extends string>(given: string, before: Value[]): Value[] {
  return [...before, given as Value];
}
