import type { Command } from 'commander';
import type { World } from '../world.js';
import { compareCommand } from './compare.js';
import { diffCommand } from './diff.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { inspectCommand } from './inspect.js';
import { quotesCommand } from './quotes.js';
import { reviewCommand } from './review.js';
import { schemaCommand } from './schema.js';
import { searchCommand } from './search.js';
import { themesCommand } from './themes.js';
import { threadCommand } from './thread.js';
import { validateCommand } from './validate.js';

/** Makes a command; `setCode` is told the exit code. */
export type CommandMaker = (world: World, setCode: (code: number) => void) => Command;

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandMaker[] = [
  extractCommand,
  inspectCommand,
  reviewCommand,
  diffCommand,
  threadCommand,
  compareCommand,
  searchCommand,
  exportCommand,
  quotesCommand,
  validateCommand,
  themesCommand,
  schemaCommand,
];
