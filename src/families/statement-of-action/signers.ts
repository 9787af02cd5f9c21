import { type Block, lines, text } from '../../read/tree.js';
import { cellsByRow, isTextual } from '../shared/blocks.js';
import { isBody } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { CLOSE } from '../shared/letter/close.js';
import { readNamedLine } from '../shared/people/named-line.js';
import { splitOrganisation } from '../shared/people/organisations.js';
import { holdsRole } from '../shared/people/roles.js';
import { isSet } from './signs.js';

/** How the headings of forewords begin. */
const FOREWORD =
  /^(?:foreword|preface|(?:a |our )?(?:joint )?(?:message|statement|introduction|welcome|letter) (?:from|by)\b|welcome$)/i;

/** "1. Foreword", "Section 1: Foreword". */
const NUMBER = /^(?:(?:Section|Part|Chapter) )?\d{1,2}(?:\.\d{1,2})?[.):]?\s+(?=\p{Lu})/u;

/** Whether a heading opens a foreword, which may be signed. */
export function opensForeword(words: string): boolean {
  return FOREWORD.test(words.replace(NUMBER, '')) && words.length < 110;
}

/**
 * Reads who signs a foreword: names over roles, side by side or one below the other, at its end.
 *
 * @returns The blocks that name them.
 */
export function readSigners(draft: Draft, blocks: readonly Block[]): Set<Block> {
  const end = blocks.findIndex(
    (block) => isSet(block) && !readNamedLine(text(block)) && !holdsRole(text(block)),
  );
  const foreword = end < 0 ? [] : blocks.slice(0, end);
  const signed = new Set<Block>();
  let afterClose = false;
  for (const block of foreword) {
    if (isTextual(block) && CLOSE.test(text(block))) {
      afterClose = true;
      draft.place(block);
      signed.add(block);
    } else if (readBlock(draft, block, afterClose)) {
      draft.place(block);
      signed.add(block);
    }
  }
  return signed;
}

function readBlock(draft: Draft, block: Block, afterClose: boolean): boolean {
  if (block.type === 'table') {
    const rows = cellsByRow(block);
    const width = rows[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, index) =>
      rows.flatMap((row) => (row[index] ?? []).flatMap((part) => lines(part))),
    ).filter((column) => column.length > 0);
    return columns.length > 0 && readAll(draft, columns);
  }
  return isTextual(block) && readAll(draft, [lines(block)], afterClose);
}

/** Reads each group of lines as one person, or none of them. */
function readAll(draft: Draft, groups: readonly string[][], isSure = true): boolean {
  const people = groups.map((group) => personOf(group, isSure));
  if (people.some((person) => person === null)) return false;
  draft.people.push(...people.filter((person) => person !== null));
  return true;
}

function personOf([first = '', ...others]: readonly string[], isSure: boolean) {
  const roleFollows = holdsRole(others[0] ?? '');
  const line = readNamedLine(first, roleFollows);
  if (!line || /[.!?]$/.test(first)) return null;
  if (!isSure && !holdsRole(line.rest) && !roleFollows) return null;
  const { name, postNominals, rest } = line;
  const last = others.at(-1);
  const part = 'signatory' as const;
  if (last !== undefined && others.length > 1 && isBody(last)) {
    const role = [rest, ...others.slice(0, -1)].filter(Boolean).join(' ');
    return { name, postNominals, role, organisation: last, part };
  }
  const { role, organisation } = splitOrganisation([rest, ...others].filter(Boolean).join(', '));
  return { name, postNominals, role, organisation, part };
}
