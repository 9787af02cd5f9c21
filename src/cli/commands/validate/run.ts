import { ArealetterError } from '../../../errors.js';
import { type Checked, type Given, notJson, validate } from '../../../validate/index.js';
import { Positions } from '../../../validate/positions.js';
import type { Levels } from '../../../validate/settings.js';
import { writeWhole } from '../../../write/file.js';
import { FORMATS, type Validation } from '../../../write/validate/index.js';
import { listRules } from '../../../write/validate/rules.js';
import { summaryOf } from '../../../write/validate/tally.js';
import { type GivenJson, readJson } from '../../input/records.js';
import { readReviews } from '../../input/reviews.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { ValidateCommandOptions } from './command.js';
import { readLevels } from './settings.js';
import { findSources } from './sources.js';

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
  const validation = await checkAll(world, paths, options, levels);
  const color = options.output ? 'never' : options.color;
  const chalk = await chalkFor(world.stdout, world.env, color);
  const text = FORMATS[options.format](validation, { chalk, width, full: false });
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  const say = await messenger(world, options.color);
  for (const { file, message } of validation.unread) say.error(`${file}: ${message}`);
  say.note(summaryOf(validation));
  return exitCode(validation, options.strict ?? false);
}

async function checkAll(
  world: World,
  paths: readonly string[],
  { source = [], review }: ValidateCommandOptions,
  levels: Levels,
): Promise<Validation> {
  const findSource = await findSources(world, source);
  const reviews = review ? await readReviews(review) : null;
  const validation: Validation = { records: [], unread: [], levels };
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
    validation.records.push(
      await checkOne(given, positions, (value) => validate(value, levels, findSource, reviews)),
    );
  }
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
  if (unread.length > 0) return EXIT.failed;
  const counts = (severity: string) => severity === 'error' || strict;
  const invalid = records.some(({ faults }) => faults.some(({ severity }) => counts(severity)));
  return invalid ? EXIT.findings : EXIT.done;
}
