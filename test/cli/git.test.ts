import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, pageText } from '../docs/page.js';
import { BIN, sample } from '../support/run.js';

// The lines that the guide gives, run in a repository of their own.
const lines =
  blocksOf(pageText('GUIDE.md')).find(({ text }) => text.includes('difftool'))?.text ?? '';

const repository = mkdtempSync(join(tmpdir(), 'letters-'));
const tools = mkdtempSync(join(tmpdir(), 'tools-'));

function sh(command: string) {
  const env = {
    ...process.env,
    PATH: `${tools}${delimiter}${process.env.PATH}`,
    GIT_CONFIG_GLOBAL: join(tools, 'gitconfig'),
    GIT_PAGER: 'cat',
  };
  return spawnSync('sh', ['-ec', command], { cwd: repository, env, encoding: 'utf8' });
}

beforeAll(() => {
  // `arealetter` on the path, as it is for someone who has installed it.
  writeFileSync(join(tools, 'arealetter'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(tools, 'arealetter'), 0o755);
  writeFileSync(join(tools, 'gitconfig'), '[user]\n  name = Mia\n  email = mia@example.org\n');
  copyFileSync(sample('wrenshire-2018-letter.pdf'), join(repository, 'wrenshire.pdf'));
  sh('git init -q && git add . && git commit -qm "Add the letter"');
});

describe.skipIf(process.platform === 'win32')('git', () => {
  it('takes the five lines of the guide', () => {
    expect(lines.trim().split('\n')).toHaveLength(5);
    expect(sh(lines)).toMatchObject({ status: 0, stderr: '' });
  });

  it('diff shows letters as text', () => {
    copyFileSync(sample('wrenshire-2021-revisit.pdf'), join(repository, 'wrenshire.pdf'));
    const { stdout, status } = sh('git diff');
    expect(status).toBe(0);
    expect(stdout).toContain('\n-# Joint local area SEND inspection in Wrenshire');
    expect(stdout).toContain('\n+# Joint area SEND revisit in Wrenshire');
    expect(stdout).not.toContain('Binary files');
  });

  it('difftool says what became of each weakness', () => {
    const { stdout, status } = sh('git difftool');
    expect(status).toBe(0);
    expect(stdout).toContain('Wrenshire: an inspection and its revisit');
    expect(stdout).toContain('5 weaknesses: sufficient progress (3); not sufficient progress (2).');
  });
});
