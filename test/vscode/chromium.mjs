// Finds a Chromium for the browser tests: CHROMIUM, else an installed one, else Debian's package when this runs as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Gives the path of a Chromium, installing Debian's where none is there; throws with what to do when it cannot. */
export function findChromium() {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM names ${asked}, which does not exist. Correct it or unset it.`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      'No Chromium is installed. Install one (Debian: apt-get install chromium fonts-dejavu-core) or set CHROMIUM to its path.',
    );
  }
  console.error('Installing Chromium from Debian; this takes a minute.');
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  const fresh = installed();
  if (!fresh) throw new Error('Chromium was installed but is not on PATH. Set CHROMIUM to its path.');
  return fresh;
}

function installed() {
  for (const name of names) {
    const file = onPath(name);
    if (file) return file;
  }
  return undefined;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

function apt(args) {
  const done = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0)
    throw new Error(`apt-get ${args[0]} failed. Install Chromium by hand or set CHROMIUM to its path.`);
}
