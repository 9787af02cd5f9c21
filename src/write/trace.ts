import type { ChalkInstance } from 'chalk';
import type { Trace } from '../trace.js';
import { toTerminal } from './trace/terminal.js';

/** @see toTerminal */
export function toText(inspection: Trace, chalk: ChalkInstance, width: number): string {
  return toTerminal(inspection, { chalk, width });
}
