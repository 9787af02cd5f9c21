import type { Validation } from '../../validate/validation.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { indented } from '../wrap.js';
import { dotted } from './paths.js';

/** What is wrong, one place after another; nothing where all is well. */
export function toTerminal({ records }: Validation, { chalk, width }: WriteOptions): string {
  const paint = { error: chalk.red, warning: chalk.yellow };
  return records
    .flatMap(({ faults }) => faults)
    .map(({ file, line, column, path, rule, severity, message }) => {
      const place = harmless(`${file}:${line}:${column}`);
      const value = path.length > 0 ? chalk.dim(` ${harmless(dotted(path))}`) : '';
      const words = indented(harmless(message), '  ', width);
      return `${place}${value}\n  ${paint[severity](severity)} ${chalk.bold(rule)}\n${words}\n`;
    })
    .join('');
}
