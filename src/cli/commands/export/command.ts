import { Command, Option } from 'commander';
import { TABLE_NAMES, type TableName } from '../../../tables/names.js';
import { TABLE_FORMATS, type TableFormatName } from '../../../write/tables/formats.js';
import type { World } from '../../world.js';

/** What the options of `arealetter export` give. */
export interface ExportCommandOptions {
  format?: TableFormatName;
  table?: TableName;
  output?: string;
  /** False with --no-bom. */
  bom: boolean;
  color?: string;
}

const EXAMPLES = `
Examples:
  $ arealetter export -o findings.csv records/        one row a finding
  $ arealetter export -o letters.xlsx records/        a workbook, all tables
  $ arealetter export -f parquet -o tables/ records/  all tables, a file each
  $ arealetter export --table people records/ > people.csv
  $ arealetter extract letters/ | arealetter export -f ndjson -

Exit codes: 0 done, 1 some records could not be read, 2 could not run.`;

/** `arealetter export`: records as tables. */
export function exportCommand(world: World, setCode: (code: number) => void): Command {
  return new Command('export')
    .description('write records as tables for Excel, R, pandas or DuckDB: one row a finding')
    .argument('<records...>', 'records (JSON, NDJSON), folders of them, documents, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', "default: by the output's ending, else csv").choices(
        Object.keys(TABLE_FORMATS),
      ),
    )
    .addOption(
      new Option(
        '--table <table>',
        'this table alone; else a file holds the findings, a workbook or folder every table',
      ).choices([...TABLE_NAMES]),
    )
    .option('-o, --output <path>', 'write into this file, or, without an ending, into this folder')
    .option('--no-bom', 'csv: no byte order mark (Excel on Windows needs it)')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _options: object, command: Command) => {
      // Loaded when it is run: help must not wait for it.
      const { exportTables } = await import('./run.js');
      setCode(await exportTables(world, paths, command.optsWithGlobals<ExportCommandOptions>()));
    });
}
