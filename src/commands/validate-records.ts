import { readFile } from 'node:fs/promises';
import { ArealetterError } from '../errors.js';
import { parseReview } from '../review/parse.js';
import type { Review } from '../review/schema.js';
import { chalkFor, messenger } from '../terminal.js';
import { type Checked, type FindSource, notJson, validate } from '../validate/index.js';
import { Positions } from '../validate/positions.js';
import type { Levels } from '../validate/settings.js';
import { EXIT, type World } from '../world.js';
import { writeWhole } from '../write/file.js';
import { FORMATS, type Validation } from '../write/validation/index.js';
import { listRules } from '../write/validation/rules.js';
import { summaryOf } from '../write/validation/tally.js';
import { type GivenJson, readJson } from './records.js';
import { readLevels } from './settings.js';
import { findSources } from './sources.js';
import type { ValidateCommandOptions } from './validate.js';

/**
 * Checks records and prints what is wrong with them.
 *
 * @returns The exit code: 0 all valid, 1 some are not, 2 something could not be read.
 * @throws ArealetterError `usage`, `not-found` or `unwritable`, when nothing can be done at all.
 */
export async function validateRecords(
  world: World,
  paths: readonly string[],
  options: ValidateCommandOptions,
): Promise<number> {
  const levels = await readLevels(options.config, options.rule ?? []);
  const width = Math.min(world.stdout.columns ?? 80, 100);
  if (options.rules) {
    world.stdout.write(listRules(levels, width));
    return EXIT.done;
  }
  if (paths.length === 0) {
    throw new ArealetterError('usage', 'name the records to check, or a folder of them');
  }
  const reviews = await Promise.all((options.review ?? []).map(readReview));
  const validation = await checkAll(world, paths, options.source ?? [], { levels, reviews });
  const color = options.output ? 'never' : options.color;
  const chalk = await chalkFor(world.stdout, world.env, color);
  const text = FORMATS[options.format](validation, { chalk, width, levels });
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  const say = await messenger(world, options.color);
  for (const { file, message } of validation.unread) say.error(`${file}: ${message}`);
  say.note(summaryOf(validation));
  return exitCode(validation, options.strict ?? false);
}

/** What records are held against, besides their documents. */
interface Measure {
  levels: Levels;
  reviews: readonly Review[];
}

/** @throws ArealetterError why it is no review; its message names the path. */
async function readReview(path: string): Promise<Review> {
  try {
    return parseReview(await readFile(path, 'utf8'));
  } catch (error) {
    const known = error instanceof ArealetterError;
    const why = known ? error.message : 'it cannot be read; check the path';
    throw new ArealetterError(known ? error.code : 'not-found', `${path}: ${why}`, {
      cause: error,
    });
  }
}

async function checkAll(
  world: World,
  paths: readonly string[],
  documents: readonly string[],
  measure: Measure,
): Promise<Validation> {
  const findSource = await findSources(world, documents);
  const validation: Validation = { records: [], unread: [] };
  let positions: Positions | null = null;
  let text: object | null = null;
  for await (const given of readJson(world, paths)) {
    if ('unread' in given) {
      validation.unread.push({ file: given.file, message: given.unread.message });
      continue;
    }
    // The elements of an array stand in one text, which is searched through once.
    if (text !== given.json || positions === null) positions = new Positions(given.json);
    text = given.json;
    validation.records.push(await check(given, positions, measure, findSource));
  }
  return validation;
}

async function check(
  given: Exclude<GivenJson, { unread: ArealetterError }>,
  positions: Positions,
  { levels, reviews }: Measure,
  findSource: FindSource,
): Promise<Checked> {
  const { file, place, path } = given;
  const base = { file, label: file + place, positions, root: path };
  if ('error' in given) return notJson(base);
  return validate({ ...base, value: given.value }, levels, findSource, reviews);
}

function exitCode({ records, unread }: Validation, strict: boolean): number {
  if (unread.length > 0) return EXIT.failed;
  const counts = (severity: string) => severity === 'error' || strict;
  const invalid = records.some(({ faults }) => faults.some(({ severity }) => counts(severity)));
  return invalid ? EXIT.findings : EXIT.done;
}
