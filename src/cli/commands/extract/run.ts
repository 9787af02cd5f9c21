import { earlierRecord, type Kept } from '../../../batch/cache.js';
import type { JobSettings, MadeRecord } from '../../../batch/job.js';
import { ArealetterError } from '../../../errors.js';
import type { Warning } from '../../../record/schema.js';
import type { Review } from '../../../review/schema.js';
import { EXIT } from '../../exit.js';
import { type Open, readDocuments } from '../../input/documents.js';
import { findInputs, type Inputs } from '../../input/find.js';
import { findReviews, readReview } from '../../input/reviews.js';
import { readThemes } from '../../input/theme-list.js';
import { Guard } from '../../output/guard.js';
import { clearAway } from '../../output/leftovers.js';
import { progressOn } from '../../progress.js';
import type { Session } from '../../session.js';
import { stopperFor } from '../../stop.js';
import { corrected } from './corrected.js';
import type { ExtractOptions } from './options.js';
import { type Plan, planRecords } from './plan.js';
import { openWriter, type RecordWriter } from './record-writer.js';
import { addTo, emptyTally, outdatedNote, summary, type Tally } from './tally.js';

/** What a run is to do. */
interface Work extends Inputs {
  plan: Plan;
  settings: Pick<JobSettings, 'kind' | 'themes' | 'schema'>;
  options: ExtractOptions;
  /** Whose corrections are made. */
  reviews: readonly Review[];
}

/**
 * Reads the documents that the arguments name and writes their records. One that cannot be read is
 * reported and does not stop the others.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function extractDocuments(
  session: Session,
  options: ExtractOptions,
  paths: string[],
): Promise<number> {
  const { world, say } = session;
  const work = await prepare(session, options, paths);
  // A single document is stopped as any program is: nothing of it is written by then.
  const stopper = stopperFor(work.several ? world : {});
  try {
    const tally = await writeRecords(session, work, stopper.signal);
    if (work.several) say.note(summary(tally));
    if (tally.outdated > 0) say.note(outdatedNote(tally));
    if (!stopper.signal.aborted) return exitCode(tally, options);
    say.note(stoppedNote(tally, work));
    return EXIT.stopped;
  } finally {
    stopper.release();
  }
}

async function prepare(
  session: Session,
  options: ExtractOptions,
  paths: readonly string[],
): Promise<Work> {
  const inputs = await findInputs(session, paths, options);
  const found = options.review ? await findReviews(options.review) : [];
  const read = [...inputs.inputs.map(({ file }) => file), options.themes, ...found];
  const guard = await Guard.of(read);
  const plan = await planRecords(inputs, options, guard, session);
  const { format, destination } = plan;
  if (options.update && (destination.to !== 'files' || format !== 'json')) {
    throw new ArealetterError('usage', '--update needs -o, and records as json');
  }
  if (options.update && options.review) {
    const message = '--update keeps records as they are; leave it out to make corrections';
    throw new ArealetterError('usage', message);
  }
  const reviews = await Promise.all(found.map(readReview));
  if (destination.to === 'files') await clearAway(destination.paths.values());
  const themes = options.themes ? await readThemes(options.themes) : null;
  const schema = options.withSchema ? await schemaBesideRecords(plan, guard) : null;
  const settings = {
    ...(options.kind && { kind: options.kind }),
    ...(themes && { themes }),
    ...(schema !== null && { schema }),
  };
  return { ...inputs, plan, settings, options, reviews };
}

async function schemaBesideRecords(plan: Plan, guard: Guard): Promise<string> {
  // Loaded when it is asked for: the schemas are large.
  const { schemaBeside } = await import('./schema-beside.js');
  return schemaBeside(plan, guard);
}

async function writeRecords(session: Session, work: Work, signal: AbortSignal): Promise<Tally> {
  const writer = await openWriter(work.plan, session.world.stdout, work.several);
  try {
    const tally = await writeEach(session, work, writer, signal);
    if (tally.documents > 0 && !signal.aborted) await writer.end();
    else await writer.abandon();
    return tally;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function writeEach(
  { world, say }: Session,
  { inputs, several, options, settings, plan, reviews }: Work,
  writer: RecordWriter,
  signal: AbortSignal,
): Promise<Tally> {
  const progress = progressOn(world.stderr, inputs.length);
  const tally = emptyTally();
  const open = options.update ? keepingEarlier(plan, settings, tally) : undefined;
  const results = readDocuments<'record', Kept>(
    inputs,
    options,
    { job: 'record', settings, signal },
    open,
  );
  for await (const { input, outcome: read } of results) {
    progress.show(input.path);
    const refuse = (why: string) => {
      progress.clear();
      tally.refused += 1;
      say.error(`${input.path}: a correction was refused: ${why}`);
    };
    const isCorrected = 'made' in read && reviews.length > 0;
    const outcome = isCorrected ? { made: corrected(read.made, reviews, refuse) } : read;
    addTo(tally, outcome);
    if ('error' in outcome) {
      progress.clear();
      say.error(`${input.path}: ${outcome.error.message}`);
    } else if ('made' in outcome) {
      const isRead = await writer.write(outcome.made.json, input);
      if (!several || options.strict) {
        progress.clear();
        warnOf(outcome.made, input.path, say);
      }
      if (!isRead) break;
    }
  }
  progress.clear();
  return tally;
}

function warnOf({ warnings }: MadeRecord, path: string, say: Session['say']): void {
  for (const warning of warnings) say.warning(`${path}: ${described(warning)}`);
}

function described({ rule, message, at }: Warning): string {
  const place = at === null ? '' : 'page' in at ? `page ${at.page}: ` : `line ${at.line}: `;
  return `${place}${message} [${rule}]`;
}

/** Records that an earlier run wrote, and that still hold, are not made again; those of another version are counted. */
function keepingEarlier(
  { destination }: Plan,
  settings: Work['settings'],
  tally: Tally,
): Open<Kept> {
  return async (input) => {
    const bytes = await input.read();
    const path = destination.to === 'files' ? destination.paths.get(input) : undefined;
    const earlier = path === undefined ? 'none' : await earlierRecord(path, bytes, settings);
    if (earlier === 'outdated') tally.outdated += 1;
    return typeof earlier === 'string' ? { bytes } : { instead: earlier.kept };
  };
}

function stoppedNote({ documents, failed }: Tally, { inputs, plan }: Work): string {
  const done = `stopped after ${documents + failed} of ${inputs.length}`;
  return plan.destination.to === 'files'
    ? `${done}; every record written is whole, and --update goes on from here`
    : done;
}

function exitCode(
  { documents, warnings, failed, refused }: Tally,
  { strict }: ExtractOptions,
): number {
  if (documents === 0) return EXIT.failed;
  return failed > 0 || refused > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.done;
}
