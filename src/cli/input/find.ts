import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ArealetterError } from '../../errors.js';
import type { Messenger } from '../messages.js';
import type { World } from '../world.js';
import { absentInput } from './absent.js';
import { addressIn } from './address.js';
import { addressInput } from './address-input.js';
import { fileInput, isFolder } from './file.js';
import { folderInputs, type Wanted } from './folder.js';
import type { Input, InputLimits } from './input.js';
import { expandPattern, isPattern } from './pattern.js';
import { stdinInput } from './stdin.js';

/** The inputs that arguments stand for. */
export interface Inputs {
  inputs: Input[];
  /** Whether there can be several: more than one argument, a folder, or a pattern. */
  several: boolean;
  /** The folders among the arguments. */
  folders: string[];
}

/** What finding inputs needs of a session. */
interface FindSession {
  world: Pick<World, 'stdin'>;
  say: Pick<Messenger, 'note'>;
}

/**
 * Finds what arguments stand for: files, folders (all in them and below, by name), patterns that no shell
 * has expanded, addresses, and `-` for stdin. What is missing is reported when it is
 * read. What is given twice is read once, and the user is told.
 *
 * @throws ArealetterError `usage` where stdin is given twice, or an address that is never fetched.
 */
export async function findInputs(
  { world, say }: FindSession,
  paths: readonly string[],
  limits: InputLimits,
  wanted: Wanted = 'documents',
): Promise<Inputs> {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new ArealetterError('usage', '- (stdin) can be given once only');
  }
  const given: Input[] = [];
  let several = paths.length > 1;
  const folders: string[] = [];
  for (const path of paths) {
    const { found, holds } = await inputsOf(world, path, limits, wanted);
    several ||= holds !== 'one' && found.some(({ file }) => file !== null);
    if (holds === 'folder') folders.push(path);
    given.push(...found);
  }
  const inputs = await eachOnce(given, say);
  return { inputs, several, folders };
}

interface Meant {
  found: Input[];
  holds: 'one' | 'pattern' | 'folder';
}

async function inputsOf(
  { stdin }: Pick<World, 'stdin'>,
  path: string,
  limits: InputLimits,
  wanted: Wanted,
): Promise<Meant> {
  const { maxBytes } = limits;
  const address = addressIn(path);
  if (address) return { found: [addressInput(address, limits)], holds: 'one' };
  if (path === '-') return { found: [stdinInput(stdin, maxBytes)], holds: 'one' };
  if (await isFolder(path)) {
    return { found: await folderInputs(path, wanted, maxBytes), holds: 'folder' };
  }
  if (await isPattern(path))
    return { found: await matches(path, limits, wanted), holds: 'pattern' };
  return { found: [fileInput(path, maxBytes)], holds: 'one' };
}

async function matches(pattern: string, limits: InputLimits, wanted: Wanted): Promise<Input[]> {
  const { maxBytes } = limits;
  const matching = await expandPattern(pattern);
  if (matching.length === 0) {
    const nothing = 'nothing matches this pattern; check the path';
    return [absentInput(pattern, new ArealetterError('not-found', nothing))];
  }
  const found = await Promise.all(
    matching.map(async ({ path, below }) => {
      if (!(await isFolder(path))) return [fileInput(path, maxBytes, below)];
      const inside = await folderInputs(path, wanted, maxBytes);
      return inside.map((input) => ({ ...input, below: join(below, basename(path), input.below) }));
    }),
  );
  return found.flat();
}

/** Leaves out what was given before, by whatever path, and says so. */
async function eachOnce(given: readonly Input[], say: Pick<Messenger, 'note'>): Promise<Input[]> {
  const seen = new Map<string, Input>();
  const again: { input: Input; before: Input }[] = [];
  const names = await Promise.all(given.map(trueName));
  given.forEach((input, index) => {
    const name = names[index] as string;
    const before = seen.get(name);
    if (before) again.push({ input, before });
    else seen.set(name, input);
  });
  tellRepeated(again, say);
  return [...seen.values()];
}

async function trueName({ file, path }: Input): Promise<string> {
  return file === null ? path : realpath(file).catch(() => file);
}

// More than these are a count.
const NAMED = 3;

function tellRepeated(
  again: readonly { input: Input; before: Input }[],
  say: Pick<Messenger, 'note'>,
): void {
  for (const { input, before } of again.slice(0, NAMED)) {
    const other = before.path === input.path ? '' : `, also as ${before.path}`;
    say.note(`${input.path} was given more than once${other}; it is read once`);
  }
  const more = again.length - NAMED;
  if (more > 0) say.note(`${more} more of the inputs were given more than once; each is read once`);
}

/**
 * The one document that an argument stands for.
 *
 * @throws ArealetterError `usage` where it stands for several.
 */
export async function findOne(
  session: FindSession,
  path: string,
  limits: InputLimits,
): Promise<Input> {
  const { inputs } = await findInputs(session, [path], limits);
  const [input, ...others] = inputs;
  if (input && others.length === 0) return input;
  throw new ArealetterError('usage', `${path} stands for several documents; give one of them`);
}
