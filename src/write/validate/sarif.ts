import { version } from '../../package.js';
import type { Fault } from '../../validate/index.js';
import { RULE_SETTINGS } from '../../validate/settings.js';
import type { Validation } from '../../validate/validation.js';
import { toJson } from '../json.js';
import { dotted, slashes } from './paths.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', off: 'none' } as const;

/** What is wrong as SARIF 2.1.0, which code scanning and editors read. */
export function toSarif(validation: Validation): string {
  const run = {
    tool: { driver: { name: 'arealetter', version: version(), rules: rulesOf(validation) } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(validation)],
    results: validation.records.flatMap(({ faults }) => faults).map(resultOf),
  };
  return toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function rulesOf({ levels }: Validation) {
  return RULE_SETTINGS.map(({ name, demands, level }) => ({
    id: name,
    shortDescription: { text: demands },
    defaultConfiguration: { level: LEVELS[levels.get(name) ?? level] },
  }));
}

function invocationOf({ unread }: Validation) {
  return {
    executionSuccessful: unread.length === 0,
    toolExecutionNotifications: unread.map(({ file, message }) => ({
      level: 'error',
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    })),
  };
}

function resultOf({ file, path, rule, severity, message, ...at }: Fault) {
  const { line, column, endLine, endColumn } = at;
  const physicalLocation = {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
  const logicalLocations = path.length > 0 && [{ fullyQualifiedName: dotted(path) }];
  return {
    ruleId: rule,
    ruleIndex: RULE_SETTINGS.findIndex(({ name }) => name === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation, ...(logicalLocations && { logicalLocations }) }],
  };
}

/** A path as a URI: relative where the path is. */
function uriOf(path: string): string {
  const plain = slashes(path);
  const uri = plain.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(plain)) return `file:///${plain.slice(0, 2)}${uri.slice(4)}`;
  return plain.startsWith('/') ? `file://${uri}` : uri;
}
