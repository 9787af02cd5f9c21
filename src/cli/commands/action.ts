import type { Command } from 'commander';
import { ArealetterError } from '../../errors.js';
import { type Session, startSession } from '../session.js';
import type { World } from '../world.js';

/** Makes a command, which passes its exit code to `setCode`. */
export type CommandMaker = (world: World, setCode: (code: number) => void) => Command;

/** Does what a command is for, and gives the exit code. */
export type Run<Options, Arguments extends unknown[]> = (
  session: Session,
  options: Options,
  ...args: Arguments
) => Promise<number>;

/** Makes what commander calls. What a command runs is loaded when it is run: help must not wait for it. */
export function action<
  Options extends { color?: string; output?: string },
  Arguments extends unknown[],
>(
  world: World,
  setCode: (code: number) => void,
  load: () => Promise<Run<Options, Arguments>>,
): (...given: unknown[]) => Promise<void> {
  // Commander gives the arguments, then the command's own options, then the command.
  return async (...given) => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Options>();
    if (options.output === '') {
      throw new ArealetterError('usage', '--output is empty; name a file or a folder');
    }
    const run = await load();
    const session = await startSession(world, options.color);
    setCode(await run(session, options, ...(given.slice(0, -2) as Arguments)));
  };
}
