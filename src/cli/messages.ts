import type { ChalkInstance } from 'chalk';
import { harmless, withoutCommands } from '../write/harmless.js';
import type { Stream, World } from './world.js';

/** Writes messages for people to stderr; what documents hold is made harmless first. */
export interface Messenger {
  error(message: string): void;
  warning(message: string): void;
  note(message: string): void;
}

/**
 * @param color - `auto`, `always` or `never`; `auto` colours on a terminal, and heeds `NO_COLOR` and
 *   `FORCE_COLOR`.
 */
export async function messenger(world: World, color?: string): Promise<Messenger> {
  const chalk = await chalkFor(world.stderr, world.env, color);
  const say = (mark: string, message: string) =>
    world.stderr.write(`${withoutCommands(`${mark}${harmless(message)}`)}\n`);
  return {
    error: (message) => say(`${chalk.red('error:')} `, message),
    warning: (message) => say(`${chalk.yellow('warning:')} `, message),
    note: (message) => say('', message),
  };
}

/** Colours for a stream, as {@link messenger} says; none where they are not wanted. */
export async function chalkFor(
  stream: Stream,
  env: World['env'],
  color?: string,
): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: isColoured(stream, env, color) ? 1 : 0 });
}

function isColoured(stream: Stream, env: World['env'], color = 'auto'): boolean {
  if (color !== 'auto') return color === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
