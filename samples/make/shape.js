// What each kind of document makes of its blocks.

/** Turns the blocks of a document into what its kind of document makes of them. */
export function shape(blocks, kind) {
  if (kind === 'statement') return blocks.map(statement);
  if (kind === 'targeted') return blocks.map(targeted);
  return kind === 'letter' ? blocks.map(signatures) : small(boxed(blocks));
}

/** Names and roles stand in rows by turns; a name and its role go into one cell, as in the real. */
function signatures(block) {
  if (block.type !== 'table') return block;
  const [head, ...rows] = block.rows;
  const withRole = (row, n) => row.map((name, m) => [...name, ...rows[n + 1][m]].filter(Boolean));
  const people = rows.map((row, n) => (n % 2 === 0 ? withRole(row, n) : [])).filter((d) => d[0]);
  return { type: 'signatures', rows: [head, ...people] };
}

/** A statement has headings of Word's own, and cells that hold lists. */
function statement(block) {
  if (block.type === 'heading') return { ...block, style: `Heading_20_${block.level}` };
  if (block.type !== 'table') return block;
  return { ...block, type: 'plan', rows: block.rows.map((row) => row.map(cellBlocks)) };
}

/** The lines of a cell; those that start with a bullet are a list. */
function cellBlocks(lines) {
  const blocks = [];
  for (const line of lines) {
    const words = line.replace(/^• /, '');
    const block = { type: 'paragraph', style: 'CellSmall', lines: [words] };
    if (words === line) blocks.push(block);
    else if (blocks.at(-1)?.type === 'list') blocks.at(-1).items.push([block]);
    else blocks.push({ type: 'list', style: 'CellBullets', items: [[block]] });
  }
  return blocks;
}

/** A practice study goes into a box, its heading too. People sign side by side or, since 2021, one
 * below the other. */
function targeted(block) {
  if (block.type !== 'table') return block;
  const [[[first], second], ...rows] = block.rows;
  if (second) return { ...block, type: 'signatures' };
  if (!/(Practice|Case) study/.test(first)) return { ...block, type: 'signed' };
  const more = rows.map(([lines]) => ({ type: 'paragraph', bold: false, lines }));
  return { type: 'box', blocks: [{ type: 'paragraph', bold: true, lines: [first] }, ...more] };
}

/** The section "Inspection outcome" goes into a box, its heading too. */
function boxed(blocks) {
  const start = indexOf(blocks, 'Inspection outcome');
  const end = blocks.findIndex((d, n) => n > start && d.type === 'heading');
  const box = { type: 'box', blocks: blocks.slice(start, end) };
  return blocks.toSpliced(start, end - start, box);
}

/** The publisher's own words at the end go onto a page of their own, in smaller type. */
function small(blocks) {
  const start = indexOf(blocks, 'If you are not happy with');
  const styleAt = (n) => ({ style: n === start ? 'SmallStart' : 'Small' });
  return blocks.map((d, n) => (n < start ? d : { ...d, ...styleAt(n) }));
}

/** The place of the block that starts with these words. */
export function indexOf(blocks, words) {
  const found = blocks.findIndex((d) => d.lines?.[0].startsWith(words));
  if (found < 0) throw new Error(`Nothing starts with "${words}"`);
  return found;
}
