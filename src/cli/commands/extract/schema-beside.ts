import { dirname, join } from 'node:path';
import { ArealetterError } from '../../../errors.js';
import { recordJsonSchema, schemaFile } from '../../../schemas/index.js';
import { toJson } from '../../../write/json.js';
import type { Guard } from '../../output/guard.js';
import { writeWhole } from '../../output/whole-file.js';
import type { Plan } from './plan.js';

/**
 * Puts the schema of records into each folder of records, so that editors complete and check what is typed.
 *
 * @returns What a record points to as its `$schema`.
 * @throws ArealetterError `usage` where there is no folder, or no JSON is written; `unwritable`.
 */
export async function schemaBeside(plan: Plan, guard: Guard): Promise<string> {
  const { format, destination } = plan;
  if (destination.to !== 'files' || format !== 'json') {
    throw new ArealetterError(
      'usage',
      '--with-schema needs -o and JSON: the schema is put beside the records',
    );
  }
  const file = schemaFile('record');
  const folders = new Set([...destination.paths.values()].map(dirname));
  for (const folder of folders) await guard.check(join(folder, file));
  for (const folder of folders) await writeWhole(join(folder, file), toJson(recordJsonSchema()));
  return `./${file}`;
}
