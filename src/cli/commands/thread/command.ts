import { Command, Option } from 'commander';
import type { World } from '../../world.js';

/** The formats of `arealetter thread`. */
export const THREAD_FORMATS = ['terminal', 'json', 'markdown', 'html'] as const;

/** What the options of `arealetter thread` give. */
export interface ThreadCommandOptions {
  format: (typeof THREAD_FORMATS)[number];
  area?: string;
  output?: string;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter thread letter.pdf statement.docx revisit.pdf report.pdf
  $ arealetter thread --area Blackpool records/          of many, those on one area
  $ arealetter thread -f html -o thread.html records/    one page, with a time line

Exit codes: 0 done, 1 done but some documents could not be read, 2 could not run.`;

/** `arealetter thread`: everything known of one area in the order of time. */
export function threadCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('thread')
    .description('follow each weakness of one area through all its documents, in the order of time')
    .argument('<records...>', 'records or documents of one area, folders of them, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices([...THREAD_FORMATS])
        .default('terminal'),
    )
    .option('--area <name>', 'of the records given, those on this area alone: its name or ONS code')
    .option('-o, --output <file>', 'write into this file')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { followDocuments } = await import('./run.js');
      setCode(await followDocuments(world, paths, command.optsWithGlobals<ThreadCommandOptions>()));
    });
}
