import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// More of them, by hand: npm run fuzz -- 20000
const MUTATIONS = 400;
// Minutes on a machine of its own, many of them on one that is busy.
const AN_HOUR = 3_600_000;
const FUZZ = fileURLToPath(new URL('../tools/fuzz/index.js', import.meta.url));

it(
  `${MUTATIONS} damaged samples are read or refused, and nothing else`,
  async () => {
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [FUZZ, String(MUTATIONS)], (_, stdout, stderr) => {
        resolve(stdout + stderr);
      });
    });
    expect(said).toMatch(/^faults +0$/m);
    // Damage so light that all are read, or so heavy that none is, would try nothing.
    const records = Number(/^records +(\d+)$/m.exec(said)?.[1]);
    expect(records).toBeGreaterThan(MUTATIONS / 4);
    expect(records).toBeLessThan((MUTATIONS * 3) / 4);
  },
  AN_HOUR,
);
