import { Command } from 'commander';
import { THEME_LIST_FORMATS } from '../../../write/themes/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions, themesOption } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ThemesOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter themes                           the list: keys and definitions
  $ arealetter themes letter.json               why each finding has its themes
  $ arealetter themes --only therapies letter.pdf
  $ arealetter themes -f json > mine.json       a list to make your own
  $ arealetter themes --themes mine.json letter.pdf

Exit codes: 0 done, 2 could not run.`;

/** `arealetter themes`: the theme list, and why findings have their themes. */
export const themesCommand: CommandMaker = (world, setCode) => {
  const command = new Command('themes')
    .description('print the themes that findings are tagged with, or why findings have theirs')
    .argument('[record]', 'a record or a document, whose themes are explained')
    .addOption(themesOption())
    .option('--only <key>', 'only this theme')
    .option('--full', 'the phrases of the list too; of a record, phrases that were not enough');
  addOutputOptions(command, THEME_LIST_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<ThemesOptions, [string | undefined]>(
        world,
        setCode,
        async () => (await import('./run.js')).showThemes,
      ),
    );
};
