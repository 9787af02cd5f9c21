import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ArealetterError } from '../../../errors.js';
import { read } from '../../../read/index.js';
import { DEFAULT_LIMITS } from '../../../read/limits.js';
import type { LetterRecord } from '../../../record/schema.js';
import type { FindSource } from '../../../validate/index.js';
import type { Evidence } from '../../../validate/rule.js';
import { sourceDocument } from '../../../validate/source.js';
import { findInputs, type Input } from '../../input/inputs.js';
import type { World } from '../../world.js';

/**
 * Finds the documents of records among those that `paths` name: by hash, else by name.
 *
 * @returns What gives a record's document, or null for every record where no path is given.
 * @throws ArealetterError `usage` as {@link findInputs} does.
 */
export async function findSources(world: World, paths: readonly string[]): Promise<FindSource> {
  if (paths.length === 0) return async () => null;
  const { inputs } = await findInputs(paths, world.stdin, DEFAULT_LIMITS.maxBytes);
  const shelf = new Shelf(inputs);
  return (record) => shelf.documentOf(record);
}

/** Documents at hand. The last one read is kept: records of one document often follow each other. */
class Shelf {
  private readonly hashes = new Map<Input, string | ArealetterError>();
  private last: { sha256: string; found: Evidence['source'] } | null = null;

  constructor(private readonly inputs: readonly Input[]) {}

  async documentOf({ source }: LetterRecord): Promise<Evidence['source']> {
    if (this.last?.sha256 === source.sha256) return this.last.found;
    const found = await this.find(source);
    this.last = { sha256: source.sha256, found };
    return found;
  }

  /** Files of the record's name first: most often one of them is it. */
  private async find({ name, sha256 }: LetterRecord['source']): Promise<Evidence['source']> {
    const named = this.inputs.filter((input) => basename(input.name) === name);
    const others = this.inputs.filter((input) => !named.includes(input));
    for (const input of [...named, ...others]) {
      if ((await this.hashOf(input)) === sha256) return this.readAnew(input, sha256);
    }
    const [first] = named;
    if (!first) return { missing: `no document named ${name} and none with this hash was found` };
    const hash = await this.hashOf(first);
    if (typeof hash === 'string') return this.readAnew(first, hash);
    return { missing: `${first.path}: ${hash.message}` };
  }

  private async hashOf(input: Input): Promise<string | ArealetterError> {
    const known = this.hashes.get(input) ?? (await hashOf(input));
    this.hashes.set(input, known);
    return known;
  }

  private async readAnew(input: Input, sha256: string): Promise<Evidence['source']> {
    try {
      const { tree, pages } = await read(await input.read(), input.name, DEFAULT_LIMITS);
      return sourceDocument(tree, { name: basename(input.name), sha256, pages });
    } catch (error) {
      if (!(error instanceof ArealetterError)) throw error;
      return { missing: `${input.path}: ${error.message}` };
    }
  }
}

async function hashOf(input: Input): Promise<string | ArealetterError> {
  try {
    return createHash('sha256')
      .update(await input.read())
      .digest('hex');
  } catch (error) {
    if (error instanceof ArealetterError) return error;
    throw error;
  }
}
