import { attribute, type Element, elementsIn, isText, type Node, outwards } from './dom.js';

// What a browser that runs scripts does not show.
const SILENT = new Set(
  `annotation annotation-xml area audio canvas datalist desc head iframe link meta metadata noembed
  noframes noscript object param rp script source style template title track video`.split(/\s+/),
);

/**
 * The nodes under `body` that show no words: scripts and the like, and what is hidden. A hidden panel with
 * text in it stays: a saved page keeps its sections as they were, and most of them were closed.
 */
export function hiddenIn(body: Element, panels: Panels): Set<Node> {
  const hidden = new Set<Node>();
  for (const element of elementsIn(body)) {
    const isSilent = SILENT.has(element.tagName);
    if (isSilent || (isSetHidden(element) && !panels.has(element))) hidden.add(element);
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

const PANEL = /accordion|collaps|expand|panel|reveal|toggle/i;

/** Recognises panels, that is, sections that can be opened: by role, by what opens them, by their content. */
export class Panels {
  private readonly controlled: ReadonlySet<string>;
  private readonly aroundText: ReadonlySet<Element>;

  constructor(body: Element) {
    this.controlled = controlledIds(body);
    this.aroundText = elementsAroundText(body);
  }

  has(element: Element): boolean {
    if (/^(?:tabpanel|region)$/.test(attribute(element, 'role') ?? '')) return true;
    if (attribute(element, 'hidden') === 'until-found') return true;
    if (this.controlled.has(attribute(element, 'id') ?? '')) return true;
    return PANEL.test(attribute(element, 'class') ?? '') || this.aroundText.has(element);
  }
}

/** The ids of what buttons and links on the page open. */
function controlledIds(body: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of elementsIn(body)) {
    const named = attribute(element, 'aria-controls') ?? attribute(element, 'data-target');
    for (const id of named?.split(/\s+/) ?? []) ids.add(id.replace(/^#/, ''));
  }
  return ids;
}

/** The elements that hold a paragraph, a heading, an item or a cell with words in it. */
function elementsAroundText(body: Element): Set<Element> {
  const holders = new Set<Element>();
  const passed = new Set<Element>();
  for (const element of elementsIn(body)) {
    if (!element.childNodes.some((node) => isText(node) && node.value.trim() !== '')) continue;
    let isInside = false;
    for (const outer of outwards(element)) {
      const done = isInside ? holders : passed;
      if (done.has(outer)) break;
      done.add(outer);
      isInside ||= /^(?:p|li|dd|td|h[1-6])$/.test(outer.tagName);
    }
  }
  return holders;
}
