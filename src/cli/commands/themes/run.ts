import { ArealetterError } from '../../../errors.js';
import { builtInThemes } from '../../../themes/built-in.js';
import { type Explained, explain } from '../../../themes/explain.js';
import type { Theme } from '../../../themes/theme.js';
import { count } from '../../../write/count.js';
import { EXPLANATION_FORMATS, THEME_LIST_FORMATS } from '../../../write/themes/formats.js';
import { EXIT } from '../../exit.js';
import { findRecords } from '../../input/records.js';
import { readThemes } from '../../input/theme-list.js';
import { Guard } from '../../output/guard.js';
import { openResult } from '../../output/result.js';
import type { Session } from '../../session.js';
import type { ThemesOptions } from './options.js';

/**
 * Prints the theme list, or why the findings of a record have their themes.
 *
 * @returns The exit code.
 * @throws ArealetterError why the record or the list cannot be read; `usage` for a key that is not in it.
 */
export async function showThemes(
  session: Session,
  options: ThemesOptions,
  path: string | undefined,
): Promise<number> {
  const list = options.themes ? await readThemes(options.themes) : builtInThemes();
  const themes = options.only ? [themeOf(list, options.only)] : list;
  const guard = await Guard.of([options.themes]);
  if (path === undefined) {
    await (await openResult(session, THEME_LIST_FORMATS, options, guard)).print(themes);
    return EXIT.done;
  }
  const given = await findRecords(session, [path], options);
  await given.protect(guard);
  const output = await openResult(session, EXPLANATION_FORMATS, options, guard);
  const explained = explain(await given.only(path), list, options.only);
  await output.print({ explained, themes });
  if (!options.themes) tellOfOthers(session, path, explained);
  return EXIT.done;
}

function themeOf(list: readonly Theme[], key: string): Theme {
  const theme = list.find((one) => one.key === key);
  if (theme) return theme;
  throw new ArealetterError(
    'usage',
    `no theme “${key}”; the list has: ${list.map((one) => one.key).join(', ')}`,
  );
}

/** A record that was tagged with another list says something else than is explained here. */
function tellOfOthers({ say }: Session, path: string, { others }: Explained): void {
  if (others === 0) return;
  const verb = others === 1 ? 'has' : 'have';
  say.note(
    `${path}: ${count(others, 'finding')} of it ${verb} other themes in the record; it was tagged with another list (extract it again to tag it with this one)`,
  );
}
