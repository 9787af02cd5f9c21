import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MUTATE = fileURLToPath(new URL('../tools/mutate/index.js', import.meta.url));

// One mutant of each document by each mutation; `npm run mutate` makes them all.
it('most of what goes wrong is warned of', () => {
  const table = execFileSync(process.execPath, [MUTATE, '1', '1'], { encoding: 'utf8' });
  const [, wrong, warned] = /^all but sentences joined +(\d+) +(\d+)/m.exec(table) ?? [];
  expect(Number(wrong)).toBeGreaterThan(200);
  expect(Number(warned) / Number(wrong), table).toBeGreaterThanOrEqual(0.9);
});
