import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '@callsight/cli';
import { FEEDS, type Feed } from '@callsight/evidence';
import { DEADLINE_MS, type Report } from './command';
import { inProcess } from './inProcess';

const ZOO = '../../../packages/evidence/out/test';
const { CAGES } = require(`${ZOO}/zoo/cages`) as typeof import('../../packages/evidence/test/zoo/cages');
const { house, authorities } = require(`${ZOO}/zoo/house`) as typeof import('../../packages/evidence/test/zoo/house');
const { byteServer } = require(`${ZOO}/wire/loopback`) as typeof import('../../packages/evidence/test/wire/loopback');

const { interceptor } = require(
  `${ZOO}/zoo/interceptor`,
) as typeof import('../../packages/evidence/test/zoo/interceptor');

const { feedServer } = require(
  `${ZOO}/lists/feedServer`,
) as typeof import('../../packages/evidence/test/lists/feedServer');
const { bootstrapText, domainAnswer } = require(
  `${ZOO}/registry/answers`,
) as typeof import('../../packages/evidence/test/registry/answers');

type Authorities = Awaited<ReturnType<typeof authorities>>;
type Inmate = Awaited<ReturnType<typeof house>>;

const MODERN = { minVersion: 'TLSv1.2', ecdhCurve: 'X25519' } as const;
const OLD = { minVersion: 'TLSv1', ciphers: 'ALL:!aNULL:!eNULL:@SECLEVEL=0', ecdhCurve: 'X25519' } as const;
const cage = (name: string, node: object) =>
  ({ name, serve: { node }, facts: {}, grade: '', gradeTrustIgnored: '', ceiling: [] }) as const;

/** A server that leads to whatever stands behind it at the moment. */
const frontOf = (behind: () => number) =>
  byteServer((socket) => {
    const other = connect(behind(), '127.0.0.1').on('error', () => undefined);
    socket.pipe(other).pipe(socket);
    socket.on('close', () => other.destroy());
  });

interface Change {
  readonly from: { readonly score: number };
  readonly to: { readonly grade: string; readonly score: number };
  readonly since: string;
  readonly cells: readonly { readonly id: string }[];
}

describe('callsight with --network probe', function () {
  this.timeout(DEADLINE_MS);
  let shared: Authorities;
  let good: Inmate;
  let old: Inmate;
  let home: string;
  let clock: string;
  let looked: string[];
  let confirmed: Set<number>;
  let feeds: readonly Feed[];
  let environment: Readonly<Record<string, string>>;
  let registries: Pick<World['outside'] & object, 'registries' | 'ca'>;

  before(async () => {
    shared = await authorities();
    good = await house(cage('api', MODERN), shared);
    old = await house(cage('api', OLD), shared);
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callsight-probe-'));
    clock = new Date().toISOString();
    looked = [];
    confirmed = new Set();
    registries = {};
    environment = {};
    feeds = [];
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  after(async () => {
    await good.server.close();
    await old.server.close();
  });

  /** Runs the command in this process; every name leads to this machine, where hosts answer on a port of the test. */
  const command = (args: readonly string[], interrupt?: (stop: () => void) => void) => {
    const outside = {
      feeds,
      policy: {
        loopback: true,
        ...(confirmed.size > 0 && { ports: confirmed }),
        limits: { probe: { domainRestMs: 0, connectMs: 20_000 } },
      },
      resolve: async (host: string) => {
        looked.push(host);
        return ['127.0.0.1'];
      },
      roots: { public: [shared.root.pem] },
      ...registries,
    };
    const onInterrupt = (listener: () => void) => {
      interrupt?.(listener);
      return () => undefined;
    };
    return inProcess(args, { home, clock, outside, onInterrupt, environment });
  };
  const hostsIn = async (args: readonly string[]) => {
    const { out, err } = await command([...args, '--format', 'json', '--fail-on', 'none']);
    assert.notEqual(out, '', err);
    return (JSON.parse(out) as Report).hosts as readonly (Report['hosts'][number] & {
      readonly provisional: boolean;
      readonly factors: readonly { readonly cells: readonly { readonly id: string; readonly why: string }[] }[];
    })[];
  };
  const cellOf = (host: Awaited<ReturnType<typeof hostsIn>>[number], id: string) =>
    host.factors.flatMap(({ cells }) => cells).find((cell) => cell.id === id)?.why ?? '';

  it('measures a host that is named, and prints the evidence with source and date', async () => {
    const url = `https://api.example.com:${good.server.port}`;
    const { out, err } = await command(['check', url, '--network', 'probe', '--fail-on', 'none']);
    assert.match(err, /^callsight: asking one host for address, TLS and .*nothing of your project is sent/);
    assert.match(out, /^network probe: public hosts were asked/);
    assert.match(out, new RegExp(`TLS.* \\[SSL Labs 2009r\\] probe, ${clock.slice(0, 10)}$`, 'm'));
    assert.match(out, /good +.*\[RFC 5280/);
    assert.match(out, /^ {2}Capped at B: \D/m);
  });

  it('scores a worse server lower, and says why', async () => {
    const [better] = await hostsIn(['check', `https://api.example.com:${good.server.port}`, '--network', 'probe']);
    const [worse] = await hostsIn(['check', `https://api.example.com:${old.server.port}`, '--network', 'probe']);
    assert.ok((better?.score ?? 0) > (worse?.score ?? 0), `${better?.score} ${worse?.score}`);
    assert.match(cellOf(worse!, 'tlsConfig'), /B/);
  });

  it('remembers what a host told: a scan asks again only when it is due', async () => {
    const url = `https://api.example.com:${good.server.port}`;
    writeFileSync(join(home, 'a.ts'), `fetch('${url}/v1');`);
    confirmed.add(good.server.port);
    const scan = () => hostsIn(['scan', home, '--network', 'probe']);
    const [first] = await scan();
    assert.match(cellOf(first!, 'tlsConfig'), /TLS/);
    assert.deepEqual(looked, ['api.example.com']);
    assert.deepEqual(await scan(), [first]);
    assert.deepEqual(looked, ['api.example.com'], 'it rests');
    clock = new Date(Date.parse(clock) + 8 * 86_400_000).toISOString();
    await scan();
    assert.deepEqual(looked, ['api.example.com', 'api.example.com'], 'a week later it is asked again');
  });

  it('does not forget with a light look what a thorough one found that the light one cannot see', async () => {
    const smallCurve = CAGES.find(({ name }) => name === 'small-curve')!;
    const { server, host } = await house(smallCurve, shared);
    confirmed.add(server.port);
    const check = ['check', `https://${host}:${server.port}`, '--network', 'probe'];
    const [unseen] = await hostsIn(check);
    assert.match(cellOf(unseen!, 'tlsConfig'), /grade A/);
    const pass = (days: number) => {
      clock = new Date(Date.parse(clock) + days * 86_400_000).toISOString();
    };
    pass(1);
    const foundOn = clock.slice(0, 10);
    const [found] = await hostsIn([...check, '--thorough']);
    pass(8);
    looked = [];
    const [after] = await hostsIn(check);
    pass(21);
    const [later] = await hostsIn(check);
    await server.close();
    assert.match(cellOf(found!, 'tlsConfig'), /grade B/);
    assert.match(cellOf(after!, 'tlsConfig'), new RegExp(`grade B.* with what a thorough probe found on ${foundOn}`));
    assert.deepEqual(looked, [host, host], 'it was asked again');
    assert.match(cellOf(later!, 'tlsConfig'), /grade A/, 'what is void counts no more');
  });

  it('does not use with less reach what was learnt with more', async () => {
    const url = `https://api.example.com:${good.server.port}`;
    const off = await hostsIn(['check', url]);
    await hostsIn(['check', url, '--network', 'probe']);
    assert.deepEqual(await hostsIn(['check', url]), off);
    assert.match(cellOf((await hostsIn(['check', url, '--network', 'lists']))[0]!, 'tlsConfig'), /hosts are not asked/);
  });

  it('tells of a grade that fell, since when, and which cells changed', async () => {
    let behind = good.server.port;
    const front = await frontOf(() => behind);
    writeFileSync(join(home, 'a.ts'), `fetch('https://api.example.com:${front.port}/v1');`);
    const scan = ['scan', home, '--network', 'probe'];
    confirmed.add(front.port);
    await hostsIn(scan);
    behind = old.server.port;
    clock = new Date(Date.parse(clock) + 8 * 86_400_000).toISOString();
    const [fallen] = await hostsIn(scan);
    await front.close();
    const change = (fallen as unknown as { change: Change }).change;
    assert.deepEqual([change.to.grade, change.since], ['B', clock]);
    assert.ok(change.from.score >= change.to.score + 5);
    assert.ok(
      change.cells.some(({ id }) => id === 'tlsConfig'),
      JSON.stringify(change),
    );
  });

  it('names no host that holds a secret or is not certain, and asks no internal one', async () => {
    writeFileSync(join(home, '.env'), 'TOKEN=hunter2hunter2\nAPI_URL=https://api.example.com\n');
    writeFileSync(
      join(home, 'a.ts'),
      `fetch(\`https://\${process.env.TOKEN}.example.com/\`);
       fetch('https://sk-live-4eC39HqLyjWDarjtT1zdp7dc.example.com/');
       fetch('https://10.0.0.1/'); fetch('https://build.internal/'); fetch('http://plain.example.com/');
       fetch(process.env.API_URL + '/x');`,
    );
    await hostsIn(['scan', home, '--network', 'probe']);
    assert.deepEqual(looked, ['api.example.com']);
  });

  it('asks a port other than 443 only when it is named on the command line', async () => {
    writeFileSync(join(home, 'a.ts'), "fetch('https://api.example.com:9443/');");
    const [host] = await hostsIn(['scan', home, '--network', 'probe']);
    assert.match(cellOf(host!, 'tlsConfig'), /the port is not 443 and was not confirmed/);
    assert.deepEqual(looked, []);
  });

  it('says why a host told nothing, and leaves it alone for a while', async () => {
    const server = await byteServer((socket) => socket.end());
    await server.close();
    const url = `https://gone.example.com:${server.port}`;
    const [host] = await hostsIn(['check', url, '--network', 'probe']);
    assert.match(cellOf(host!, 'tlsConfig'), /refuses connections \(\d{4}-\d\d-\d\d\)/);
  });

  it('keeps what was learnt when it is interrupted, and says so', async () => {
    const stuck = await byteServer(() => undefined);
    const names = [`https://api.example.com:${stuck.port}`, `https://api.example.org:${stuck.port}`];
    const { code, out, err } = await command(['check', ...names, '--network', 'probe', '--fail-on', 'none'], (stop) =>
      setImmediate(stop),
    );
    await stuck.close();
    assert.equal(code, 0);
    assert.match(err, /The questions were stopped/);
    assert.match(out, /it was cancelled/);
  });

  it('writes down every packet that left', async () => {
    await command(['check', `https://api.example.com:${good.server.port}`, '--network', 'probe']);
    const lines = readFileSync(join(home, 'callsight', 'left-this-machine.log'), 'utf8')
      .trim()
      .split('\n');
    const whats = new Set(lines.map((line) => JSON.parse(line)).map(({ what, purpose }) => `${purpose} ${what}`));
    assert.deepEqual(whats, new Set(['probe dns', 'probe connection']));
    assert.ok(lines.length <= 9, String(lines.length));
  });

  it('asks the registry of a domain for its age with one more consent, and says what it was told', async () => {
    const registry = await feedServer();
    const url = `https://api.example.com:${good.server.port}`;
    registry.answer = (request, response) => {
      const days: readonly [string, string][] = [['registration', '1995-08-14T04:00:00Z']];
      response.end(request.url === '/dns.json' ? bootstrapText(registry.url('/')) : domainAnswer('example.com', days));
    };
    registries = { registries: registry.url('/dns.json'), ca: [registry.ca] };
    confirmed.add(good.server.port).add(registry.port);
    const [probed] = await hostsIn(['check', url, '--network', 'probe']);
    assert.match(cellOf(probed!, 'domainAge'), /^Not measured: registries are not asked$/);
    assert.equal(registry.asked.length, 0);
    const [aged] = await hostsIn(['check', url, '--network', 'third-party']);
    const [again] = await hostsIn(['check', url, '--network', 'third-party']);
    const log = await command(['log']);
    await registry.close();
    assert.match(cellOf(aged!, 'domainAge'), /^Registered \d+ days ago \(on 1995-08-14, says lists\.example\.com\)$/);
    assert.ok((aged?.score ?? 0) >= (probed?.score ?? 0));
    assert.equal(cellOf(again!, 'domainAge'), cellOf(aged!, 'domainAge'));
    assert.deepEqual(
      registry.asked.map((request) => request.url),
      ['/dns.json', '/domain/example.com'],
      'a known age is not asked for again',
    );
    assert.match(log.out, /third-party {2}connected to lists\.example\.com:\d+ about example\.com/);
  });

  it('tells the country of a host by its address, by a list that comes with the consent to ask hosts', async () => {
    const publisher = await feedServer();
    publisher.answer = (_, response) => response.end('127.0.0.0,127.0.0.255,DE\n');
    registries = { ca: [publisher.ca] };
    confirmed.add(good.server.port).add(publisher.port);
    const countries = FEEDS.find(({ id }) => id === 'countries-v4');
    assert.ok(countries);
    feeds = [{ ...countries, url: publisher.url('/countries.csv'), minEntries: 1 }];
    const url = `https://api.example.com:${good.server.port}`;
    await hostsIn(['check', url, '--network', 'lists']);
    assert.equal(publisher.asked.length, 0);
    await command(['check', url, '--network', 'probe', '--fail-on', 'none']);
    const { out } = await command(['check', url, '--network', 'probe', '--fail-on', 'none']);
    await publisher.close();
    assert.equal(publisher.asked.length, 1);
    const day = clock.slice(0, 10);
    assert.match(
      out,
      new RegExp(
        `good +In the EU or EEA \\(DE\\), by the country of the address \\(an address in DE, as of ${day}\\) \\[GDPR chapter V\\] geo:countries-v4, ${day}$`,
        'm',
      ),
    );
  });

  it('does not blame a host for a proxy that reads along, and a score that was measured stays', async () => {
    const extraCa = join(home, 'company.pem');
    writeFileSync(extraCa, shared.localRoot.pem);
    const company = await interceptor({ authority: shared.localRoot, behind: good.server.port, asProxy: true });
    const url = `https://api.example.com:${good.server.port}`;
    const check = ['check', url, '--network', 'probe'];
    const [direct] = await hostsIn(check);
    environment = { HTTPS_PROXY: `http://127.0.0.1:${company.port}` };
    const other = `https://api.example.org:${good.server.port}`;
    const [forbidden] = await hostsIn(['check', other, '--network', 'probe']);
    assert.match(cellOf(forbidden!, 'tlsConfig'), /proxy/);
    assert.deepEqual(company.named, [], 'nobody probes through a proxy unasked');
    environment = { ...environment, NODE_EXTRA_CA_CERTS: extraCa, CALLSIGHT_PROBE_THROUGH_PROXY: '1' };
    const [through] = await hostsIn(check);
    const [unseen] = await hostsIn(['check', other, '--network', 'probe']);
    const doctor = await command(['doctor']);
    await company.close();
    assert.deepEqual([through?.score, through?.grade], [direct?.score, direct?.grade]);
    assert.match(
      cellOf(unseen!, 'certTrust'),
      /^Not measured: intercepted, the certificate comes from a root that only/,
    );
    assert.match(cellOf(unseen!, 'tlsConfig'), /^Not measured: intercepted/);
    assert.deepEqual(company.named, ['api.example.com', 'api.example.org']);
    assert.match(doctor.out, /^ok {4}proxy .* hosts are probed through it, as you allowed$/m);
    assert.match(doctor.out, /^ok {4}CA +also .*company\.pem; \d+ roots? beyond those of Node\.js$/m);
  });

  for (const [title, authority, recognise] of [
    ['by its root, which the machine trusts since', 'localRoot', 'https://api.example.org'],
    ['by a well-known vendor that it signs for', 'unknownRoot', 'https://api.stripe.com'],
  ] as const) {
    it(`forgets what somebody told in the place of a host who was recognised later: ${title}`, async () => {
      const between = await interceptor({ authority: shared[authority], behind: good.server.port });
      let behind = between.port;
      const front = await frontOf(() => behind);
      confirmed.add(between.port).add(front.port);
      const url = `https://api.example.com:${front.port}`;
      writeFileSync(join(home, 'a.ts'), `fetch('${url}/v1');`);
      const scan = async () => (await hostsIn(['scan', home, '--network', 'probe']))[0]!;
      const blamed = await scan();
      assert.equal(blamed.grade, 'F', 'nobody knows better yet');
      assert.match(cellOf(blamed, 'certTrust'), /^No trusted CA issued the certificate/);
      if (authority === 'localRoot') {
        environment = { NODE_EXTRA_CA_CERTS: join(home, 'company.pem') };
        writeFileSync(join(home, 'company.pem'), shared.localRoot.pem);
      }
      await hostsIn(['check', `${recognise}:${between.port}`, '--network', 'probe']);
      looked = [];
      const excused = await scan();
      assert.deepEqual(looked, [], 'it rests');
      for (const cell of ['tlsConfig', 'certTrust'])
        assert.match(
          cellOf(excused, cell),
          /^Not measured: intercepted, what was measured came from somebody who reads/,
        );
      assert.notEqual(excused.grade, 'F');
      assert.ok(excused.provisional, 'and nothing passes for good');
      assert.equal((excused as { readonly change?: Change }).change, undefined);
      clock = new Date(Date.parse(clock) + 2 * 3_600_000).toISOString();
      const later = await scan();
      assert.deepEqual(looked, ['api.example.com'], 'soon it is asked again');
      assert.match(cellOf(later, 'tlsConfig'), /^Not measured: intercepted/);
      behind = good.server.port;
      clock = new Date(Date.parse(clock) + 8 * 86_400_000).toISOString();
      const itself = await scan();
      await between.close();
      await front.close();
      assert.notEqual(itself.grade, 'F');
      assert.match(cellOf(itself, 'certTrust'), /^The certificate is valid/);
      assert.equal((itself as { readonly change?: Change }).change, undefined, 'the host was never at fault');
    });
  }

  it('drops from a lock file what somebody told who was recognised since, and says whom nobody vouches for', async () => {
    const between = await interceptor({ authority: shared.unknownRoot, behind: good.server.port });
    confirmed.add(between.port);
    const name = `api.example.com:${between.port}`;
    writeFileSync(join(home, 'a.ts'), `fetch('https://${name}/v1');`);
    const lock = async () => {
      const { err } = await command(['lock', home, '--network', 'probe']);
      const text = readFileSync(join(home, 'callsight.lock.json'), 'utf8');
      return { err, grade: /"grade":"(.*?)"/.exec(text)?.[1], isProbed: text.includes('"source":"probe"') };
    };
    const first = await lock();
    assert.deepEqual([first.grade, first.isProbed], ['F', true]);
    assert.match(first.err, new RegExp(`no public authority signed the certificate of ${name}\\. If a proxy`));
    await hostsIn(['check', `https://api.stripe.com:${between.port}`, '--network', 'probe']);
    const second = await lock();
    await between.close();
    assert.notEqual(second.grade, 'F');
    assert.equal(second.isProbed, false);
    assert.doesNotMatch(second.err, /no public authority/);
  });

  it('measures a host that answers itself, whoever reads along elsewhere', async () => {
    const between = await interceptor({ authority: shared.unknownRoot, behind: good.server.port });
    confirmed.add(between.port).add(good.server.port);
    for (const host of ['api.example.com', 'api.stripe.com'])
      await hostsIn(['check', `https://${host}:${between.port}`, '--network', 'probe']);
    await between.close();
    const [direct] = await hostsIn(['check', `https://api.example.com:${good.server.port}`, '--network', 'probe']);
    assert.match(cellOf(direct!, 'certTrust'), /^The certificate is valid/);
  });

  it('shows what left, and what stands in the way', async () => {
    assert.equal((await command(['log'])).out, 'Nothing has left this machine.\n');
    await command(['check', `https://api.example.com:${good.server.port}`, '--network', 'probe']);
    const { out } = await command(['log']);
    assert.match(out, /^\S+Z {2}probe +looked up api\.example\.com: done$/m);
    assert.match(
      out,
      new RegExp(`connected to api\\.example\\.com:${good.server.port} \\(127\\.0\\.0\\.1\\): done$`, 'm'),
    );
    const doctor = await command(['doctor']);
    assert.equal(doctor.code, 0);
    assert.match(doctor.out, /^ok {4}proxy +none, connections are direct$/m);
    assert.match(doctor.out, /^ok {4}store +2 records of hosts$/m);
    assert.equal(doctor.out.split('\n').length, 7);
  });

  it('is not asked without the word of the user', async () => {
    await hostsIn(['check', `https://api.example.com:${good.server.port}`]);
    assert.deepEqual(looked, []);
  });
});
