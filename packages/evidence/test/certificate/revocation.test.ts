import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { HostEvidence } from '@callsight/model';
import fc from 'fast-check';
import { CertificateError } from '../../src/certificate/der';
import { readCertificate } from '../../src/certificate/readCertificate';
import { readCrl } from '../../src/certificate/readCrl';
import { judgeRevocation, type RevocationQuestion, stillRevoked } from '../../src/certificate/revocation';
import { collectFromOthers, collectFromWorld } from '../../src/collectFromWorld';
import { collectStatic } from '../../src/collectStatic';
import { unknown } from '../../src/fact';
import { openRevocationLists } from '../../src/openRevocationLists';
import { createDownload } from '../../src/wire/download';
import { loopbackWire } from '../wire/loopback';
import { type Authorities, authorities, GOOD_HOST, house, type Inmate } from '../zoo/house';
import { inDays, type KeyKind, type Minted, mint } from '../zoo/mint';
import { mintCrl } from '../zoo/mintCrl';

const never = new AbortController().signal;

describe('a list of revoked certificates', () => {
  let issuer: Minted;
  let other: Minted;
  let leaf: Minted;
  let question: RevocationQuestion;

  before(async () => {
    issuer = await mint({ authority: true, subject: 'CN=issuer' });
    other = await mint({ authority: true, subject: 'CN=other' });
    leaf = await mint({ issuer, names: ['api.example.com'], crl: 'http://crl.example.com/a.crl' });
    const fields = readCertificate(leaf.der);
    const issuerKey = new X509Certificate(issuer.der).publicKey;
    question = { serial: fields.serial, issuer: fields.issuer, issuerKey, urls: fields.crlUrls };
  });

  const judge = (crl: Buffer, now = Date.now()) => judgeRevocation(crl, question, now);
  const why = (text: string) => ({ kind: 'unknown', why: text });

  it('says that a certificate was revoked, and when', async () => {
    const at = inDays(-3);
    const crl = await mintCrl({
      issuer,
      revoked: [{ certificate: '17' }, { certificate: leaf, at }, { certificate: '18' }],
    });
    assert.deepEqual(judge(crl), { kind: 'revoked', at: at.getTime() });
  });

  it('says of which day it is when it does not name the certificate', async () => {
    const from = inDays(-1);
    for (const revoked of [[], [{ certificate: '17' }]]) {
      assert.deepEqual(judge(await mintCrl({ issuer, from, revoked })), { kind: 'not-revoked', asOf: from.getTime() });
    }
    assert.equal(judge(await mintCrl({ issuer, to: undefined })).kind, 'not-revoked');
  });

  for (const key of ['rsa2048', 'p384', 'ed25519'] as const satisfies KeyKind[]) {
    it(`is believed with a signature of ${key}`, async () => {
      const by = await mint({ authority: true, subject: `CN=${key}`, key });
      const { der } = await mint({ issuer: by });
      const { serial, issuer: name } = readCertificate(der);
      const asked = { serial, issuer: name, issuerKey: new X509Certificate(by.der).publicKey, urls: [] };
      assert.equal(judgeRevocation(await mintCrl({ issuer: by }), asked, Date.now()).kind, 'not-revoked');
    });
  }

  it('says nothing when it is out of date, but what it names stays revoked', async () => {
    const old = { issuer, from: inDays(-9), to: inDays(-2) };
    assert.deepEqual(judge(await mintCrl(old)), why('the list is out of date'));
    assert.equal(judge(await mintCrl({ ...old, revoked: [{ certificate: leaf }] })).kind, 'revoked');
    assert.deepEqual(judge(await mintCrl({ issuer, from: inDays(2) })), why('the list is out of date'));
  });

  it('says nothing when somebody else signed it, or it is of another issuer', async () => {
    const revoked = [{ certificate: leaf }];
    assert.deepEqual(
      judge(await mintCrl({ issuer, signer: other, revoked })),
      why('the list is not signed by its issuer'),
    );
    assert.deepEqual(judge(await mintCrl({ issuer: other, revoked })), why('the list is not the one of its issuer'));
  });

  for (const [what, name, der] of [
    ['changes alone', '2.5.29.27', '020101'],
    ['entries of several issuers', '2.5.29.28', '30038401ff'],
    ['authorities alone', '2.5.29.28', '30038201ff'],
    ['some reasons alone', '2.5.29.28', '300483020640'],
    ['attribute certificates alone', '2.5.29.28', '30038501ff'],
  ] as const) {
    it(`says nothing when it holds ${what}`, async () => {
      const extensions = [[name, der]] as const;
      for (const revoked of [[], [{ certificate: leaf }]]) {
        assert.deepEqual(judge(await mintCrl({ issuer, revoked, extensions })), why('the list is only a part'));
      }
    });
  }

  it('says what it names though it is for servers alone', async () => {
    const revoked = [{ certificate: leaf }];
    const ownOnly = await mintCrl({ issuer, revoked, extensions: [['2.5.29.28', '30038101ff']] });
    assert.equal(judge(ownOnly).kind, 'revoked', 'a list of servers alone is whole for a server');
  });

  it('says nothing good of a certificate whose own list is another one of the issuer', async () => {
    const at = (url: string) => {
      const name = Buffer.from(url).toString('hex');
      const size = (bytes: number) => bytes.toString(16).padStart(2, '0');
      const length = url.length;
      return `30${size(length + 6)}a0${size(length + 4)}a0${size(length + 2)}86${size(length)}${name}`;
    };
    const listAt = (url: string, revoked: readonly { readonly certificate: typeof leaf }[] = []) =>
      mintCrl({ issuer, revoked, extensions: [['2.5.29.28', at(url)]] });
    const asked = { ...question, urls: ['http://crl.example/1.crl', 'http://crl2.example/1.crl'] };
    const kindOf = (crl: Buffer) => judgeRevocation(crl, asked, Date.now()).kind;
    assert.equal(kindOf(await listAt('http://crl2.example/1.crl')), 'not-revoked');
    assert.equal(kindOf(await listAt('http://crl.example/2.crl')), 'unknown');
    assert.equal(kindOf(await listAt('http://crl.example/2.crl', [{ certificate: leaf }])), 'revoked');
  });

  it('is found in a list that is as long as a list may be', () => {
    const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
      const content = Buffer.concat(parts);
      const size = Buffer.alloc(4);
      size.writeUInt32BE(content.length);
      const length = content.length < 0x80 ? [content.length] : [...size.subarray(size.findIndex((byte) => byte > 0))];
      return Buffer.concat([
        Buffer.from([tag, ...(content.length < 0x80 ? length : [0x80 | length.length, ...length])]),
        content,
      ]);
    };
    const time = der(0x17, Buffer.from('261101000000Z'));
    const algorithm = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
    const number = (i: number) => Buffer.from((i + 0x100000).toString(16).padStart(16, '0'), 'hex');
    const entries = Array.from({ length: 36_000 }, (_, i) =>
      der(0x30, der(0x02, number(i)), der(0x17, Buffer.from('261101000000Z'))),
    );
    const body = der(
      0x30,
      der(0x02, Buffer.from([1])),
      algorithm,
      der(0x30),
      time,
      time,
      der(0x30, ...entries.slice(0, 35_000)),
    );
    const crl = readCrl(der(0x30, body, algorithm, der(0x03, Buffer.from([0, 1, 2]))));
    assert.equal(crl.revokedAt(number(34_999)), Date.parse('2026-11-01T00:00:00Z'));
    assert.equal(crl.revokedAt(number(35_001)), undefined);
    assert.equal(crl.revokedAt(number(0)), Date.parse('2026-11-01T00:00:00Z'));
  });

  it('changes nothing when it is cut or changed at any byte: it is read whole or says nothing', async () => {
    const crl = await mintCrl({ issuer, revoked: [{ certificate: '17' }] });
    for (let at = 0; at < crl.length; at++) {
      const changed = Buffer.from(crl);
      changed[at] = changed[at]! ^ 1;
      assert.equal(judge(changed).kind, 'unknown', `changed at ${at}`);
      assert.equal(judge(crl.subarray(0, at)).kind, 'unknown', `cut at ${at}`);
    }
  });

  it('is refused or read, and never anything else', async () => {
    const crl = await mintCrl({ issuer, revoked: [{ certificate: '17' }] });
    const readAny = (bytes: Buffer) => {
      try {
        readCrl(bytes).revokedAt(Buffer.from([17]));
      } catch (error) {
        assert.ok(error instanceof CertificateError, String(error));
      }
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(crl.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const bytes = Buffer.from(crl);
        for (const [at, byte] of changes) bytes[at] = byte;
        readAny(bytes);
      }),
      { seed: 5280, numRuns: 4000 },
    );
    readAny(Buffer.alloc(2_000_000, 0x30));
    readAny(gzipSync(crl));
    readAny(Buffer.from('<!doctype html>'));
  });
});

describe('whether the certificate of a host was revoked', () => {
  let shared: Authorities;
  let server: Server;
  let port: number;
  let answer: RequestListener;
  let asked: string[];
  let inmate: Inmate;

  before(async () => {
    shared = await authorities();
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.host}`);
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as { port: number }).port;
    inmate = await house(
      { ...GOOD_HOST, certificate: () => ({ crl: `http://crl.example.org:${port}/middle.crl` }) },
      shared,
    );
  });
  beforeEach(() => {
    asked = [];
  });
  after(async () => {
    await inmate.server.close();
    server.closeAllConnections();
    server.close();
  });

  async function ask(roots = [shared.root.pem]) {
    const limits = { probe: { domainRestMs: 0 }, 'third-party': { domainRestMs: 0 } };
    const world = { roots: { public: roots, local: [] } };
    const { wire, log } = loopbackWire([inmate.server.port, port], { limits }, world);
    const download = createDownload({ wire, purpose: 'third-party', userAgent: 'CallSight/test', deadlineMs: 1000 });
    const known = collectStatic(
      { scheme: 'https', host: inmate.host, port: inmate.server.port },
      { now: new Date().toISOString() },
    );
    const probed = await collectFromWorld(known, wire, never);
    const registry = { ageOf: async () => unknown('nobody is asked') };
    const others = { registry, revocations: openRevocationLists(download, Date.now), now: Date.now };
    const told = await collectFromOthers(probed, others, never);
    return { told, probed, again: () => collectFromOthers(probed, others, never), log };
  }
  const trustOf = ({ probe }: HostEvidence) =>
    probe.state === 'known' ? [probe.value.tls.certificate.trust, probe.note?.replace(/^[^,]*, /, '')] : probe.why;

  /** The list of `middle`, with the certificate that the server shows or without it. */
  const serveCrl = async (isRevoked: boolean) => {
    const { connect } = await import('node:tls');
    const socket = connect({ port: inmate.server.port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const serial = readCertificate(socket.getPeerCertificate().raw).serial.toString('hex');
    socket.destroy();
    const at = new Date('2026-11-01T00:00:00Z');
    const crl = await mintCrl({ issuer: shared.middle, revoked: isRevoked ? [{ certificate: serial, at }] : [] });
    answer = (_, response) => response.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(crl);
  };

  it('is told by its issuer’s list, which is asked for once and told nothing', async () => {
    await serveCrl(true);
    const { told, again, log } = await ask();
    assert.deepEqual(trustOf(told), ['revoked', 'revoked on 2026-11-01']);
    await again();
    assert.deepEqual(asked, [`GET /middle.crl crl.example.org:${port}`]);
    const lines = log.filter(({ purpose, left }) => purpose === 'third-party' && left);
    assert.deepEqual(
      lines.map(({ what, host, about }) => [what, host, about]),
      [
        ['dns', 'crl.example.org', undefined],
        ['connection', 'crl.example.org', undefined],
      ],
    );
  });

  it('leaves everything as it was when it was not', async () => {
    await serveCrl(false);
    const { told } = await ask();
    const [trust, note] = trustOf(told) as readonly string[];
    assert.equal(trust, 'ok');
    assert.match(note ?? '', /^not revoked as of \d{4}-\d\d-\d\d$/);
  });

  it('is not asked where the certificate is not trusted: anybody could have named the list', async () => {
    const { told } = await ask([shared.unknownRoot.pem]);
    assert.equal(trustOf(told)[0], 'untrusted');
    assert.deepEqual(asked, []);
  });

  it('stays known when nobody can be asked again, as long as it is the same certificate', async () => {
    await serveCrl(true);
    const { told, probed } = await ask();
    assert.deepEqual(trustOf({ ...told, probe: stillRevoked(told.probe, probed.probe) }), [
      'revoked',
      'revoked, as was known before',
    ]);
    assert.ok(told.probe.state === 'known');
    const { leaf } = told.probe.value;
    const validity = { from: '2026-01-01T00:00:00.000Z', until: leaf.validity?.until ?? '' };
    const another = { ...told.probe, value: { ...told.probe.value, leaf: { ...leaf, validity } } };
    assert.equal(stillRevoked(another, probed.probe), probed.probe);
    assert.equal(stillRevoked(unknown('not asked'), probed.probe), probed.probe);
  });

  const hostile: readonly (readonly [what: string, answer: RequestListener, why: string])[] = [
    ['a web page', (_, response) => response.end('<html>'), 'the list cannot be read'],
    ['nothing', (_, response) => response.end(), 'the list cannot be read'],
    ['a fault', (_, response) => response.writeHead(500).end(), 'the list could not be had: the server answered 500'],
    [
      'a redirect into this machine',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
      'the list could not be had: it redirects to another host',
    ],
    [
      'more than a list may be',
      (_, response) => response.end(Buffer.alloc(1_100_000)),
      'the list could not be had: it is larger than allowed',
    ],
    [
      'a packed bomb',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
      'the list could not be had: it is larger than allowed',
    ],
    ['silence', () => undefined, 'the list could not be had: it took too long'],
  ];
  for (const [what, reply, why] of hostile) {
    it(`is not known when its issuer answers with ${what}`, async () => {
      answer = reply;
      assert.deepEqual(trustOf((await ask()).told), ['ok', `revocation not known: ${why}`]);
    });
  }
});
