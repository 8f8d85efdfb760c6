import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { managedPlaces } from '@callsight/engine';
import { EXIT } from './exitCode';
import { run } from './program';
import { readInput } from './readInput';
import { VERSION } from './version';
import type { World } from './world';

/** 128 and the signal's number, as shells have it. */
const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

const world: World = {
  cwd: process.cwd(),
  sample: join(__dirname, '..', 'test', 'workspaces', 'sample'),
  build: buildOf(__filename),
  machine: { platform: process.platform, home: homedir(), environment: process.env },
  managed: managedPlaces(process.platform, process.env.ProgramData),
  input: () => readInput(process.stdin),
  terminal: process.stdout.isTTY === true,
  errorTerminal: process.stderr.isTTY === true,
  print: (text) => {
    process.stdout.write(text);
  },
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
  note: (text) => {
    process.stderr.write(text);
  },
  holdSignals: () => {
    for (const [signal, code] of Object.entries(SIGNAL_CODES)) process.on(signal, () => process.exit(code));
  },
  onInterrupt: (listener) => {
    // Whoever interrupts twice wants the end.
    process.once('SIGINT', listener);
    return () => process.removeListener('SIGINT', listener);
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
  // The system takes a heap back faster than Node takes it apart. Whoever still reads, writes or listens goes on.
  if (process.getActiveResourcesInfo().length === 0) process.exit();
});

function buildOf(file: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${VERSION} ${size} ${mtimeMs} ${ctimeMs}`;
}
