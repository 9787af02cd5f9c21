import { readFile } from 'node:fs/promises';
import { ArealetterError } from '../../../errors.js';
import { Positions } from '../../../validate/positions.js';
import { type Levels, levelOfFlag, levelsOfConfig } from '../../../validate/settings.js';

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
  const text = await readConfig(path ?? CONFIG, path === undefined);
  const levels = text === null ? new Map() : levelsIn(text, path ?? CONFIG);
  for (const flag of flags) levels.set(...levelOfFlag(flag));
  return levels;
}

async function readConfig(path: string, mayBeMissing: boolean): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && mayBeMissing) return null;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new ArealetterError('not-found', `${path}: ${why}`, { cause: error });
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
