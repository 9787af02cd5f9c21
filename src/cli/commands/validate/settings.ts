import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { ArealetterError } from '../../../errors.js';
import { Positions } from '../../../validate/positions.js';
import { type Levels, levelOfFlag, levelsOfConfig } from '../../../validate/settings.js';
import { readText } from '../../input/file.js';

const CONFIG = 'arealetter.config.json';

/**
 * How grave each rule is, as `arealetter.config.json` and then the flags set it.
 *
 * @param path - Another file to read; else the one in the working directory, where there is one.
 * @throws ArealetterError `usage`, with what is wrong, or `not-found`.
 */
export async function readLevels(
  path: string | undefined,
  flags: readonly string[],
): Promise<Levels> {
  const file = settingsFile(path);
  const text = await readConfig(file, path === undefined);
  const levels = text === null ? new Map() : levelsIn(text, file);
  for (const flag of flags) levels.set(...levelOfFlag(flag));
  return levels;
}

/** The settings file that a run reads, where it is there. */
export function settingsFile(path: string | undefined): string {
  return path ?? CONFIG;
}

async function readConfig(path: string, mayBeMissing: boolean): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (mayBeMissing && error instanceof ArealetterError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Comments and trailing commas are taken, as editors take them in settings. */
function levelsIn(text: string, path: string) {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first || !tree) {
    const { line, column } = new Positions({ text, line: 1 }).at(first?.offset ?? 0);
    throw new ArealetterError('usage', `${path}:${line}:${column}: this is no JSON`);
  }
  try {
    return levelsOfConfig(getNodeValue(tree));
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    throw new ArealetterError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}
