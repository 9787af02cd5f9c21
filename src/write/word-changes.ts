import type { ChalkInstance } from 'chalk';
import type { WordChange } from '../diff/schema.js';
import { harmless } from './harmless.js';
import { escaped } from './markdown.js';

/** Changes word by word for a terminal, as `git diff --word-diff` marks them: `[-old-] {+new+}`. */
export function changesForTerminal(changes: readonly WordChange[], chalk: ChalkInstance): string {
  const pieces = changes.map(([kind, text]) => {
    if (kind === 'same') return harmless(text);
    return kind === 'out'
      ? chalk.red(`[-${harmless(text)}-]`)
      : chalk.green(`{+${harmless(text)}+}`);
  });
  return pieces.join(' ');
}

/** The same as Markdown: what went is struck through, what came is bold. */
export function changesAsMarkdown(changes: readonly WordChange[]): string {
  const pieces = changes.map(([kind, text]) => {
    if (kind === 'same') return escaped(text);
    return kind === 'out' ? `~~${escaped(text)}~~` : `**${escaped(text)}**`;
  });
  return pieces.join(' ');
}
