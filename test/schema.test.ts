import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema } from '../src/index.js';
import { configJsonSchema } from '../src/validate/settings.js';
import { SCHEMA_FILE } from '../src/write/json.js';

it.each([
  ['record-1', recordJsonSchema],
  // The name before schemas had versions.
  ['record', recordJsonSchema],
  ['config-1', configJsonSchema],
])('the published schema %s is the one that the code makes (npm run schema)', (name, schema) => {
  const path = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema());
});

it('the number in the name is the major version', () => {
  expect(SCHEMA_FILE).toBe('record-1.schema.json');
});

it('every field of the schema is described', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const {
      properties = {},
      anyOf = [],
      items,
    } = schema as {
      properties?: Record<string, object>;
      anyOf?: object[];
      items?: object;
    };
    for (const [key, value] of Object.entries(properties)) {
      visit(value, `${path}.${key}`);
    }
    for (const option of anyOf) visit(option, path);
    if (items) visit(items, `${path}[]`);
  };
  const top = recordJsonSchema() as { properties: Record<string, { description?: string }> };
  for (const [key, value] of Object.entries(top.properties)) {
    if (key !== 'schemaVersion' && !value.description) bare.push(key);
    visit(value, key);
  }
  expect(bare).toEqual([]);
});
