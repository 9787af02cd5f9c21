import { Command, Option } from 'commander';
import type { World } from '../../world.js';

/** The formats of `arealetter validate`. */
export const VALIDATION_FORMATS = ['terminal', 'json', 'github', 'sarif', 'junit'] as const;

/** What the options of `arealetter validate` give. */
export interface ValidateCommandOptions {
  format: (typeof VALIDATION_FORMATS)[number];
  source?: string[];
  review?: string[];
  rule?: string[];
  config?: string;
  output?: string;
  strict?: boolean;
  rules?: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter validate records/                      every record in a folder
  $ arealetter validate records/ --source letters/    … held against its document
  $ arealetter validate letter.json --review letter.review.json
  $ arealetter validate -f github records.ndjson      annotations in GitHub Actions
  $ arealetter validate --rule facts=off record.json  without one rule

Exit codes: 0 valid, 1 invalid (with --strict also where there are warnings),
2 could not run.`;

/** `arealetter validate`: whether records hold what they promise. */
export function validateCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('validate')
    .description('check records against their schema, rules, and the documents they were made from')
    .argument('[records...]', 'records (JSON, NDJSON), folders of them, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write what is wrong')
        .choices([...VALIDATION_FORMATS])
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write into this file')
    .option('-s, --source <path>', 'the documents: a file or folder (repeatable)', add)
    .option(
      '--review <path>',
      'reviews that must accept every finding: a file or folder (repeatable)',
      add,
    )
    .option('--rule <name=level>', 'set a rule to error, warning or off (repeatable)', add)
    .option('--config <file>', 'settings other than ./arealetter.config.json')
    .option('--strict', 'warnings make a record invalid, too')
    .option('--rules', 'print all rules')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { validateRecords } = await import('./run.js');
      const options = command.optsWithGlobals<ValidateCommandOptions>();
      setCode(await validateRecords(world, paths, options));
    });
}

function add(given: string, before: string[] = []): string[] {
  return [...before, given];
}
