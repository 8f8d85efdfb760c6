import { join } from 'node:path';
import { EXIT } from './exitCode';
import { run } from './program';
import type { World } from './world';

const world: World = {
  cwd: process.cwd(),
  sample: join(__dirname, '..', 'test', 'workspaces', 'sample'),
  environment: process.env,
  terminal: process.stdout.isTTY === true,
  print: (text) => {
    process.stdout.write(text);
  },
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
  now: () => new Date().toISOString(),
};

// Whoever reads may stop reading, and the disk behind it may be full.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    world.say(`callsight: standard output cannot be written (${error.code}). Check where it goes.`);
  process.exit(error.code === 'EPIPE' ? EXIT.outputClosed : EXIT.error);
});
process.stderr.on('error', () => {});

run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
