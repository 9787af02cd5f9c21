import { Argument, Command } from 'commander';
import type { World } from '../world.js';

const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  record: async () => (await import('../record/json-schema.js')).recordJsonSchema(),
  config: async () => (await import('../validate/settings.js')).configJsonSchema(),
};

const EXAMPLES = `
Examples:
  $ arealetter schema > record-1.schema.json
  $ arealetter schema config    of arealetter.config.json`;

/** `arealetter schema`: prints the JSON Schema of records, or of the settings. */
export function schemaCommand(world: World): Command {
  return new Command('schema')
    .description('print the JSON Schema (draft 2020-12) of records, or of the settings')
    .addArgument(
      new Argument('[what]', 'whose schema').choices(Object.keys(SCHEMAS)).default('record'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (what: string) => {
      const schema = await SCHEMAS[what]?.();
      world.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
