import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { RULE_SETTINGS } from '../../src/validate/settings.js';

// A record that is valid and one that is not, for each rule; UPDATE=1 writes anew what is expected of
// the second: read the difference before you keep it.
const root = fileURLToPath(new URL('rules/', import.meta.url));
const rules = readdirSync(root);

class Page extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

async function faults(rule: string, name: string): Promise<object[]> {
  const folder = `${root}${rule}/`;
  const document = existsSync(`${folder}letter.md`) ? ['--source', `${folder}letter.md`] : [];
  const review = existsSync(`${folder}review.json`) ? ['--review', `${folder}review.json`] : [];
  const level = RULE_SETTINGS.find((setting) => setting.name === rule)?.level;
  const on = level === 'off' ? ['--rule', `${rule}=error`] : [];
  const argv = [
    'node',
    'arealetter',
    'validate',
    '-f',
    'json',
    folder + name,
    ...document,
    ...review,
    ...on,
  ];
  const [stdout, stderr] = [new Page(), new Page()];
  await main({ argv, stdin: Readable.from([]), stdout, stderr, env: {} });
  return JSON.parse(stdout.text).faults.map(({ file: _, ...fault }: { file: string }) => fault);
}

it('there is an example of every rule', () => {
  expect([...rules].sort()).toEqual(RULE_SETTINGS.map(({ name }) => name).sort());
});

describe.each(rules)('%s', (rule) => {
  it('lets a valid record through', async () => {
    expect(await faults(rule, 'valid.json')).toEqual([]);
  });

  it('tells what is wrong, where', async () => {
    const found = await faults(rule, 'invalid.json');
    const expected = `${root}${rule}/expected.json`;
    if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    expect(found).toContainEqual(expect.objectContaining({ rule }));
  });
});
