import type { LetterRecord } from '../../../record/schema.js';
import { TABLES } from '../../../tables/index.js';
import type { TableName } from '../../../tables/names.js';
import { TABLE_FORMATS } from '../../../write/tables/formats.js';
import type { TableOptions, TableWriter } from '../../../write/tables/writer.js';
import { type GrowingFile, openGrowing } from '../../output/growing-file.js';
import { writeOut } from '../../output/stdout.js';
import type { Stream } from '../../world.js';
import type { Targets } from './targets.js';

/** The files of one export, or stdout, while they are written. */
export interface TableFiles {
  add(record: LetterRecord): Promise<void>;
  /**
   * Gives the files their names.
   *
   * @returns What their reader should know.
   */
  finish(): Promise<readonly string[]>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
  /** Whether whoever read stdout went away. */
  isLeft(): boolean;
}

/**
 * Begins the files of an export.
 *
 * @throws ArealetterError `unwritable`; nothing is left behind.
 */
export async function openTables(
  { format, targets }: Targets,
  stdout: Stream,
  options: TableOptions,
): Promise<TableFiles> {
  const make = await TABLE_FORMATS[format].load();
  const open: { file: GrowingFile; writer: TableWriter }[] = [];
  let left = false;
  const leave = () => {
    left = true;
  };
  const abandon = async () => {
    for (const { file } of open) await file.abandon();
  };
  const named = (name: TableName) => TABLES[name];
  try {
    for (const { path, tables } of targets) {
      const [first, ...others] = tables;
      const file = path === null ? openStream(stdout, leave) : await openGrowing(path);
      const writer = await make([named(first), ...others.map(named)], file.write, options);
      open.push({ file, writer });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    abandon,
    isLeft: () => left,
    async add(record) {
      for (const { writer } of open) await writer.add(record);
    },
    async finish() {
      const notes: string[] = [];
      for (const { writer } of open) notes.push(...(await writer.end()));
      for (const { file } of open) await file.finish();
      return notes;
    },
  };
}

/** Stdout, at the pace of whoever reads it; that one may go away (`… | head`). */
function openStream(stream: Stream, leave: () => void): GrowingFile {
  const nothing = async () => undefined;
  return {
    async write(chunk) {
      if (!(await writeOut(stream, chunk))) leave();
    },
    finish: nothing,
    abandon: nothing,
  };
}
