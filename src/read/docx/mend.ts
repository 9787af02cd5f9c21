import {
  childOf,
  childrenOf,
  localName,
  type XmlElement,
  type XmlNode,
  xmlAttribute,
} from './xml.js';

/**
 * Rewrites what mammoth passes over although it holds words, as what mammoth reads: fields, formulas,
 * text boxes of drawings, tabs and breaks of rare kinds. Hidden text goes, as Word prints none of it.
 */
export function mend(element: XmlElement): XmlElement {
  return { ...element, children: element.children.flatMap(mendNode) };
}

// What mammoth has no name for, though what is inside is read like any other.
const WRAPPERS = new Set(['bdo', 'dir', 'fldSimple']);

function mendNode(node: XmlNode): XmlNode[] {
  if (typeof node === 'string') return [node];
  const name = localName(node);
  if (node.name.startsWith('m:')) return mendFormula(node);
  if (WRAPPERS.has(name)) return mend(node).children;
  if (name === 'cr') return [renamed(node, 'br')];
  if (name === 'ptab') return [renamed(node, 'tab')];
  if (name === 'r' && isHidden(node)) return [];
  if (name === 'AlternateContent') return mendAlternates(node);
  if (name === 'drawing' || name === 'pict') return mendDrawing(node);
  return [mend(node)];
}

function renamed({ name }: XmlElement, local: string): XmlElement {
  return { name: `${name.slice(0, name.indexOf(':') + 1)}${local}`, attributes: '', children: [] };
}

/** The letters of a formula, in their order. */
function mendFormula(element: XmlElement): XmlNode[] {
  const name = localName(element);
  const children = childrenOf(element).flatMap(mendNode);
  if (name === 'r') return [{ name: 'w:r', attributes: '', children }];
  if (name === 't')
    return [{ name: 'w:t', attributes: ' xml:space="preserve"', children: element.children }];
  return children;
}

function isHidden(run: XmlElement): boolean {
  const properties = childOf(run, 'rPr');
  const vanish = properties && childOf(properties, 'vanish');
  // The marks of fields must stay in pairs.
  if (!vanish || childOf(run, 'fldChar')) return false;
  return !/^(?:0|false|off)$/.test(xmlAttribute(vanish, 'val') ?? '');
}

/** Of the forms of a drawing the one with a text box: mammoth reads the last one only. */
function mendAlternates(element: XmlElement): XmlNode[] {
  const choice = childOf(element, 'Choice');
  const fallback = childOf(element, 'Fallback');
  const chosen = choice && (!fallback || textBoxes(choice).length > 0) ? choice : fallback;
  return chosen ? mend(chosen).children : [];
}

/** The text boxes of a drawing, wherever they stand in it, and the words of ornamental letters. */
function mendDrawing(element: XmlElement): XmlNode[] {
  const boxes = textBoxes(element).map(mend);
  const contents = [...boxes, ...ornaments(element)];
  if (contents.length === 0) return [];
  const pict = { name: 'w:pict', attributes: '', children: contents.map(boxOf) };
  return [pict];
}

function boxOf(content: XmlElement): XmlElement {
  const attributes = ' xmlns:v="urn:schemas-microsoft-com:vml"';
  return { name: 'v:textbox', attributes, children: [content] };
}

/** The outermost text boxes in an element. */
function textBoxes(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    localName(child) === 'txbxContent' ? [child] : textBoxes(child),
  );
}

function ornaments(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    const words = localName(child) === 'textpath' ? xmlAttribute(child, 'string') : null;
    return words ? [contentOf(words)] : ornaments(child);
  });
}

function contentOf(words: string): XmlElement {
  const wrap = (name: string, child: XmlNode) => ({ name, attributes: '', children: [child] });
  return wrap('w:txbxContent', wrap('w:p', wrap('w:r', wrap('w:t', words))));
}
