import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { astGrep, cli, ripgrep } from './machine.mjs';
import { runProgram } from './measure.mjs';

/** Runs CallSight on a folder with everything on; `home` is where it keeps what it remembers between runs. */
export function callsight(folder, home) {
  return runProgram({
    command: process.execPath,
    args: [cli, 'scan', folder, '--format', 'json', '--fail-on', 'none'],
    env: { XDG_CACHE_HOME: home, XDG_STATE_HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home },
    cwd: home,
  });
}

/** Runs CallSight with nothing remembered. */
export async function callsightCold(folder) {
  const home = temporaryFolder();
  try {
    return await callsight(folder, home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs ast-grep with patterns for the same calls, in each language that has a grammar of its own. */
export function astGrepScan(folder) {
  if (!astGrep) throw new Error('ast-grep has no binary for this platform; the comparison cannot be made here.');
  return runProgram({
    command: astGrep,
    args: ['scan', '--inline-rules', rules, '--threads', '2', '--json=stream', folder],
    accepts: [0, 1],
  });
}

/** Runs ripgrep for the fixed texts that every call has one of. */
export function ripgrepScan(folder) {
  if (!ripgrep) throw new Error('ripgrep has no binary for this platform; the comparison cannot be made here.');
  const texts = ['fetch', 'axios', 'grpc', 'connectrpc', 'Request('].flatMap((text) => ['-e', text]);
  return runProgram({
    command: ripgrep,
    args: ['--fixed-strings', '--threads', '2', '--count', '--type', 'ts', '--type', 'js', ...texts, folder],
    accepts: [0, 1],
  });
}

/** A new folder that the caller removes. */
export function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), 'callsight-bench-'));
}

/** Appends a line to some files, so that what is remembered of them is out of date. */
export function appendTo(files, line) {
  for (const file of files) writeFileSync(file, `${line}\n`, { flag: 'a' });
}

const rules = ['TypeScript', 'Tsx', 'JavaScript']
  .map(
    (language) => `id: calls-${language.toLowerCase()}
language: ${language}
severity: warning
message: call
rule:
  any:
    - pattern: fetch($$$ARGUMENTS)
    - pattern: axios.$METHOD($$$ARGUMENTS)
    - pattern: axios($$$ARGUMENTS)
    - pattern: new $CLIENT($$$ARGUMENTS)`,
  )
  .join('\n---\n');
