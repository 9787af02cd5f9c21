import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { SCHEMA_NAMES, type SchemaName } from '../../../schemas/names.js';
import type { World } from '../../world.js';

const EXAMPLES = `
Examples:
  $ arealetter schema > record-1.schema.json        of records
  $ arealetter schema change > change.schema.json   of what diff --format json writes`;

/** `arealetter schema`: prints the JSON Schema of records, or of what a command writes. */
export function schemaCommand(world: World): Command {
  return new Command('schema')
    .description('print the JSON Schema (draft 2020-12) of records, or of what a command writes')
    .addArgument(new Argument('[name]', 'of what').choices([...SCHEMA_NAMES]).default('record'))
    .option('-o, --output <folder>', 'write all of them into this folder')
    .addHelpText('after', EXAMPLES)
    .action(async (name: SchemaName, { output }: { output?: string }) => {
      const { jsonSchema, schemaFile } = await import('../../../schemas/index.js');
      const { writeWhole } = await import('../../../write/file.js');
      const text = (of: SchemaName) => `${JSON.stringify(jsonSchema(of), null, 2)}\n`;
      if (!output) world.stdout.write(text(name));
      else
        for (const of of SCHEMA_NAMES) {
          // The name with its major version stays what it is; the one without is always the newest.
          for (const file of [schemaFile(of), `${of}.schema.json`]) {
            await writeWhole(join(output, file), text(of));
          }
        }
    });
}
