import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { asArealetterError } from '../../../batch/outcome.js';
import { defaultJobs, Pool } from '../../../batch/pool.js';
import type { ArealetterError } from '../../../errors.js';
import type { Kind } from '../../../record/kinds.js';
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
  readonly #pool: Pool<'again'>;
  /** The document read last: records of one document often follow each other. */
  #last: { of: string; found: Promise<Source> } | null = null;

  constructor(
    private readonly inputs: readonly Input[],
    options: ReadingOptions,
  ) {
    this.#pool = new Pool(poolOptions(options, { job: 'again' }, defaultJobs(inputs.length)));
  }

  /** The document that a record was made from, read again as the record says; or why there is none. */
  documentOf(record: LetterRecord): Promise<Source> {
    const { name, sha256 } = record.source;
    const kind = isForced(record) ? record.kind : null;
    const of = [sha256, name, kind].join('/');
    if (this.#last?.of !== of) this.#last = { of, found: this.#find(record.source, kind) };
    return this.#last.found;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Files of the record's name first: most often one of them is it. */
  async #find({ name, sha256 }: LetterRecord['source'], kind: Kind | null): Promise<Source> {
    const named = this.inputs.filter((input) => basename(input.name) === name);
    const others = this.inputs.filter((input) => !named.includes(input));
    for (const input of [...named, ...others]) {
      if ((await this.#hashOf(input)) === sha256) {
        return this.#readAnew(input, { name, sha256, kind });
      }
    }
    const [first] = named;
    if (!first) return { missing: `no document named ${name} and none with this hash was found` };
    const hash = await this.#hashOf(first);
    if (typeof hash === 'string') return this.#readAnew(first, { name, sha256: hash, kind });
    return { missing: `${first.path}: ${hash.message}` };
  }

  #hashOf(input: Input): Promise<string | ArealetterError> {
    const known = this.#hashes.get(input) ?? hashOf(input);
    this.#hashes.set(input, known);
    return known;
  }

  /** By the name in the record: the ending of a text tells its format, and files are renamed. */
  async #readAnew(input: Input, { name, sha256, kind }: ReadAs): Promise<Source> {
    const open = async () => ({ bytes: await input.read() });
    const outcome = await this.#pool.run({ name, open, ...(kind && { kind }) });
    if ('error' in outcome) return { missing: `${input.path}: ${outcome.error.message}` };
    const { reading, record } = outcome.made;
    const again = 'made' in record ? { record: record.made } : { refused: record.error.message };
    const { tree, pages } = reading;
    return sourceDocument(tree, { name: basename(input.name), sha256, pages, again });
  }
}

/** How a document is read again. */
interface ReadAs {
  name: string;
  sha256: string;
  kind: Kind | null;
}

/** Whether a record was made as a kind that was asked for, and not recognised. */
function isForced({ warnings }: LetterRecord): boolean {
  return warnings.some(({ rule }) => rule === 'kind-forced');
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
