import type { TableWriterMaker } from './writer.js';
export const writeXlsx: TableWriterMaker = async () => {
  throw new Error('x');
};
