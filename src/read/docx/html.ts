import mammoth from 'mammoth';
import { ArealetterError } from '../../errors.js';
import { storeZip } from './zip.js';

/** A Word document as HTML, one block a line, and what was lost on the way, in words for people. */
export interface Converted {
  html: string;
  lost: string[];
}

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
];

// Word has nine levels of lists, of which mammoth knows five.
const DEEP_LISTS = [6, 7, 8, 9].flatMap((level) => {
  const around = 'ul|ol > li > '.repeat(level - 1);
  return [
    `p:unordered-list(${level}) => ${around}ul > li:fresh`,
    `p:ordered-list(${level}) => ${around}ol > li:fresh`,
  ];
});

/** Converts the parts of a Word document to HTML. */
export async function toHtml(files: ReadonlyMap<string, Uint8Array>): Promise<Converted> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: storeZip(files) },
      {
        styleMap: [...STYLES, ...DEEP_LISTS],
        // A document could have its words left out by a style map of its own.
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return { html: oneBlockALine(value), lost: messages.flatMap(({ message }) => lostBy(message)) };
  } catch (error) {
    if (error instanceof RangeError)
      throw new ArealetterError('too-large', 'the Word document is nested too deeply', {
        cause: error,
      });
    throw new ArealetterError('damaged', 'the Word document is damaged and cannot be read', {
      cause: error,
    });
  }
}

/** Most messages tell of styles; what is lost with its words is found by comparing the words. */
function lostBy(message: string): string[] {
  const symbol = /unsupported character was ignored: (char .*)$/.exec(message)?.[1];
  return symbol ? [`a symbol of the Word document is not known and was left out: ${symbol}`] : [];
}

/** A line begins at each heading, paragraph and item, and nowhere else. */
function oneBlockALine(html: string): string {
  let isFirst = true;
  return html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<li[^>]*>(?:<p[^>]*>)?|<(?:p|h[1-6])[^>]*>/g, (start) => {
      const line = isFirst ? start : `\n${start}`;
      isFirst = false;
      return line;
    });
}
