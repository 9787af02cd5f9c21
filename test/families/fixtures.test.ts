import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatorWith } from '../../src/generator.js';
import { extract } from '../../src/index.js';

// Pairs of an input and the record expected of it. UPDATE=1 writes the expectations anew: read the
// difference before you keep it.
const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

for (const family of readdirSync(root)) {
  describe(family, () => {
    for (const name of readdirSync(`${root}${family}`)) {
      it(name, async () => {
        const folder = `${root}${family}/${name}`;
        const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
        // What made them changes with every version, and says nothing of the letters.
        const { generator, ...record } = await extract(readFileSync(`${folder}/${input}`), {
          name: input,
        });
        const expected = `${folder}/expected.json`;
        if (process.env.UPDATE) {
          writeFileSync(expected, `${JSON.stringify(record, null, 2)}\n`);
        }
        expect(generator).toEqual(generatorWith());
        expect(record).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      });
    }
  });
}
