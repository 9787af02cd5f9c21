import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { readTags, type Tag } from '../../tags.js';
import type { PlainFile } from '../file/file.js';
import type { PlainPage } from '../file/pages.js';
import { type Dict, isArray, isDict, Name, NotPlain, Ref, type Value } from '../file/values.js';
import { ParentTree } from './parent-tree.js';

type Child = StructTreeNode['children'][number];

/** Deeper trees are hostile, or for pdf.js to judge. */
const DEEPEST = 40;

/** Tags by the numbers of marked content. */
export type PageTags = ReadonlyMap<number, Tag>;

const NO_TAGS: PageTags = new Map();

/** An element whose children are read: its object, and the page that its content is on. */
interface Element {
  object: number;
  page: Ref | null;
}

/** What the structure of a document (ISO 32000-1, 14.7) says of its pages' marked content. */
export class Structure {
  readonly #root: Dict | null;
  readonly #roles = new Map<string, string>();
  readonly #seen = new Set<number>();
  /** By the page's object, the elements that have content on it. */
  readonly #elements = new Map<number, Set<number>>();
  /** By the page's object. */
  #tags: ReadonlyMap<number, PageTags> | null = null;
  #parents: ReadonlyMap<number, Value> | null = null;

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
    const id = this.file.find(dict.get('StructParents'));
    if (typeof id !== 'number' || !Number.isInteger(id)) {
      if (dict.has('Annots')) throw new NotPlain('a page outside of the structure');
      return NO_TAGS;
    }
    this.#tags ??= byPage(readTags({ role: 'Root', children: this.#all(this.#root) }));
    this.#parents ??= new ParentTree(this.file, this.#root).entries;
    const listed = objectsOf(this.file.find(this.#parents.get(id)));
    // pdf.js goes from a page to its elements, and finds none but these.
    for (const element of this.#elements.get(object) ?? []) {
      if (!listed.has(element)) throw new NotPlain('a page does not know its structure');
    }
    return this.#tags.get(object) ?? NO_TAGS;
  }

  #all(root: Dict): Child[] {
    const ref = this.file.root.get('StructTreeRoot');
    if (!(ref instanceof Ref)) throw new NotPlain('a structure in place');
    return this.#kids(root, { object: ref.number, page: null }, 0);
  }

  #kids(parent: Dict, element: Element, depth: number): Child[] {
    if (depth > DEEPEST) throw new NotPlain('a structure too deep');
    const only = parent.get('K') ?? null;
    const found = this.file.find(only);
    const kids = isArray(found) ? found : [only];
    // Elements can share a list of kids, each as long as the document.
    this.file.keep(kids.length);
    return kids.flatMap((kid) => this.#kid(kid, element, depth));
  }

  #kid(value: Value, element: Element, depth: number): Child[] {
    const kid = this.file.find(value);
    if (typeof kid === 'number') return this.#content(element, element.page, kid);
    if (!isDict(kid)) return [];
    const own = kid.get('Pg');
    const page = own instanceof Ref ? own : null;
    const type = this.file.find(kid.get('Type'));
    if (type === Name.of('MCR')) {
      return this.#content(element, page ?? element.page, this.file.find(kid.get('MCID')));
    }
    if (type === Name.of('OBJR')) return [];
    if (!(value instanceof Ref)) throw new NotPlain('a structure in place');
    this.#checkPlace(value, kid, element);
    const name = this.file.find(kid.get('S'));
    const role = name instanceof Name ? name.text : '';
    const children = this.#kids(kid, { object: value.number, page }, depth + 1);
    return [{ role: this.#roles.get(role) ?? role, children }];
  }

  /** An element is the child of its parent, once. */
  #checkPlace({ number }: Ref, kid: Dict, { object }: Element): void {
    if (this.#seen.has(number)) throw new NotPlain('a structure in a circle');
    this.#seen.add(number);
    const parent = kid.get('P');
    const isChild = parent instanceof Ref && parent.number === object;
    if (!isChild) throw new NotPlain('an element of another parent');
  }

  #content({ object }: Element, page: Ref | null, id: Value): Child[] {
    if (!page || typeof id !== 'number') return [];
    const elements = this.#elements.get(page.number) ?? new Set();
    this.#elements.set(page.number, elements.add(object));
    return [{ type: 'content', id: idOf(page.number, id) }];
  }
}

/** The objects that a list refers to. */
function objectsOf(list: Value): Set<number> {
  if (!isArray(list)) return new Set();
  return new Set(list.flatMap((one) => (one instanceof Ref ? [one.number] : [])));
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
