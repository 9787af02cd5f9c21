import { attribute, type Element, elementsIn, isElement, isText, type Node } from './dom.js';

// What a browser with scripts shows nothing of.
const SILENT = new Set(
  `annotation annotation-xml area audio canvas datalist desc head iframe link meta metadata noembed
  noframes noscript object param rp script source style template title track video`.split(/\s+/),
);

/**
 * The nodes under `body` that hold no words of the page: scripts and the like, and what is hidden. A
 * hidden panel with text in it stays, because a saved page holds its sections as they were, most of
 * them closed.
 */
export function hiddenIn(body: Element): Set<Node> {
  const panels = controlledIds(body);
  const hidden = new Set<Node>();
  for (const element of elementsIn(body)) {
    const isSilent = SILENT.has(element.tagName);
    if (isSilent || (isSetHidden(element) && !isPanel(element, panels))) hidden.add(element);
  }
  return hidden;
}

function isSetHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== null ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  );
}

/** The ids of what buttons and links on the page open. */
export function controlledIds(body: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of elementsIn(body)) {
    const named = attribute(element, 'aria-controls') ?? attribute(element, 'data-target');
    for (const id of named?.split(/\s+/) ?? []) ids.add(id.replace(/^#/, ''));
  }
  return ids;
}

const PANEL = /accordion|collaps|expand|panel|reveal|toggle/i;

/** Whether an element is a section that can be opened: by its role, by what opens it, by what it holds. */
export function isPanel(element: Element, controlled: ReadonlySet<string>): boolean {
  if (/^(?:tabpanel|region)$/.test(attribute(element, 'role') ?? '')) return true;
  if (attribute(element, 'hidden') === 'until-found') return true;
  if (controlled.has(attribute(element, 'id') ?? '')) return true;
  return PANEL.test(attribute(element, 'class') ?? '') || holdsParagraph(element);
}

function holdsParagraph(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (/^(?:p|li|dd|td|h[1-6])$/.test(inner.tagName) && hasWords(inner)) return true;
  return false;
}

function hasWords(node: Node): boolean {
  if (isText(node)) return node.value.trim() !== '';
  return isElement(node) && node.childNodes.some(hasWords);
}
