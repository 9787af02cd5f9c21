import { findArea } from '../../record/areas.js';

const BODY =
  /\b(?:council|authority|authorities|boards?|groups?|CCGs?|ICBs?|trusts?|borough|partnership|NHS England)\b/i;

/**
 * Splits "A and B" into the bodies that it names, each as printed. An "and" inside a body's name is
 * told by what stands on both sides of it: each body has its noun (council, board, group …).
 */
export function splitBodies(words: string): string[] {
  const bodies: string[] = [];
  for (const piece of words.split(/(,\s+(?:and\s+)?|\s+and\s+)/)) {
    const last = bodies.length - 1;
    if (isLink(piece)) {
      bodies.push(piece);
    } else if (last > 0 && !isWhole(bodies[last - 1] ?? '', piece)) {
      const link = bodies.pop() ?? '';
      bodies[last - 1] += link + piece;
    } else {
      bodies.push(piece);
    }
  }
  return bodies.filter((piece) => !isLink(piece)).map((body) => body.replace(/[.;]$/, '').trim());
}

function isLink(piece: string): boolean {
  return /^(?:,\s+(?:and\s+)?|\s+and\s+)$/.test(piece);
}

function isWhole(before: string, next: string): boolean {
  if (!BODY.test(before) || !BODY.test(next)) return false;
  // "London Borough of Barking" | "Dagenham …": the borough's name goes on.
  const borough = /borough of (.+)$/i.exec(before)?.[1];
  const nextWord = next.split(' ', 1)[0] ?? '';
  return !(borough && findArea(`${borough} and ${nextWord}`));
}

/** Whether a text is the name of a body, and not a sentence about one. */
export function isBody(words: string): boolean {
  return BODY.test(words) && !/\b(?:should|must|needs?|will|ensure|are|is|have|has)\b/.test(words);
}
