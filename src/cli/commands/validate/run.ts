import { basename } from 'node:path';
import { defaultJobs } from '../../../batch/pool.js';
import { ArealetterError } from '../../../errors.js';
import { type Checked, type Given, notJson, validate } from '../../../validate/index.js';
import { Positions } from '../../../validate/positions.js';
import type { Levels } from '../../../validate/settings.js';
import type { Validation } from '../../../validate/validation.js';
import { count } from '../../../write/count.js';
import { VALIDATE_FORMATS } from '../../../write/validate/formats.js';
import { listRules } from '../../../write/validate/rules.js';
import { summaryOf } from '../../../write/validate/tally.js';
import { EXIT } from '../../exit.js';
import { findInputs } from '../../input/find.js';
import { standsBeside } from '../../input/folder.js';
import type { Input } from '../../input/input.js';
import { type GivenJson, readJson } from '../../input/json.js';
import { findReviews, readReview } from '../../input/reviews.js';
import { Guard } from '../../output/guard.js';
import { openResult, widthOf } from '../../output/result.js';
import { writeOut } from '../../output/stdout.js';
import type { Session } from '../../session.js';
import type { ValidateOptions } from './options.js';
import { readLevels, settingsFile } from './settings.js';
import { Shelf } from './sources.js';

/**
 * Checks records and prints what is wrong with them.
 *
 * @returns The exit code: 0 all valid, 1 some are not or could not be read, 2 none could be read.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function validateRecords(
  session: Session,
  options: ValidateOptions,
  paths: string[],
): Promise<number> {
  const { world, say } = session;
  const levels = await readLevels(options.config, options.rule ?? []);
  if (options.rules) {
    await writeOut(world.stdout, listRules(levels, widthOf(world.stdout.columns)));
    return EXIT.done;
  }
  if (paths.length === 0) {
    throw new ArealetterError('usage', 'name the records to check, or a folder of them');
  }
  if (paths.includes('-') && options.source?.includes('-')) {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  const { inputs: found, folders } = await findInputs(session, paths, options, 'records');
  const inputs = passOver(found, session);
  const sources = await findSources(session, options);
  const reviews = options.review ? await findReviews(options.review) : null;
  const read = [...inputs, ...(sources ?? [])].map(({ file }) => file);
  const guard = await Guard.of([...read, ...(reviews ?? []), settingsFile(options.config)]);
  await guard.addFolders(folders);
  const output = await openResult(session, VALIDATE_FORMATS, options, guard);
  const said = reviews && (await Promise.all(reviews.map(readReview)));
  const shelf = sources && new Shelf(sources, options);
  const check = (given: Given) =>
    validate(given, levels, async (record) => shelf?.documentOf(record) ?? null, said);
  // Workers that are left open would keep the program from ending.
  const validation = await checkAll(inputs, levels, check, jobsOf(options, sources)).finally(() =>
    shelf?.close(),
  );
  await output.print(validation);
  for (const { file, message } of validation.unread) say.error(`${file}: ${message}`);
  say.note(summaryOf(validation));
  return exitCode(validation, options.strict ?? false);
}

/** The documents that records are held against; null where none are given. */
async function findSources(
  session: Session,
  options: ValidateOptions,
): Promise<readonly Input[] | null> {
  if (!options.source) return null;
  const { inputs } = await findInputs(session, options.source, options);
  for (const input of inputs) {
    // One that was given, and not one found in a folder: no record could be held against it.
    if (options.source.includes(input.path) && !(await input.exists())) {
      throw new ArealetterError('usage', `--source ${input.path}: there is no such file or folder`);
    }
  }
  return inputs;
}

/** What is given as records, less the schemas, settings and reviews that a shell's FOLDER/* also names. */
function passOver(inputs: readonly Input[], { say }: Session): readonly Input[] {
  if (inputs.length === 1) return inputs;
  const records = inputs.filter(({ name }) => !standsBeside(basename(name)));
  const others = inputs.length - records.length;
  if (others > 0) say.note(`passed over ${count(others, 'schema, review or settings file')}`);
  return records;
}

/** How many records are checked at a time: as many as documents are read for them. */
function jobsOf({ jobs }: ValidateOptions, sources: readonly Input[] | null): number {
  return sources ? (jobs ?? defaultJobs(sources.length)) : 1;
}

async function checkAll(
  inputs: readonly Input[],
  levels: Levels,
  check: (given: Given) => Promise<Checked>,
  atOnce: number,
): Promise<Validation> {
  const validation: Validation = { records: [], unread: [], levels };
  let positions: Positions | null = null;
  let text: object | null = null;
  const checking: Promise<Checked>[] = [];
  const next = async () => {
    const checked = await checking.shift();
    if (checked) validation.records.push(checked);
  };
  for await (const given of readJson(inputs)) {
    if ('unread' in given) {
      validation.unread.push({ file: given.file, message: given.unread.message });
      continue;
    }
    // The elements of an array stand in one text, which is searched through once.
    if (text !== given.json || positions === null) positions = new Positions(given.json);
    text = given.json;
    checking.push(checkOne(given, positions, check));
    if (checking.length >= atOnce) await next();
  }
  while (checking.length > 0) await next();
  return validation;
}

async function checkOne(
  given: Exclude<GivenJson, { unread: ArealetterError }>,
  positions: Positions,
  check: (given: Given) => Promise<Checked>,
): Promise<Checked> {
  const { file, place, path } = given;
  const base = { file, label: file + place, positions, root: path };
  if ('error' in given) return notJson(base);
  return check({ ...base, value: given.value });
}

function exitCode({ records, unread }: Validation, strict: boolean): number {
  if (records.length === 0) return EXIT.failed;
  const counts = (severity: string) => severity === 'error' || strict;
  const invalid = records.some(({ faults }) => faults.some(({ severity }) => counts(severity)));
  return invalid || unread.length > 0 ? EXIT.findings : EXIT.done;
}
