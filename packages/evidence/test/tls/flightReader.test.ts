import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { clientHello, type HelloOffer } from '../../src/tls/clientHello';
import { type Answer, flightReader, readKeyShare } from '../../src/tls/flightReader';
import { groupOf } from '../../src/tls/groups';
import { readSsl2Answer, ssl2Hello } from '../../src/tls/ssl2';
import { SUITES, suiteOf } from '../../src/tls/suites';
import { answerTo, type Script } from '../zoo/scriptedServer';

const CERTIFICATES = [randomBytes(900), randomBytes(1200)];
const SCRIPT: Script = {
  versions: ['SSL2', 'SSL3', 'TLS1.0', 'TLS1.2', 'TLS1.3'],
  suites: [
    'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_EXPORT_WITH_RC4_40_MD5',
    'TLS_RSA_WITH_RC4_128_SHA',
    'TLS_AES_128_GCM_SHA256',
    'SSL_CK_RC4_128_WITH_MD5',
  ],
  certificates: CERTIFICATES,
  groups: [0x11ec, 0x0018],
  dhBits: 1023,
};

const ALL = SUITES.map(({ code }) => code);

function offer(version: HelloOffer['version'], suites: readonly number[] = ALL): HelloOffer {
  return { version, suites, groups: [0x001d, 0x0018, 0x11ec], serverName: 'api.example.com' };
}

/** Gives what a fresh reader makes of the chunks. */
function read(chunks: readonly Buffer[]): Answer | undefined {
  const reader = flightReader();
  for (const chunk of chunks) {
    const answer = reader.push(chunk);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

const talk = (version: HelloOffer['version'], suites?: readonly number[]): Buffer =>
  answerTo(SCRIPT, clientHello(offer(version, suites)))!;

function shown(answer: Answer | undefined): unknown {
  if (answer?.kind !== 'flight') return answer;
  const { version, suite, group, secureRenegotiation, certificates, keyExchange } = answer.flight;
  const name = suiteOf(suite);
  return {
    version,
    suite: name?.name,
    group: group === undefined ? undefined : groupOf(group)?.name,
    secureRenegotiation,
    certificates: certificates.length,
    share: keyExchange && readKeyShare(keyExchange, name?.keyExchange ?? ''),
  };
}

describe('hellos and their answers', () => {
  const none = { group: undefined, certificates: 2, secureRenegotiation: true };
  const rows: readonly [title: string, bytes: () => Buffer, expected: unknown][] = [
    [
      'TLS 1.3 names the group it wants',
      () => talk('TLS1.3'),
      {
        version: 'TLS1.3',
        suite: 'TLS_AES_128_GCM_SHA256',
        group: 'X25519MLKEM768',
        secureRenegotiation: false,
        certificates: 0,
        share: undefined,
      },
    ],
    [
      'TLS 1.2 with a finite field shows its prime without leading zeros',
      () => talk('TLS1.2'),
      {
        ...none,
        version: 'TLS1.2',
        suite: 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
        share: { kind: 'finite-field', bits: 1023 },
      },
    ],
    [
      'a version that is missing gives the next below',
      () => talk('TLS1.1', [0xc013, 0x0005]),
      {
        ...none,
        version: 'TLS1.0',
        suite: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
        share: { kind: 'group', code: 0x11ec },
      },
    ],
    [
      'EXPORT shows its small RSA key',
      () => talk('TLS1.2', [0x0003]),
      { ...none, version: 'TLS1.2', suite: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5', share: { kind: 'rsa', bits: 512 } },
    ],
    [
      'SSL 3 asks for renegotiation by a suite',
      () => talk('SSL3', [0x0005]),
      { ...none, version: 'SSL3', suite: 'TLS_RSA_WITH_RC4_128_SHA', share: undefined },
    ],
    ['a refusal is an alert', () => talk('TLS1.2', [0x002f]), { kind: 'alert', description: 40 }],
  ];
  for (const [title, bytes, expected] of rows) {
    it(title, () => {
      assert.deepEqual(shown(read([bytes()])), expected);
    });
  }

  it('gives the certificates as they were sent', () => {
    const answer = read([talk('TLS1.2')]);
    assert.ok(answer?.kind === 'flight');
    assert.deepEqual(answer.flight.certificates, CERTIFICATES);
  });

  it('reads what SSL 2 shares', () => {
    const bytes = answerTo(SCRIPT, ssl2Hello())!;
    assert.deepEqual(
      readSsl2Answer(bytes)?.suites.map(({ name }) => name),
      ['SSL_CK_RC4_128_WITH_MD5'],
    );
    assert.deepEqual(readSsl2Answer(bytes)?.certificate, CERTIFICATES[0]);
    assert.deepEqual(readSsl2Answer(talk('TLS1.2')), { suites: [] });
    // The last 16 bytes name the connection, which nobody asks for.
    for (let length = 0; length < bytes.length - 16; length++) {
      assert.equal(readSsl2Answer(bytes.subarray(0, length)), undefined);
    }
  });

  it('keeps out of the sizes at which old servers hang', () => {
    for (let count = 1; count <= SUITES.length; count++) {
      const hello = clientHello({ ...offer('TLS1.2'), suites: ALL.slice(0, count) });
      const length = hello.readUInt16BE(3);
      assert.equal(hello.length, 5 + length);
      assert.ok(length < 256 || length > 511, `${count} suites: ${length} bytes`);
    }
  });

  it('gives the same answer in whatever pieces it comes', () => {
    const whole = [talk('TLS1.2'), talk('TLS1.3'), talk('SSL3', [0x0005])];
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.array(fc.integer({ min: 1, max: 900 })), (bytes, sizes) => {
        const chunks: Buffer[] = [];
        let at = 0;
        for (const size of sizes) {
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        chunks.push(bytes.subarray(Math.min(at, bytes.length)));
        assert.deepEqual(read(chunks), read([bytes]));
      }),
      { numRuns: 500, seed: 5 },
    );
    const bytes = whole[0]!;
    assert.deepEqual(read([...bytes].map((byte) => Buffer.from([byte]))), read([bytes]));
  });

  it('waits for more of what is cut, and never takes it for whole', () => {
    const bytes = talk('TLS1.2');
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(read([bytes.subarray(0, length)]), undefined);
    }
  });

  it('makes an answer or nothing of any mangled bytes', () => {
    const whole = [talk('TLS1.2'), talk('TLS1.3'), talk('TLS1.1', [0xc013])];
    const edit = fc.tuple(fc.nat(6000), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.array(edit, { minLength: 1, maxLength: 6 }), (bytes, edits) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of edits) copy[at % copy.length] = value;
        const answer = read([copy]);
        if (answer?.kind === 'flight') shown(answer);
      }),
      { numRuns: 5000, seed: 9 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        read([Buffer.from(bytes)]);
        readSsl2Answer(Buffer.from(bytes));
        readKeyShare(Buffer.from(bytes), 'ECDHE_RSA');
        readKeyShare(Buffer.from(bytes), 'DHE_RSA');
      }),
      { numRuns: 5000, seed: 9 },
    );
  });

  const message = (type: number, length: number, body: Buffer): Buffer => {
    const header = Buffer.from([22, 3, 3, 0, 0, type, 0, 0, 0]);
    header.writeUInt16BE(body.length + 4, 3);
    header.writeUIntBE(length, 6, 3);
    return Buffer.concat([header, body]);
  };
  const hello = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32), Buffer.from([0, 0xc0, 0x2f, 0])]);
  const serverHello = message(2, hello.length, hello);
  const alert = (level: number): Buffer => Buffer.from([21, 3, 3, 0, 2, level, 112]);
  const many = Buffer.concat(Array.from({ length: 30 }, () => Buffer.from([0, 0, 1, 0])));
  const list = Buffer.concat([Buffer.from([0, 0, many.length]), many]);
  const hostile: readonly [title: string, bytes: Buffer, why: string][] = [
    ['a web page', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), 'no TLS'],
    ['garbage', Buffer.alloc(5000, 0xff), 'no TLS'],
    ['a record of 64 KB', Buffer.from([22, 3, 3, 0xff, 0xff]), 'a record is too long'],
    ['a message of 16 MB', message(2, 0xffffff, Buffer.alloc(10)), 'a handshake message is too long'],
    ['an empty record', Buffer.from([22, 3, 3, 0, 0]), 'an empty record'],
    ['an empty alert', Buffer.from([21, 3, 3, 0, 0]), 'an empty alert'],
    ['data before the handshake', Buffer.from([23, 3, 3, 0, 1, 0]), 'an unexpected record'],
    ['a certificate before the hello', message(11, 3, Buffer.alloc(3)), 'no ServerHello'],
    ['two hellos', Buffer.concat([serverHello, serverHello]), 'two ServerHello'],
    [
      'an unknown version',
      message(2, hello.length, Buffer.concat([Buffer.from([9, 9]), hello.subarray(2)])),
      'an unknown version',
    ],
    ['a hello that ends early', message(2, 20, hello.subarray(0, 20)), 'a length leads beyond the end'],
    ['30 certificates', Buffer.concat([serverHello, message(11, list.length, list)]), 'too many certificates'],
    ['warnings without end', Buffer.concat(Array.from({ length: 9 }, () => alert(1))), 'too many warnings'],
    [
      'a handshake in crumbs',
      Buffer.concat(Array.from({ length: 2000 }, () => Buffer.from([22, 3, 3, 0, 1, 2]))),
      'too many records',
    ],
  ];
  for (const [title, bytes, why] of hostile) {
    it(`${title}: ${why}`, () => {
      assert.deepEqual(read([bytes]), { kind: 'malformed', why });
    });
  }

  it('overlooks a warning', () => {
    assert.equal(read([alert(1), talk('TLS1.2')])?.kind, 'flight');
  });
});
