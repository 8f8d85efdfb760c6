// `node probingServer.mjs OUTSIDE.json` is the language server, for which every name leads to this machine; the file
// holds the ports that hosts answer on and the root to trust.
import { readFileSync } from 'node:fs';
import { loadSource } from './loadSource.mjs';

const { ports, root, hosts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { startServer } = await loadSource('server/src/startServer.ts');
startServer('stdio', undefined, {
  feeds: [],
  policy: {
    loopback: true,
    ports: new Set(ports),
    limits: { probe: { domainRestMs: 0, hostsPerRun: hosts, visitsPerDomainHour: hosts } },
  },
  resolve: async () => ['127.0.0.1'],
  roots: { public: [root] },
});
