import { childOf, numberOf } from './elements.js';
import { isDeleted } from './revisions.js';
import type { XmlElement } from './xml.js';

/**
 * Follows the fields of a part: what stands between the begin of a field and its separator is
 * instruction and not text, what follows up to its end is the result.
 *
 *     <w:r><w:fldChar w:fldCharType="begin"/></w:r>     <w:r><w:instrText>DATE</w:instrText></w:r>
 *     <w:r><w:fldChar w:fldCharType="separate"/></w:r>  <w:r><w:t>3 May</w:t></w:r>
 *     <w:r><w:fldChar w:fldCharType="end"/></w:r>
 */
export class Fields {
  /** The begins that have an end. Without one a field would swallow all that follows. */
  private readonly whole: ReadonlySet<XmlElement>;
  /** The fields that are open, outermost first: whether their instructions are not over yet. */
  private readonly open: { isCode: boolean }[] = [];
  private codes = 0;

  constructor(part: XmlElement | null) {
    this.whole = part ? wholeFields(part) : new Set();
  }

  /** Whether the text here is the instruction of a field. */
  get isCode(): boolean {
    return this.codes > 0;
  }

  /** Takes notice of a mark of a field. */
  pass(mark: XmlElement): void {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin' && this.whole.has(mark)) {
      this.open.push({ isCode: true });
      this.codes += 1;
    } else if (type === 'separate') this.endCode(this.open.at(-1));
    else if (type === 'end') this.endCode(this.open.pop());
  }

  private endCode(field: { isCode: boolean } | undefined): void {
    if (!field?.isCode) return;
    field.isCode = false;
    this.codes -= 1;
  }
}

function wholeFields(part: XmlElement): Set<XmlElement> {
  const whole = new Set<XmlElement>();
  const open: XmlElement[] = [];
  const find = (element: XmlElement): void => {
    if (isDeleted(element)) return;
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push(element);
      const begin = type === 'end' ? open.pop() : undefined;
      if (begin) whole.add(begin);
    }
    element.children.forEach(find);
  };
  find(part);
  return whole;
}

/**
 * What a drop-down list of an old form shows; null for other fields.
 *
 *     <w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/>…
 */
export function chosenEntry(begin: XmlElement): string | null {
  const list = childOf(childOf(begin, 'w:ffData'), 'w:ddList');
  const entries = list?.children.filter(({ name }) => name === 'w:listEntry') ?? [];
  const chosen = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
  return entries[chosen]?.attributes['w:val'] ?? null;
}
