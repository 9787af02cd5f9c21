import { Command } from 'commander';
import { QUOTES_FORMATS } from '../../../write/quotes/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { QuotesOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter quotes article.html letter.pdf        does the letter say so?
  $ arealetter quotes paper.docx records/            against every record in a folder
  $ arealetter quotes -f json - letter.json < a.txt  as JSON, the article from stdin

Quotations of other people are recognised, and need not stand in a document.

Exit codes: 0 every quotation of the inspectors stands in the documents, 1 one is altered or
not found (with --strict also one credited to nobody), or a document could not be read,
2 could not run.`;

/** `arealetter quotes`: whether the quotations of an article stand in letters and reports. */
export const quotesCommand: CommandMaker = (world, setCode) => {
  const command = new Command('quotes')
    .description(
      'check the quotations of an article: verbatim, altered, from several places, or not in these documents; and whose words they are said to be',
    )
    .argument('<article>', 'text, Markdown, HTML, Word or PDF; an address, or - for stdin')
    .argument('<records...>', 'records or documents, or folders of them')
    .option('--strict', 'a quotation that is credited to nobody must be found too');
  addOutputOptions(command, QUOTES_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<QuotesOptions, [string, string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).quotesOfArticle,
      ),
    );
};
