import { basename } from 'node:path/posix';
import { ArealetterError } from '../../../errors.js';
import { type Article, checkQuotes } from '../../../quotes/index.js';
import type { Quotes } from '../../../quotes/schema.js';
import { read } from '../../../read/index.js';
import { DEFAULT_LIMITS } from '../../../read/limits.js';
import type { LetterRecord } from '../../../record/schema.js';
import { writeWhole } from '../../../write/file.js';
import { toMarkdown } from '../../../write/quotes/markdown.js';
import { toTerminal } from '../../../write/quotes/terminal.js';
import { findInputs } from '../../input/inputs.js';
import { readRecords } from '../../input/records.js';
import { chalkFor, type Messenger, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { QuotesCommandOptions } from './command.js';

/**
 * Prints what stands behind the quotations of an article.
 *
 * @returns The exit code: 0 all is well, 1 a quotation of the inspectors is altered or not found, 2 a
 *   document could not be read, so that a quotation may stand in it all the same.
 * @throws ArealetterError why the article cannot be read, or where no document can.
 */
export async function quotesOfArticle(
  world: World,
  path: string,
  paths: readonly string[],
  options: QuotesCommandOptions,
): Promise<number> {
  if (path === '-' && paths.includes('-')) {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  const say = await messenger(world, options.color);
  const article = await readArticle(world, path);
  const { records, unread } = await recordsFrom(world, paths, say);
  const result = checkQuotes(article, records, { strict: options.strict ?? false });
  if (result.quotations.length === 0) say.note(`${path}: no quotations were found`);
  const text = await print(world, result, options);
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  if (unread > 0) return EXIT.failed;
  return result.quotations.some(({ fails }) => fails) ? EXIT.findings : EXIT.done;
}

async function readArticle(world: World, path: string): Promise<Article> {
  const { inputs } = await findInputs([path], world.stdin, DEFAULT_LIMITS.maxBytes);
  const [input, ...others] = inputs;
  if (!input || others.length > 0) {
    throw new ArealetterError('usage', `${path}: a folder; give one article`);
  }
  try {
    const { tree, mediaType } = await read(await input.read(), input.name, DEFAULT_LIMITS);
    return { tree, mediaType, source: basename(input.name.replaceAll('\\', '/')) };
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    throw new ArealetterError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

/** The records that could be read, and how many could not. */
async function recordsFrom(
  world: World,
  paths: readonly string[],
  say: Messenger,
): Promise<{ records: LetterRecord[]; unread: number }> {
  const records: LetterRecord[] = [];
  let unread = 0;
  for await (const given of readRecords(world, paths)) {
    if ('record' in given) records.push(given.record);
    else {
      unread += 1;
      say.error(`${given.path}: ${given.error.message}`);
    }
  }
  if (records.length === 0) {
    throw new ArealetterError('not-found', 'no letter or report could be read to look in');
  }
  return { records, unread };
}

async function print(
  world: World,
  result: Quotes,
  { format, color, output }: QuotesCommandOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (format === 'markdown') return toMarkdown(result);
  const chalk = await chalkFor(world.stdout, world.env, output ? 'never' : color);
  return toTerminal(result, { chalk, width: Math.min(world.stdout.columns ?? 80, 100) });
}
