import { Command, Option } from 'commander';
import { PARTS } from '../../../diff/parts.js';
import { DIFF_FORMATS } from '../../../write/diff/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { DiffOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter diff letter-2018.pdf revisit-2021.pdf     what became of each weakness
  $ arealetter diff letter.json statement.docx           which actions answer it
  $ arealetter diff -o diff.html a.json b.json           one page, for a meeting
  $ arealetter diff --only fields old.json new.json      two readings of one letter

Exit codes: 0 the same, 1 different, 2 could not run.`;

/** `arealetter diff`: what changed between two documents of one area. */
export const diffCommand: CommandMaker = (world, setCode) => {
  const command = new Command('diff')
    .description(
      'compare a letter with its revisit, statement of action or later report: where each weakness stands, and what changed',
    )
    .argument('<before>', 'a record or a document; which of the two is earlier is found out')
    .argument('<after>', 'another of the same area')
    .addOption(new Option('--only <part>', 'only this part').choices([...PARTS]))
    .option('--full', 'findings whole, none only counted, and those that stayed the same')
    .option('--same-area', 'they are one area, whatever it is called in them')
    .option('--exit-zero', 'exit with 0 although they differ');
  addOutputOptions(command, DIFF_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<DiffOptions, [string, string]>(
        world,
        setCode,
        async () => (await import('./run.js')).diffDocuments,
      ),
    );
};
