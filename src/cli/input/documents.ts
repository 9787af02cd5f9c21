import { readBatch } from '../../batch/index.js';
import type { JobName, JobSettings, Products } from '../../batch/job.js';
import {
  type BatchDocument,
  type BatchOutcome,
  defaultJobs,
  type PoolOptions,
} from '../../batch/pool.js';
import { ArealetterError } from '../../errors.js';
import type { ReadingOptions } from '../options.js';
import type { Input } from './input.js';

/** What is asked of documents. */
export interface Asked<Name extends JobName> {
  job: Name;
  settings?: Omit<JobSettings, keyof ReadingOptions>;
  signal?: AbortSignal;
}

/** An input in a batch; `Other` is what can stand for its outcome. */
interface Queued<Other> extends BatchDocument<Other> {
  input: Input;
}

/** Opens an input for the batch; `Other` is what can stand for its outcome. */
export type Open<Other> = (input: Input) => Promise<{ bytes: Uint8Array } | { instead: Other }>;

/** An input, and what came of it. */
export interface Read<Product, Other = never> {
  input: Input;
  outcome: BatchOutcome<Product, Other>;
}

/**
 * What workers are started with.
 *
 * @param usualJobs - How many there are, where the options do not say.
 */
export function poolOptions<Name extends JobName>(
  { jobs, maxSeconds, maxMemory, ...options }: ReadingOptions,
  { job, settings }: Asked<Name>,
  usualJobs: number,
): PoolOptions<Name> {
  const { maxBytes, maxPages, maxCharacters, maxDepth } = options;
  return {
    job,
    settings: { maxBytes, maxPages, maxCharacters, maxDepth, ...settings },
    jobs: jobs ?? usualJobs,
    maxSeconds,
    maxMemory,
  };
}

/**
 * Reads documents through the batch, inside the limits that the options give.
 *
 * @param open - How an input is opened, where it need not be read in every case.
 * @returns What came of each, in their order. Nothing is thrown.
 */
export async function* readDocuments<Name extends JobName, Other = never>(
  inputs: readonly Input[],
  options: ReadingOptions,
  asked: Asked<Name>,
  open: Open<Other> = async (input) => ({ bytes: await input.read() }),
): AsyncGenerator<Read<Products[Name], Other>> {
  const documents = inputs.map(
    (input): Queued<Other> => ({ input, name: input.name, open: () => open(input) }),
  );
  const batch = readBatch<Name, Other, Queued<Other>>(documents, {
    ...poolOptions(options, asked, defaultJobs(documents.length)),
    ...(asked.signal && { signal: asked.signal }),
  });
  for await (const { document, outcome } of batch) yield { input: document.input, outcome };
}

/**
 * Reads one document.
 *
 * @throws ArealetterError why it cannot be read; its message names the path.
 */
export async function readDocument<Name extends JobName>(
  input: Input,
  options: ReadingOptions,
  asked: Asked<Name>,
): Promise<Products[Name]> {
  for await (const { outcome } of readDocuments([input], options, asked)) {
    if ('made' in outcome) return outcome.made;
    const { code, message } = outcome.error;
    throw new ArealetterError(code, `${input.path}: ${message}`);
  }
  throw new ArealetterError('bug', `${input.path}: nothing came of it`);
}
