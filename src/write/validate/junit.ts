import type { Checked, Fault } from '../../validate/index.js';
import type { Validation } from '../../validate/validation.js';
import { dotted } from './paths.js';
import { isError, tallyOf } from './tally.js';

/** A JUnit report: each record is a test case, with what is wrong in it. */
export function toJunit(validation: Validation): string {
  const { records, invalid, unread } = tallyOf(validation);
  const counts = `tests="${records + unread}" failures="${invalid}" errors="${unread}"`;
  const cases = [
    ...validation.records.map(caseOf),
    ...validation.unread.map(({ file, message }) =>
      testCase(file, file, `<error message="${escaped(message)}"/>`),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="arealetter validate" ${counts}>
  <testsuite name="arealetter validate" ${counts} skipped="0">
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function caseOf({ label, source, faults }: Checked): string {
  const lines = escaped(faults.map(lineOf).join('\n'));
  const errors = faults.filter(isError);
  const [first] = errors;
  const name = source ?? label;
  if (!first) return testCase(label, name, lines && `<system-out>${lines}</system-out>`);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const attributes = `type="${first.rule}" message="${escaped(first.message + more)}"`;
  return testCase(label, name, `<failure ${attributes}>${lines}</failure>`);
}

function testCase(label: string, name: string, inside: string): string {
  const open = `    <testcase classname="${escaped(label)}" name="${escaped(name)}"`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</testcase>`;
}

function lineOf({ file, line, column, path, rule, severity, message }: Fault): string {
  const value = path.length > 0 ? ` (${dotted(path)})` : '';
  return `${file}:${line}:${column}: ${severity}: ${message} [${rule}]${value}`;
}

/** Escapes text for elements and attributes; what XML 1.0 cannot hold is replaced. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
