import { areasBefore, findArea, findAreaIn } from '../../record/areas.js';
import type { DocumentRule } from '../doubt.js';
import { ALL } from '../kinds.js';

const INSPECTED =
  /\b(?:(?:inspection|revisit)(?: \(\w+\))? (?:of|to) the|(?:inspected|revisited|visited) the)\b[^.]*|^Area SEND inspection report: .*/i;

/** The title, the sentence on the inspection and a report’s footer all name the area. */
export const areasDiffer: DocumentRule = {
  name: 'areas-differ',
  holds: 'The title, the text and the running headers and footers name one area.',
  kinds: ALL,
  *check({ area, title, passages }, { running }) {
    const own = findArea(area.name ?? '');
    if (own === null || title === null) return;
    for (const { text, at } of [...passages, ...running]) {
      if (!/inspect|visit/i.test(text)) continue;
      const [sentence] = INSPECTED.exec(text) ?? [];
      if (sentence === undefined || names(sentence, own.name)) continue;
      const other = findArea(findAreaIn(sentence) ?? '');
      if (other === null || other === own || areasBefore(own).includes(other)) continue;
      const message = `the title is “${title}”, but elsewhere stands “${sentence}”`;
      yield { message, at, field: ['area', 'name'] };
      return;
    }
  },
};

function names(sentence: string, area: string): boolean {
  return sentence.toLowerCase().includes(area.toLowerCase());
}
