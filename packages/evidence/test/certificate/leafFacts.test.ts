import assert from 'node:assert/strict';
import { leafFacts } from '../../src/certificate/leafFacts';
import { matchesHost } from '../../src/certificate/matchesHost';
import type { CertificateFields } from '../../src/certificate/readCertificate';

const DAY = 86_400_000;
const SECOND = 1000;

function leaf(fields: Partial<CertificateFields>): CertificateFields {
  return {
    subject: Buffer.alloc(0),
    issuer: Buffer.alloc(0),
    notBefore: 0,
    notAfter: 0,
    key: { kind: 'EC', bits: 256 },
    signatureHash: 'sha256',
    dnsNames: [],
    ipAddresses: [],
    policies: [],
    signedTimestamps: false,
    serial: Buffer.from([1]),
    crlUrls: [],
    crlPointer: false,
    ocspPointer: false,
    issuerPointer: false,
    mustStaple: false,
    isAuthority: false,
    mayServe: true,
    maySignRevocation: false,
    ...fields,
  };
}

/** A certificate of so many days; both its ends count, so it stops a second early. */
function lasting(issued: string, days: number, extraMs = 0): CertificateFields {
  const notBefore = Date.parse(issued);
  return leaf({ notBefore, notAfter: notBefore + days * DAY - SECOND + extraMs });
}

describe('the facts of a leaf certificate', () => {
  const lifetimes: readonly [issued: string, days: number, within: boolean][] = [
    ['2026-03-14', 398, true],
    ['2026-03-14', 399, false],
    ['2026-03-15', 200, true],
    ['2026-03-15', 201, false],
    ['2027-03-14T23:59:59Z', 200, true],
    ['2027-03-15', 100, true],
    ['2027-03-15', 101, false],
    ['2029-03-15', 47, true],
    ['2029-03-15', 48, false],
  ];
  for (const [issued, days, within] of lifetimes) {
    it(`${days} days from ${issued}: ${within ? 'within' : 'beyond'} the limit`, () => {
      assert.equal(leafFacts(lasting(issued, days), 0).lifetimeWithinLimit, within);
    });
  }

  it('counts a day begun as a whole one', () => {
    assert.equal(leafFacts(lasting('2026-04-01', 200, SECOND), 0).lifetimeWithinLimit, false);
  });

  const ends: readonly [days: number, left: number, soon: boolean][] = [
    [90, 10, false],
    [90, 8.9, true],
    [60, 7.1, false],
    [60, 6.9, true],
    [398, 41, false],
    [398, 39, true],
    [6, 3, false], // made for days and renewed each few of them
    [6, 0.5, true],
    [90, -1, true],
  ];
  for (const [days, left, soon] of ends) {
    it(`${left} of ${days} days left: ${soon ? 'soon' : 'not soon'}`, () => {
      const fields = lasting('2026-06-01', days);
      assert.equal(leafFacts(fields, fields.notAfter - left * DAY).expiresSoon, soon);
    });
  }

  const types: readonly [policies: readonly string[], type: string][] = [
    [['2.23.140.1.2.1'], 'DV'],
    [['2.23.140.1.2.2'], 'OV'],
    [['2.23.140.1.2.3'], 'IV'],
    [['2.23.140.1.1'], 'EV'],
    [['1.3.6.1.4.1.44947.1.1.1', '2.23.140.1.2.1'], 'DV'],
    [['2.23.140.1.2.1', '2.23.140.1.1'], 'EV'],
    [['2.5.29.32.0'], 'private'],
    [[], 'private'],
  ];
  for (const [policies, type] of types) {
    it(`policies ${policies.join(', ') || '(none)'}: ${type}`, () => {
      assert.equal(leafFacts(leaf({ policies }), 0).type, type);
    });
  }

  const pointers: readonly [title: string, fields: CertificateFields, enough: boolean][] = [
    ['a CRL', { ...lasting('2026-04-01', 90), crlPointer: true }, true],
    ['OCSP', { ...lasting('2026-04-01', 90), ocspPointer: true }, true],
    ['neither', lasting('2026-04-01', 90), false],
    ['neither, but 7 days', lasting('2026-04-01', 7), true],
    ['neither, and 8 days', lasting('2026-04-01', 8), false],
    ['neither, but 10 days before 2026-03-15', lasting('2026-03-01', 10), true],
  ];
  for (const [title, fields, enough] of pointers) {
    it(`revocation by ${title}: ${enough ? 'enough' : 'missing'}`, () => {
      assert.equal(leafFacts(fields, 0).revocationPointer, enough);
    });
  }
});

describe('whom a certificate is for', () => {
  const rows: readonly [names: readonly string[], host: string, matches: boolean][] = [
    [['api.example.com'], 'api.example.com', true],
    [['API.Example.COM'], 'api.example.com', true],
    [['api.example.com.'], 'api.example.com', true],
    [['example.com'], 'api.example.com', false],
    [['*.example.com'], 'api.example.com', true],
    [['*.example.com'], 'example.com', false],
    [['*.example.com'], 'a.api.example.com', false],
    [['*.com'], 'example.com', false],
    [['*'], 'example.com', false],
    [['a*.example.com'], 'api.example.com', false],
    [['api.*.com'], 'api.example.com', false],
    [['*.*.com'], 'api.example.com', false],
    [['xn--bcher-kva.example.com'], 'xn--bcher-kva.example.com', true],
    [['api.example.com\0.evil.example'], 'api.example.com', false],
    [['192.0.2.7'], '192.0.2.7', false], // an address as a name is no address
    [[], 'api.example.com', false],
  ];
  for (const [dnsNames, host, matches] of rows) {
    it(`${JSON.stringify(dnsNames)} ${matches ? 'is' : 'is not'} for ${host}`, () => {
      assert.equal(matchesHost(leaf({ dnsNames }), host), matches);
    });
  }

  it('compares addresses by their bytes', () => {
    const ipAddresses = [
      [192, 0, 2, 7],
      [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7],
    ];
    assert.equal(matchesHost(leaf({ ipAddresses }), '192.0.2.7'), true);
    assert.equal(matchesHost(leaf({ ipAddresses }), '[2001:db8::7]'), true);
    assert.equal(matchesHost(leaf({ ipAddresses }), '192.0.2.8'), false);
  });
});

describe('the names of a certificate', () => {
  const value = (tag: number, ...content: (Buffer | string)[]) => {
    const bytes = Buffer.concat(content.map((part) => Buffer.from(part as string)));
    return Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
  };
  const COMMON_NAME = Buffer.from('550403', 'hex');
  const ORGANISATION = Buffer.from('55040a', 'hex');
  const COUNTRY = Buffer.from('550406', 'hex');
  const part = (oid: Buffer, tag: number, text: Buffer | string) =>
    value(0x31, value(0x30, value(0x06, oid), value(tag, text)));
  const names: readonly [title: string, name: Buffer, text: string | undefined][] = [
    [
      'common name first',
      value(0x30, part(ORGANISATION, 19, 'Example CA'), part(COMMON_NAME, 12, 'R1')),
      'R1, Example CA',
    ],
    ['one of both', value(0x30, part(ORGANISATION, 19, 'Example CA')), 'Example CA'],
    ['the same twice', value(0x30, part(ORGANISATION, 12, 'Example'), part(COMMON_NAME, 12, 'Example')), 'Example'],
    ['two bytes a character', value(0x30, part(COMMON_NAME, 30, Buffer.from('00c4004200', 'hex'))), 'ÄB'],
    ['neither of them', value(0x30, part(COUNTRY, 19, 'DE')), undefined],
    ['an unknown kind of text', value(0x30, part(COMMON_NAME, 99, 'R1')), undefined],
    ['nothing', Buffer.alloc(0), undefined],
    ['half a name', value(0x30, part(COMMON_NAME, 12, 'R1')).subarray(0, 9), undefined],
  ];
  for (const [title, issuer, text] of names) {
    it(`${title}: ${text}`, () => assert.equal(leafFacts(leaf({ issuer }), 0).issuer, text));
  }
});
