// A Word document: headings in Word's own styles, paragraphs and tables.

import { zip } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Writes blocks as a Word document. */
export function wordDocument(blocks) {
  const body = blocks.map(block).join('');
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationship('styles', 'styles.xml'),
    'word/styles.xml': `${XML}<w:styles xmlns:w="${MAIN}">${[1, 2, 3].map(headingStyle).join('')}</w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function relationship(type, target) {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

function headingStyle(level) {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${40 - 4 * level}"/></w:rPr></w:style>`;
}

function block({ type, level, lines, bold, rows }) {
  if (type === 'table') return table(rows);
  return paragraph(lines, type === 'heading' ? `<w:pStyle w:val="Heading${level}"/>` : '', bold);
}

function paragraph(lines, properties, bold) {
  const style = bold ? '<w:rPr><w:b/></w:rPr>' : '';
  const runs = lines.map(
    (line) => `<w:r>${style}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
}

function table(rows) {
  const cells = (row, bold) =>
    row.map((lines) => `<w:tc><w:tcPr/>${paragraph(lines, '', bold)}</w:tc>`).join('');
  const written = rows.map((row, n) => {
    const head = n === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${head}${cells(row, n === 0)}</w:tr>`;
  });
  const grid = rows[0].map(() => '<w:gridCol/>').join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
