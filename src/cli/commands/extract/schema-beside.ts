import { join } from 'node:path';
import { ArealetterError } from '../../../errors.js';
import { recordJsonSchema, schemaFile } from '../../../schemas/index.js';
import { writeWhole } from '../../output/whole-file.js';

/**
 * Puts the schema of records into a folder, so that editors complete and check what is typed.
 *
 * @returns What a record in this folder points to as its `$schema`.
 * @throws ArealetterError `usage` where there is no folder, or no JSON is written; `unwritable`.
 */
export async function schemaBeside(folder: string | undefined, format: string): Promise<string> {
  if (folder === undefined || format !== 'json') {
    throw new ArealetterError(
      'usage',
      '--with-schema needs -o and JSON: the schema is put beside the records',
    );
  }
  const file = schemaFile('record');
  await writeWhole(join(folder, file), `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  return `./${file}`;
}
