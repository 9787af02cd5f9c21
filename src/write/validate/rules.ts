import { type Levels, RULE_SETTINGS } from '../../validate/settings.js';
import { indented } from '../wrap.js';

/** Lists every rule for a terminal, with its level and what it demands. */
export function listRules(levels: Levels, width: number): string {
  return RULE_SETTINGS.map(({ name, demands, level }) => {
    const head = `${name} (${levels.get(name) ?? level})`;
    return `${head}\n${indented(demands, '  ', width)}\n`;
  }).join('');
}
