import type { ChalkInstance } from 'chalk';
import type { Inspection } from '../trace.js';
import { toTerminal } from './trace/terminal.js';

/** @see toTerminal */
export function toText(inspection: Inspection, chalk: ChalkInstance, width: number): string {
  return toTerminal(inspection, { chalk, width });
}
