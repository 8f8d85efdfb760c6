import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource } from './loadSource.mjs';
import { printTable } from './table.mjs';

const PATIENCE_MS = 300_000;

/**
 * What the prober finds on the zoo of TLS servers beside what sslscan and testssl.sh find on the same ones: versions and
 * suites. sslscan finishes a handshake for each suite, so it cannot see what the servers of canned answers agree to;
 * those are testssl.sh's part, which takes minutes and runs with `--slow` alone.
 */
export async function tls({ slow }) {
  const missing = await absent(slow ? ['sslscan', 'testssl'] : ['sslscan']);
  if (missing.length > 0) {
    console.log(`Nothing to compare with: install ${missing.join(' and ')}.`);
    return;
  }
  const { authorities, CAGES, house, loopbackWire, probeHost, THOROUGH_PROBE } = await loadSource(
    'packages/evidence/test/zoo/cages.ts',
    'packages/evidence/test/zoo/house.ts',
    'packages/evidence/test/wire/loopback.ts',
    'packages/evidence/src/probe/probeHost.ts',
    'packages/evidence/src/wire/limits.ts',
  );
  const shared = await authorities();
  const rows = [];
  for (const cage of CAGES) {
    const scripted = 'script' in cage.serve;
    if (scripted && !slow) continue;
    const { host, server } = await house(cage, shared);
    try {
      const { wire } = loopbackWire(
        [server.port],
        { limits: { probe: { ...THOROUGH_PROBE, domainRestMs: 0 } } },
        { roots: { public: [shared.root.pem], local: [] } },
      );
      const request = { purpose: 'probe', host, port: server.port };
      const started = performance.now();
      const { observation } = await wire.visit(request, new AbortController().signal, (visit) =>
        probeHost(visit, Date.now()),
      );
      const ms = performance.now() - started;
      const connections = server.accepted();
      const ours = new Set(observation.agreements.map(({ version, suite }) => `${version} ${hex(suite.code)}`));
      const theirs = await (scripted ? testssl : sslscan)(host, server.port);
      rows.push({
        server: cage.name,
        peer: scripted ? 'testssl.sh' : 'sslscan',
        connections,
        ms: ms.toFixed(0),
        both: [...ours].filter((one) => theirs.has(one)).length,
        'only ours': [...ours].filter((one) => !theirs.has(one)).join(', '),
        'only theirs': [...theirs].filter((one) => !ours.has(one)).join(', '),
      });
    } finally {
      await server.close();
    }
  }
  printTable(rows);
}

const hex = (code) => code.toString(16).padStart(4, '0');

function run(command, args) {
  return new Promise((resolve) =>
    execFile(command, args, { maxBuffer: 1e8, timeout: PATIENCE_MS }, (error, stdout) =>
      resolve(error?.code === 'ENOENT' ? undefined : stdout),
    ),
  );
}

async function absent(commands) {
  const answers = await Promise.all(commands.map((command) => run(command, ['--version'])));
  return commands.filter((_, i) => answers[i] === undefined);
}

async function sslscan(host, port) {
  const args = ['--show-cipher-ids', '--no-colour', '--no-heartbleed', `--sni-name=${host}`, `127.0.0.1:${port}`];
  const output = await run('sslscan', args);
  const found = output.matchAll(/^(?:Preferred|Accepted)\s+TLSv(\S+)\s+\d+ bits\s+0x(\w+)/gm);
  return new Set([...found].map(([, version, code]) => `TLS${version} ${code.toLowerCase().padStart(4, '0')}`));
}

async function testssl(host, port) {
  const file = join(tmpdir(), `callsight-testssl-${process.pid}-${port}.json`);
  const args = ['--warnings', 'off', '--color', '0', '--nodns', 'none', '-p', '-E', '--ip', '127.0.0.1'];
  await run('testssl', [...args, '--jsonfile', file, `${host}:${port}`]);
  const lines = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const found = lines.flatMap(({ id }) => {
    const [, version, code] = /^cipher-(ssl[23]|tls1(?:_[123])?)_x(\w+)$/.exec(id) ?? [];
    return code ? [`${versions[version]} ${hex(Number.parseInt(code, 16))}`] : [];
  });
  return new Set(found);
}

const versions = {
  ssl2: 'SSL2',
  ssl3: 'SSL3',
  tls1: 'TLS1.0',
  tls1_1: 'TLS1.1',
  tls1_2: 'TLS1.2',
  tls1_3: 'TLS1.3',
};
