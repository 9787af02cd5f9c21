import type { OpenPage, OpenPdf, Run } from '../page.js';
import { Drawing } from './content/drawing.js';
import { DrawnPaths } from './content/drawn-paths.js';
import { RunWriter } from './content/run-writer.js';
import { Scenery } from './content/scenery.js';
import { ShownTexts } from './content/shown-texts.js';
import { PlainFile } from './file/file.js';
import { contentOf, type PlainPage, pagesOf } from './file/pages.js';
import { isArray, isDict, Name, NotPlain } from './file/values.js';
import { Structure } from './structure/structure.js';

/**
 * Opens a plain PDF: one as office programs write it, whole, not encrypted, with TrueType fonts that say what
 * their letters mean. It gives what pdf.js gives, several times as fast; most letters and reports are plain.
 *
 * @throws NotPlain for any other PDF, at once or while its pages are read: pdf.js reads it then.
 */
export function openPlain(bytes: Uint8Array): OpenPdf {
  const file = new PlainFile(bytes);
  const pages = pagesOf(file);
  const structure = new Structure(file);
  const drawing = new Drawing(file);
  return {
    pages: pages.length,
    page: async (number) => openPage(pages[number - 1] as PlainPage, file, structure, drawing),
  };
}

/** @throws NotPlain where a page shows words in notes or in the fields of a form. */
function checkNotes(file: PlainFile, { dict }: PlainPage): void {
  const notes = file.find(dict.get('Annots'));
  for (const note of isArray(notes) ? notes : []) {
    const found = file.find(note);
    const subtype = isDict(found) ? file.find(found.get('Subtype')) : null;
    if (subtype === Name.of('FreeText') || subtype === Name.of('Widget')) {
      throw new NotPlain('words in a note');
    }
  }
}

function openPage(
  page: PlainPage,
  file: PlainFile,
  structure: Structure,
  drawing: Drawing,
): OpenPage {
  const content = contentOf(file, page);
  const { number, view } = page;
  const draw = () => {
    const tags = structure.tagsOf(page);
    const runs: Run[] = [];
    const scenery = new Scenery(view);
    drawing.go(content, page.resources, new RunWriter({ runs, marks: [], view, tags }, scenery));
    return { runs, tags, scenery };
  };
  return {
    text: async () => {
      checkNotes(file, page);
      const { runs, tags, scenery } = draw();
      scenery.checkCovers(runs);
      return {
        number,
        width: view.right - view.left,
        height: view.top - view.bottom,
        runs,
        tagged: tags.size > 0,
        turn: 0,
        unseen: [],
        lastLine: null,
      };
    },
    paths: async () => {
      const drawn = new DrawnPaths(page.view);
      drawing.go(content, page.resources, drawn);
      return drawn.paths;
    },
    shownTexts: async () => {
      const shown = new ShownTexts();
      drawing.go(content, page.resources, shown);
      return shown.texts;
    },
    showsPicture: async () => draw().scenery.hasPicture,
    close: () => undefined,
  };
}
