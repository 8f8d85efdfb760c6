// `node --expose-gc listsOf.mjs COUNT` reads a made-up list of that many names and prints as JSON what it costs: time to
// read, bytes in and outside the heap, and the time of a match by all rules, beside a Set of the same names.
import { loadSource } from './loadSource.mjs';

const count = Number(process.argv[2]);
const QUERIES = 200_000;
const NOW = '2026-11-21T12:00:00.000Z';

const { readList, encodeList, decodeList, headOf, threatOf, registrationOf, describeAddress } = await loadSource(
  'packages/evidence/src/lists/readList.ts',
  'packages/evidence/src/lists/listFile.ts',
  'packages/evidence/src/lists/matchHost.ts',
  'packages/evidence/src/registrableDomain.ts',
  'packages/evidence/src/describeAddress.ts',
);

const feed = {
  ...{ id: 'bench', title: 'bench', url: 'https://lists.example.com/', format: 'names', class: 'phishing' },
  ...{ licence: 'none', attribution: 'none', minIntervalHours: 1, ttlDays: 7, minEntries: 1 },
  ...{ maxBytes: 2 ** 30, maxEntries: count + 1 },
};
const nameOf = (i) => `${['login', 'secure', 'www', 'account-update'][i % 4]}.shop-${(i * 2654435761) % 2 ** 32}.com`;

let text = Buffer.from(`${Array.from({ length: count }, (_, i) => nameOf(i)).join('\n')}\n`);
const readStart = cpuMs();
let content = read(readList(text, feed)).content;
const readMs = cpuMs() - readStart;
let bytes = encodeList(headOf(feed, content, { fetchedAt: NOW }), content);
text = undefined;
content = undefined;
const file = bytes.length;

const copy = Buffer.from(bytes);
bytes = undefined;
const before = held();
const loadStart = cpuMs();
const list = decodeList(Buffer.from(copy));
const loadMs = cpuMs() - loadStart;
const after = held();

const lists = { all: [{ ...list, confirmedAt: NOW, confirmedMs: Date.parse(NOW) }] };
const hosts = Array.from({ length: QUERIES }, (_, i) =>
  i % 2 === 0 ? nameOf((i * 7919) % count) : `api-${i}.vendor-${i % 977}.com`,
);
const targets = hosts.map((host) => ({
  ...{ scheme: 'https', host },
  ...{ address: describeAddress(host), registration: registrationOf(host) },
}));
const matchUs = perQuery(() => {
  for (const target of targets) threatOf(lists, target, NOW);
});

const heapBefore = held();
const set = new Set(Array.from({ length: count }, (_, i) => nameOf(i)));
const setHeap = held().heap - heapBefore.heap;
let found = 0;
const setUs = perQuery(() => {
  for (const host of hosts) found += set.has(host) ? 1 : 0;
});

process.stdout.write(
  JSON.stringify({
    ...{ readMs, loadMs, file, matchUs, setUs, setHeap, found },
    outside: after.outside - before.outside,
    heap: after.heap - before.heap,
  }),
);

function read(steps) {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Time of the processor: others on the machine do not count. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function perQuery(run) {
  run();
  const start = cpuMs();
  run();
  return ((cpuMs() - start) * 1000) / QUERIES;
}

function held() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, outside: external };
}
