import { Argument, Command } from 'commander';
import { SCHEMA_NAMES, type SchemaName } from '../../../schemas/names.js';
import { action, type CommandMaker } from '../action.js';
import type { SchemaOptions } from './run.js';

const EXAMPLES = `
Examples:
  $ arealetter schema > record-1.schema.json        of records
  $ arealetter schema change > change.schema.json   of what diff --format json writes
  $ arealetter schema -o schemas/                   all of them, into a folder`;

/** `arealetter schema`: prints the JSON Schema of records, or of what a command writes. */
export const schemaCommand: CommandMaker = (world, setCode) =>
  new Command('schema')
    .description('print the JSON Schema (draft 2020-12) of records, or of what a command writes')
    .addArgument(new Argument('[name]', 'of what').choices([...SCHEMA_NAMES]).default('record'))
    .option('-o, --output <path>', 'write into this file, or all of them into this folder')
    .addHelpText('after', EXAMPLES)
    .action(
      action<SchemaOptions, [SchemaName]>(
        world,
        setCode,
        async () => (await import('./run.js')).printSchema,
      ),
    );
