/** How the names of files end, by format. */
export const ENDINGS = {
  terminal: ['.txt'],
  json: ['.json'],
  ndjson: ['.ndjson', '.jsonl'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
  csv: ['.csv'],
  xlsx: ['.xlsx'],
  parquet: ['.parquet'],
  sarif: ['.sarif', '.sarif.json'],
  junit: ['.xml'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
