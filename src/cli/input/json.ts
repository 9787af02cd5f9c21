import { basename } from 'node:path';
import { asArealetterError } from '../../batch/outcome.js';
import { ArealetterError } from '../../errors.js';
import { isRecordName } from './folder.js';
import type { Input } from './input.js';
import { type JsonValue, jsonValues, looksLikeJson } from './json-stream.js';

/** A JSON value as it was given, whatever it holds, or why there is none, and the file that it stands in. */
export type GivenJson = { file: string } & (JsonValue | { unread: ArealetterError });

/** The JSON values in inputs, in their order and unchecked. A document comes as `unread`. */
export async function* readJson(inputs: readonly Input[]): AsyncGenerator<GivenJson> {
  for (const input of inputs) {
    const { path } = input;
    try {
      let empty = true;
      if (!looksLikeJson(await input.start()) && !isRecordName(basename(input.name))) {
        throw noRecord();
      }
      for await (const value of jsonValues(input.stream())) {
        empty = false;
        yield { file: path, ...value };
      }
      if (empty) throw new ArealetterError('empty', 'holds no record');
    } catch (error) {
      yield { file: path, unread: asArealetterError(error) };
    }
  }
}

function noRecord(): ArealetterError {
  return new ArealetterError(
    'wrong-format',
    'this is a document, not a record; make its record first: arealetter extract',
  );
}
