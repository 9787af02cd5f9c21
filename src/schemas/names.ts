/** What has a published JSON Schema. A file of its own, so that help need not wait for the schemas. */
export const SCHEMA_NAMES = [
  'record',
  'change',
  'thread',
  'compare',
  'themes',
  'quotes',
  'config',
  'review',
] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
