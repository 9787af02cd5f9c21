import type { Root } from 'mdast';
import { placeOf } from '../read/tree.js';
import type { Finding } from '../record/schema.js';
import type { Family } from './family.js';
import { Draft } from './shared/draft/draft.js';
import { guessBySense, type Rewordable } from './shared/sections/by-sense.js';
import { type Headings, setHeadingsApart } from './shared/sections/headings-apart.js';
import type { SectionReader } from './shared/sections/readers.js';
import { headingsFound, type Section, splitSections } from './shared/sections/sections.js';
import { withoutSlips } from './shared/sections/spelling.js';

/** A heading that opens a section, and what becomes of what stands under it. */
export interface SectionRow extends Rewordable {
  /** The whole text of the heading passes its test. */
  heading: Pick<RegExp, 'test'>;
  /** It opens one section only: found again, it is a running header. */
  once?: true;
  /** It opens a part of the document: the sections up to the next part stand in it. */
  part?: true;
  read: SectionReader;
}

/** A family whose documents are sections under known headings, written down as data. */
export interface SectionedFamily<Key extends string> extends Pick<Family, 'kind'> {
  /** Sentences, besides headings, in which such a document says what it is. */
  signs?(tree: Root): string[];
  /** Whether the known headings that a document holds, and the other signs, are enough. */
  isRecognised(found: ReadonlyMap<Key, string>, signs: readonly string[]): boolean;
  /** In the order in which headings are tried. The section `title` gives the record its title. */
  sections: Readonly<Record<Key, SectionRow>>;
  /** Reads what stands above the first heading. */
  top: SectionReader;
  /** Prepares the tree for being cut into sections, where it takes more than `setHeadingsApart`. */
  prepare?(tree: Root, setHeadingsApart: (tree: Root) => Root): Root;
  /** Corrects the sections before they are read. */
  arrange?(sections: readonly Section[]): Section[];
  /** Reads what no single section shows. */
  finish?(draft: Draft): void;
}

/** The family that such data describes. */
export function sectioned<Key extends string>(family: SectionedFamily<Key>): Family {
  const { kind, sections: rows } = family;
  const keys = Object.keys(rows) as Key[];
  const headings = Object.fromEntries(
    keys.map((key) => [key, spelt(rows[key].heading)]),
  ) as Headings<Key>;
  const once = keys.filter((key) => rows[key].once);
  const setApart = (tree: Root) => setHeadingsApart(tree, headings);
  return {
    kind,

    recognise(tree) {
      const others = family.signs?.(tree) ?? [];
      const usual = headingsFound(tree, headings);
      // Beside a title of the family, or many of its headings, the others may have other words.
      const likely = usual.has('title' as Key) || usual.size >= LIKELY;
      const reworded = likely && !family.isRecognised(usual, others);
      const found = reworded
        ? headingsFound(tree, headings, guessBySense(tree, rows, headings))
        : usual;
      return {
        recognised: family.isRecognised(found, others),
        signs: [...found.values(), ...others],
      };
    },

    read(given) {
      const tree = family.prepare?.(given, setApart) ?? setApart(given);
      const draft = new Draft(tree);
      const guess = guessBySense(tree, rows, headings);
      const sections: readonly Section[] = splitSections(tree, headings, once, guess);
      let part: Key | null = null;
      for (const section of family.arrange?.(sections) ?? sections) {
        const key = section.key as Key | null;
        if (key !== null && rows[key].part) part = key;
        const read = key === null ? family.top : rows[key].read;
        const before = draft.findings.length;
        read(draft, section, part);
        if (key !== null && (section.guessed || !isUsual(section, rows[key].heading)))
          warnOfWords(draft, section, draft.findings.slice(before));
        if (key !== 'title') draft.heading(section.headings);
        draft.furniture(...section.repeated);
      }
      family.finish?.(draft);
      return draft;
    },
  };
}

// Headings: so many do not meet by chance.
const LIKELY = 4;
// Letters: a heading that stands in a line of its own.
const ONE_LINE = 60;

/** The test of a heading that lets a slip of the pen pass: a warning then names what stands under it. */
function spelt(heading: Pick<RegExp, 'test'>): Pick<RegExp, 'test'> {
  return {
    test(words) {
      if (heading.test(words)) return true;
      if (words.length > ONE_LINE) return false;
      const plain = withoutSlips(words);
      return plain !== words && heading.test(plain);
    },
  };
}

function isUsual({ heading }: Section, usual: Pick<RegExp, 'test'>): boolean {
  return heading === null || usual.test(heading);
}

function warnOfWords(draft: Draft, { key, heading, headings }: Section, found: Finding[]): void {
  const [first] = headings;
  if (!first) return;
  const types = [...new Set(found.map(({ type }) => type))].join(', ') || `the section “${key}”`;
  const message = `“${heading}” is not how such a heading is usually worded; what stands under it was read as ${types}`;
  draft.warn('heading-unusual', message, placeOf(first), found);
}
