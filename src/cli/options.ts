import { Option } from 'commander';
import { KINDS } from '../record/kinds.js';

/** `--kind`, for commands that read documents. */
export function kindOption(): Option {
  return new Option('--kind <kind>', 'read as this kind, recognised or not').choices([...KINDS]);
}

/** `--themes`, for commands that tag findings. */
export function themesOption(): Option {
  return new Option(
    '--themes <file>',
    'tag with your own theme list, in the form of: arealetter themes -f json',
  );
}
