import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { budgets } from './budgets.mjs';
import { initialize, startServer } from './lspClient.mjs';
import { quantile, summary } from './measure.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { longModule } from './tree.mjs';

const HOSTS = 200;
const LINES = 2_000;
const EVERY_MS = 50;
const WARM_UP = 60;
const LOOKS = 100;

/**
 * From a keystroke to its diagnostics, asked of the real server over its streams, while that server probes 200 hosts
 * with mixed faults, two at once, beside the same before and after; and how long the hosts take.
 */
export async function probing({ pairs }) {
  const child = spawn(process.execPath, [programOf('zooServers.mjs')], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  const zoo = JSON.parse(line);
  const rows = [];
  const ratios = [];
  try {
    for (let round = 0; round < pairs; round++) {
      const { alone, beside, asked, answered, seconds, most } = await withServer(zoo, measure);
      ratios.push(quantile(beside, 0.95) / quantile(alone, 0.95));
      rows.push({
        'hosts that told something': `${answered} of ${asked}`,
        seconds: seconds.toFixed(1),
        'most connections': most,
        'typing p50 ms': quantile(alone, 0.5).toFixed(1),
        'while probing p50': quantile(beside, 0.5).toFixed(1),
        'typing p95 ms': quantile(alone, 0.95).toFixed(1),
        'while probing p95': quantile(beside, 0.95).toFixed(1),
        'worst while probing': beside.at(-1).toFixed(0),
        keys: `${alone.length} / ${beside.length}`,
      });
    }
  } finally {
    child.stdin.end();
  }
  printTable(rows);
  const ratio = summary(ratios);
  console.log(`Diagnostics of a keystroke, 95th percentile, while probing ÷ without: ${spread(ratio)}`);
  console.log(`Budget ${budgetText(budgets.typingWhileProbing)}: ${verdict(ratio, budgets.typingWhileProbing)}`);
}

function programOf(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Starts a server with a cache of its own and a folder that calls all hosts. */
async function withServer({ root, servers }, use) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-bench-probing-'));
  const hosts = Array.from({ length: HOSTS }, (_, i) => {
    // Not the names in the zoo: some look like secrets, and would never be asked.
    const { port } = servers[i % servers.length];
    return `https://h${i}.example.com:${port}`;
  });
  const outside = { root, ports: servers.map(({ port }) => port), hosts: HOSTS };
  writeFileSync(join(folder, 'outside.json'), JSON.stringify(outside));
  writeFileSync(join(folder, 'hosts.ts'), hosts.map((host) => `fetch('${host}/');`).join('\n'));
  const text = longModule(LINES);
  writeFileSync(join(folder, 'typed.ts'), text);
  const program = [programOf('probingServer.mjs'), join(folder, 'outside.json')];
  const server = startServer({ program, env: { XDG_CACHE_HOME: join(folder, 'cache') } });
  try {
    const scanned = server.next(({ method, params }) => method === 'callsight/status' && params.scanned);
    await initialize(server, pathToFileURL(folder).href);
    await scanned;
    return await use(server, pathToFileURL(join(folder, 'typed.ts')).href, text);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server, uri, text) {
  const typing = typist(server, uri, text);
  await typing((count) => count >= WARM_UP);
  const before = await typing((count) => count >= LOOKS);
  server.notify('callsight/network', { reach: 'probe' });
  const started = performance.now();
  let over = false;
  const work = server.request('callsight/askHosts', {}).finally(() => {
    over = true;
  });
  const beside = await typing(() => over);
  const { asked, answered } = await work;
  const seconds = (performance.now() - started) / 1000;
  const { text: log } = await server.request('callsight/sent', {});
  server.notify('callsight/network', { reach: 'off' });
  const after = await typing((count) => count >= LOOKS);
  const counts = new Map();
  for (const [, host] of log.matchAll(/connected to (\S+)/g)) counts.set(host, (counts.get(host) ?? 0) + 1);
  const ascending = (times) => times.sort((a, b) => a - b);
  return {
    alone: ascending([...before, ...after]),
    beside: ascending(beside),
    ...{ asked, answered, seconds, most: Math.max(...counts.values()) },
  };
}

/** Types letters into the path of a call at a steady pace, and asks for the marks after each, until it is over. */
function typist(server, uri, text) {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
  const before = text.slice(0, text.indexOf('/typed-here') + '/typed-here'.length);
  const line = before.split('\n').length - 1;
  const start = before.length - before.lastIndexOf('\n') - 1;
  let typed = 0;
  return async (isOver) => {
    const times = [];
    while (!isOver(times.length)) {
      const begin = performance.now();
      const at = { line, character: start + typed };
      typed += 1;
      server.notify('textDocument/didChange', {
        textDocument: { uri, version: typed + 1 },
        contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
      });
      await server.request('textDocument/diagnostic', { textDocument: { uri } });
      times.push(performance.now() - begin);
      await pause(Math.max(0, EVERY_MS - (performance.now() - begin)));
    }
    return times;
  };
}
