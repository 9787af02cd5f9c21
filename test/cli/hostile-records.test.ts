import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messenger } from '../../src/cli/messages.js';
import type { World } from '../../src/cli/world.js';
import { run, sample } from '../support/run.js';

const GOOD = sample('saltmere-2021-letter.json');
const DEEP = 100_000;
const TOO_DEEP = 'this is nested more than 256 deep, which no record is';

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'given.json');
  writeFileSync(path, text);
  return path;
}

describe('a record that means harm', () => {
  it.each([
    ['cut short', '['.repeat(DEEP)],
    ['whole', `{"more": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
  ])(
    'nested too deep and %s is an invalid record, and the one beside it is checked',
    async (how, text) => {
      const { code, stdout, stderr } = await run(['validate', '-f', 'json', fileOf(text), GOOD]);
      expect(stderr).not.toContain('bug');
      expect(stdout.includes(TOO_DEEP)).toBe(how === 'cut short');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ records: 2, invalid: 1 });
    },
  );

  it('a bracket in a text is no nesting', async () => {
    const { stdout } = await run([
      'validate',
      '-f',
      'json',
      fileOf(`{"a": "${'['.repeat(999)}\\"`),
    ]);
    expect(stdout).toContain('this is not JSON');
  });

  it('begins no line of a message', async () => {
    const path = fileOf('{"a":\n::error file=x::words of a record\n::stop-commands::x\n');
    const { code, stdout, stderr } = await run(['export', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('::error file=x');
    expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::/m);
  });
});

it('words of others in a message neither steer a terminal nor begin a command', async () => {
  let said = '';
  const stderr = { write: (text: string) => (said += text) };
  const say = await messenger({ stderr, env: {} } as unknown as World, 'never');
  say.note('::error::a\n  ::warning::b\u202egpj.exe\u001b[31m');
  expect(said).toBe('> ::error::a\n>   ::warning::b gpj.exe [31m\n');
});
