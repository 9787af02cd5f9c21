import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchema, schemaFile } from '../../src/schemas/index.js';
import { SCHEMA_NAMES } from '../../src/schemas/names.js';

it.each(SCHEMA_NAMES)(
  'the published schema of a %s is as the code makes it (npm run schema)',
  (name) => {
    for (const file of [`${name}.schema.json`, schemaFile(name)]) {
      const path = new URL(`../../schemas/${file}`, import.meta.url);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(jsonSchema(name));
    }
  },
);

it.each(SCHEMA_NAMES)('every field of a %s is described', (name) => {
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
  const top = jsonSchema(name) as { properties: Record<string, { description?: string }> };
  for (const [key, value] of Object.entries(top.properties)) {
    if (key !== 'schemaVersion' && !value.description) bare.push(key);
    visit(value, key);
  }
  expect(bare).toEqual([]);
});
