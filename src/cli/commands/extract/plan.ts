import { ArealetterError } from '../../../errors.js';
import { endingOf, formatOfPath } from '../../../write/format.js';
import { RECORD_FORMATS, type RecordFormat } from '../../../write/record/formats.js';
import type { Inputs } from '../../input/find.js';
import type { Input } from '../../input/input.js';
import { chooseFormat, isFolderOutput } from '../../output/choose.js';
import type { Guard } from '../../output/guard.js';
import { mirrored } from '../../output/mirror.js';
import type { Session } from '../../session.js';
import type { ExtractOptions } from './options.js';

/** Where records go: to stdout, all into one file, or each into its own. */
export type Destination =
  | { to: 'stdout' }
  | { to: 'file'; path: string }
  | { to: 'files'; paths: ReadonlyMap<Input, string> };

/** How records are written, and where. */
export interface Plan {
  format: RecordFormat;
  destination: Destination;
}

/**
 * Plans where the records of inputs go, before any of them is read.
 *
 * @throws ArealetterError `usage` where they cannot go there.
 */
export async function planRecords(
  { inputs, several, folders }: Inputs,
  options: ExtractOptions,
  guard: Guard,
  { say }: Session,
): Promise<Plan> {
  const output = options.output === '-' ? undefined : options.output;
  const choose = (usual: RecordFormat, path?: string) =>
    chooseFormat(
      RECORD_FORMATS,
      { ...(options.format && { format: options.format }), ...(path && { output: path }) },
      usual,
      say,
    );
  if (output === undefined) {
    return { format: choose(several ? 'ndjson' : 'json'), destination: { to: 'stdout' } };
  }
  const isFolder = await isFolderOutput(output);
  if (!isFolder && several) {
    const ofPath = formatOfPath(RECORD_FORMATS, output);
    if (ofPath === 'ndjson') return oneFile(output, choose('ndjson', output), guard);
    if (ofPath !== undefined) throw oneForSeveral(output);
  }
  if (isFolder || several || folders.length > 0) {
    const format = choose('json');
    const paths = await mirrored(inputs, output, endingOf(RECORD_FORMATS[format]), guard);
    return { format, destination: { to: 'files', paths } };
  }
  const [input] = inputs;
  await guard.check(output);
  const format = choose('json', output);
  const paths = new Map(input && [[input, output]]);
  return { format, destination: { to: 'files', paths } };
}

async function oneFile(path: string, format: RecordFormat, guard: Guard): Promise<Plan> {
  await guard.check(path);
  return { format, destination: { to: 'file', path } };
}

function oneForSeveral(output: string): ArealetterError {
  return new ArealetterError(
    'usage',
    `${output} is one file, and there can be several records; give a folder (records/), or a file that holds one a line (records.ndjson)`,
  );
}
