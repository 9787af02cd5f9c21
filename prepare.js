// What npm runs after `npm ci` and before `npm pack`: it builds, where there is something to build with.

import { execSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';

const isHere = (path) => existsSync(new URL(path, import.meta.url));

if (isHere('tsconfig.json') && isHere('node_modules/typescript')) {
  // A file that was renamed or deleted must not be packed.
  rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
  execSync('npm run --silent build', { stdio: 'inherit' });
} else if (!isHere('dist/program/main.js')) {
  console.error(`arealetter is not built, and nothing to build it with is installed. Either
  npm ci              in this folder, without --omit=dev, or
  npm install FILE    with the file that npm pack writes where it is built`);
  process.exitCode = 1;
}
