import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema } from '../src/index.js';

it('the published schema is the one that the code makes (npm run schema)', () => {
  const published = readFileSync(new URL('../schemas/record.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(recordJsonSchema());
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
