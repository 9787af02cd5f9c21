import type { Warning } from '../record/schema.js';

/** A warning beside the claim that rests on what it concerns: `Uncertain: “…” reads like two findings`. */
export function doubtText({ message }: Pick<Warning, 'message'>): string {
  return `Uncertain: ${message}`;
}
