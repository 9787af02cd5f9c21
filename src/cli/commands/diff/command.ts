import { Command, Option } from 'commander';
import { PARTS, type Part } from '../../../diff/parts.js';
import type { World } from '../../world.js';

/** The formats of `arealetter diff`. */
export const DIFF_FORMATS = ['terminal', 'json', 'markdown', 'html'] as const;

/** What the options of `arealetter diff` give. */
export interface DiffCommandOptions {
  format: (typeof DIFF_FORMATS)[number];
  only?: Part;
  output?: string;
  full?: boolean;
  exitZero?: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter diff letter-2018.pdf revisit-2021.pdf     what became of each weakness
  $ arealetter diff letter.json statement.docx           which actions answer it
  $ arealetter diff -f html -o diff.html a.json b.json   one page, for a meeting
  $ arealetter diff --only fields old.json new.json      two readings of one letter

Exit codes: 0 the same, 1 different, 2 could not run.`;

/** `arealetter diff`: what changed between two documents of one area. */
export function diffCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('diff')
    .description(
      'compare a letter with its revisit, statement of action or later report: where each weakness stands, and what changed',
    )
    .argument('<before>', 'a record or a document; its order in time is found out')
    .argument('<after>', 'a later one of the same area')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices([...DIFF_FORMATS])
        .default('terminal'),
    )
    .addOption(new Option('--only <part>', 'this part alone').choices([...PARTS]))
    .option('-o, --output <file>', 'write into this file')
    .option('--full', 'on a terminal: whole findings, and those that stayed the same')
    .option('--exit-zero', 'exit with 0 though they differ')
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string, _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { diffDocuments } = await import('./run.js');
      const options = command.optsWithGlobals<DiffCommandOptions>();
      setCode(await diffDocuments(world, [before, after], options));
    });
}
