import type { Root } from 'mdast';
import type { Family } from './family.js';
import { Draft } from './shared/draft/draft.js';
import { type Headings, setHeadingsApart } from './shared/sections/headings-apart.js';
import type { SectionReader } from './shared/sections/readers.js';
import { headingsFound, type Section, splitSections } from './shared/sections/sections.js';

/** A heading that opens a section, and what becomes of what stands under it. */
export interface SectionRow {
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
  const headings = Object.fromEntries(keys.map((key) => [key, rows[key].heading])) as Headings<Key>;
  const once = keys.filter((key) => rows[key].once);
  const setApart = (tree: Root) => setHeadingsApart(tree, headings);
  return {
    kind,

    recognise(tree) {
      const found = headingsFound(tree, headings);
      const others = family.signs?.(tree) ?? [];
      return {
        recognised: family.isRecognised(found, others),
        signs: [...found.values(), ...others],
      };
    },

    read(given) {
      const tree = family.prepare?.(given, setApart) ?? setApart(given);
      const draft = new Draft(tree);
      const sections: readonly Section[] = splitSections(tree, headings, once);
      let part: Key | null = null;
      for (const section of family.arrange?.(sections) ?? sections) {
        const key = section.key as Key | null;
        if (key !== null && rows[key].part) part = key;
        const read = key === null ? family.top : rows[key].read;
        read(draft, section, part);
        if (key !== 'title') draft.heading(section.headings);
        draft.furniture(...section.repeated);
      }
      family.finish?.(draft);
      return draft;
    },
  };
}
