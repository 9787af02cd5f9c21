import { ArealetterError } from '../../../errors.js';
import { KINDS } from '../../../record/kinds.js';
import { FINDING_TYPES } from '../../../record/schema.js';
import { succession } from '../../../record/succession.js';
import type { Filter } from '../../../search/filter.js';
import { type Found, startSearch } from '../../../search/index.js';
import { type Query, queryOf } from '../../../search/query.js';
import { mayMean, questionOf } from '../../../search/question.js';
import { SEARCH_FORMATS } from '../../../write/search/formats.js';
import { EXIT, exitAfter } from '../../exit.js';
import { findRecords } from '../../input/records.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import { searchArguments } from './arguments.js';
import type { SearchOptions } from './options.js';

/**
 * Prints the findings that speak of what the arguments say, best first.
 *
 * @returns The exit code: 0 found, 1 nothing found or some records could not be read, 2 none could.
 * @throws ArealetterError `usage` where words or records are missing, or a filter names nothing.
 */
export async function searchRecords(
  session: Session,
  options: SearchOptions,
  given: string[],
): Promise<number> {
  const filter = filterOf(options);
  const { words, records: paths } = await searchArguments(given, Object.keys(filter).length > 0);
  const query = queryOf(words, options);
  if (query.units.length === 0 && words.length > 0) {
    throw new ArealetterError(
      'usage',
      `${words.join(' ')}: no word to search for; give one that says more`,
    );
  }
  const question = mayMean(words, options) ? questionOf(words) : undefined;
  const search = startSearch(query, filter, options.limit, question);
  const records = await findRecords(session, paths, options);
  const output = await openResult(session, SEARCH_FORMATS, options, await records.guard());
  for await (const { record } of records.each()) search.add(record);
  const found = search.found();
  if (found.total === 0 && records.failed === 0) {
    session.say.note(nothing(query));
  }
  for (const note of successions(
    [...(options.area ?? []), question?.area?.name ?? []].flat(),
    found,
  )) {
    session.say.note(note);
  }
  const code = exitAfter(records);
  if (code === EXIT.failed) return code;
  await output.print(found);
  return code === EXIT.done && found.total === 0 ? EXIT.findings : code;
}

/** What must be known of findings on an area in whose place the one stands that was asked for. */
function successions(asked: readonly string[], { hits }: Found): string[] {
  const notes = asked.flatMap((name) =>
    hits.flatMap(({ document }) => succession({ area: { name, code: null } }, document) ?? []),
  );
  return [...new Set(notes)];
}

function filterOf({ type, kind, area, theme, from, to }: SearchOptions): Filter {
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

function nothing({ units, any }: Query): string {
  if (units.length === 0) return 'no finding is let through by these filters';
  return units.length > 1 && !any
    ? 'no finding speaks of all of this; --any takes those that speak of some'
    : 'no finding speaks of this';
}
