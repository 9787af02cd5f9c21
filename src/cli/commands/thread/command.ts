import { Command } from 'commander';
import { THREAD_FORMATS } from '../../../write/thread/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ThreadOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter thread letter.pdf statement.docx revisit.pdf report.pdf
  $ arealetter thread --area Blackpool records/          those of one area, out of many
  $ arealetter thread -o thread.html records/            one page, with a time line

Exit codes: 0 done, 1 done but some documents could not be read, 2 could not run.`;

/** `arealetter thread`: one area from document to document, in the order of time. */
export const threadCommand: CommandMaker = (world, setCode) => {
  const command = new Command('thread')
    .description('follow each weakness of one area through all its documents, in the order of time')
    .argument('<records...>', 'records or documents of one area, folders of them, or - for stdin')
    .option('--area <name>', 'only documents of this area: its name or ONS code')
    .option('--same-area', 'they are one area, whatever it is called in them');
  addOutputOptions(command, THREAD_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<ThreadOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).followDocuments,
      ),
    );
};
