import { Command, Option } from 'commander';
import type { World } from '../../world.js';

/** The formats of `arealetter quotes`. */
export const QUOTES_FORMATS = ['terminal', 'json', 'markdown'] as const;

/** What the options of `arealetter quotes` give. */
export interface QuotesCommandOptions {
  format: (typeof QUOTES_FORMATS)[number];
  output?: string;
  strict?: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter quotes article.html letter.pdf        does the letter say so?
  $ arealetter quotes paper.docx records/            against every record in a folder
  $ arealetter quotes -f json - letter.json < a.txt  as JSON, the article from stdin

Quotations of other people are told apart, and need not stand in a document.

Exit codes: 0 every quotation of the inspectors stands in the documents, 1 one is altered or
not found (with --strict also one that nobody is named for), 2 could not run.`;

/** `arealetter quotes`: whether the quotations of an article stand in letters and reports. */
export function quotesCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('quotes')
    .description(
      'check the quotations of an article: verbatim, altered, from several places, or not in these documents; and whose words they are said to be',
    )
    .argument('<article>', 'text, Markdown, HTML, Word or PDF; an address, or - for stdin')
    .argument('<records...>', 'records or documents, or folders of them')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices([...QUOTES_FORMATS])
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write into this file')
    .option('--strict', 'a quotation that nobody is named for must be found too')
    .addHelpText('after', EXAMPLES)
    .action(async (article: string, records: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { quotesOfArticle } = await import('./run.js');
      const options = command.optsWithGlobals<QuotesCommandOptions>();
      setCode(await quotesOfArticle(world, article, records, options));
    });
}
