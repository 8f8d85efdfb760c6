import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HostEvidence } from '@callsight/model';
import { collectFromWorld } from '../src/collectFromWorld';
import { collectStatic } from '../src/collectStatic';
import { byteServer, loopbackWire } from './wire/loopback';
import { CAGES } from './zoo/cages';
import { authorities, house } from './zoo/house';

const never = new AbortController().signal;
const HOSTS = 80;
const ALLOWED = 70;

describe('probing many hosts', () => {
  it('gives each an answer, and none more than its share', async () => {
    const shared = await authorities();
    const before = openResources();
    const inmates = await Promise.all(
      ['good', 'tls10', 'self-signed', 'export', 'sslv2', 'dh512'].map((name) =>
        house(CAGES.find((cage) => cage.name === name)!, shared),
      ),
    );
    const servers = [
      ...inmates.map(({ server }) => server),
      await byteServer(() => undefined),
      await byteServer((socket) => socket.end(Buffer.alloc(5000, 0xff))),
      await byteServer((socket) => socket.resetAndDestroy()),
    ];
    const gone = await byteServer(() => undefined);
    await gone.close();
    const ports = [...servers, gone].map(({ port }) => port);
    const { wire, log } = loopbackWire(
      ports,
      {
        limits: {
          probe: { domainRestMs: 0, visitsPerDomainHour: HOSTS, hostsAtOnce: 3, hostsPerRun: ALLOWED, answerMs: 500 },
        },
      },
      { roots: { public: [shared.root.pem], local: [] } },
    );
    const ask = (index: number): Promise<HostEvidence> => {
      const host = `h${index}.example.${['com', 'net', 'org'][index % 3]}`;
      const origin = { scheme: 'https', host, port: ports[index % ports.length]! };
      return collectFromWorld(collectStatic(origin, { now: '2026-11-21' }), wire, never);
    };
    const evidence = await Promise.all(Array.from({ length: HOSTS }, (_, index) => ask(index)));
    await Promise.all(servers.map((server) => server.close()));

    const reasons = new Map<string, number>();
    for (const { probe } of evidence) {
      const reason = probe.state === 'known' ? 'known' : probe.why.replace('not measured: ', '');
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    assert.deepEqual(Object.fromEntries(reasons), {
      known: 42,
      'the host did not answer in time': 7,
      'the host does not speak TLS on this port': 14,
      'the host refuses connections': 7,
      'the hosts for one session are used up': HOSTS - ALLOWED,
    });
    const connections = new Map<string, number>();
    for (const { host, what, left } of log) {
      if (what === 'connection' && left) connections.set(host, (connections.get(host) ?? 0) + 1);
    }
    assert.equal(connections.size, ALLOWED);
    assert.ok(Math.max(...connections.values()) <= 8);
    // The system takes a few turns to let go of what was closed.
    for (let turn = 0; turn < 1000 && openResources().length > before.length; turn++) await nextTurn();
    assert.deepEqual(openResources(), before);
  });
});

/** Gives the kinds of sockets and timers that this process holds. */
function openResources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((kind) => /^(TCP|TLS|Timeout)/.test(kind));
}
