import { Command } from 'commander';
import { addReadingOptions, kindOption } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ReviewOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter review letter.pdf                    writes letter.review.html
  $ arealetter review letter.pdf -o check.html      … or this file
  $ arealetter review letters/ -o pages             a page for each document
  $ arealetter review letter.pdf --record old.json  a record made before

Open the page by double click. It holds the document, so it needs no network.

Exit codes: 0 done, 1 some documents failed, 2 could not run.`;

/** `arealetter review`: a page to compare a record with its document. */
export const reviewCommand: CommandMaker = (world, setCode) =>
  addReadingOptions(
    new Command('review')
      .description(
        'make a page to sign a record off on: the document as printed, with every finding outlined, beside its record',
      )
      .argument(
        '<documents...>',
        'files, folders (every document in them), addresses (https:// or http://), or - for stdin',
      )
      .option(
        '-o, --output <path>',
        'write into this file (- is stdout); or, of several documents, into this folder',
      )
      .option('--record <file>', 'show this record of the document, rather than a new one')
      .addOption(kindOption()),
  )
    .addHelpText('after', EXAMPLES)
    .action(
      action<ReviewOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).reviewDocuments,
      ),
    );
