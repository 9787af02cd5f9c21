import type { Fault } from '../../validate/index.js';
import type { Validation } from '../../validate/validation.js';
import { slashes } from './paths.js';

/** What is wrong as workflow commands of GitHub Actions, which shows each as a note on its line. */
export function toGithub({ records, unread }: Validation): string {
  const faults = records.flatMap(({ faults }) => faults).map(annotation);
  const others = unread.map(
    ({ file, message }) => `::error file=${property(slashes(file))}::${escaped(message)}\n`,
  );
  return [...faults, ...others].join('');
}

function annotation({ file, line, column, endLine, endColumn, rule, severity, message }: Fault) {
  const properties: Record<string, string | number> = {
    file: slashes(file),
    line,
    endLine,
    col: column,
    // GitHub uses an end column only on the line where the note begins.
    ...(endLine === line && { endColumn }),
    title: `arealetter ${rule}`,
  };
  const all = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  );
  return `::${severity} ${all.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
