import { type Meaning, meaningOf } from './headings.js';
import { weaknessLabel } from './labels.js';

/** Words that stand before the noun of a head: "Our key actions". */
const BEFORE =
  /^(?:(?:the|our|your|key|main|specific|agreed|planned|proposed|required|expected|intended|desired|overall|strategic|further|next|named)\s+)+/i;
const QUESTION = /^(?:what|who|whom|when|where|how|why|which|by (?:when|whom|who))\b/i;
const NOUN =
  /^(?:actions?|activit(?:y|ies)|tasks?|impacts?|outcomes?|evidence|measures?|milestones?|KPIs?|indicators?|success|leads?|dates?|owners?|targets?|baseline|areas? (?:of|for)|difference|benefits?|progress|status|risks?)\b/i;
/** "How we will know Action 3.3", "Action 2.1 Lead": the heads of two rows that were read as one. */
const TWO_HEADS = /\S\s+actions? \d|^actions? \d+(?:\.\d+)*\s+\S/i;
/** "Lead officer to write the plan" */
const TASK = /^(?:leads?|officers?|owners?|managers?)\b.*\s(?:to|will|should|must)\s/i;
/** What only a sentence holds: "Agree a shared outcomes framework". */
const SENTENCE = /\s(?:a|an|the|each|every|all|our|their|its|from|with)\s|[.;,]$/i;

// Words: a head without a question is no longer, unless its noun stands first.
const FEW = 4;

/**
 * The meaning of a cell's words as the head of a column or a row. Heads are short and name what stands
 * under them; a cell of ordinary words is none, whatever words it holds.
 */
export function headMeaning(words: string): Meaning | null {
  if (words.length > 90) return null;
  const label = weaknessLabel(words);
  if (label !== null && label.title !== '') return null;
  // "APA1" heads the column of what is numbered so.
  if (label !== null)
    return /^(?:A?PA|AFI)\b|^(?:A?PA|AFI)\s?\d/i.test(words) ? 'detail' : 'weakness';
  if (isValue(words) || TWO_HEADS.test(words) || TASK.test(words)) return null;
  const bare = words.replace(/[\s:.?*–—-]+$/, '').replace(/\s*\([^()]*\)$/, '');
  if (QUESTION.test(bare) || NOUN.test(bare)) return meaningOf(bare);
  const noun = bare.replace(BEFORE, '');
  const isShort = noun.split(/[\s/]+/).length <= FEW;
  if (!NOUN.test(noun) && !(isShort && !SENTENCE.test(noun))) return null;
  // "Progres s": the end of a word that a narrow column has broken.
  return meaningOf(bare) ?? meaningOf(bare.replace(/(?<=\p{Ll})\s(?=\p{Ll}{1,3}$)/u, ''));
}

const RATING =
  /^(?:red|amber|green|blue|purple|gr[ae]y|yellow|black|[RAGB]|(?:fully |partly |now )?completed?|on track|off track|at risk|delayed|overdue|(?:not (?:yet )?)?started|not (?:yet )?due|in (?:progress|place)|under ?way|ongoing|on-going|continuous|immediate(?:ly)?|open|closed|done|yes|no|high|medium|low)$/i;
const NOTHING = /^(?:t\.?b\.?[cda]\.?|n\/?a|none|nil|to be (?:confirmed|agreed|decided)|[-–—.]*)$/i;

/** A figure, with or without its unit: "34", "85%", "£1.9 million", "12 weeks". */
const FIGURE =
  /^(?:[<>≤≥~+±-]|(?:under|over|below|above|about|at least|at most|up to|less than|more than)\s)?\s*£?\d[\d,.]*\s*(?:(?:-|–|to|\/|of|out of)\s*£?\d[\d,.]*\s*)?(?:%|per ?cent|k|m|bn|million|thousand|days?|weeks?|months?|years?|hours?|FTE|WTE|p\.?a\.?)?(?: of \d[\d,.]*)?$/i;

/** Whether a cell holds nothing but a figure, a rating or a sign that there is nothing. */
export function isFigure(words: string): boolean {
  return FIGURE.test(words) || RATING.test(words) || NOTHING.test(words);
}

const DAY =
  /^(?:(?:from|by|end(?: of)?)\s)*(?:\d{1,2}(?:st|nd|rd|th)?\s)?\p{L}{3,9}\.?\s(?:19|20)\d\d\b/iu;

/** Whether a cell holds a value, as heads never do: a figure, a rating, a date. */
export function isValue(words: string): boolean {
  return isFigure(words) || isDate(words);
}

/** Whether a cell begins with a date, or is one. */
export function isDate(words: string): boolean {
  return DAY.test(words) || /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/.test(words);
}
