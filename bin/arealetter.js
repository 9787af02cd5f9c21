#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Where Node has it (22.8 on), what was compiled is kept, and the next start is sooner.
module.enableCompileCache?.();
const { main } = await import('../dist/program/main.js');

process.exitCode = await main(process);
