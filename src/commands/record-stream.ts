import { TextDecoder } from 'node:util';
import { ArealetterError } from '../errors.js';

/** Characters of one JSON value: more than the longest record, less than a string can hold. */
const LONGEST = 256 * 1024 * 1024;

/** A JSON value of a stream, or why there is none, and where it stands. */
export type JsonValue = { place: string } & ({ value: unknown } | { error: ArealetterError });

/**
 * The values of a JSON stream, as they come: one value over as many lines as it likes, whose array's
 * elements count by themselves, or one value a line (NDJSON). A line that is no JSON stops no other.
 *
 * @param chunks - UTF-8, or UTF-16 with a byte order mark, as some Windows shells write.
 */
export async function* jsonValues(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonValue> {
  let ndjson = false;
  let number = 0;
  let pending = '';
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() === '') continue;
    const value = pending === '' ? parsed(line) : undefined;
    if (value !== undefined) {
      ndjson ||= !Array.isArray(value);
      yield* Array.isArray(value) ? elements(value) : [{ place: `:${number}`, value }];
    } else if (ndjson) {
      yield { place: `:${number}`, error: noJson(line) };
    } else {
      pending += `${line}\n`;
      if (pending.length > LONGEST) throw tooLong();
    }
  }
  if (pending === '') return;
  const value = parsed(pending);
  if (value === undefined) yield { place: '', error: noJson(pending) };
  else yield* Array.isArray(value) ? elements(value) : [{ place: '', value }];
}

function elements(values: readonly unknown[]): JsonValue[] {
  return values.map((value, index) => ({ place: `[${index}]`, value }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noJson(text: string): ArealetterError {
  const start = text.trim().slice(0, 60);
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
