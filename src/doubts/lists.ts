import { startsLower } from '../read/prose.js';
import type { Finding } from '../record/schema.js';

/** Findings that stand in one list: the same type, part and parent, in reading order. */
export function listsOf(findings: readonly Finding[]): Finding[][] {
  const lists = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.type, finding.question, finding.parent]);
    lists.set(key, [...(lists.get(key) ?? []), finding]);
  }
  return [...lists.values()];
}

/** Whether a list is of clauses, as weaknesses often are: most begin in lower case. */
export function isOfClauses(list: readonly Pick<Finding, 'text'>[]): boolean {
  return 2 * list.filter(({ text }) => startsLower(text)).length > list.length;
}

/** All texts of a finding, in order. */
export function textsOf({ text, points }: Finding): string[] {
  return [text, ...points];
}

/** The beginning of a text, for messages. */
export function beginningOf(text: string): string {
  return text.length <= 80 ? `“${text}”` : `“${text.slice(0, text.lastIndexOf(' ', 80))} …”`;
}

/** The end of a text, for messages. */
export function endOf(text: string): string {
  return text.length <= 80
    ? `“${text}”`
    : `“… ${text.slice(text.indexOf(' ', text.length - 80) + 1)}”`;
}
