import type { Nodes, Root } from 'mdast';
import { text } from '../../read/tree.js';
import type { Recognition } from '../family.js';
import { isTextual } from '../shared/blocks.js';
import { answeredIn } from './answered.js';
import { isChildType, meaningOf } from './headings.js';
import { headMeaning } from './heads.js';
import { weaknessLabel } from './labels.js';
import { leadsIntoSaid } from './said.js';
import { namesPlan, namesStatement } from './titles.js';

const CLOSES_LETTER = /^Your(?:s|[’']s)? (?:sincerely|faithfully)/i;
const SALUTATION = /^Dear\b(?! families)/i;

// Texts: what a document is stands near its beginning.
const BEGINNING = 60;
// Lines: a plan of any other name has it at its top.
const TOP = 8;

/** What other documents on such plans say near their beginning. */
const OTHER =
  /^(?:minutes\b|draft minutes|agenda\b|present:?$|(?:.{0,40}\b)?attendees\b|.{0,80}\bself[- ](?:evaluation|assessment)\b|in attendance\b|apologies\b|news release|press (?:release|notice|statement)|media release|for immediate release|notes? (?:to|for) editors|report (?:of|to|by|author)\b|report title|wards? affected|decision (?:required|type)|recommendations? to (?:the )?(?:cabinet|board|committee)|.{0,60}\b(?:cabinet|scrutiny|committee)\b.{0,30}\b(?:meeting|report|minutes)|school (?:name|improvement)|headteacher|head ?teacher:|governing (?:body|board))/i;
/** Headings that only minutes and news have, wherever they stand. */
const OTHER_HEADING =
  /^(?:\d+[.)]?\s*)?(?:matters arising|any other business|AOB|apologies(?: for absence)?|declarations? of interests?|action log|notes? (?:to|for) editors:?|financial implications|legal implications|background papers)$/i;
/** What shows that an area answers its inspectors. */
const INSPECTED =
  /\b(?:Ofsted|Care Quality Commission|CQC|(?:His|Her) Majesty[’']s Chief Inspector|HMCI|[Ii]nspectors|(?:area )?SEND inspection)\b/;
/** It is about children with SEND, and not about a hospital, a school or a service for offenders. */
const OF_SEND =
  /\b(?:SEND|special educational needs|EHCP?s?|education, health and care|(?:written )?statement of action|WSo?A|accelerated (?:progress|action) plan|priority action plan)\b/i;
/** Other inspections end in such plans, too. */
const OF_OTHERS =
  /\b(?:joint targeted area inspections?|JTAI|ILACS|HMICFRS|HM Inspectorate of Probation)\b/;
const OF_AREA =
  /\b(?:local area|area SEND|SEND inspection|Area Partnership|Care Quality Commission|CQC|integrated care board|ICB|clinical commissioning group|CCG)\b/i;

/** Recognises statements and plans. They share no template, so it takes several signs. */
export function recognise(tree: Root): Recognition {
  const texts = textsOf(tree);
  const lines = linesOf(tree);
  const beginning = texts.slice(0, BEGINNING);
  const statement = beginning.find(namesStatement);
  const plan = lines.slice(0, TOP).find(namesPlan);
  const weaknesses = texts.filter(
    (words) => weaknessLabel(words) || (statement !== undefined && answeredIn(words) !== null),
  );
  const headings = texts.filter((words) => words.length < 110 && isChildType(meaningOf(words)));
  const types = new Set(headings.map(meaningOf));
  const named = statement ?? plan;
  const recognised =
    named !== undefined &&
    !isLetter(texts, named) &&
    !lines.slice(0, BEGINNING / 4).some((words) => OTHER.test(words)) &&
    !lines.some((words) => OTHER_HEADING.test(words)) &&
    (statement === undefined
      ? isPlan(texts)
      : (types.size > 1 && weaknesses.length > 0) || (types.has('action') && isPlan(texts)));
  const signs = [named, ...weaknesses.slice(0, 1), ...headings.slice(0, 4)];
  return { recognised, signs: signs.filter((sign) => sign !== undefined) };
}

/** The lines that stand in no list or table. */
function linesOf(tree: Root): string[] {
  return tree.children.filter(isTextual).map(text);
}

/** A letter greets before it says what it is about; a statement's foreword may be a letter. */
function isLetter(texts: readonly string[], named: string): boolean {
  if (!texts.some((words) => CLOSES_LETTER.test(words))) return false;
  const greeted = texts.findIndex((words) => SALUTATION.test(words));
  return greeted >= 0 && greeted < texts.indexOf(named);
}

/** A plan of another name answers inspectors, names what it answers, and has heads of its own. */
function isPlan(texts: readonly string[]): boolean {
  const heads = texts.filter((words) => words.length < 90);
  const meanings = new Set(heads.map(headMeaning));
  const actions = heads.filter((words) => headMeaning(words) === 'action').length;
  const hasActions = actions > 1 || (actions > 0 && meanings.size > 2);
  const answered = texts.filter(
    (words, at) =>
      weaknessLabel(words) !== null ||
      isHeadOfAnswered(words) ||
      leadsIntoSaid(words, texts[at + 1]),
  );
  return (
    texts.some((words) => INSPECTED.test(words)) &&
    texts.some((words) => OF_AREA.test(words)) &&
    texts.some((words) => OF_SEND.test(words)) &&
    !texts.slice(0, BEGINNING / 2).some((words) => OF_OTHERS.test(words)) &&
    answered.length > 0 &&
    (hasActions || answered.filter((words) => weaknessLabel(words)?.type).length > 1)
  );
}

function isHeadOfAnswered(words: string): boolean {
  return headMeaning(words) === 'weakness' || (words.length < 300 && leads(words));
}

/** "… the following areas for improvement:" */
function leads(words: string): boolean {
  return answeredIn(words) !== null && /:$|\bfollowing\b|^\p{Lu}[^.]{10,60}$/u.test(words);
}

/** The texts of all paragraphs, headings and bullets, in tables too. */
export function textsOf(node: Nodes): string[] {
  if (node.type === 'tableCell') return (node.data?.blocks ?? []).flatMap(textsOf);
  if (node.type === 'paragraph' || node.type === 'heading') return [text(node)];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child as Nodes)) : [];
}
