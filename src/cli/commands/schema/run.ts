import { join } from 'node:path';
import { jsonSchema, schemaFile } from '../../../schemas/index.js';
import { SCHEMA_NAMES, type SchemaName } from '../../../schemas/names.js';
import { SCHEMA_FORMATS } from '../../../write/schema/formats.js';
import { EXIT } from '../../exit.js';
import { isFolderOutput } from '../../output/choose.js';
import { Guard } from '../../output/guard.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';

/** What the options of `arealetter schema` give. */
export interface SchemaOptions {
  output?: string;
  color?: string;
}

/**
 * Prints the JSON Schema of records, or of what a command writes; into a folder, all of them.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage` or `unwritable`.
 */
export async function printSchema(
  session: Session,
  { output }: SchemaOptions,
  name: SchemaName,
): Promise<number> {
  const write = async (of: SchemaName, path?: string) => {
    const options = path === undefined ? {} : { output: path };
    const result = await openResult(session, SCHEMA_FORMATS, options, new Guard());
    await result.print(jsonSchema(of));
  };
  if (output === undefined || !(await isFolderOutput(output))) {
    await write(name, output);
    return EXIT.done;
  }
  for (const of of SCHEMA_NAMES) {
    // The name with its major version stays what it is; the one without is always the newest.
    for (const file of [schemaFile(of), `${of}.schema.json`]) await write(of, join(output, file));
  }
  return EXIT.done;
}
