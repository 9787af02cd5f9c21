import { type Command, Option } from 'commander';
import type { NamedFormats } from './output/choose.js';

/** Adds `--format` and `--output`, which mean the same in every command that writes one result. */
export function addOutputOptions(command: Command, formats: NamedFormats<string>): Command {
  const [usual] = Object.keys(formats);
  return command
    .addOption(
      new Option(
        '-f, --format <format>',
        `how to write it (default: by the file's ending, else ${usual})`,
      ).choices(Object.keys(formats)),
    )
    .option('-o, --output <file>', 'write into this file; its ending chooses the format');
}
