import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { budgets } from './budgets.mjs';
import { loadSource } from './loadSource.mjs';
import { quantile, summary } from './measure.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { longModule } from './tree.mjs';

const HOSTS = 200;
const LINES = 2_000;
const EVERY_MS = 100;
const LOOKS = 40;

/**
 * How long 200 hosts with mixed faults take, two at once as in the editor, and what the work of a keystroke costs
 * meanwhile in the same thread, from the moment it was due.
 */
export async function probing({ pairs }) {
  const { extract, loopbackWire, probeHost } = await loadSource(
    'packages/analysis/src/extract/extract.ts',
    'packages/evidence/test/wire/loopback.ts',
    'packages/evidence/src/probe/probeHost.ts',
  );
  const child = spawn(process.execPath, [fileURLToPath(new URL('zooServers.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { root, servers } = JSON.parse(line);
  const text = longModule(LINES);

  /** Probes all hosts and gives the seconds it took and the most connections that one host got. */
  const probeAll = async () => {
    const { wire, log } = loopbackWire(
      servers.map(({ port }) => port),
      { limits: { probe: { domainRestMs: 0, hostsPerRun: HOSTS } } },
      { roots: { public: [root], local: [] } },
    );
    const started = performance.now();
    const known = await Promise.all(
      Array.from({ length: HOSTS }, (_, i) => {
        const { name, port } = servers[i % servers.length];
        const request = { purpose: 'probe', host: `${name}.h${i}.test`, port };
        return wire
          .visit(request, new AbortController().signal, (visit) => probeHost(visit, Date.now()))
          .then(
            ({ state }) => state === 'known',
            () => false,
          );
      }),
    );
    const counts = new Map();
    for (const { host, what } of log) if (what === 'connection') counts.set(host, (counts.get(host) ?? 0) + 1);
    return {
      seconds: (performance.now() - started) / 1000,
      known: known.filter(Boolean).length,
      most: Math.max(...counts.values()),
    };
  };

  const typing = async (isOver) => {
    const times = [];
    let due = performance.now() + EVERY_MS;
    while (!isOver(times.length)) {
      await pause(Math.max(0, due - performance.now()));
      extract(text, 'ts');
      times.push(Math.max(0, performance.now() - due));
      due = Math.max(due + EVERY_MS, performance.now());
    }
    return times;
  };

  const rows = [];
  const ratios = [];
  try {
    await probeAll();
    await typing((count) => count >= LOOKS);
    for (let round = 0; round < pairs; round++) {
      const alone = await typing((count) => count >= LOOKS);
      let over = false;
      const work = probeAll().finally(() => {
        over = true;
      });
      const beside = await typing(() => over);
      const { seconds, known, most } = await work;
      ratios.push(quantile(beside, 0.95) / quantile(alone, 0.95));
      rows.push({
        'hosts probed': `${known} of ${HOSTS}`,
        seconds: seconds.toFixed(1),
        'most connections': most,
        'keystroke p95 ms': quantile(alone, 0.95).toFixed(1),
        'while probing': quantile(beside, 0.95).toFixed(1),
        'worst while probing': Math.max(...beside).toFixed(1),
      });
    }
  } finally {
    child.stdin.end();
  }
  printTable(rows);
  const ratio = summary(ratios);
  console.log(`The work of a keystroke while probing ÷ without: ${spread(ratio)}`);
  console.log(`Budget ${budgetText(budgets.typingWhileProbing)}: ${verdict(ratio, budgets.typingWhileProbing)}`);
}
