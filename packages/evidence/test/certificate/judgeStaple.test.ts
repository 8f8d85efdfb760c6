import assert from 'node:assert/strict';
import type { HostEvidence, ProbeFacts } from '@callsight/model';
import fc from 'fast-check';
import { readLink } from '../../src/certificate/judgeChain';
import { judgeStaple } from '../../src/certificate/judgeStaple';
import { readOcsp } from '../../src/certificate/readOcsp';
import { type RevocationQuestion, revocationQuestion } from '../../src/certificate/revocation';
import { collectFromWorld } from '../../src/collectFromWorld';
import { collectStatic } from '../../src/collectStatic';
import { loopbackWire } from '../wire/loopback';
import { type Authorities, authorities } from '../zoo/house';
import { inDays, type KeyKind, type Minted, type MintOrder, mint } from '../zoo/mint';
import { mintOcsp, type OcspOrder } from '../zoo/mintOcsp';
import { nodeServer } from '../zoo/nodeServer';

const never = new AbortController().signal;
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

describe('an answer about revocation that a host shows itself', () => {
  let shared: Authorities;
  let issuer: Minted;
  let leaf: Minted;

  before(async () => {
    shared = await authorities();
    issuer = shared.middle;
    leaf = await mint({ issuer, names: ['api.example.com'] });
  });

  const questionOf = (certificate = leaf, from = issuer): RevocationQuestion => {
    const question = revocationQuestion([readLink(certificate.der)!, readLink(from.der)!]);
    assert.ok(question);
    return question;
  };
  const judge = (order: Partial<OcspOrder>, now = Date.now()) =>
    judgeStaple(mintOcsp({ certificate: leaf, issuer, ...order }), questionOf(), now);

  for (const hash of ['sha1', 'sha256'] as const) {
    it(`says that a certificate is good, and as of when; its issuer is named by ${hash}`, () => {
      const from = inDays(-2);
      assert.deepEqual(judge({ hash, from }), { kind: 'not-revoked', asOf: from.getTime() });
    });
  }

  it('says that it was revoked, and when, however old the answer is', () => {
    const at = inDays(-100);
    assert.deepEqual(judge({ status: at }), { kind: 'revoked', at: at.getTime() });
    assert.deepEqual(judge({ status: at, from: inDays(-99), to: inDays(-90) }), { kind: 'revoked', at: at.getTime() });
  });

  for (const kind of ['rsa2048', 'p256', 'p384'] as const satisfies readonly KeyKind[]) {
    it(`is believed of an issuer with a key of ${kind}`, async () => {
      const authority = await mint({ subject: `CN=Authority ${kind}`, authority: true, key: kind });
      const certificate = await mint({ issuer: authority, names: ['api.example.com'] });
      const bytes = mintOcsp({ certificate, issuer: authority });
      assert.equal(judgeStaple(bytes, questionOf(certificate, authority), Date.now()).kind, 'not-revoked');
    });
  }

  const delegates: readonly [title: string, order: (shared: Authorities) => MintOrder, kind: string][] = [
    ['somebody whom the issuer lets sign such answers', () => ({ uses: [OCSP_SIGNING] }), 'not-revoked'],
    ['another host of the same issuer', () => ({ uses: ['1.3.6.1.5.5.7.3.1'] }), 'unknown'],
    ['somebody with any purpose at all', () => ({ uses: ['2.5.29.37.0'] }), 'unknown'],
    ['somebody whose word has run out', () => ({ uses: [OCSP_SIGNING], from: inDays(-9), to: inDays(-2) }), 'unknown'],
    ['somebody whom another issuer lets', ({ root }) => ({ uses: [OCSP_SIGNING], issuer: root }), 'unknown'],
    ['somebody who goes by the name', ({ unknownRoot }) => ({ uses: [OCSP_SIGNING], issuer: unknownRoot }), 'unknown'],
  ];
  for (const [title, order, kind] of delegates) {
    it(`is ${kind === 'unknown' ? 'not ' : ''}believed of ${title}`, async () => {
      const signer = await mint({ issuer, subject: 'CN=Responder', key: 'p384', ...order(shared) });
      assert.equal(judge({ signer, sent: [signer] }).kind, kind);
    });
  }

  const nothing: readonly [title: string, order: () => Partial<OcspOrder>, why: RegExp][] = [
    ['is signed by a stranger', () => ({ signer: shared.unknownRoot, sent: [shared.unknownRoot] }), /not signed/],
    ['names another certificate', () => ({ serial: Buffer.from('7b', 'hex') }), /another certificate/],
    ['is of another issuer', () => ({ issuer: shared.root }), /another certificate/],
    ['ran out', () => ({ from: inDays(-9), to: inDays(-1) }), /out of date/],
    ['is from tomorrow', () => ({ from: inDays(1) }), /out of date/],
    ['has no end and is weeks old', () => ({ from: inDays(-20), to: undefined }), /out of date/],
    ['says that nobody knows the certificate', () => ({ status: 'unknown' }), /does not know/],
    ['is a refusal', () => ({ outcome: 6 }), /cannot be read/],
  ];
  for (const [title, order, why] of nothing) {
    it(`says nothing when it ${title}`, () => {
      const found = judge(order());
      assert.equal(found.kind, 'unknown');
      assert.match((found as { why: string }).why, why);
    });
  }

  it('is read or refused whatever its bytes are, and says nothing once a byte of what was signed differs', () => {
    const whole = mintOcsp({ certificate: leaf, issuer });
    const [question, now] = [questionOf(), Date.now()];
    const { body } = readOcsp(whole);
    const start = whole.indexOf(body);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { kind } = judgeStaple(bytes, question, now);
        const isSame = bytes.subarray(start, start + body.length).equals(body);
        assert.ok(isSame ? kind !== 'revoked' : kind === 'unknown', kind);
      }),
      { seed: 7, numRuns: 3000 },
    );
    for (let length = 0; length < whole.length; length++) {
      assert.equal(judgeStaple(whole.subarray(0, length), question, now).kind, 'unknown', `cut at ${length}`);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        assert.equal(judgeStaple(Buffer.from(bytes), question, now).kind, 'unknown');
      }),
      { seed: 7, numRuns: 2000 },
    );
    assert.equal(judgeStaple(Buffer.alloc(100_000, 0x30), question, now).kind, 'unknown');
  });

  describe('in a handshake', () => {
    const ask = async (
      order: MintOrder,
      staple: (certificate: Minted) => Buffer | undefined,
      maxVersion: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
    ): Promise<HostEvidence['probe']> => {
      const certificate = await mint({
        ...{ issuer, names: ['api.example.com'], key: 'rsa2048', policies: ['2.23.140.1.2.1'] },
        ...order,
      });
      const options = { cert: certificate.pem + issuer.pem, key: certificate.keyPem, maxVersion } as const;
      const server = await nodeServer(options, 'HTTP/1.1 404 Not Found\r\n\r\n', staple(certificate));
      const { wire, log } = loopbackWire([server.port], {}, { roots: { public: [shared.root.pem], local: [] } });
      const known = collectStatic(
        { scheme: 'https', host: 'api.example.com', port: server.port },
        {
          now: new Date().toISOString(),
        },
      );
      const { probe } = await collectFromWorld(known, wire, never);
      await server.close();
      assert.deepEqual([...new Set(log.map(({ host }) => host))], ['api.example.com'], 'nobody else is asked');
      return probe;
    };
    const trustAndNote = (probe: HostEvidence['probe']) => {
      assert.equal(probe.state, 'known', JSON.stringify(probe));
      const { value, note = '' } = probe as { value: ProbeFacts; note?: string };
      return [value.tls.certificate.trust, note.replace(/^[^,]*(?:, )?/, '')];
    };
    const day = (date: Date) => date.toISOString().slice(0, 10);

    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      it(`${version}: a good one is said, with its day`, async () => {
        const probe = await ask({}, (certificate) => mintOcsp({ certificate, issuer }), version);
        assert.deepEqual(trustAndNote(probe), [
          'ok',
          `not revoked as of ${day(inDays(-1))} by the proof that the host shows`,
        ]);
      });

      it(`${version}: a revoked certificate is found, without asking anybody else`, async () => {
        const at = inDays(-3);
        const probe = await ask({}, (certificate) => mintOcsp({ certificate, issuer, status: at }), version);
        assert.deepEqual(trustAndNote(probe), ['revoked', `revoked on ${day(at)} by the proof that the host shows`]);
      });
    }

    it('one that is missing is said where the certificate demands it, and only there', async () => {
      const none = () => undefined;
      assert.deepEqual(trustAndNote(await ask({ mustStaple: true }, none)), [
        'ok',
        'its certificate demands a proof that it is not revoked, and the host shows none',
      ]);
      assert.deepEqual(trustAndNote(await ask({}, none)), ['ok', '']);
    });

    it('one that says nothing changes nothing but the note', async () => {
      const probe = await ask({}, () => Buffer.from('nothing'));
      assert.deepEqual(trustAndNote(probe), [
        'ok',
        'revocation not known: the proof that the host shows cannot be read',
      ]);
    });

    it('does not make an untrusted certificate a revoked one', async () => {
      const stranger = shared.unknownRoot;
      const probe = await ask({ issuer: stranger, policies: [] }, (certificate) =>
        mintOcsp({ certificate, issuer: stranger, status: inDays(-1) }),
      );
      assert.equal(trustAndNote(probe)[0], 'untrusted');
    });
  });
});
