// Runs the program, and others to compare it with.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const BIN = fileURLToPath(new URL('../../../bin/arealetter.js', import.meta.url));
const USAGE = pathToFileURL(fileURLToPath(new URL('usage.js', import.meta.url))).href;

const LARGE = 1e9;
// As many as there are cores on the machine that the figures of the guide are from.
export const AT_A_TIME = 2;

/** Runs node to its end, and waits. */
export function runNode(...args) {
  execFileSync(process.execPath, args, { stdio: 'ignore', maxBuffer: LARGE });
}

/** Starts the program. @returns {import('node:child_process').ChildProcess} */
export function startProgram(...args) {
  return spawn(process.execPath, [BIN, ...args], { stdio: 'ignore' });
}

export function ended(child) {
  return new Promise((resolve) => child.on('close', resolve));
}

/** Runs the program to its end, and tells its time and how much of the processor it had. */
export async function usageOf(...args) {
  const report = join(mkdtempSync(join(tmpdir(), 'arealetter-usage-')), 'usage.json');
  const env = { ...process.env, AREALETTER_USAGE: report };
  const started = performance.now();
  await ended(spawn(process.execPath, ['--import', USAGE, BIN, ...args], { stdio: 'ignore', env }));
  const wall = performance.now() - started;
  const { user, system } = JSON.parse(readFileSync(report, 'utf8'));
  return { wall, cores: (user + system) / 1000 / wall };
}

/** Programs that take the words out of a PDF, and how each is asked to. */
export const OTHERS = {
  pdftotext: { version: ['-v'], args: (path) => [path, '-'] },
  mutool: { version: ['-v'], args: (path) => ['draw', '-q', '-F', 'txt', path] },
};

export function isInstalled(name) {
  return spawnSync(name, OTHERS[name].version).error === undefined;
}

/** Reads PDFs one after the other, with a process for each. */
export function readOneByOne(name, paths) {
  for (const path of paths) spawnSync(name, OTHERS[name].args(path), { maxBuffer: LARGE });
}

/** Reads PDFs two at a time, with a process for each. */
export async function readTwoAtATime(name, paths) {
  const left = [...paths];
  const work = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      await ended(spawn(name, OTHERS[name].args(path), { stdio: 'ignore' }));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
