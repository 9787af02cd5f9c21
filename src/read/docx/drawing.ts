import { wordsIn } from './elements.js';
import type { Losses } from './losses.js';
import type { XmlElement } from './xml.js';

/** A text box of a drawing, or the words of ornamental letters. */
export type Box = { content: XmlElement } | { words: string };

/** What a drawing may hold that has its words in other parts. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'c:chart': 'a chart',
  'dgm:relIds': 'a diagram',
};

/**
 * The text boxes of a drawing, wherever they stand in it: in shapes and groups of them, new or old.
 *
 *     <w:drawing>…<wps:txbx><w:txbxContent><w:p>…</w:p></w:txbxContent></wps:txbx>…</w:drawing>
 *     <w:pict><v:shape><v:textbox><w:txbxContent>…</w:txbxContent></v:textbox></v:shape></w:pict>
 *     <w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>
 *
 * @param line - Where the drawing stands.
 */
export function boxesIn(drawing: XmlElement, losses: Losses, line: number): Box[] {
  return drawing.children.flatMap((element): Box[] => {
    const { name, attributes } = element;
    if (name === 'w:txbxContent') return [{ content: element }];
    if (name === 'v:textpath' && attributes.string) return [{ words: attributes.string }];
    const elsewhere = ELSEWHERE[name];
    if (elsewhere) losses.addPart(elsewhere);
    if (name === 'a:t') losses.addUnread(`${wordsIn(element)} `, line);
    return boxesIn(element, losses, line);
  });
}
