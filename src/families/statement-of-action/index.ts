import type { Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { findAreaIn } from '../../record/areas.js';
import type { Family } from '../family.js';
import { readArea } from '../shared/area.js';
import { bodiesIn } from '../shared/bodies.js';
import { checkContradictions, checkCount } from '../shared/contradictions.js';
import { findSpans } from '../shared/dates.js';
import { Draft } from '../shared/draft.js';
import { isChildType, meaningOf, weaknessLabel } from './headings.js';
import { StatementReader } from './reader.js';

const NAMED = /\b(?:written )?statement of action\b|\bWSo?A\b/i;

/** Written statements of action, 2016 on. */
export const statementOfAction: Family = {
  kind: 'statement-of-action',

  recognise(tree) {
    const texts = wordsOf(tree.children);
    const isLetter = texts.some((words) =>
      /^Your(?:s|[’']s)? (?:sincerely|faithfully)/i.test(words),
    );
    // A title or a heading, not a sentence that speaks of one.
    const named = texts
      .slice(0, 60)
      .filter((words) => NAMED.test(words) && words.length < 200 && !/[.;,]$/.test(words));
    const headings = texts.filter((words) => words.length < 110 && isChildType(meaningOf(words)));
    const weaknesses = texts.filter(
      (words) => weaknessLabel(words) || /\b(?:weakness(?:es)?|concerns?)\b/i.test(words),
    );
    const types = new Set(headings.map(meaningOf));
    return {
      recognised: !isLetter && named.length > 0 && types.size > 1 && weaknesses.length > 0,
      signs: [...named.slice(0, 1), ...weaknesses.slice(0, 1), ...headings.slice(0, 4)],
    };
  },

  read(tree) {
    const draft = new Draft(tree);
    new StatementReader(draft).readAll(tree.children);
    readAreaOf(draft);
    readDates(draft);
    checkStatement(draft);
    return draft;
  },
};

/** The texts of all paragraphs, headings and bullets, in tables too. */
function wordsOf(blocks: readonly Nodes[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'tableCell') return wordsOf(block.data?.blocks ?? []);
    if (block.type === 'paragraph' || block.type === 'heading') return [text(block)];
    return 'children' in block ? wordsOf(block.children as Block[]) : [];
  });
}

function readAreaOf(draft: Draft): void {
  const title = draft.title ?? '';
  const body = draft.passages.map(({ text }) => text);
  const found = [title, ...body].map(findAreaIn).find(Boolean);
  readArea(draft, found ?? nameIn(title), null);
}

/** What a title names besides what such a title always says. */
function nameIn(title: string): string | null {
  const words = title
    .replace(
      /\b(?:(?:the|joint|local|area|areas|partnership|council|SEND|special educational needs|and\/or|disabilit(?:y|ies)|written|statements?|of|action|WSo?A|our|for|in|and|plan|update|final|\d{4})\b|[()&:,/–—-])\s*/gi,
      '',
    )
    .trim();
  return words === '' ? null : words;
}

/** The inspection that a statement answers. */
function readDates(draft: Draft): void {
  const seen = new Set<string>();
  for (const { text } of draft.passages) {
    if (!/\binspect/i.test(text)) continue;
    for (const span of findSpans(text)) {
      if (span.from === span.to || seen.has(span.from)) continue;
      seen.add(span.from);
      draft.dates.previous.push({ ...span, text });
    }
  }
  draft.responsibleBodies =
    draft.passages.map(({ text }) => bodiesIn(text)).find((found) => found.length > 0) ?? [];
}

/** Says loudly what a statement has and was not read. */
function checkStatement(draft: Draft): void {
  const { findings, title } = draft;
  if (title === null) draft.warn('title-unread', 'no title was found', null);
  const weaknesses = findings.filter(({ type }) => type === 'significant-weakness');
  if (weaknesses.length === 0) {
    draft.warn(
      'section-empty',
      'no significant-weakness was found; a statement answers them',
      null,
    );
  }
  checkCount(draft, weaknesses.length);
  checkContradictions(draft);
  for (const { id, text, at } of weaknesses) {
    if (!findings.some(({ type, parent }) => type === 'action' && parent === id))
      draft.warn('actions-unread', `no action was read for “${text}”`, at);
  }
}
