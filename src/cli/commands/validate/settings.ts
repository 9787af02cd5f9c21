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

function levelsIn(text: string, path: string) {
  const at = new Positions({ text, line: 1 }).firstError();
  if (at) {
    throw new ArealetterError('usage', `${path}:${at.line}:${at.column}: this is no JSON`);
  }
  try {
    return levelsOfConfig(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    throw new ArealetterError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}
