import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectStatic } from '@callsight/evidence';
import { createNetwork } from '../src/network';

const HOST = 'api.example.com';
const PROXY = 'http://proxy.example:3128';

const hostEvidence = () => collectStatic({ scheme: 'https', host: HOST }, { now: new Date().toISOString() });

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
    const ask = async (noProxy?: string) => {
      network.agree({ reach: 'probe', proxy: { url: PROXY, ...(noProxy !== undefined && { noProxy }) } });
      network.agreeTo([{ host: HOST }]);
      await network.oracle.ask(hostEvidence(), new AbortController().signal);
    };
    await ask();
    assert.deepEqual(looked, [], 'hosts are not probed through a proxy');
    await ask('*.example.com');
    assert.deepEqual(looked, [HOST]);
  });

  it('goes through a proxy to hosts where the user says so, also when the environment names it', async () => {
    // Nobody listens there.
    const environment = { XDG_CACHE_HOME: home, HTTPS_PROXY: 'http://127.0.0.1:1' };
    const machine = { platform: 'linux', home, environment } as const;
    const network = createNetwork(machine, '0', () => new Date(), {
      feeds: [],
      policy: { loopback: true },
      resolve: async () => ['127.0.0.1'],
    });
    network.agreeTo([{ host: HOST }]);
    const why = async (probeThroughProxy: boolean) => {
      network.agree({ reach: 'probe', probeThroughProxy });
      const { probe } = (await network.oracle.ask(hostEvidence(), new AbortController().signal)).evidence;
      return probe.state === 'unknown' ? probe.why : 'measured';
    };
    assert.match(await why(false), /^a proxy stands between/);
    assert.equal(await why(true), 'the proxy cannot be reached');
    assert.match(await why(false), /^a proxy stands between/);
  });
});
