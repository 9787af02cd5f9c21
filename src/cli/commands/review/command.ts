import { Command } from 'commander';
import type { Kind } from '../../../record/kinds.js';
import { kindOption } from '../../options.js';
import type { World } from '../../world.js';

/** What the options of `arealetter review` give. */
export interface ReviewCommandOptions {
  output?: string;
  record?: string;
  kind?: Kind;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter review letter.pdf                    writes letter.review.html
  $ arealetter review letter.pdf -o check.html      … or this file
  $ arealetter review letters/ -o pages             a page for each document
  $ arealetter review letter.pdf --record old.json  a record made before

Open the page by double click. It holds the document, so it needs no network.

Exit codes: 0 done, 1 some documents failed, 2 could not run.`;

/** `arealetter review`: a page to compare a record with its document. */
export function reviewCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('review')
    .description(
      'make a page to sign a record off on: the document as printed, with every finding outlined, beside its record',
    )
    .argument(
      '<documents...>',
      'files, folders (every document in them), addresses (https:// or http://), or - for stdin',
    )
    .option(
      '-o, --output <path>',
      'write this file (- is stdout), or into this folder where there are several documents',
    )
    .option('--record <file>', 'show this record of the document, rather than a new one')
    .addOption(kindOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { reviewDocuments } = await import('./run.js');
      setCode(await reviewDocuments(world, paths, command.optsWithGlobals<ReviewCommandOptions>()));
    });
}
