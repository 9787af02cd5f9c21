import * as z from 'zod';
import { ArealetterError } from '../errors.js';
import { nearest } from './nearest.js';
import { LEVELS, type Level } from './rule.js';
import { RULES } from './rules/index.js';
import { SCHEMA_DEMANDS, SCHEMA_RULE } from './schema.js';

/** Every rule that can be set, the schema among them, with what it demands and its usual level. */
export const RULE_SETTINGS: readonly { name: string; demands: string; level: Level }[] = [
  { name: SCHEMA_RULE, demands: SCHEMA_DEMANDS, level: 'error' },
  ...RULES.map(({ name, demands, level }) => ({ name, demands, level })),
];

/** The version of the schema of `arealetter.config.json`. */
export const CONFIG_VERSION = '1.0.0';

/** What `arealetter.config.json` may hold. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find this schema'),
    rules: z
      .strictObject(
        Object.fromEntries(
          RULE_SETTINGS.map(({ name, demands, level }) => [
            name,
            z.enum(LEVELS).optional().describe(`${demands} Usually ${level}.`),
          ]),
        ),
      )
      .optional()
      .describe('How grave it is to break a rule of arealetter validate'),
  })
  .describe('The settings of arealetter, in arealetter.config.json');

/** Levels by the names of rules; a rule that is not set keeps its own. */
export type Levels = ReadonlyMap<string, Level>;

/**
 * Reads the levels that a parsed `arealetter.config.json` sets.
 *
 * @throws ArealetterError `usage`, with what is wrong in it.
 */
export function levelsOfConfig(value: unknown): Map<string, Level> {
  const given = (value as { rules?: unknown } | null)?.rules;
  if (typeof given === 'object' && given !== null) Object.keys(given).forEach(refuseUnknown);
  const { data, error } = configSchema.safeParse(value);
  if (data) {
    const rules = Object.entries(data.rules ?? {});
    return new Map(rules.map(([name, level]) => [name, level as Level]));
  }
  throw new ArealetterError('usage', error.issues.map(problemOf).join('; '));
}

function problemOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join(', ');
    return `there is no setting ${keys}${place && ` in ${place}`}; there are $schema and rules`;
  }
  if (issue.path[0] === 'rules' && issue.path.length > 1) {
    return `${place} is set to no level; write "error", "warning" or "off"`;
  }
  return `${place || 'the settings'} should be ${place === '$schema' ? 'a text' : 'an object: { … }'}`;
}

/**
 * Reads the level that a `--rule NAME=LEVEL` sets.
 *
 * @throws ArealetterError `usage`.
 */
export function levelOfFlag(given: string): [name: string, level: Level] {
  const [name = '', level = ''] = given.split('=');
  refuseUnknown(name);
  const found = LEVELS.find((one) => one === level);
  if (found) return [name, found];
  throw new ArealetterError(
    'usage',
    `--rule ${given}: write --rule ${name}=error, ${name}=warning or ${name}=off`,
  );
}

function refuseUnknown(name: string): void {
  const names = RULE_SETTINGS.map(({ name }) => name);
  if (names.includes(name)) return;
  const close = nearest(name, names);
  const hint = close ? `; did you mean ${close}?` : ' (arealetter validate --rules lists them)';
  throw new ArealetterError('usage', `there is no rule “${name}”${hint}`);
}
