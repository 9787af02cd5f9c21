import { basename } from 'node:path/posix';
import { ArealetterError } from '../../../errors.js';
import { type Article, checkQuotes } from '../../../quotes/index.js';
import { QUOTES_FORMATS } from '../../../write/quotes/formats.js';
import { EXIT, exitAfter } from '../../exit.js';
import { readDocument } from '../../input/documents.js';
import { findOne } from '../../input/find.js';
import type { Input } from '../../input/input.js';
import { findRecords } from '../../input/records.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { QuotesOptions } from './options.js';

/**
 * Prints what stands behind the quotations of an article.
 *
 * @returns The exit code: 0 all is well, 1 a quotation of the inspectors is altered or not found, or a
 *   document could not be read, in which it may stand all the same.
 * @throws ArealetterError why the article cannot be read, or where no document can.
 */
export async function quotesOfArticle(
  session: Session,
  options: QuotesOptions,
  path: string,
  paths: string[],
): Promise<number> {
  if (path === '-' && paths.includes('-')) {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  const input = await findOne(session, path, options);
  const given = await findRecords(session, paths, options);
  const guard = await given.guard();
  await guard.add([input.file]);
  const output = await openResult(session, QUOTES_FORMATS, options, guard);
  const article = await readArticle(input, options);
  const records = await given.all();
  if (records.length === 0) {
    throw new ArealetterError('not-found', 'no letter or report could be read to look in');
  }
  const result = checkQuotes(article, records, { strict: options.strict ?? false });
  if (result.quotations.length === 0) session.say.note(`${path}: no quotations were found`);
  await output.print(result);
  const fails = result.quotations.some(({ fails }) => fails);
  return fails ? EXIT.findings : exitAfter(given);
}

async function readArticle(input: Input, options: QuotesOptions): Promise<Article> {
  const { tree, mediaType } = await readDocument(input, options, { job: 'tree' });
  return { tree, mediaType, source: basename(input.name.replaceAll('\\', '/')) };
}
