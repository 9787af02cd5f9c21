import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, pageText } from '../docs/page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const job = readFileSync(`${root}samples/pipelines/github-actions.yml`, 'utf8');
/** The shell steps of the job, as they are written. */
const steps = [...job.matchAll(/^ +- run: (.+)$/gm)].map(([, step = '']) => step);
/** The packed file that the job installs, in the repository that it checks. */
const AREALETTER = /^ +AREALETTER: (.+)$/m.exec(job)?.[1] ?? '';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'pipeline-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', place], {
    cwd: root,
  });
  mkdirSync(join(place, 'bin'));
  // npm without a network: it unpacks the file, and takes the libraries that are installed here.
  writeFileSync(
    join(place, 'bin', 'npm'),
    `#!/bin/sh
set -e
test "$1 $2" = "install --global"
tar -xzf "$3" -C "${place}"
ln -s "${root}node_modules" "${place}/package/node_modules"
ln -s "${place}/package/bin/arealetter.js" "${place}/bin/arealetter"
`,
  );
  chmodSync(join(place, 'bin', 'npm'), 0o755);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A repository with the packed file, a letter and its record. */
function repository(change: (record: string) => string): string {
  const folder = mkdtempSync(join(place, 'repository-'));
  for (const name of ['letters', 'records', dirname(AREALETTER)]) mkdirSync(join(folder, name));
  // Fails where npm names the file otherwise than the job does.
  copyFileSync(join(place, AREALETTER.replace(/^.*\//, '')), join(folder, AREALETTER));
  copyFileSync(
    `${root}samples/saltmere-2021-letter.pdf`,
    join(folder, 'letters/saltmere-2021-letter.pdf'),
  );
  const record = readFileSync(`${root}samples/saltmere-2021-letter.json`, 'utf8');
  writeFileSync(join(folder, 'records/saltmere-2021-letter.json'), change(record));
  return folder;
}

function shell(step: string, cwd: string) {
  const PATH = `${join(place, 'bin')}${delimiter}${process.env.PATH}`;
  // As GitHub runs a step unless it is told otherwise.
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step], {
    cwd,
    env: { ...process.env, PATH, AREALETTER },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

// The job is for Linux; its shell is bash.
describe.skipIf(process.platform === 'win32')('the job for GitHub Actions, step by step', () => {
  it('has steps', () => {
    expect(steps).toHaveLength(3);
  });

  it('is in the guide as it is in the samples', () => {
    const shown = blocksOf(pageText('GUIDE.md')).filter(({ text }) => text.includes('runs-on'));
    expect(shown.map(({ text }) => text)).toEqual([job]);
  });

  it('passes a valid record, and stops at a damaged one, at its line', () => {
    const [install = '', check = '', report = ''] = steps;
    const good = repository((record) => record);
    expect(shell(install, good)).toMatchObject({ status: 0 });
    expect(shell(check, good)).toMatchObject({ status: 0, stdout: '' });
    expect(shell(report, good)).toMatchObject({ status: 0 });
    const bad = repository((record) =>
      record.replace('"letter": "2021-12-10"', '"letter": "2021-12-01"'),
    );
    const { status, stdout } = shell(check, bad);
    expect(status).toBe(1);
    const at = 'file=records/saltmere-2021-letter.json,line=10,endLine=10,col=15,endColumn=27';
    expect(stdout.trim().split('\n')).toEqual([
      `::error ${at},title=arealetter reread::the record has “2021-12-01”, the document gives “2021-12-10”`,
      `::error ${at},title=arealetter grounding::the document does not print 2021-12-01`,
    ]);
    expect(shell(report, bad)).toMatchObject({ status: 1, stdout: '' });
    const { runs } = JSON.parse(readFileSync(join(bad, 'records.sarif'), 'utf8'));
    expect(runs[0].results).toHaveLength(2);
  });
});

it('the hook for pre-commit names a command that there is, and the files of records', () => {
  const hooks = readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8');
  const field = (name: string) => new RegExp(`^ *-? ${name}: (.+)$`, 'm').exec(hooks)?.[1] ?? '';
  expect(field('entry')).toBe('arealetter validate');
  const [files, exclude] = [new RegExp(field('files')), new RegExp(field('exclude'))];
  const taken = (path: string) => files.test(path) && !exclude.test(path);
  const paths = [
    'records/a.json',
    'all.ndjson',
    'letter.pdf',
    'records/record-1.schema.json',
    'package.json',
  ];
  expect(paths.filter(taken)).toEqual(['records/a.json', 'all.ndjson']);
});
