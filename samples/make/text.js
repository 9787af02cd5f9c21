// Paragraphs of the OpenDocument.

import { NOTE } from './markdown.js';

export function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A paragraph or heading. */
export function p(style, lines) {
  const tag = style.startsWith('Heading_20_') ? `h text:outline-level="${style.at(-1)}"` : 'p';
  const words = lines.map(inline).join('<text:line-break/>');
  return `<text:${tag} text:style-name="${style}">${words}</text:${tag[0]}>`;
}

function inline(text) {
  const link = '<text:a xlink:type="simple" xlink:href="$2">$1</text:a>';
  const note = `<text:note text:note-class="footnote"><text:note-citation>$1</text:note-citation>
<text:note-body><text:p text:style-name="Note">$2</text:p></text:note-body></text:note>`;
  return xml(text)
    .replace(NOTE, note)
    .replace(/\[(.*?)\]\((.*?)\)/g, link);
}
