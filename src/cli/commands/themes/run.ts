import { ArealetterError } from '../../../errors.js';
import { builtInThemes } from '../../../themes/built-in.js';
import { type Explained, explain } from '../../../themes/explain.js';
import type { Theme } from '../../../themes/theme.js';
import { explanationText, listText, type ThemesView } from '../../../write/themes.js';
import { readRecord } from '../../input/records.js';
import { readThemes } from '../../input/theme-list.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { ThemesCommandOptions } from './command.js';

/**
 * Prints the theme list, or why the findings of a record have their themes.
 *
 * @returns The exit code.
 * @throws ArealetterError why the record or the list cannot be read; `usage` for a key that is not in it.
 */
export async function showThemes(
  world: World,
  path: string | undefined,
  options: ThemesCommandOptions,
): Promise<number> {
  const list = options.themes ? await readThemes(options.themes) : builtInThemes();
  const shown = options.only ? [themeOf(list, options.only)] : list;
  const chalk = await chalkFor(world.stdout, world.env, options.color);
  const width = Math.min(world.stdout.columns ?? 80, 100);
  const view: ThemesView = { themes: shown, chalk, width, full: options.full ?? false };
  const asJson = options.format === 'json';
  if (path === undefined) {
    world.stdout.write(asJson ? toText({ themes: shown }) : listText(view));
    return EXIT.done;
  }
  const explained = explain(await readRecord(world, path), list, options.only);
  world.stdout.write(asJson ? toText(explained) : explanationText(explained, view));
  await tellOfOthers(world, path, explained, options);
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

function toText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A record that was tagged with another list says something else than is explained here. Asked for, it is no news. */
async function tellOfOthers(
  world: World,
  path: string,
  { others }: Explained,
  { color, themes }: ThemesCommandOptions,
): Promise<void> {
  if (others === 0 || themes) return;
  const findings = others === 1 ? '1 finding of it has' : `${others} findings of it have`;
  const message = `${path}: ${findings} other themes in the record; it was tagged with another list`;
  (await messenger(world, color)).note(`${message} (extract it again to tag it with this one)`);
}
