import { type BatchDocument, type Result, readBatch } from '../../batch/index.js';
import type { JobName, JobSettings, Products } from '../../batch/job.js';
import { defaultJobs } from '../../batch/pool.js';
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

/**
 * Reads documents through the batch, inside the limits that the options give.
 *
 * @param instead - What stands for an input's outcome where it need not be read; else null.
 * @returns What came of each, in their order. Nothing is thrown.
 */
export async function* readDocuments<Name extends JobName, Other = never>(
  inputs: readonly Input[],
  { jobs, maxSeconds, maxMemory, ...options }: ReadingOptions,
  { job, settings, signal }: Asked<Name>,
  instead: (input: Input) => Promise<Other | null> = async () => null,
): AsyncGenerator<{ input: Input; outcome: Result<unknown, Products[Name], Other>['outcome'] }> {
  const documents = inputs.map((input): Queued<Other> => ({
    input,
    name: input.name,
    async open() {
      const other = await instead(input);
      return other === null ? { bytes: await input.read() } : { instead: other };
    },
  }));
  const { maxBytes, maxPages, maxCharacters, maxDepth } = options;
  const batch = readBatch<Name, Other, Queued<Other>>(documents, {
    job,
    settings: { maxBytes, maxPages, maxCharacters, maxDepth, ...settings },
    jobs: jobs ?? defaultJobs(documents.length),
    maxSeconds,
    maxMemory,
    ...(signal && { signal }),
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
