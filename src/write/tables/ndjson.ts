import type { TableWriterMaker } from './writer.js';

/** Writes one JSON object for each row, on a line of its own; dates are ISO 8601, lists are arrays. */
export const writeNdjson: TableWriterMaker = async ([table], outlet) => {
  const names = table.columns.map(({ name }) => name);
  return {
    async add(record) {
      const lines = table.rows(record).map((row) => {
        const object = Object.fromEntries(names.map((name, index) => [name, row[index]]));
        return `${JSON.stringify(object)}\n`;
      });
      if (lines.length > 0) await outlet(lines.join(''));
    },
    end: async () => [],
  };
};
