import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { readTags, type Tag } from '../tags.js';
import type { PlainFile } from './file.js';
import type { PlainPage } from './pages.js';
import { type Dict, isArray, isDict, Name, NotPlain, Ref, type Value } from './values.js';

/** Deeper and larger trees are hostile, or for pdf.js to judge. */
const DEEPEST = 40;
const MOST_KIDS = 1_000_000;

type Child = StructTreeNode['children'][number];

/** Tags by the numbers of marked content. */
export type PageTags = ReadonlyMap<number, Tag>;

const NO_TAGS: PageTags = new Map();

/** What the structure of a document (ISO 32000-1, 14.7) says of its pages' marked content. */
export class Structure {
  readonly #root: Dict | null;
  readonly #roles = new Map<string, string>();
  readonly #seen = new Set<number>();
  #count = 0;
  /** By the page's object. */
  #tags: ReadonlyMap<number, PageTags> | null = null;

  /** @throws NotPlain */
  constructor(private readonly file: PlainFile) {
    const root = file.find(file.root.get('StructTreeRoot'));
    this.#root = isDict(root) && root.has('ParentTree') ? root : null;
    const roles = file.find(this.#root?.get('RoleMap'));
    for (const [own, role] of isDict(roles) ? roles : []) {
      if (role instanceof Name) this.#roles.set(own, role.text);
    }
  }

  /** The tags of a page. @throws NotPlain */
  tagsOf({ dict, object }: PlainPage): PageTags {
    if (!this.#root) return NO_TAGS;
    if (!Number.isInteger(this.file.find(dict.get('StructParents')))) {
      if (dict.has('Annots')) throw new NotPlain('a page outside of the structure');
      return NO_TAGS;
    }
    this.#tags ??= byPage(readTags({ role: 'Root', children: this.#kids(this.#root, null, 0) }));
    return this.#tags.get(object) ?? NO_TAGS;
  }

  #kids(parent: Dict, page: Ref | null, depth: number): Child[] {
    if (depth > DEEPEST) throw new NotPlain('a structure too deep');
    const found = this.file.find(parent.get('K'));
    const kids = isArray(found) ? found : [found];
    this.#count += kids.length;
    if (this.#count > MOST_KIDS) throw new NotPlain('a structure too large');
    return kids.flatMap((kid) => this.#kid(kid, page, depth));
  }

  #kid(value: Value, page: Ref | null, depth: number): Child[] {
    const kid = this.file.find(value);
    if (typeof kid === 'number') return content(page, kid);
    if (!isDict(kid)) return [];
    const own = kid.get('Pg');
    const ofKid = own instanceof Ref ? own : null;
    const type = this.file.find(kid.get('Type'));
    if (type === Name.of('MCR')) return content(ofKid ?? page, this.file.find(kid.get('MCID')));
    if (type === Name.of('OBJR')) return [];
    if (value instanceof Ref) {
      if (this.#seen.has(value.number)) throw new NotPlain('a structure in a circle');
      this.#seen.add(value.number);
    }
    const name = this.file.find(kid.get('S'));
    const role = name instanceof Name ? name.text : '';
    const children = this.#kids(kid, ofKid, depth + 1);
    return [{ role: this.#roles.get(role) ?? role, children }];
  }
}

function content(page: Ref | null, id: Value): Child[] {
  if (!page || typeof id !== 'number') return [];
  return [{ type: 'content', id: idOf(page.number, id) }];
}

/** The page's object and, after it, the number of the marked content. */
function idOf(page: number, id: number): string {
  return `${page} ${id}`;
}

function byPage(tags: ReadonlyMap<string, Tag>): Map<number, Map<number, Tag>> {
  const pages = new Map<number, Map<number, Tag>>();
  for (const [id, tag] of tags) {
    const [page = 0, number = 0] = id.split(' ').map(Number);
    const ofPage = pages.get(page) ?? new Map<number, Tag>();
    pages.set(page, ofPage.set(number, tag));
  }
  return pages;
}
