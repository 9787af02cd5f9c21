import { Command } from 'commander';
import type { World } from '../world.js';

/** `arealetter schema`: prints the JSON Schema of records. */
export function schemaCommand(world: World): Command {
  return new Command('schema')
    .description('print the JSON Schema (draft 2020-12) of records')
    .addHelpText('after', '\nExample:\n  $ arealetter schema > record.schema.json')
    .action(async () => {
      const { recordJsonSchema } = await import('../record/json-schema.js');
      world.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    });
}
