import { Command, Option } from 'commander';
import { themesOption } from '../../options.js';
import type { World } from '../../world.js';

/** The formats of `arealetter themes`. */
export const THEMES_FORMATS = ['terminal', 'json'] as const;

/** What the options of `arealetter themes` give. */
export interface ThemesCommandOptions {
  format: (typeof THEMES_FORMATS)[number];
  themes?: string;
  only?: string;
  full?: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter themes                           the list: keys and definitions
  $ arealetter themes letter.json               why each finding has its themes
  $ arealetter themes --only therapies letter.pdf
  $ arealetter themes -f json > mine.json       a list to make your own
  $ arealetter themes --themes mine.json letter.pdf

Exit codes: 0 done, 2 could not run.`;

/** `arealetter themes`: the theme list, and why findings have their themes. */
export function themesCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('themes')
    .description('print the themes that findings are tagged with, or why findings have theirs')
    .argument('[record]', 'a record or a document, whose themes are explained')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices([...THEMES_FORMATS])
        .default('terminal'),
    )
    .addOption(themesOption())
    .option('--only <key>', 'this theme alone')
    .option('--full', 'the phrases of the list too; of a record, phrases that were not enough')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { showThemes } = await import('./run.js');
      setCode(await showThemes(world, path, command.optsWithGlobals<ThemesCommandOptions>()));
    });
}
