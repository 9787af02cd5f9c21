import type { Root } from 'mdast';
import { type Block, text } from '../../../read/tree.js';
import { isStrong, isTextual } from '../blocks.js';
import type { Headings } from './headings-apart.js';
import { type Guess, splitSections } from './sections.js';
import { saysNothingElse } from './sense.js';

/** How a heading is known that says in other words what the usual one says. */
export interface Reworded {
  /** The whole text of the heading passes it. */
  test(words: string): boolean;
  /** It can stand in a list of findings and turn its sense; else it opens one section only. */
  turns?: true;
}

/** What of a family’s sections decides which headings stand in them. */
export interface Rewordable {
  /** Tells a heading that says the same in other words; what stands under it is warned of. */
  reworded?: Reworded;
  /** Sub-headings in it are its own, whatever they say. */
  ownHeadings?: true;
  part?: true;
}

/**
 * Knows the headings whose words are not the usual ones by their sense. It looks only at what stands like
 * a heading.
 */
export function guessBySense<Key extends string>(
  tree: Root,
  rows: Readonly<Record<Key, Rewordable>>,
  known: Headings<Key>,
): Guess<Key> {
  const keys = (Object.keys(rows) as Key[]).filter((key) => rows[key].reworded);
  const usual = new Set(splitSections(tree, known).map(({ key }) => key));
  return (block, next, section, opened) => {
    const around: Rewordable = section === null ? {} : rows[section];
    if (around.ownHeadings || keys.length === 0 || !isHeading(block, next)) return null;
    const words = text(block);
    // A list of findings has sub-headings on all sorts of subjects; it turns where one says so.
    const mayTurn = around.reworded?.turns || around.part || saysNothingElse(words);
    const found = keys.find((key) => {
      const reworded = rows[key].reworded as Reworded;
      const mayOpen = reworded.turns ? mayTurn : !usual.has(key) && !opened.has(key);
      return mayOpen && reworded.test(words);
    });
    return found === section ? null : (found ?? null);
  };
}

// Letters.
const LONGEST = 200;
const SHORT = 90;

/** Whether a block stands like a heading: its type, bold words, or a short line above a list. */
function isHeading(block: Block, next: Block | undefined): boolean {
  if (!isTextual(block)) return false;
  const words = text(block);
  if (words.length > LONGEST) return false;
  if (block.type === 'heading' || isStrong(block)) return true;
  const short = words.length < SHORT && /^\p{Lu}.*[\p{L}\p{N})’”:?]$/u.test(words);
  return short && (next?.type === 'list' || saysNothingElse(words));
}
