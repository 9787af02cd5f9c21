import { Command } from 'commander';
import type { Kind } from '../../../record/kinds.js';
import { kindOption } from '../../options.js';
import type { World } from '../../world.js';

/** What the options of `arealetter inspect` give. */
export interface InspectCommandOptions {
  kind?: Kind;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter inspect letter.pdf                        what each line became
  $ arealetter inspect letter.pdf | grep UNPLACED        what found no place
  $ arealetter inspect --kind area-send-revisit odd.pdf  as a revisit letter`;

/** `arealetter inspect`: shows how a document is read, for those who doubt a record. */
export function inspectCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('inspect')
    .description('show how a document is read: its family and why, and what each line becomes')
    .argument('<input>', 'a file, an address (https:// or http://), or - for stdin')
    .addOption(kindOption())
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { inspectDocument } = await import('./run.js');
      setCode(await inspectDocument(world, path, command.optsWithGlobals<InspectCommandOptions>()));
    });
}
