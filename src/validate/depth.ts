/** As deep as JSON is parsed here: many times what a record needs, and far from what a stack can take. */
export const DEEPEST = 256;

/**
 * Where a JSON text is first nested deeper than {@link DEEPEST}; null where it nowhere is. Looks at each
 * character once, and needs no stack.
 */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return null;
}
