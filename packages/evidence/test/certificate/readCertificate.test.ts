import 'reflect-metadata';
import assert from 'node:assert/strict';
import { X509Certificate as NodeCertificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  CRLDistributionPointsExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
} from '@peculiar/x509';
import fc from 'fast-check';
import { CertificateError } from '../../src/certificate/der';
import { type CertificateFields, readCertificate } from '../../src/certificate/readCertificate';
import { inDays, type KeyKind, type MintOrder, mint } from '../zoo/mint';

/** What the other reader sees of the same certificate, in our words. */
function secondOpinion(der: Buffer): Partial<CertificateFields> {
  const other = new X509Certificate(der);
  const names = other.getExtension(SubjectAlternativeNameExtension)?.names.toJSON() ?? [];
  const access = other.getExtension(AuthorityInfoAccessExtension);
  const { hash, name } = other.signatureAlgorithm as { hash?: { name: string }; name: string };
  const key = other.publicKey.algorithm as { name: string; modulusLength?: number; namedCurve?: string };
  const bits = key.modulusLength ?? { 'P-256': 256, 'P-384': 384, 'P-521': 521 }[key.namedCurve ?? ''] ?? 253;
  return {
    notBefore: other.notBefore.getTime(),
    notAfter: other.notAfter.getTime(),
    signatureHash: name === 'Ed25519' ? 'sha512' : (hash?.name ?? '').toLowerCase().replace('-', ''),
    key: { kind: /RSA/.test(key.name) ? 'RSA' : 'EC', bits },
    dnsNames: names.filter(({ type }) => type === 'dns').map(({ value }) => value),
    policies: [...(other.getExtension(CertificatePolicyExtension)?.policies ?? [])],
    crlPointer: (other.getExtension(CRLDistributionPointsExtension)?.distributionPoints.length ?? 0) > 0,
    ocspPointer: (access?.ocsp.length ?? 0) > 0,
    issuerPointer: (access?.caIssuers.length ?? 0) > 0,
    isAuthority: other.getExtension(BasicConstraintsExtension)?.ca ?? false,
    signedTimestamps: other.getExtension('1.3.6.1.4.1.11129.2.4.2') !== null,
    mustStaple: other.getExtension('1.3.6.1.5.5.7.1.24') !== null,
  };
}

/** Gives the fields of ours that the second opinion has, too. */
function comparable(fields: CertificateFields, like: Partial<CertificateFields>): unknown {
  return Object.fromEntries(Object.keys(like).map((key) => [key, fields[key as keyof CertificateFields]]));
}

const full: MintOrder = {
  subject: 'CN=api.example.com, O=Example',
  names: ['api.example.com', '*.api.example.com', '192.0.2.7', '2001:db8::7'],
  policies: ['2.23.140.1.2.2', '1.3.6.1.4.1.44947.1.1.1'],
  timestamps: true,
  mustStaple: true,
  crl: 'http://crl.example.com/a.crl',
  ocsp: 'http://ocsp.example.com',
  issuerUrl: 'http://ca.example.com/a.cer',
  uses: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
};

describe('reading certificates', () => {
  it('finds everything that the score asks about', async () => {
    const from = inDays(-1);
    const to = inDays(89);
    const { subject, issuer, serial, ...fields } = readCertificate(
      (await mint({ ...full, key: 'rsa2048', from, to })).der,
    );
    assert.ok(subject.equals(issuer));
    assert.equal(serial.length, 8);
    assert.deepEqual(fields, {
      notBefore: from.getTime(),
      notAfter: to.getTime(),
      key: { kind: 'RSA', bits: 2048 },
      signatureHash: 'sha256',
      dnsNames: ['api.example.com', '*.api.example.com'],
      ipAddresses: [
        [192, 0, 2, 7],
        [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7],
      ],
      policies: ['2.23.140.1.2.2', '1.3.6.1.4.1.44947.1.1.1'],
      signedTimestamps: true,
      crlPointer: true,
      crlUrls: ['http://crl.example.com/a.crl'],
      ocspPointer: true,
      issuerPointer: true,
      mustStaple: true,
      isAuthority: false,
      mayServe: true,
      maySignRevocation: false,
    });
  });

  it('reads an authority and a bare certificate', async () => {
    const authority = readCertificate((await mint({ authority: true, pathLength: 3 })).der);
    assert.equal(authority.isAuthority, true);
    assert.equal(authority.pathLength, 3);
    const bare = readCertificate((await mint({})).der);
    assert.deepEqual([bare.isAuthority, bare.policies, bare.dnsNames, bare.mayServe], [false, [], [], true]);
  });

  for (const key of ['rsa1024', 'rsa2048', 'rsa4096', 'p256', 'p384', 'ed25519'] as const satisfies KeyKind[]) {
    for (const hash of ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const) {
      it(`agrees with another reader on ${key} and ${hash}`, async () => {
        const { der } = await mint({ ...full, key, hash });
        const other = secondOpinion(der);
        assert.deepEqual(comparable(readCertificate(der), other), other);
      });
    }
  }

  it('agrees with another reader on whatever is asked for', async () => {
    const names = fc.uniqueArray(fc.domain(), { minLength: 1, maxLength: 4 });
    const oid = fc.tuple(
      fc.integer({ min: 0, max: 39 }),
      fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 6 }),
    );
    const order = fc.record(
      {
        names,
        policies: fc.array(
          oid.map(([second, rest]) => ['1', second, ...rest].join('.')),
          { minLength: 1, maxLength: 3 },
        ),
        timestamps: fc.boolean(),
        mustStaple: fc.boolean(),
        authority: fc.boolean(),
        crl: fc.constant('http://crl.example.com'),
        ocsp: fc.constant('http://ocsp.example.com'),
        issuerUrl: fc.constant('http://ca.example.com'),
        from: fc.date({ min: new Date('1950-01-01'), max: new Date('2149-12-31'), noInvalidDate: true }),
        to: fc.date({ min: new Date('1950-01-01'), max: new Date('2149-12-31'), noInvalidDate: true }),
      },
      { requiredKeys: ['names'] },
    );
    await fc.assert(
      fc.asyncProperty(order, async (asked) => {
        const whole = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000);
        const { from, to } = asked;
        const times = { ...(from && { from: whole(from) }), ...(to && { to: whole(to) }) };
        const { der } = await mint({ ...asked, ...times } as MintOrder);
        const other = secondOpinion(der);
        assert.deepEqual(comparable(readCertificate(der), other), other);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('reads every root that Node brings along, as Node does', () => {
    assert.ok(rootCertificates.length > 100);
    for (const pem of rootCertificates) {
      const node = new NodeCertificate(pem);
      const { key, notBefore, notAfter } = readCertificate(node.raw);
      const { asymmetricKeyType, asymmetricKeyDetails } = node.publicKey;
      const curve = { prime256v1: 256, secp384r1: 384, secp521r1: 521 }[asymmetricKeyDetails?.namedCurve ?? ''];
      assert.deepEqual(key, {
        kind: asymmetricKeyType?.toUpperCase(),
        bits: asymmetricKeyDetails?.modulusLength ?? curve,
      });
      assert.deepEqual([notBefore, notAfter], [Date.parse(node.validFrom), Date.parse(node.validTo)]);
    }
  });
});

describe('reading what is no certificate', () => {
  let der: Buffer;

  before(async () => {
    ({ der } = await mint({ ...full, key: 'rsa2048' }));
  });

  /** Gives what comes of the bytes: fields, or the one error. Anything else is a fault. */
  const outcomeOf = (bytes: Buffer): CertificateFields | undefined => {
    try {
      return readCertificate(bytes);
    } catch (error) {
      assert.ok(error instanceof CertificateError, String(error));
      return undefined;
    }
  };

  const broken: readonly [title: string, hex: string, message: RegExp][] = [
    ['nothing', '', /too early/],
    ['a list without an end', '3080', /no DER/],
    ['a length beyond the end', '3081ff00', /too early/],
    ['a length of 4 GB', '3084ffffffff', /too early/],
    ['a length of many bytes', '308800000000000000ff', /no DER/],
    ['a length with a needless byte', '308101', /no DER/],
    ['a large tag', '3f8101', /too large/],
    ['a number', '020101', /another kind/],
    ['an empty list', '3000', /missing/],
  ];
  for (const [title, hex, message] of broken) {
    it(`${title}: one clear error`, () => {
      assert.throws(() => readCertificate(Buffer.from(hex, 'hex')), { name: 'CertificateError', message });
    });
  }

  it('cut anywhere: one clear error', () => {
    for (let length = 0; length < der.length; length++) {
      assert.equal(outcomeOf(der.subarray(0, length)), undefined);
    }
  });

  it('with anything after its end: one clear error, or two readers might see two certificates', () => {
    for (const more of ['00', '0500', '3000'])
      assert.equal(outcomeOf(Buffer.concat([der, Buffer.from(more, 'hex')])), undefined);
  });

  it('with any byte changed to any extreme: fields or one clear error', () => {
    for (let at = 0; at < der.length; at++) {
      for (const value of [0x00, 0x01, 0x7f, 0x80, 0x84, 0xff, der[at]! ^ 0x20]) {
        const copy = Buffer.from(der);
        copy[at] = value;
        outcomeOf(copy);
      }
    }
  });

  it('with bytes changed, dropped and put in at random: what both readers accept they see alike', () => {
    const edit = fc.record({ at: fc.nat(2000), drop: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) });
    let alike = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const bytes = edits.reduce<Buffer>(
          (copy, { at, drop, put }) =>
            Buffer.concat([copy.subarray(0, at % copy.length), put, copy.subarray((at % copy.length) + drop)]),
          der,
        );
        const ours = outcomeOf(bytes);
        if (ours === undefined) return;
        let other: Partial<CertificateFields> | undefined;
        try {
          const { notBefore, notAfter, dnsNames, policies, isAuthority } = secondOpinion(bytes);
          other = { notBefore, notAfter, dnsNames, policies, isAuthority } as Partial<CertificateFields>;
        } catch {
          return;
        }
        alike++;
        assert.deepEqual(comparable(ours, other), other);
      }),
      { numRuns: 3000, seed: 11 },
    );
    assert.ok(alike > 100, `${alike} were accepted by both`);
  });

  it('made of random bytes, or deep, or long: one clear error, soon', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => outcomeOf(Buffer.from(bytes)) === undefined),
      { numRuns: 2000, seed: 3 },
    );
    assert.equal(outcomeOf(Buffer.alloc(200_000, 0x30)), undefined);
    assert.equal(outcomeOf(Buffer.alloc(1_000_000, 0x05)), undefined);
    const many = Buffer.concat([Buffer.from('3083030d40', 'hex'), Buffer.alloc(200_000)]);
    assert.equal(outcomeOf(many), undefined);
  });
});
