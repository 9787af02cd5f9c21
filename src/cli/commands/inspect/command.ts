import { Command } from 'commander';
import { TRACE_FORMATS } from '../../../write/trace/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions, kindOption } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { InspectOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter inspect letter.pdf                        what each line became
  $ arealetter inspect letter.pdf | grep UNPLACED        what found no place
  $ arealetter inspect --kind area-send-revisit odd.pdf  as a revisit letter

Exit codes: 0 done, 2 could not run.`;

/** `arealetter inspect`: shows how a document is read, for those who doubt a record. */
export const inspectCommand: CommandMaker = (world, setCode) => {
  const command = new Command('inspect')
    .description('show how a document is read: its family and why, and what each line becomes')
    .argument('<document>', 'a file, an address (https:// or http://), or - for stdin')
    .addOption(kindOption());
  addOutputOptions(command, TRACE_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<InspectOptions, [string]>(
        world,
        setCode,
        async () => (await import('./run.js')).inspectDocument,
      ),
    );
};
