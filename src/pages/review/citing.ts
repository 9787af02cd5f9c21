import type { LetterRecord } from '../../record/schema.js';
import { all } from './elements.js';
import { record, say } from './session.js';

/** Makes “Copy citation” work. */
export function startCiting(): void {
  for (const button of all('[data-cite]')) {
    button.addEventListener('click', async () => {
      const words = citationOf(record, button.dataset.cite ?? '');
      say((await copied(words)) ? `Copied: ${words}` : `To copy: ${words}`);
    });
  }
}

/** A finding as it is cited: its words, the area, the document, its date, the page. */
export function citationOf(
  { findings, area, title, dates, source }: LetterRecord,
  id: string,
): string {
  const finding = findings.find((one) => one.id === id);
  if (!finding) return '';
  const { text, points, at } = finding;
  const date = dates.letter ?? dates.inspection?.to ?? null;
  const place = 'page' in at ? pages(at.page, at.endPage) : `line ${at.line}`;
  const about = [area.name, title ?? source.name, date && day(date), place];
  return `“${[text, ...points].join(' ')}” (${about.filter((part) => part).join(', ')})`;
}

const pages = (from: number, to: number) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`);

function day(date: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(date));
}

async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
