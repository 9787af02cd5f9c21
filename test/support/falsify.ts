import type * as z from 'zod';
import { type LetterRecord, recordSchema } from '../../src/index.js';
import type { Path } from '../../src/validate/rule.js';

/** One change to a record, which no document bears out. */
export interface Falsification {
  /** The field and the way: `findings.judgement to another`. */
  name: string;
  /** The field, without indices. */
  field: string;
  /** Where the value stands in the changed record; of one that was taken away, where it stood. */
  path: Path;
  record: LetterRecord;
}

// biome-ignore lint/suspicious/noExplicitAny: any schema
type Schema = any;
type Change = [way: string, path: Path, change: (holder: Holder, key: string | number) => void];
type Holder = Record<string | number, unknown>;

/** What a false record may not be told by: where a schema is, what the file is called, what made the record. */
const OUTSIDE = /^(?:\$schema|source\.name|generator\b.*)$/;

/** Every falsification of every field of a record, as the schema tells its fields: each field in each way once. */
export function* falsifications(record: LetterRecord): Generator<Falsification> {
  const seen = new Set<string>();
  for (const [way, path, change] of changes(recordSchema, record, [])) {
    const field = path.filter((key) => typeof key === 'string').join('.');
    const name = `${field} ${way}`;
    if (seen.has(name) || OUTSIDE.test(field)) continue;
    seen.add(name);
    const copy = structuredClone(record);
    const holder = path.slice(0, -1).reduce<unknown>((held, key) => (held as Holder)[key], copy);
    change(holder as Holder, path.at(-1) as string | number);
    yield { name, field, path, record: copy };
  }
}

function* changes(schema: Schema, value: unknown, path: Path): Generator<Change> {
  const { def } = schema;
  if (def.type === 'nullable' || def.type === 'optional') {
    yield* changesOfNullable(def.innerType, value, path);
  } else if (def.type === 'object') {
    for (const [key, field] of Object.entries(schema.shape)) {
      yield* changes(field, (value as Holder)[key], [...path, key]);
    }
  } else if (def.type === 'array') yield* changesOfList(def.element, value as unknown[], path);
  else if (def.type === 'union') {
    const option = def.options.find((one: Schema) => one.safeParse(value).success);
    yield* changes(option, value, path);
  } else yield ['to another', path, put(another(schema, value))];
}

function* changesOfNullable(inner: Schema, value: unknown, path: Path): Generator<Change> {
  if (value == null) yield ['where there is none', path, put(example(inner))];
  else {
    yield ['to null', path, put(null)];
    yield* changes(inner, value, path);
  }
}

function* changesOfList(element: Schema, list: unknown[], path: Path): Generator<Change> {
  yield ['with one more', [...path, list.length], put(example(element))];
  if (list.length > 0) yield ['without the first', [...path, 0], (holder) => void remove(holder)];
  const [one, two] = list;
  if (list.length > 1 && JSON.stringify(one) !== JSON.stringify(two)) {
    yield ['with two exchanged', [...path, 0], (holder) => exchange(holder)];
  }
  for (const [index, each] of list.entries()) yield* changes(element, each, [...path, index]);
}

function put(value: unknown): Change[2] {
  return (holder, key) => {
    holder[key] = value;
  };
}

function remove(holder: Holder): void {
  (holder as unknown as unknown[]).shift();
}

function exchange(holder: Holder): void {
  [holder[0], holder[1]] = [holder[1], holder[0]];
}

/** Another value of the same schema. */
function another(schema: Schema, value: unknown): unknown {
  if (schema.def.type === 'number') return (value as number) + 1;
  if (schema.def.type === 'literal') return `${value}.1`;
  if (schema.def.type === 'enum') return schema.options.find((one: unknown) => one !== value);
  const text = value as string;
  const tries = [
    text.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
    text.replace(/[1-8](?!.*[1-8])/, (digit) => String(Number(digit) + 1)),
    `${text} indeed`,
  ];
  return tries.find((one) => one !== text && schema.safeParse(one).success);
}

/** Some value of a schema. */
function example(schema: Schema): unknown {
  const { def } = schema;
  if (def.type === 'object') {
    const fields = Object.entries(schema.shape).filter(([key]) => key !== '$schema');
    return Object.fromEntries(fields.map(([key, field]) => [key, example(field)]));
  }
  if (def.type === 'nullable') return null;
  if (def.type === 'array') return def.element.def.type === 'object' ? [] : [];
  if (def.type === 'union') return example(def.options[1]);
  if (def.type === 'enum') return schema.options[0];
  if (def.type === 'number') return 1;
  const tries = ['false', '2019-03-04', 'E06000009', 'strength/9', '0'.repeat(64)];
  return tries.find((one) => schema.safeParse(one).success);
}

/** The dotted names of all fields that the schema has. */
export function fieldsOf(schema: Schema = recordSchema, above = ''): string[] {
  const { def } = schema;
  if (def.type === 'nullable' || def.type === 'optional') return fieldsOf(def.innerType, above);
  if (def.type === 'array') return [above, ...fieldsOf(def.element, above)];
  if (def.type === 'union') return def.options.flatMap((one: Schema) => fieldsOf(one, above));
  if (def.type !== 'object') return [above];
  const fields = Object.entries(schema.shape as z.ZodRawShape);
  return fields
    .flatMap(([key, field]) => fieldsOf(field, above === '' ? key : `${above}.${key}`))
    .filter((field) => !OUTSIDE.test(field));
}
