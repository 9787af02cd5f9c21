import type { Fault } from '../../validate/index.js';
import type { Validation } from '../../validate/validation.js';

/** Workflow commands of GitHub Actions: each becomes an annotation at its line. */
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
    // GitHub heeds columns only where they are of one line.
    ...(endLine === line && { endColumn }),
    title: `arealetter ${rule}`,
  };
  const all = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(String(value))}`,
  );
  return `::${severity} ${all.join(',')}::${escaped(message)}\n`;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
