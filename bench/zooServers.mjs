// `node zooServers.mjs` starts the zoo of TLS servers and prints their ports and the root to trust; it ends with its
// standard input.
import { loadSource } from './loadSource.mjs';

const { authorities, CAGES, house } = await loadSource(
  'packages/evidence/test/zoo/cages.ts',
  'packages/evidence/test/zoo/house.ts',
);
const shared = await authorities();
const inmates = await Promise.all(CAGES.map((cage) => house(cage, shared)));
const servers = inmates.map(({ server }, i) => ({ name: CAGES[i].name, port: server.port }));
console.log(JSON.stringify({ root: shared.root.pem, servers }));
process.stdin.resume().on('end', () => process.exit());
