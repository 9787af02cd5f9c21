import type { PlainFile } from './file.js';
import { type Dict, isArray, Name, NotPlain, Ref, Stream, type Value } from './values.js';

/** A page as the file has it. Lengths in points, from the bottom left. */
export interface PlainPage {
  number: number;
  /** The number of its object: what structure calls it by. */
  object: number;
  dict: Dict;
  resources: Dict;
  view: View;
}

/** The part of the plane that a page shows. */
export interface View {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What pages inherit (ISO 32000-1, 7.7.3.4). */
type Inherited = Pick<PlainPage, 'resources'> & { media: View | null; crop: View | null };

const DEEPEST = 30;

/** All pages, in order. @throws NotPlain */
export function pagesOf(file: PlainFile): PlainPage[] {
  const pages: PlainPage[] = [];
  const seen = new Set<number>();
  const walk = (ref: Value, parent: Ref | null, above: Inherited, depth: number) => {
    if (!(ref instanceof Ref) || seen.has(ref.number) || depth > DEEPEST) {
      throw new NotPlain('a strange tree of pages');
    }
    seen.add(ref.number);
    const dict = file.dict(ref);
    if (parent) checkParent(dict, parent);
    const here = inherit(file, dict, above);
    const kids = file.find(dict.get('Kids'));
    const type = file.find(dict.get('Type'));
    if (type === Name.of('Page') && kids === null && parent) {
      pages.push(pageOf(dict, here, ref.number, pages.length + 1));
    } else if (type === Name.of('Pages') && isArray(kids)) {
      const before = pages.length;
      for (const kid of kids) walk(kid, ref, here, depth + 1);
      // pdf.js looks pages up by these counts.
      if (file.find(dict.get('Count')) !== pages.length - before) {
        throw new NotPlain('another number of pages');
      }
    } else throw new NotPlain('a strange tree of pages');
  };
  walk(file.root.get('Pages') ?? null, null, { resources: new Map(), media: null, crop: null }, 0);
  if (pages.length === 0) throw new NotPlain('no pages');
  return pages;
}

/** pdf.js looks up what a page inherits through its parents. */
function checkParent(dict: Dict, { number }: Ref): void {
  const parent = dict.get('Parent');
  const isParent = parent instanceof Ref && parent.number === number;
  if (!isParent) throw new NotPlain('a page of another parent');
}

function inherit(file: PlainFile, dict: Dict, above: Inherited): Inherited {
  return {
    resources: dict.has('Resources')
      ? together(above.resources, file.dict(dict.get('Resources')))
      : above.resources,
    media: dict.has('MediaBox') ? boxOf(file, dict.get('MediaBox')) : above.media,
    crop: dict.has('CropBox') ? boxOf(file, dict.get('CropBox')) : above.crop,
  };
}

const RESOURCES = ['Font', 'XObject', 'ExtGState'];

/** As pdf.js has it, what a page does not have of its own it takes from above. */
function together(above: Dict, own: Dict): Dict {
  return new Map(
    RESOURCES.flatMap((kind) => {
      const value = own.get(kind) ?? above.get(kind);
      return value === undefined ? [] : [[kind, value] as const];
    }),
  );
}

function boxOf(file: PlainFile, value: Value | undefined): View {
  const [a = 0, b = 0, c = 0, d = 0] = file.numbers(value, 4);
  const box = {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
  const isBounded = Object.values(box).every(Number.isFinite);
  if (!isBounded || !(box.right > box.left && box.top > box.bottom)) {
    throw new NotPlain('a page without a size');
  }
  return box;
}

function pageOf(
  dict: Dict,
  { resources, media, crop }: Inherited,
  object: number,
  number: number,
): PlainPage {
  if (!media) throw new NotPlain('a page without a size');
  const view = crop ? common(media, crop) : media;
  return { number, object, dict, resources, view };
}

function common(one: View, other: View): View {
  const view = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  if (!(view.right > view.left && view.top > view.bottom)) throw new NotPlain('nothing to be seen');
  return view;
}

/** What is drawn on a page, as one run of bytes. @throws NotPlain */
export function contentOf(file: PlainFile, { dict }: PlainPage): Uint8Array {
  const contents = file.find(dict.get('Contents'));
  if (contents === null) return new Uint8Array();
  const streams = isArray(contents) ? contents.map(file.find) : [contents];
  const parts = streams.map((stream) => {
    if (!(stream instanceof Stream)) throw new NotPlain('no content where some is due');
    return file.unpack(stream);
  });
  if (parts.length === 1) return parts[0] as Uint8Array;
  // Words do not go on from one part to the next.
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
