import { join } from 'node:path';
import { ArealetterError } from '../../errors.js';
import type { Input } from '../input/input.js';
import { type Guard, sameName } from './guard.js';

/**
 * The file that each input's result is written to: in a folder that mirrors the folders below an input
 * folder; what was named singly lies flat in it.
 *
 * @param ending - With its dot.
 * @throws ArealetterError `usage` where two results would be written to one file, or one over what the run
 *   reads.
 */
export async function mirrored(
  inputs: readonly Input[],
  folder: string,
  ending: string,
  guard: Guard,
): Promise<Map<Input, string>> {
  const taken = new Map<string, { path: string; inputs: Input[] }>();
  const paths = new Map<Input, string>();
  for (const input of await present(inputs)) {
    const path = join(folder, input.below, `${input.stem}${ending}`);
    const place = taken.get(sameName(path)) ?? { path, inputs: [] };
    place.inputs.push(input);
    taken.set(sameName(path), place);
    paths.set(input, path);
  }
  refuseMeetings([...taken.values()].filter(({ inputs }) => inputs.length > 1));
  for (const path of paths.values()) await guard.check(path);
  return paths;
}

/** What is missing has no result; that it is missing is reported when it is read. */
async function present(inputs: readonly Input[]): Promise<Input[]> {
  const are = await Promise.all(inputs.map((input) => input.exists()));
  return inputs.filter((_input, index) => are[index]);
}

// More than these are a count.
const NAMED = 5;

function refuseMeetings(meetings: readonly { path: string; inputs: Input[] }[]): void {
  if (meetings.length === 0) return;
  const lines = meetings
    .slice(0, NAMED)
    .map(({ path, inputs }) => `${inputs.map((input) => input.path).join(' and ')} → ${path}`);
  const more = meetings.length > NAMED ? [`and ${meetings.length - NAMED} more`] : [];
  throw new ArealetterError(
    'usage',
    [
      'these would be written to one file; rename one, write them into two folders, or give the folder that holds them all, which is mirrored:',
      ...lines,
      ...more,
    ].join('\n  '),
  );
}
