import * as z from 'zod';
import { COMPARISON_VERSION, comparisonSchema } from '../compare/schema.js';
import { CHANGE_VERSION, changeSchema } from '../diff/schema.js';
import { QUOTES_VERSION, quotesSchema } from '../quotes/schema.js';
import { recordSchema, SCHEMA_VERSION } from '../record/schema.js';
import { REVIEW_VERSION, reviewSchema } from '../review/schema.js';
import { THEMES_VERSION, themeListSchema } from '../themes/schema.js';
import { THREAD_VERSION, threadSchema } from '../thread/schema.js';
import { CONFIG_VERSION, configSchema } from '../validate/settings.js';
import type { SchemaName } from './names.js';

interface Source {
  schema: z.ZodType;
  version: string;
}

/** What each JSON Schema is made from. */
const SOURCES: Readonly<Record<SchemaName, Source>> = {
  record: { schema: recordSchema, version: SCHEMA_VERSION },
  change: { schema: changeSchema, version: CHANGE_VERSION },
  thread: { schema: threadSchema, version: THREAD_VERSION },
  compare: { schema: comparisonSchema, version: COMPARISON_VERSION },
  themes: { schema: themeListSchema, version: THEMES_VERSION },
  quotes: { schema: quotesSchema, version: QUOTES_VERSION },
  config: { schema: configSchema, version: CONFIG_VERSION },
  review: { schema: reviewSchema, version: REVIEW_VERSION },
};

/** The JSON Schema (draft 2020-12) of a record, or of what a command writes, made from its zod schema. */
export function jsonSchema(name: SchemaName): object {
  const { schema, version } = SOURCES[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:arealetter:${name}:${version}`,
    title: `arealetter ${name}`,
    ...rest,
  };
}

/** The file that a schema is published as: its number is that of the major version. */
export function schemaFile(name: SchemaName): string {
  const [major] = SOURCES[name].version.split('.');
  return `${name}-${major}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of a record. */
export function recordJsonSchema(): object {
  return jsonSchema('record');
}
