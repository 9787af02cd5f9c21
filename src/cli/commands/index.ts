import type { CommandMaker } from './action.js';
import { compareCommand } from './compare/command.js';
import { diffCommand } from './diff/command.js';
import { exportCommand } from './export/command.js';
import { extractCommand } from './extract/command.js';
import { inspectCommand } from './inspect/command.js';
import { quotesCommand } from './quotes/command.js';
import { reviewCommand } from './review/command.js';
import { schemaCommand } from './schema/command.js';
import { searchCommand } from './search/command.js';
import { themesCommand } from './themes/command.js';
import { threadCommand } from './thread/command.js';
import { validateCommand } from './validate/command.js';

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
