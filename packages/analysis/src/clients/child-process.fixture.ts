// @file src/commands.ts
import childProcess, { exec, execFileSync, execSync, spawn } from 'node:child_process';
import { promisify } from 'util';
import { execa } from 'execa';
import shell from 'shelljs';

exec('curl -sSL https://api.example.com/exec | tar xz', () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/exec
execSync(`wget -q -O out.zip "https://cdn.example.com/${process.argv[2]}.zip"`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://cdn.example.com/{}.zip
execSync(`curl -X POST -H 'Origin: https://app.example.com' https://api.example.com/header`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/header
spawn('curl', ['-s', '-o', 'out.json', 'https://api.example.com/spawned']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/spawned
execFileSync('/usr/bin/wget', ['https://cdn.example.com/file']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://cdn.example.com/file
childProcess.execSync('cd /tmp && curl https://api.example.com/after-cd');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/after-cd
promisify(exec)('curl https://api.example.com/promised');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/promised
execa('curl', ['https://api.example.com/execa']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/execa
shell.exec('curl https://api.example.com/shell');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/shell
export const download = (url: string) => execSync(`curl -L ${url}`);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/wrapped
download('https://api.example.com/wrapped');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper https://api.example.com/wrapped

// Other commands, and what only names the word.
exec('git clone https://git.example.com/repository.git');
execSync('curl --version');
exec(process.argv[3]);
spawn('node', ['curl.js', 'https://api.example.com/no-curl']);
/curl/.exec('curl https://api.example.com/expression');

// @file src/required.cjs
const { execSync } = require('child_process');

execSync('curl https://api.example.com/required');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/required

// @file src/other.ts
import { exec } from './own';

exec('curl https://api.example.com/own');

// @file src/own.ts
export const exec = (command: string) => command;

// @file src/shell.mjs
import { $ } from 'zx';
import { $ as run } from 'execa';
import { curl } from './css';

const target = 'https://shell.example.com/b';
await $`curl -s https://shell.example.com/a`;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://shell.example.com/a
await $`curl ${target}`;
//    ^^^^^^^^^^^^^^^^^ https://shell.example.com/b
await run`wget https://run.example.com/c`;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://run.example.com/c
await $`ls -la`;
curl`curl https://not.example.com`;
