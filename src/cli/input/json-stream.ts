import { TextDecoder } from 'node:util';
import { ArealetterError } from '../../errors.js';

/** Characters of one JSON value: more than the longest record, less than a string can hold. */
const LONGEST = 256 * 1024 * 1024;

/** A piece of a stream that is one JSON value, or should be. */
export interface JsonText {
  text: string;
  /** The line on which it begins, from 1. */
  line: number;
}

/** A JSON value of a stream, or why there is none, and where it stands. */
export type JsonValue = {
  place: string;
  json: JsonText;
  /** Its index, where it is an element of an array. */
  path: number[];
} & ({ value: unknown } | { error: ArealetterError });

/**
 * The values of a JSON stream, as they come: one value over as many lines as it likes, whose array's
 * elements count by themselves, or one value a line (NDJSON). A line that is no JSON stops no other.
 *
 * @param chunks - UTF-8, or UTF-16 with a byte order mark, as some Windows shells write.
 */
export async function* jsonValues(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonValue> {
  let ndjson = false;
  let number = 0;
  let open: JsonText = { text: '', line: 1 };
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() === '' && open.text === '') continue;
    const json = { text: line, line: number };
    const value = open.text === '' ? parsed(line) : undefined;
    if (value !== undefined) {
      ndjson ||= !Array.isArray(value);
      yield* Array.isArray(value)
        ? elements(value, json)
        : [{ place: `:${number}`, json, path: [], value }];
    } else if (ndjson) {
      yield { place: `:${number}`, json, path: [], error: noJson(line) };
    } else {
      const begun = open.text !== '';
      open = begun ? { text: `${open.text}\n${line}`, line: open.line } : json;
      if (open.text.length > LONGEST) throw tooLong();
    }
  }
  if (open.text === '') return;
  const value = parsed(open.text);
  if (value === undefined) yield { place: '', json: open, path: [], error: noJson(open.text) };
  else if (Array.isArray(value)) yield* elements(value, open);
  else yield { place: '', json: open, path: [], value };
}

function elements(values: readonly unknown[], json: JsonText): JsonValue[] {
  return values.map((value, index) => ({ place: `[${index}]`, json, path: [index], value }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noJson(text: string): ArealetterError {
  // On one line, so that nothing of it begins one.
  const start = text.trim().slice(0, 60).replace(/\s/g, ' ');
  return new ArealetterError('wrong-format', `this is no JSON: ${start}…`);
}

function tooLong(): ArealetterError {
  return new ArealetterError(
    'too-large',
    'this JSON is too large to be read at once; write one record a line (NDJSON)',
  );
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let open = '';
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    open += first;
    if (open.length > LONGEST) throw tooLong();
    for (const line of others) {
      yield open;
      open = line;
    }
  }
  yield open + (decoder?.decode() ?? '');
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Whether bytes begin like JSON, in whatever encoding; no document begins with a brace, some with a bracket. */
export function looksLikeJson(start: Uint8Array): boolean {
  const letters = new TextDecoder('latin1')
    .decode(start.subarray(0, 256))
    .replace(/[\0\sÿþï»¿]/g, '');
  return /^(?:\{"?|\[(?:\{|\]))/.test(letters);
}
