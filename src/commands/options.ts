import { Option } from 'commander';
import { KINDS } from '../record/kinds.js';

/** `--kind`, for commands that read documents. */
export function kindOption(): Option {
  return new Option('--kind <kind>', 'read as this kind, recognised or not').choices([...KINDS]);
}
