// Mutates the trees of all fixtures and samples, and prints mutation by mutation how many of the records
// that come out wrong warn of it (run `npm run build` first): npm run mutate [seed] [most of a document]

import process from 'node:process';
import { documents } from './documents.js';
import { mutate } from './run.js';

const [seed = '1', most = '1000', show = ''] = process.argv.slice(2);
const found = await documents();
const rows = mutate(found, { seed: Number(seed), most: Number(most) });
console.log(`${found.length} documents, seed ${seed}\n`);
console.log(`${'mutation'.padEnd(38)} wrong  warned   share  sound  warned of  refused`);
for (const { name, ...row } of [...rows, total(rows)]) console.log(lineOf(name, row));
for (const { name, silent } of rows) {
  if (!show || !name.includes(show)) continue;
  for (const { name: document, should, made } of silent)
    console.log(`\n${name}: ${document}`, difference(should, made));
}

function lineOf(name, { wrong, warned, sound, soundWarned, refused }) {
  const share = wrong === 0 ? '–' : `${((100 * warned) / wrong).toFixed(1)} %`;
  const cells = [
    [wrong, 6],
    [warned, 8],
    [share, 8],
    [sound, 7],
    [soundWarned, 11],
    [refused, 9],
  ];
  return name.padEnd(38) + cells.map(([cell, width]) => String(cell).padStart(width)).join('');
}

function total(rows) {
  const seen = rows.filter(({ unseen }) => !unseen);
  const sum = (key) => seen.reduce((all, row) => all + row[key], 0);
  const keys = ['wrong', 'warned', 'sound', 'soundWarned', 'refused'];
  return {
    name: 'all but sentences joined',
    ...Object.fromEntries(keys.map((key) => [key, sum(key)])),
  };
}

/** What is in one record alone. */
function difference(should, made) {
  const brief = ({ findings, people, title, dates, area }) => [
    ...findings.map(
      ({ id, text, points, judgement }) =>
        `${id.replace(/\d+$/, '')} ${judgement} ${text} | ${points.join(' | ')}`,
    ),
    ...people.map(({ part, name }) => `${part} ${name}`),
    JSON.stringify({ title, area, letter: dates.letter, inspection: dates.inspection }),
  ];
  const [one, other] = [brief(should), brief(made)];
  return {
    missing: one.filter((line) => !other.includes(line)),
    extra: other.filter((line) => !one.includes(line)),
    warnings: made.warnings.map(({ rule }) => rule),
  };
}
