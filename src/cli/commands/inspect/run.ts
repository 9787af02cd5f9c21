import { ArealetterError } from '../../../errors.js';
import { DEFAULT_LIMITS } from '../../../read/limits.js';
import { trace } from '../../../trace.js';
import { toText } from '../../../write/trace.js';
import { findInputs } from '../../input/inputs.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { InspectCommandOptions } from './command.js';

/**
 * Prints how one document is read.
 *
 * @returns The exit code.
 * @throws ArealetterError `usage` where the path is a folder of several documents.
 */
export async function inspectDocument(
  world: World,
  path: string,
  { kind, color }: InspectCommandOptions,
): Promise<number> {
  const { inputs } = await findInputs([path], world.stdin, DEFAULT_LIMITS.maxBytes);
  const [input, ...others] = inputs;
  if (!input || others.length > 0) {
    throw new ArealetterError('usage', `${path}: a folder; give one document to inspect`);
  }
  try {
    const traced = await trace(await input.read(), {
      name: input.name,
      ...(kind && { kind }),
    });
    const chalk = await chalkFor(world.stdout, world.env, color);
    const width = world.stdout.isTTY ? (world.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
    world.stdout.write(toText(traced, chalk, width));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    (await messenger(world, color)).error(`${input.path}: ${error.message}`);
    return EXIT.failed;
  }
}
