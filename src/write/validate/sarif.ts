import { version } from '../../package.js';
import type { Fault } from '../../validate/index.js';
import { RULE_SETTINGS } from '../../validate/settings.js';
import type { Validation } from '../../validate/validation.js';
import { dotted } from './tally.js';

const LEVELS = { error: 'error', warning: 'warning', off: 'none' } as const;

/** SARIF 2.1.0, which code scanning and editors read. */
export function toSarif({ records, unread, levels }: Validation): string {
  const rules = RULE_SETTINGS.map(({ name, demands, level }) => ({
    id: name,
    shortDescription: { text: demands },
    defaultConfiguration: { level: LEVELS[levels.get(name) ?? level] },
  }));
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'arealetter', version: version(), rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: records.flatMap(({ faults }) => faults).map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf({ file, path, rule, severity, message, ...at }: Fault) {
  const { line, column, endLine, endColumn } = at;
  return {
    ruleId: rule,
    ruleIndex: RULE_SETTINGS.findIndex(({ name }) => name === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
        ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: dotted(path) }] }),
      },
    ],
  };
}

/** A path as a URI: relative where the path is. */
function uriOf(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  const uri = slashes.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(slashes)) return `file:///${slashes.slice(0, 2)}${uri.slice(4)}`;
  return slashes.startsWith('/') ? `file://${uri}` : uri;
}
