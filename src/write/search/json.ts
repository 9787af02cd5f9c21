import { best } from '../../search/context.js';
import type { Found, Hit } from '../../search/index.js';
import { toJson as indented } from '../json.js';

/** What was found as JSON: how many in all, and the hits, best first. */
export function toJson({ hits, total }: Found): string {
  return indented({ total, hits: hits.map(row) });
}

/** The hits as JSON, one a line. */
export function toNdjson({ hits }: Found): string {
  return hits.map((hit, index) => `${JSON.stringify(row(hit, index))}\n`).join('');
}

function row(hit: Hit, index: number) {
  const { document, finding, near, score, warnings } = hit;
  const { id, type, question, text, points, judgement, verdict, themes, at } = finding;
  const context = best(hit.text, hit.marks);
  return {
    rank: index + 1,
    score: Math.round(score * 1000) / 1000,
    match: near ? 'other-words' : 'words',
    area: document.area,
    date: document.date,
    kind: document.kind,
    title: document.title,
    source: document.source,
    finding: { id, type, question, judgement, verdict, text, points, themes, at },
    context: context.text,
    warnings: warnings.map(({ rule, message, at }) => ({ rule, message, at })),
    matches: context.marks.map(({ start, end }) => context.text.slice(start, end)),
  };
}
