// Reads a mutant as the program does.

import { Readable } from 'node:stream';
import { WorkerSlot } from '../../../dist/batch/worker-slot.js';
import { jsonValues } from '../../../dist/cli/input/json-stream.js';
import { ArealetterError } from '../../../dist/index.js';
import { DEFAULT_LIMITS } from '../../../dist/read/limits.js';
import { asRecord } from '../../../dist/record/parse.js';

/** @typedef {{ text: string } | { error: { code: string, message: string } }} Outcome */

/** Reads documents one after the other in a worker of its own, within limits. */
export class MutantReader {
  #slot;

  constructor(limits) {
    this.#slot = new WorkerSlot('record', DEFAULT_LIMITS, limits);
  }

  /** @returns {Promise<Outcome>} */
  async read({ name, bytes }) {
    if (name.endsWith('.json')) return readRecord(bytes);
    const outcome = await this.#slot.run({ bytes: Buffer.from(bytes), name });
    return 'made' in outcome ? { text: outcome.made.json } : outcome;
  }

  close() {
    return this.#slot.close();
  }
}

/** The record that a damaged record is taken for. @returns {Promise<Outcome>} */
async function readRecord(bytes) {
  try {
    for await (const found of jsonValues(Readable.from([bytes]))) {
      if ('error' in found) throw found.error;
      return { text: JSON.stringify(asRecord(found.value)) };
    }
    return { error: { code: 'empty', message: '' } };
  } catch (error) {
    const known = error instanceof ArealetterError;
    return { error: { code: known ? error.code : 'bug', message: String(error?.stack) } };
  }
}
