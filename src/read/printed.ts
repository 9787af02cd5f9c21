import type { Root, TableCell } from 'mdast';
import { decode } from './decode.js';
import type { PrintedPdf } from './pdf/printed.js';
import { sniff } from './sniff.js';
import { type Block, type LinePlace, type Place, placeOf, text } from './tree.js';

/** A document as a person sees it: pages where it has them, else numbered lines. */
export type Printed = PrintedPdf | { lines: PrintedLine[] };

/** Text with the lines of the input that it stands on; those of Word documents and web pages are blocks. */
export interface PrintedLine extends LinePlace {
  text: string;
}

/**
 * Shows a document as it is printed. Places in it are those of `read`.
 *
 * @throws ArealetterError as `read` does.
 */
export async function print(bytes: Uint8Array, name: string): Promise<Printed> {
  const format = sniff(bytes, name);
  switch (format) {
    case 'pdf': {
      const { printPdf } = await import('./pdf/printed.js');
      return printPdf(bytes);
    }
    case 'html': {
      const { readHtml } = await import('./html/index.js');
      return { lines: linesOf(readHtml(bytes)) };
    }
    case 'docx': {
      const { readDocx } = await import('./docx/index.js');
      return { lines: linesOf(await readDocx(bytes)) };
    }
    case 'markdown':
    case 'text': {
      const lines = decode(bytes).trimEnd().split('\n');
      return {
        lines: lines.map((line, index) => ({
          line: index + 1,
          endLine: index + 1,
          text: line.replaceAll('\f', ''),
        })),
      };
    }
  }
}

/** The blocks of a tree, its furniture and footnotes, in the order of their lines. */
function linesOf(tree: Root): PrintedLine[] {
  const { furniture = [], notes = [] } = tree.data ?? {};
  const aside = [...furniture, ...notes].map(({ text, at }) => lineAt(at, text));
  return [...tree.children.flatMap(linesIn), ...aside]
    .filter((line) => line.text !== '')
    .sort((a, b) => a.line - b.line || a.endLine - b.endLine);
}

/** Paragraphs and headings, one by one, out of lists and tables too. */
function linesIn(block: Block): PrintedLine[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(linesIn));
    case 'blockquote':
      return block.children.flatMap(linesIn);
    case 'table':
      return block.children.flatMap((row) => row.children.flatMap(linesInCell));
    default:
      return [lineAt(placeOf(block), text(block))];
  }
}

function linesInCell(cell: TableCell): PrintedLine[] {
  return cell.data?.blocks?.flatMap(linesIn) ?? [lineAt(placeOf(cell), text(cell))];
}

function lineAt(at: Place, text: string): PrintedLine {
  const { line, endLine } = 'line' in at ? at : { line: at.page, endLine: at.endPage };
  return { line, endLine, text };
}
