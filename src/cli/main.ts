import { Command, CommanderError, Option } from 'commander';
import { ArealetterError } from '../errors.js';
import { version } from '../package.js';
import { COMMANDS } from './commands/index.js';
import { EXIT } from './exit.js';
import { unwritable } from './output/unwritable.js';
import type { Stream, World } from './world.js';

export type { World } from './world.js';

/**
 * Runs the command line.
 *
 * @returns The exit code: 0 done, 1 done but with findings (a document failed, `--strict` found
 *   warnings), 2 could not run.
 */
export async function main(world: World): Promise<number> {
  let code: number = EXIT.done;
  const written = watch(world.stdout);
  // Where messages go is not worth breaking off for.
  world.stderr.on('error', () => undefined);
  const program = programFor(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...world.argv]).catch((error: unknown) => {
      // What commander ends with is said by then: help, the version, or wrong usage.
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? EXIT.done : EXIT.failed;
    });
    await written();
    return code;
  } catch (error) {
    const { messenger } = await import('./messages.js');
    const say = await messenger(world, program.opts<{ color?: string }>().color);
    say.error(error instanceof ArealetterError ? error.message : bug(error));
    return EXIT.failed;
  }
}

function bug(error: unknown): string {
  return `this should not happen and is a bug in arealetter, please report it: ${error}`;
}

/**
 * Watches what is written to a stream: a disk can be full. `arealetter … | head` closes the pipe early;
 * that is no error of ours.
 *
 * @returns Waits until all is written. It throws `unwritable` where it could not be.
 */
function watch(stream: Stream): () => Promise<void> {
  stream.on('error', () => undefined);
  return async () => {
    if (stream.writable) await new Promise((resolve) => stream.write('', resolve));
    const trouble: NodeJS.ErrnoException | null = stream.errored;
    if (trouble && trouble.code !== 'EPIPE') throw unwritable('the output', trouble);
  };
}

const EXAMPLES = `
Examples:
  $ arealetter extract letter.pdf           a letter's record, on the screen
  $ arealetter extract -o records letters/  a record for each document in it
  $ arealetter inspect letter.pdf           how it was read, line by line
  $ arealetter extract --help               more on a command`;

function programFor(world: World, setCode: (code: number) => void): Command {
  const program = new Command('arealetter')
    .description(
      'Turns Ofsted and CQC letters and reports on SEND in local areas into records: every finding, verbatim, with its place on the page.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addOption(
      new Option('--color <when>', 'colour messages')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => Math.min(world.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(world.stderr.columns ?? 80, 100),
    })
    // The arguments of each command stand in its own help.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(arealetter --help tells how it is used)')
    .exitOverride();
  for (const command of COMMANDS) {
    program.addCommand(command(world, setCode).copyInheritedSettings(program));
  }
  return program;
}
