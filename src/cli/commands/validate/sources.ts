import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { asArealetterError } from '../../../batch/outcome.js';
import { defaultJobs, Pool } from '../../../batch/pool.js';
import type { ArealetterError } from '../../../errors.js';
import type { LetterRecord } from '../../../record/schema.js';
import type { Evidence } from '../../../validate/rule.js';
import { sourceDocument } from '../../../validate/source.js';
import { poolOptions } from '../../input/documents.js';
import type { Input } from '../../input/input.js';
import type { ReadingOptions } from '../../options.js';

type Source = NonNullable<Evidence['source']>;

/** The documents of records, found by hash, else by name, and read anew inside the limits. */
export class Shelf {
  readonly #hashes = new Map<Input, Promise<string | ArealetterError>>();
  readonly #pool: Pool<'tree'>;
  /** The document read last: records of one document often follow each other. */
  #last: { sha256: string; found: Promise<Source> } | null = null;

  constructor(
    private readonly inputs: readonly Input[],
    options: ReadingOptions,
  ) {
    this.#pool = new Pool(poolOptions(options, { job: 'tree' }, defaultJobs(inputs.length)));
  }

  /** The document that a record was made from, or why there is none. */
  documentOf({ source }: LetterRecord): Promise<Source> {
    if (this.#last?.sha256 !== source.sha256) {
      this.#last = { sha256: source.sha256, found: this.#find(source) };
    }
    return this.#last.found;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Files of the record's name first: most often one of them is it. */
  async #find({ name, sha256 }: LetterRecord['source']): Promise<Source> {
    const named = this.inputs.filter((input) => basename(input.name) === name);
    const others = this.inputs.filter((input) => !named.includes(input));
    for (const input of [...named, ...others]) {
      if ((await this.#hashOf(input)) === sha256) return this.#readAnew(input, sha256);
    }
    const [first] = named;
    if (!first) return { missing: `no document named ${name} and none with this hash was found` };
    const hash = await this.#hashOf(first);
    if (typeof hash === 'string') return this.#readAnew(first, hash);
    return { missing: `${first.path}: ${hash.message}` };
  }

  #hashOf(input: Input): Promise<string | ArealetterError> {
    const known = this.#hashes.get(input) ?? hashOf(input);
    this.#hashes.set(input, known);
    return known;
  }

  async #readAnew(input: Input, sha256: string): Promise<Source> {
    const { name, path } = input;
    const open = async () => ({ bytes: await input.read() });
    const outcome = await this.#pool.run({ name, open });
    if ('error' in outcome) return { missing: `${path}: ${outcome.error.message}` };
    const { tree, pages } = outcome.made;
    return sourceDocument(tree, { name: basename(name), sha256, pages });
  }
}

async function hashOf(input: Input): Promise<string | ArealetterError> {
  try {
    return createHash('sha256')
      .update(await input.read())
      .digest('hex');
  } catch (error) {
    return asArealetterError(error);
  }
}
