import { ArealetterError } from '../../../errors.js';
import { KINDS } from '../../../record/kinds.js';
import { FINDING_TYPES } from '../../../record/schema.js';
import type { Filter } from '../../../search/filter.js';
import { type Found, startSearch } from '../../../search/index.js';
import { queryOf } from '../../../search/query.js';
import { toJson, toNdjson } from '../../../write/search/json.js';
import { toMarkdown } from '../../../write/search/markdown.js';
import { toTerminal } from '../../../write/search/terminal.js';
import { readRecords } from '../../input/records.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import { searchArguments } from './arguments.js';
import type { SearchCommandOptions } from './command.js';

/**
 * Prints the findings that speak of what the arguments say, best first.
 *
 * @returns The exit code: 0 found, 1 nothing found, 2 some records could not be read.
 * @throws ArealetterError `usage` where words or records are missing, or a filter names nothing.
 */
export async function searchRecords(
  world: World,
  given: readonly string[],
  options: SearchCommandOptions,
): Promise<number> {
  const { words, records } = await searchArguments(given);
  const query = queryOf(words, options);
  if (query.units.length === 0) {
    throw new ArealetterError(
      'usage',
      `${words.join(' ')}: no word to search for; give one that says more`,
    );
  }
  const search = startSearch(query, filterOf(options), options.limit);
  const say = await messenger(world, options.color);
  let failed = false;
  for await (const one of readRecords(world, records)) {
    if ('record' in one) {
      search.add(one.record);
    } else {
      failed = true;
      say.error(`${one.path}: ${one.error.message}`);
    }
  }
  const found = search.found();
  if (found.total === 0 && !failed) say.note(nothing(query.units.length > 1 && !query.any));
  world.stdout.write(await print(world, found, options));
  if (failed) return EXIT.failed;
  return found.total > 0 ? EXIT.done : EXIT.findings;
}

function filterOf({ type, kind, area, theme, from, to }: SearchCommandOptions): Filter {
  check('--type', type, FINDING_TYPES);
  check('--kind', kind, KINDS);
  return {
    ...(type && { types: type }),
    ...(kind && { kinds: kind }),
    ...(area && { areas: area }),
    ...(theme && { themes: theme }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function check(
  option: string,
  given: readonly string[] | undefined,
  allowed: readonly string[],
): void {
  const odd = given?.find((value) => !allowed.includes(value));
  if (odd === undefined) return;
  throw new ArealetterError(
    'usage',
    `${option} ${odd}: there is none; it is one of ${allowed.join(', ')}`,
  );
}

function nothing(several: boolean): string {
  return several
    ? 'no finding speaks of all of this; --any takes those that speak of some'
    : 'no finding speaks of this';
}

async function print(
  world: World,
  found: Found,
  { format, color, full = false }: SearchCommandOptions,
): Promise<string> {
  if (format === 'json') return toJson(found);
  if (format === 'ndjson') return toNdjson(found);
  if (found.total === 0) return '';
  if (format === 'markdown') return toMarkdown(found, { full });
  const chalk = await chalkFor(world.stdout, world.env, color);
  return toTerminal(found, { chalk, width: Math.min(world.stdout.columns ?? 80, 100), full });
}
