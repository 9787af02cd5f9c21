import type { List } from 'mdast';

/** A paragraph or bullet of a section. */
interface Listed {
  text: string;
  /** The list that it is a bullet of. */
  list: List | null;
}

/** "Inspectors found that:", over bullets that say what: such a paragraph is a passage, and they are the points. */
export function leadsIntoList({ text, list }: Listed, next: Listed | undefined): boolean {
  return list === null && text.endsWith(':') && next !== undefined && next.list !== null;
}
