import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { HostEvidence } from '@callsight/model';
import { collectFromWorld } from '../src/collectFromWorld';
import { collectStatic } from '../src/collectStatic';
import { localRoots } from '../src/wire/localRoots';
import type { Wire } from '../src/wire/wire';
import { byteServer, loopbackWire } from './wire/loopback';
import { type Authorities, authorities, GOOD_HOST, house, type Inmate } from './zoo/house';
import { type Interceptor, type InterceptorOrder, interceptor } from './zoo/interceptor';

const never = new AbortController().signal;

/** A host that a vendor of the catalogue answers at. */
const VENDOR = 'api.stripe.com';

describe('somebody who reads along', () => {
  let shared: Authorities;
  let real: Inmate;

  before(async () => {
    shared = await authorities();
    real = await house(GOOD_HOST, shared);
  });
  after(() => real.server.close());

  const ask = async (wire: Wire, host: string, port: number, privateCa = false): Promise<HostEvidence> => {
    const context = { now: new Date().toISOString(), privateCa: () => privateCa };
    return collectFromWorld(collectStatic({ scheme: 'https', host, port }, context), wire, never);
  };
  const why = ({ probe }: HostEvidence): string =>
    probe.state === 'unknown' ? probe.why : `trust ${probe.value.tls.certificate.trust}`;
  const company = (order: Partial<InterceptorOrder> = {}): Promise<Interceptor> =>
    interceptor({ authority: shared.localRoot, behind: real.server.port, ...order });
  const roots = (local: readonly string[] = [shared.localRoot.pem]) => ({
    roots: { public: [shared.root.pem], local },
  });

  it('unseen, whose root this machine trusts: not measured, and not the fault of the host', async () => {
    const between = await company();
    const { wire } = loopbackWire([between.port], {}, roots());
    const evidence = await ask(wire, 'api.example.com', between.port);
    await between.close();
    assert.match(why(evidence), /^intercepted, the certificate comes from a root that only this machine trusts$/);
    assert.equal(
      evidence.transparency.securityTxt.state,
      'unknown',
      'what came through other hands counts for nothing',
    );
    assert.deepEqual(between.named, ['api.example.com'], 'it did make a certificate');
  });

  it('as a proxy that the user lets hosts be probed through: the same', async () => {
    const between = await company({ asProxy: true });
    const proxy = { url: `http://127.0.0.1:${between.port}`, mayProbe: true };
    const { wire, log } = loopbackWire([real.server.port], { proxy }, roots());
    const evidence = await ask(wire, 'api.example.com', real.server.port);
    await between.close();
    assert.match(why(evidence), /^intercepted/);
    assert.ok(log.filter(({ what }) => what === 'connection').every((line) => line.proxy !== undefined));
  });

  it('is no proxy that only passes bytes on: the host is measured through it, and the evidence says so', async () => {
    const proxy = await byteServer((socket) => {
      socket.once('data', () => {
        const beyond = connect(real.server.port, '127.0.0.1').on('error', () => socket.destroy());
        socket.on('close', () => beyond.destroy());
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(beyond).pipe(socket);
      });
    });
    const settings = { url: `http://127.0.0.1:${proxy.port}`, mayProbe: true };
    const { wire } = loopbackWire([real.server.port], { proxy: settings }, roots());
    const { probe } = await ask(wire, 'api.example.com', real.server.port);
    await proxy.close();
    assert.match((probe as { note?: string }).note ?? why({ probe } as HostEvidence), /seen through a proxy/);
  });

  it('is nobody where the machine knows a root of the public that this Node does not', async () => {
    const own = { certificate: ({ localRoot }: Authorities) => ({ issuer: localRoot }), above: () => [] };
    const { server } = await house({ ...GOOD_HOST, ...own }, shared);
    const { wire } = loopbackWire([server.port], {}, roots());
    assert.equal(why(await ask(wire, 'api.example.com', server.port)), 'trust ok');
    await server.close();
  });

  it('is no stranger to a policy that says that the host has its own authority', async () => {
    const between = await company();
    const { wire } = loopbackWire([between.port], {}, roots());
    assert.equal(why(await ask(wire, 'api.example.com', between.port, true)), 'trust ok');
    await between.close();
  });

  for (const [title, sendsRoot] of [
    ['with its own certificate', true],
    ['with nothing but the leaf', false],
  ] as const) {
    it(`whose root nobody trusts, ${title}: known by the vendors that it signs for, and then for all others`, async () => {
      const between = await company({ authority: shared.unknownRoot, sendsRoot });
      const { wire } = loopbackWire([between.port], {}, roots());
      assert.equal(
        why(await ask(wire, 'api.example.com', between.port)),
        'trust untrusted',
        'one host alone may be at fault',
      );
      assert.match(why(await ask(wire, VENDOR, between.port)), /^intercepted, .* well-known vendors/);
      assert.match(why(await ask(wire, 'api.example.org', between.port)), /^intercepted/);
      await between.close();
    });
  }

  it('does not excuse a host whose certificate somebody else made', async () => {
    const between = await company({ authority: shared.unknownRoot });
    const selfMade = await house(
      { ...GOOD_HOST, certificate: () => ({ selfSigned: true, policies: [] }), above: () => [] },
      shared,
    );
    const { wire } = loopbackWire([between.port, selfMade.server.port], {}, roots());
    assert.match(why(await ask(wire, VENDOR, between.port)), /^intercepted/);
    assert.equal(why(await ask(wire, 'api.example.com', selfMade.server.port)), 'trust self-signed');
    await between.close();
    await selfMade.server.close();
  });

  it('is not what two hosts of one private authority are', async () => {
    const own = {
      certificate: ({ unknownRoot }: Authorities) => ({ issuer: unknownRoot, policies: [] }),
      above: () => [],
    };
    const servers = await Promise.all(
      ['a', 'b'].map((name) => house({ ...GOOD_HOST, ...own, host: `${name}.example.com` }, shared)),
    );
    const { wire } = loopbackWire(
      servers.map(({ server }) => server.port),
      {},
      roots(),
    );
    for (const { host, server } of servers) assert.equal(why(await ask(wire, host, server.port)), 'trust untrusted');
    await Promise.all(servers.map(({ server }) => server.close()));
  });
});

describe('the roots of this machine', () => {
  let folder: string;
  let company: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'callsight-roots-'));
    company = (await authorities()).localRoot.pem;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const put = (path: string, content: string | Uint8Array): string => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  const body = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');
  const found = (file: string | undefined, folders: readonly string[] = []) => localRoots({ file, folders }).map(body);

  it('are those that the user names, that the owner put into the folder, in text or bytes, deeper or not', () => {
    const der = Buffer.from(body(company), 'base64');
    const text = put('extra.pem', `# of the company\n${company}\n`);
    assert.deepEqual(found(text), [body(company)]);
    for (const [name, content] of [
      ['a/company.crt', company],
      ['b/company.cer', der],
      ['c/deeper/company.crt', company.replace(/\n/g, '\r\n')],
      ['d/deeper/still/company.crt', company],
    ] as const) {
      put(name, content);
      assert.deepEqual(found(undefined, [join(folder, name.slice(0, 1))]), [body(company)], name);
    }
  });

  it('are none that the public trusts, and none twice', () => {
    const text = put('both.pem', [company, rootCertificates[0], rootCertificates[1], company].join('\n'));
    assert.deepEqual(found(text), [body(company)]);
  });

  it('are none where nothing can be read', () => {
    const bad = put('bad/nothing.pem', 'no certificate at all');
    const large = put('bad/large.pem', Buffer.alloc(1_048_577, 0x20));
    for (const file of [bad, large, join(folder, 'absent.pem'), folder, '/dev/null', ''])
      assert.deepEqual(found(file, [join(folder, 'bad'), join(folder, 'absent')]), [], file);
  });
});
