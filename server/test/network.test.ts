import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectStatic } from '@callsight/evidence';
import { createNetwork } from '../src/network';

const HOST = 'api.example.com';
const PROXY = 'http://proxy.example:3128';

describe('the network of a machine', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callsight-network-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('goes by the proxy of the settings as they are now, also when only its exceptions change', async () => {
    const looked: string[] = [];
    const machine = { platform: 'linux', home, environment: { XDG_CACHE_HOME: home } } as const;
    const network = createNetwork(machine, '0', () => new Date(), {
      feeds: [],
      policy: {},
      resolve: async (host) => {
        looked.push(host);
        return [];
      },
    });
    const evidence = collectStatic({ scheme: 'https', host: HOST }, { now: new Date().toISOString() });
    const ask = async (noProxy?: string) => {
      network.agree({ reach: 'probe', proxy: { url: PROXY, ...(noProxy !== undefined && { noProxy }) } });
      network.agreeTo([{ host: HOST }]);
      await network.oracle.ask(evidence, new AbortController().signal);
    };
    await ask();
    assert.deepEqual(looked, [], 'hosts are not probed through a proxy');
    await ask('*.example.com');
    assert.deepEqual(looked, [HOST]);
  });
});
