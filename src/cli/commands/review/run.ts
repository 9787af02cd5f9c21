import type { Products } from '../../../batch/job.js';
import { asArealetterError } from '../../../batch/outcome.js';
import { ArealetterError } from '../../../errors.js';
import type { LetterRecord } from '../../../record/schema.js';
import { startReview } from '../../../review/start.js';
import { REVIEW_FORMATS } from '../../../write/review/formats.js';
import { exitAfter } from '../../exit.js';
import { readDocuments } from '../../input/documents.js';
import { findInputs, type Inputs } from '../../input/find.js';
import type { Input } from '../../input/input.js';
import { findRecords } from '../../input/records.js';
import { chooseFormat, isFolderOutput } from '../../output/choose.js';
import { Guard } from '../../output/guard.js';
import { mirrored } from '../../output/mirror.js';
import { writeOut } from '../../output/stdout.js';
import { writeWhole } from '../../output/whole-file.js';
import { progressOn } from '../../progress.js';
import type { Session } from '../../session.js';
import type { ReviewOptions } from './options.js';

const ENDING = '.review.html';

/**
 * Writes a review page for each document. One that cannot be read is reported, and stops no other.
 *
 * @returns The exit code: 0 done, 1 some failed, 2 all failed.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function reviewDocuments(
  session: Session,
  options: ReviewOptions,
  paths: string[],
): Promise<number> {
  const { world, say } = session;
  const inputs = await findInputs(session, paths, options);
  const guard = await Guard.of([...inputs.inputs.map(({ file }) => file), options.record]);
  const targets = await targetsOf(inputs, options, guard, session);
  const given = options.record ? await givenRecord(session, options, options.record) : null;
  const progress = progressOn(world.stderr, inputs.inputs.length);
  const tally = { read: 0, failed: 0 };
  const { kind } = options;
  const asked = { job: 'pages', settings: { ...(kind && { kind }) } } as const;
  for await (const { input, outcome } of readDocuments(inputs.inputs, options, asked)) {
    progress.show(input.path);
    const clear = () => progress.clear();
    try {
      if ('error' in outcome) throw new ArealetterError(outcome.error.code, outcome.error.message);
      const html = await pageOf(session, input, outcome.made, given, clear);
      await deliver(session, html, targets.get(input), clear);
      tally.read += 1;
    } catch (error) {
      progress.clear();
      const { code, message } = asArealetterError(error);
      // What cannot be written for one document cannot be for the others.
      if (code === 'unwritable') throw error;
      tally.failed += 1;
      say.error(`${input.path}: ${message}`);
    }
  }
  progress.clear();
  return exitAfter(tally);
}

/** The file of each page; none where it goes to stdout. */
async function targetsOf(
  { inputs, several }: Inputs,
  { output = '.', record }: ReviewOptions,
  guard: Guard,
  { say }: Session,
): Promise<Map<Input, string>> {
  if (several && (record || output === '-')) {
    const option = record ? '--record' : '--output -';
    throw new ArealetterError('usage', `${option} goes with one document; there are several`);
  }
  if (output === '-') return new Map();
  const [first] = inputs;
  if (!first || several || (await isFolderOutput(output))) {
    return mirrored(inputs, output, ENDING, guard);
  }
  await guard.check(output);
  chooseFormat(REVIEW_FORMATS, { output }, 'html', say);
  return new Map([[first, output]]);
}

/** A record that was given to be shown, and where it was given. */
interface Given {
  path: string;
  record: LetterRecord;
}

async function givenRecord(session: Session, options: ReviewOptions, path: string): Promise<Given> {
  const records = await findRecords(session, [path], options);
  return { path, record: await records.only(path) };
}

async function pageOf(
  { say }: Session,
  input: Input,
  { record: fresh, printed }: Products['pages'],
  given: Given | null,
  clear: () => void,
): Promise<string> {
  if (given && given.record.source.sha256 !== fresh.source.sha256) {
    throw new ArealetterError('usage', `${given.path} is the record of another document`);
  }
  const record = given?.record ?? fresh;
  if ('pages' in printed && printed.undrawn !== null) {
    clear();
    say.warning(
      `${input.path}: pages could not be drawn, and their words stand in for them (${printed.undrawn})`,
    );
  }
  const toHtml = await REVIEW_FORMATS.html.load();
  return toHtml({ record, review: startReview(record), printed });
}

async function deliver(
  { world, say }: Session,
  html: string,
  target: string | undefined,
  clear: () => void,
): Promise<void> {
  if (target === undefined) {
    await writeOut(world.stdout, html);
    return;
  }
  await writeWhole(target, html);
  clear();
  say.note(`wrote ${target}`);
}
