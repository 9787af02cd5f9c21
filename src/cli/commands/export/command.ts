import { Command, Option } from 'commander';
import { TABLE_NAMES } from '../../../tables/names.js';
import { TABLE_FORMATS } from '../../../write/tables/formats.js';
import { addReadingOptions } from '../../options.js';
import { action, type CommandMaker } from '../action.js';
import type { ExportOptions } from './options.js';

const EXAMPLES = `
Examples:
  $ arealetter export -o findings.csv records/        one row a finding
  $ arealetter export -o letters.xlsx records/        a workbook, all tables
  $ arealetter export -f parquet -o tables/ records/  all tables, a file each
  $ arealetter export --table people records/ > people.csv
  $ arealetter extract letters/ | arealetter export -f ndjson -

Exit codes: 0 done, 1 some records could not be read, 2 could not run.`;

/** `arealetter export`: records as tables. */
export const exportCommand: CommandMaker = (world, setCode) =>
  addReadingOptions(
    new Command('export')
      .description('write records as tables for Excel, R, pandas or DuckDB: one row a finding')
      .argument(
        '<records...>',
        'records (JSON, NDJSON), folders of them, documents, or - for stdin',
      )
      .addOption(
        new Option(
          '-f, --format <format>',
          "how to write it (default: by the file's ending, else csv)",
        ).choices(Object.keys(TABLE_FORMATS)),
      )
      .addOption(
        new Option(
          '--table <table>',
          'only this table; else a file holds the findings, a workbook or folder every table',
        ).choices([...TABLE_NAMES]),
      )
      .option(
        '-o, --output <path>',
        'write into this file, or, without an ending, into this folder',
      )
      .option('--no-bom', 'csv: no byte order mark (Excel on Windows needs it)'),
  )
    .addHelpText('after', EXAMPLES)
    .action(
      action<ExportOptions, [string[]]>(
        world,
        setCode,
        async () => (await import('./run.js')).exportTables,
      ),
    );
