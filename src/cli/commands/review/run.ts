import { ArealetterError } from '../../../errors.js';
import { extract } from '../../../extract.js';
import { DEFAULT_LIMITS } from '../../../read/limits.js';
import { print } from '../../../read/printed.js';
import type { LetterRecord } from '../../../record/schema.js';
import { startReview } from '../../../review/start.js';
import { writeWhole } from '../../../write/file.js';
import { toHtml } from '../../../write/review/html.js';
import {
  documentNames,
  findInputs,
  type Input,
  isFolder,
  outputPaths,
  spareDocuments,
} from '../../input/inputs.js';
import { readRecord } from '../../input/records.js';
import { whole } from '../../input/whole.js';
import { type Messenger, messenger } from '../../messages.js';
import { progressOn } from '../../progress.js';
import { EXIT, type World } from '../../world.js';
import type { ReviewCommandOptions } from './command.js';

const ENDING = 'review.html';

/**
 * Writes a review page for each document. One that cannot be read is told and does not stop the others.
 *
 * @returns The exit code: 0 done, 1 some failed, 2 all failed.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function reviewDocuments(
  world: World,
  paths: readonly string[],
  options: ReviewCommandOptions,
): Promise<number> {
  const say = await messenger(world, options.color);
  const { inputs, several } = await findInputs(paths, world.stdin, DEFAULT_LIMITS.maxBytes);
  if (several && (options.record || options.output === '-')) {
    const option = options.record ? '--record' : '--output -';
    throw new ArealetterError('usage', `${option} goes with one document; there are several`);
  }
  const targets = await targetsOf(inputs, several, options.output);
  const progress = progressOn(world.stderr, inputs.length);
  let failed = 0;
  for (const input of inputs) {
    progress.show(input.path);
    try {
      const warn = (message: string) => {
        progress.clear();
        say.warning(`${input.path}: ${message}`);
      };
      const html = await whole(world, () => pageOf(world, input, options, warn));
      await deliver(world, say, html, targets.get(input));
    } catch (error) {
      progress.clear();
      failed += 1;
      say.error(`${input.path}: ${reasonOf(error)}`);
    }
  }
  progress.clear();
  if (failed === 0) return EXIT.done;
  return failed < inputs.length ? EXIT.findings : EXIT.failed;
}

/** The file of each page; none where it goes to stdout. */
async function targetsOf(
  inputs: readonly Input[],
  several: boolean,
  output = '.',
): Promise<Map<Input, string>> {
  if (output === '-') return new Map();
  const [first] = inputs;
  const isOne = first && !several && !/[\\/]$/.test(output) && !(await isFolder(output));
  if (!isOne) return outputPaths(inputs, output, ENDING);
  spareDocuments(documentNames(inputs), output, 'file');
  return new Map([[first, output]]);
}

async function pageOf(
  world: World,
  input: Input,
  { record: path, kind }: ReviewCommandOptions,
  warn: (message: string) => void,
): Promise<string> {
  const bytes = await input.read();
  const options = { name: input.name, ...(kind && { kind }) };
  // One after the other: what is no letter is not drawn.
  const fresh = await extract(bytes, options);
  const record = path ? await givenRecord(world, path, fresh) : fresh;
  const printed = await print(bytes, input.name);
  if ('pages' in printed && printed.undrawn !== null) {
    warn(`pages could not be drawn, their words stand in for them (${printed.undrawn})`);
  }
  return toHtml({ record, review: startReview(record), printed });
}

async function givenRecord(
  world: World,
  path: string,
  { source }: LetterRecord,
): Promise<LetterRecord> {
  const record = await readRecord(world, path);
  if (record.source.sha256 === source.sha256) return record;
  throw new ArealetterError('usage', `${path} is the record of another document`);
}

async function deliver(
  world: World,
  say: Messenger,
  html: string,
  target: string | undefined,
): Promise<void> {
  if (target === undefined) {
    world.stdout.write(html);
    return;
  }
  await writeWhole(target, html);
  say.note(`wrote ${target}`);
}

function reasonOf(error: unknown): string {
  return error instanceof ArealetterError
    ? error.message
    : `a bug in arealetter, please report it (${error})`;
}
