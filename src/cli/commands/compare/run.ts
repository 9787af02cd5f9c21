import { compare } from '../../../compare/index.js';
import type { Comparison } from '../../../compare/schema.js';
import { successionsAmong } from '../../../record/succession.js';
import { COMPARE_FORMATS } from '../../../write/compare/formats.js';
import { count } from '../../../write/count.js';
import { exitAfter } from '../../exit.js';
import { findRecords } from '../../input/records.js';
import type { Messenger } from '../../messages.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { CompareOptions } from './options.js';

/**
 * Prints documents side by side.
 *
 * @returns The exit code: 0 done, 1 some documents could not be read.
 * @throws ArealetterError `usage` where fewer than two are left to compare.
 */
export async function compareRecords(
  session: Session,
  options: CompareOptions,
  paths: string[],
): Promise<number> {
  const given = await findRecords(session, paths, options);
  const output = await openResult(session, COMPARE_FORMATS, options, await given.guard());
  const { group, latest, theme: themes, kind: kinds } = options;
  const records = await given.all();
  // What is left where others failed is shown all the same.
  const least = given.failed > 0 ? 1 : 2;
  const comparison = compare(records, { group, latest, themes, kinds, least });
  tellWhatIsMissed(comparison, session.say);
  await output.print(comparison);
  return exitAfter(given);
}

/** Says what is easily missed: documents left out, and themes that no finding has. */
function tellWhatIsMissed({ leftOut, themes, documents }: Comparison, say: Messenger): void {
  const areas = documents.map(({ area, code }) => ({ area: { name: area, code } }));
  for (const note of successionsAmong(areas)) say.note(note);
  const [first] = documents;
  if (first?.code && documents.every(({ code }) => code === first.code)) {
    say.note(
      `all of these are on ${first.area}; to follow one area through time use: arealetter thread`,
    );
  }
  if (leftOut.length > 0) {
    const verb = leftOut.length === 1 ? 'is' : 'are';
    say.note(`${count(leftOut.length, 'document')} ${verb} not compared; named at the end`);
  }
  for (const { theme, cells } of themes) {
    if (cells.every(({ findings }) => findings.length === 0)) {
      say.warning(`no finding has the theme ${theme}; arealetter themes prints those there are`);
    }
  }
  if (documents.every(({ findings }) => findings.every(({ themes }) => themes.length === 0))) {
    say.warning('no finding of these documents has a theme: only their facts are compared');
  }
}
