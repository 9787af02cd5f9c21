import { Command } from 'commander';
import { VALIDATE_FORMATS } from '../../../write/validate/formats.js';
import { addOutputOptions } from '../../format-option.js';
import { addReadingOptions, collect } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ValidateOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter validate records/                      every record in a folder
  $ arealetter validate records/ --source letters/    … held against its document
  $ arealetter validate letter.json --review letter.review.json
  $ arealetter validate -f github records.ndjson      annotations in GitHub Actions
  $ arealetter validate --rule facts=off record.json  without one rule

Exit codes: 0 valid, 1 invalid (with --strict also where there are warnings) or
some could not be read, 2 could not run.`;

/** `arealetter validate`: whether records hold what they promise. */
export const validateCommand: CommandMaker = (world, setCode) => {
  const command = new Command('validate')
    .description('check records against their schema, rules, and the documents they were made from')
    .argument('[records...]', 'records (JSON, NDJSON), folders of them, or - for stdin')
    .option('-s, --source <path>', 'the documents: a file or folder (repeatable)', collect<string>)
    .option(
      '--review <path>',
      'signed reviews that must accept the whole record: a file or folder (repeatable)',
      collect<string>,
    )
    .option(
      '--rule <name=level>',
      'set a rule to error, warning or off (repeatable)',
      collect<string>,
    )
    .option('--config <file>', 'settings other than ./arealetter.config.json')
    .option('--strict', 'warnings make a record invalid, too')
    .option('--rules', 'print all rules');
  addOutputOptions(command, VALIDATE_FORMATS);
  return addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(
      action<ValidateOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).validateRecords,
      ),
    );
};
