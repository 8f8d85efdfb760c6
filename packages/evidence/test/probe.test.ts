import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import type { ProbeFacts } from '@callsight/model';
import { collectFromWorld } from '../src/collectFromWorld';
import { collectStatic } from '../src/collectStatic';
import { isWholeAnswer, readHsts, readWebAnswer, webRequest } from '../src/probe/webAnswer';
import type { WirePolicy, WireWorld } from '../src/wire/wire';
import { type ByteServer, byteServer, type LoggedWire, loopbackWire } from './wire/loopback';
import { type Authorities, authorities, GOOD_HOST, house, webText } from './zoo/house';
import { mint } from './zoo/mint';
import { answerTo, type Script } from './zoo/scriptedServer';

const never = new AbortController().signal;

/** As little patience as servers deserve of which nothing good is to come. */
const IMPATIENT: Partial<WirePolicy> = { limits: { probe: { domainRestMs: 0, answerMs: 300, visitMs: 2000 } } };

interface Asked extends LoggedWire {
  readonly evidence: Awaited<ReturnType<typeof collectFromWorld>>;
}

async function ask(
  server: ByteServer,
  policy: Partial<WirePolicy> = {},
  world: Partial<WireWorld> = {},
  scheme = 'https',
  host = 'api.example.com',
): Promise<Asked> {
  const logged = loopbackWire([server.port], policy, world);
  const known = collectStatic({ scheme, host, port: server.port }, { now: new Date().toISOString() });
  return { ...logged, evidence: await collectFromWorld(known, logged.wire, never) };
}

describe('the probe of a host', () => {
  let shared: Authorities;

  before(async () => {
    shared = await authorities();
  });

  const roots = () => ({ roots: { public: [shared.root.pem], local: [shared.localRoot.pem] } });

  describe('against a good server', () => {
    let server: ByteServer;

    before(async () => {
      ({ server } = await house(GOOD_HOST, shared));
    });

    after(() => server.close());

    it('gives facts with their source, their date and how long they last', async () => {
      const { evidence, log } = await ask(server, {}, { ...roots(), now: () => Date.parse('2026-11-21T12:00:00Z') });
      assert.equal(evidence.probe.state, 'known');
      const { value, ...fact } = evidence.probe as { value: ProbeFacts };
      assert.deepEqual(fact, {
        state: 'known',
        source: 'probe',
        observedAt: '2026-11-21T12:00:00.000Z',
        ttlDays: 7,
        note: 'offers no post-quantum key agreement',
      });
      const { validity, ...leaf } = value.leaf;
      assert.match(`${validity?.from} ${validity?.until}`, /^\d{4}-\d\d-\d\dT\S+Z \d{4}-\d\d-\d\dT\S+Z$/);
      assert.deepEqual(leaf, {
        expiresSoon: false,
        type: 'DV',
        lifetimeWithinLimit: true,
        sct: true,
        revocationPointer: true,
        subject: 'api.example.com',
        issuer: 'Zoo Middle',
      });
      assert.deepEqual(evidence.transparency.securityTxt, {
        state: 'known',
        value: false,
        source: 'probe',
        observedAt: '2026-11-21T12:00:00.000Z',
        ttlDays: 7,
      });
      assert.equal(server.accepted() <= 8, true);
      assert.deepEqual(
        new Set(log.map(({ what, address, outcome }) => `${what} ${address} ${outcome}`)),
        new Set(['dns undefined done', 'connection 127.0.0.1 done']),
      );
    });

    it('leaves the rest of the evidence as it was', async () => {
      const { evidence } = await ask(server, {}, roots());
      const { probe, transparency, addresses, ...rest } = evidence;
      const plain = collectStatic(
        { scheme: 'https', host: 'api.example.com', port: server.port },
        { now: (rest.scheme as { observedAt: string }).observedAt },
      );
      const { probe: _, transparency: before, ...restBefore } = plain;
      assert.deepEqual(rest, restBefore);
      assert.deepEqual(transparency.known, before.known);
      assert.equal(probe.state, 'known');
      assert.deepEqual((addresses as { value: unknown }).value, ['127.0.0.1']);
    });

    const silent: readonly [title: string, policy: Partial<WirePolicy>, scheme: string, host: string, why: RegExp][] = [
      ['without consent', { permits: () => false }, 'https', 'api.example.com', /was not agreed to/],
      ['that is on a list', { listedBy: () => 'urlhaus' }, 'https', 'api.example.com', /threat list/],
      ['that is called in the clear', {}, 'http', 'api.example.com', /not encrypted/],
      ['that is internal', { loopback: false }, 'https', '10.0.0.1', /internal/],
      ['that is none', {}, 'https', 'api..example', /no valid host/],
    ];
    for (const [title, policy, scheme, host, why] of silent) {
      it(`sends nothing to a host ${title}`, async () => {
        const before = server.accepted();
        const { evidence, log } = await ask(server, policy, roots(), scheme, host);
        assert.match((evidence.probe as { why: string }).why, why);
        assert.equal(server.accepted(), before);
        assert.deepEqual(
          log.filter(({ left }) => left),
          [],
        );
      });
    }
  });

  it('does not blame a host for a proxy that reads along', async () => {
    const { server } = await house(
      { ...GOOD_HOST, certificate: ({ localRoot }) => ({ issuer: localRoot, policies: [] }), above: () => [] },
      shared,
    );
    const { evidence } = await ask(server, {}, roots());
    await server.close();
    assert.deepEqual(evidence.probe, {
      state: 'unknown',
      why: 'intercepted, the certificate comes from a root that only this machine trusts',
    });
  });

  const alone: readonly [title: string, policies: readonly string[], trust: string][] = [
    // Browsers fetch the missing part of such a chain; a cap tells that others do not.
    ['says that a public CA issued it gets the benefit of the doubt', ['2.23.140.1.2.1'], 'ok'],
    ['says nothing of the kind gets none', [], 'untrusted'],
  ];
  for (const [title, policies, trust] of alone) {
    it(`a certificate that comes alone from a stranger and ${title}`, async () => {
      const { server } = await house(
        { ...GOOD_HOST, certificate: ({ unknownRoot }) => ({ issuer: unknownRoot, policies }), above: () => [] },
        shared,
      );
      const { evidence } = await ask(server, {}, roots());
      await server.close();
      const { certificate } = (evidence.probe as { value: ProbeFacts }).value.tls;
      assert.deepEqual([certificate.trust, certificate.chain], [trust, 'incomplete']);
    });
  }

  describe('against hostile servers', () => {
    const hostile: readonly [title: string, talk: (socket: Socket) => void, why: RegExp][] = [
      ['that never writes', () => undefined, /did not answer in time/],
      ['that hangs up at once', (socket) => socket.end(), /does not speak TLS/],
      ['that resets at once', (socket) => socket.resetAndDestroy(), /does not speak TLS/],
      [
        'that resets after the hello',
        (socket) => socket.once('data', () => socket.resetAndDestroy()),
        /does not speak TLS/,
      ],
      ['of garbage', (socket) => socket.end(Buffer.alloc(5000, 0xff)), /does not speak TLS/],
      ['of the web without TLS', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), /does not speak TLS/],
      ['of a 16 MB message', (socket) => socket.end(Buffer.from('160303000402ffffff', 'hex')), /does not speak TLS/],
      [
        'that speaks one time in two',
        (() => {
          const script: Script = { versions: ['TLS1.2'], suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'], certificates: [] };
          let count = 0;
          return (socket: Socket) => {
            if (count++ % 2 === 0) socket.once('data', (hello) => socket.end(answerTo(script, hello) ?? ''));
          };
        })(),
        /too unreliably|in time/,
      ],
      [
        'that refuses whatever is offered',
        (socket) => socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex'))),
        /refused every handshake/,
      ],
      [
        'that drips',
        (socket) => {
          const record = Buffer.from('16030340000200fffc', 'hex');
          let at = 0;
          const timer = setInterval(() => socket.write(record.subarray(at++ % 9, (at % 9) + 1)), 20);
          socket.on('close', () => clearInterval(timer));
        },
        /did not answer in time|does not speak TLS/,
      ],
      [
        'of empty records',
        (socket) => socket.once('data', () => socket.end(Buffer.from('1603030000'.repeat(5000), 'hex'))),
        /does not speak TLS/,
      ],
      [
        'of nothing but warnings',
        (socket) => socket.once('data', () => socket.end(Buffer.from('15030300020100'.repeat(5000), 'hex'))),
        /does not speak TLS|refused every handshake/,
      ],
      [
        'that chooses what nobody offered',
        (socket) =>
          socket.once('data', () =>
            socket.end(Buffer.from(`160303002a020000260303${'00'.repeat(32)}00ffff00160303000400e000000`, 'hex')),
          ),
        /does not speak TLS|refused every handshake/,
      ],
      [
        'whose session is longer than its hello',
        (socket) =>
          socket.once('data', () => socket.end(Buffer.from(`160303002a020000260303${'00'.repeat(32)}ffc02f00`, 'hex'))),
        /does not speak TLS/,
      ],
      [
        'that floods',
        (socket) => {
          const more = (): void => {
            while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x16)));
          };
          socket.on('drain', more);
          more();
        },
        /does not speak TLS/,
      ],
    ];
    for (const [title, talk, why] of hostile) {
      it(`one ${title}: unknown, with the reason, and nothing stays open`, async () => {
        const server = await byteServer(talk);
        const { evidence } = await ask(server, IMPATIENT, roots());
        await server.close();
        assert.match((evidence.probe as { why: string }).why, why);
      });
    }

    const names: readonly [title: string, names: readonly string[], matches: boolean][] = [
      ['everything', ['*'], false],
      ['a whole top-level domain', ['*.com'], false],
      ['a wildcard in the middle', ['api.*.com', 'a*.example.com', 'api.example.*'], false],
      ['a name that goes on after its end', ['api.example.com\u0000.evil.example'], false],
      ['the name with a dot after it', ['api.example.com.'], true],
    ];
    for (const [title, alternatives, matches] of names) {
      it(`a certificate for ${title} is ${matches ? '' : 'not '}one for the host`, async () => {
        const { server } = await house({ ...GOOD_HOST, certificate: () => ({ names: alternatives }) }, shared);
        const { evidence } = await ask(server, {}, roots());
        await server.close();
        const { certificate } = (evidence.probe as { value: ProbeFacts }).value.tls;
        assert.deepEqual([certificate.nameMatches, certificate.trust], [matches, 'ok']);
      });
    }

    it('a certificate that another host signed with its own is not trusted', async () => {
      const other = await mint({
        issuer: shared.middle,
        subject: 'CN=other.example.com',
        names: ['other.example.com'],
      });
      const { server } = await house(
        { ...GOOD_HOST, certificate: () => ({ issuer: other }), above: () => [other, shared.middle] },
        shared,
      );
      const { evidence } = await ask(server, {}, roots());
      await server.close();
      assert.equal((evidence.probe as { value: ProbeFacts }).value.tls.certificate.trust, 'untrusted');
    });

    it('eighteen certificates of the issuer’s name and not its key do not hide the real one', async () => {
      const decoys = await Promise.all(
        Array.from({ length: 18 }, () => mint({ authority: true, subject: shared.middle.subject })),
      );
      const { server } = await house({ ...GOOD_HOST, above: () => [...decoys, shared.middle] }, shared);
      const { evidence } = await ask(server, {}, roots());
      await server.close();
      assert.equal((evidence.probe as { value: ProbeFacts }).value.tls.certificate.trust, 'ok');
    });

    it('one whose certificate has 10,000 names: unknown, with the reason', async () => {
      const names = Array.from({ length: 10_000 }, (_, i) => `host-${i}.with-many-names.example.com`);
      const { server } = await house({ ...GOOD_HOST, certificate: () => ({ names }) }, shared);
      const { evidence } = await ask(server, {}, roots());
      await server.close();
      assert.match((evidence.probe as { why: string }).why, /did not show its certificate/);
    });
  });

  it('ends when it is cancelled', async () => {
    const server = await byteServer(() => cancel.abort());
    const cancel = new AbortController();
    const { wire } = loopbackWire([server.port]);
    const known = collectStatic({ scheme: 'https', host: 'api.example.com', port: server.port }, { now: '2026-11-21' });
    const evidence = await collectFromWorld(known, wire, cancel.signal);
    await server.close();
    assert.deepEqual(evidence.probe, { state: 'unknown', why: 'it was cancelled' });
  });
});

describe('the one web request', () => {
  it('is fixed and tells nothing', () => {
    assert.match(
      webRequest('api.example.com', 443).toString(),
      /^GET \/\.well-known\/security\.txt HTTP\/1\.1\r\nHost: api\.example\.com\r\n/,
    );
    assert.doesNotMatch(webRequest('api.example.com', 443).toString(), /cookie|authorization|referer/i);
    assert.match(webRequest('api.example.com', 8443).toString(), /\r\nHost: api\.example\.com:8443\r\n/);
  });

  const policies: readonly [header: string | undefined, expected: string][] = [
    [undefined, 'none'],
    ['max-age=31536000', 'long'],
    [' max-age=15552000; includeSubDomains; preload', 'long'],
    ['includeSubDomains; MAX-AGE="31536000"', 'long'],
    ['max-age=15551999', 'short'],
    ['max-age=0', 'short'],
    ['max-age=-1', 'invalid'],
    ['max-age=1e99', 'invalid'],
    ['max-age=', 'invalid'],
    ['max-age=1; max-age=2', 'invalid'],
    ['includeSubDomains', 'invalid'],
    ['', 'invalid'],
  ];
  for (const [header, expected] of policies) {
    it(`Strict-Transport-Security ${header === undefined ? 'absent' : `"${header}"`}: ${expected}`, () => {
      assert.equal(readHsts(header), expected);
    });
  }

  const contact = 'Contact: mailto:security@example.com\n';
  const answers: readonly [title: string, text: string, securityTxt: boolean | undefined][] = [
    ['a contact', webText('200 OK', ['Content-Type: text/plain'], contact), true],
    ['a page that says all is well', webText('200 OK', ['Content-Type: text/html'], `<p>\n${contact}`), false],
    ['no contact', webText('200 OK', [], 'hello\n'), false],
    ['not found', webText('404 Not Found', [], ''), false],
    ['gone', webText('410 Gone', [], ''), false],
    ['forbidden', webText('403 Forbidden', [], ''), undefined],
    ['too many', webText('429 Too Many Requests', ['Retry-After: 9'], ''), undefined],
    ['elsewhere', webText('302 Found', ['Location: http://169.254.169.254/'], ''), undefined],
    ['trouble', webText('500 Internal Server Error', [], ''), undefined],
    ['hints first', `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${webText('200 OK', [], contact)}`, true],
    ['no web at all', '220 smtp.example.com ESMTP\r\n', undefined],
    ['a head without an end', `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(9)}`, undefined],
    ['nothing', '', undefined],
  ];
  for (const [title, text, securityTxt] of answers) {
    it(`security.txt, ${title}: ${securityTxt ?? 'not said'}`, () => {
      assert.equal(readWebAnswer(Buffer.from(text)).securityTxt, securityTxt);
    });
  }

  it('says of HSTS nothing where no answer came, and "none" only of one without the header', () => {
    assert.equal(readWebAnswer(Buffer.from(webText('404 Not Found', [], ''))).hsts, 'none');
    for (const nothing of [undefined, Buffer.alloc(0), Buffer.from('220 smtp.example.com ESMTP\r\n')])
      assert.equal(readWebAnswer(nothing).hsts, 'unknown');
  });

  it('reads no further than it must', () => {
    const text = webText('200 OK', [], contact);
    assert.equal(isWholeAnswer(Buffer.from(text)), true);
    assert.equal(isWholeAnswer(Buffer.from(text.slice(0, -1))), false);
    assert.equal(isWholeAnswer(Buffer.from('HTTP/1.1 404 Not Found\r\n\r\n')), true);
    assert.equal(isWholeAnswer(Buffer.from('HTTP/1.1 200 OK\r\n\r\n')), false);
    assert.equal(isWholeAnswer(Buffer.alloc(65_536, 0x41)), true);
    assert.equal(isWholeAnswer(Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(3000))), true);
  });
});
