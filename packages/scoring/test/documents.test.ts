import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gradeTlsDocument, scoreDocument } from '../src';
import { rowOf, tlsVectors } from './vectors';

/** Sets or removes one field of a document by its path. */
function changed(document: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(document);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** Gives the path of every field of a document, containers included. */
function fieldPaths(document: unknown, prefix = ''): string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => [
    `${prefix}${key}`,
    ...fieldPaths(value, `${prefix}${key}.`),
  ]);
}

describe('scoreDocument', function () {
  this.timeout(60_000);

  const documents: readonly (readonly [string, unknown, string])[] = [
    ['a text', 'x', 'document: expected { "vectors": [row, …] } or an array of rows, found "x". Correct this field.'],
    ['null', null, 'document: expected { "vectors": [row, …] } or an array of rows, found null. Correct this field.'],
    ['no vectors', {}, 'vectors: expected an array, found nothing. Correct this field.'],
    ['vectors that are an object', { vectors: {} }, 'vectors: expected an array, found an object. Correct this field.'],
    ['a row that is no object', [7], 'document[0]: expected an object, found 7. Correct this field.'],
    [
      'a row without evidence',
      { vectors: [{}] },
      'vectors[0].evidence: expected an object, found nothing. Correct this field.',
    ],
  ];
  for (const [name, document, message] of documents) {
    it(`${name}: ${message}`, () => assert.throws(() => scoreDocument(document), new Error(message)));
  }

  const fields: readonly (readonly [string, unknown, string])[] = [
    ['internal', 'yes', 'expected true or false, found "yes"'],
    ['scheme', 'ftp', 'expected one of https, http, found "ftp"'],
    ['scheme', undefined, 'expected one of https, http, found nothing'],
    ['profile', 'mars', 'expected one of eu-gdpr, none, found "mars"'],
    ['policyPinsPrivateCa', 1, 'expected true or false, found 1'],
    ['probe', [], 'expected an object, found an array'],
    ['probe.ageDays', -1, 'expected a number of 0 or more, found -1'],
    ['probe.ageDays', Number.NaN, 'expected a number of 0 or more, found NaN'],
    ['probe.ageDays', Number.POSITIVE_INFINITY, 'expected a number of 0 or more, found Infinity'],
    ['probe.tls.protocols', 'TLS1.3', 'expected an array, found "TLS1.3"'],
    ['probe.tls.protocols.1', 'TLS9', 'expected one of SSL2, SSL3, TLS1.0, TLS1.1, TLS1.2, TLS1.3, found "TLS9"'],
    ['probe.tls.suites.rc4', null, 'expected true or false, found null'],
    ['probe.tls.suites.weakestBits', '128', 'expected a number of 0 or more, found "128"'],
    [
      'probe.tls.certificate.trust',
      'fine',
      'expected one of ok, self-signed, untrusted, expired, not-yet-valid, revoked, found "fine"',
    ],
    ['probe.tls.certificate.signatureHash', '', 'expected a text, found ""'],
    ['probe.leaf.type', 'XV', 'expected one of DV, OV, IV, EV, private, found "XV"'],
    ['threat.coverage', 1.5, 'expected a number from 0 to 1, found 1.5'],
    [
      'threat.listing',
      'evil'.repeat(50),
      `expected one of exact, address, domain, adware, historic, neighbour, found "${'evil'.repeat(10).slice(0, 39)}…`,
    ],
    ['breach', 'yes', 'expected one of none, old, recent, found "yes"'],
    ['breach', 'a\u2028b\u009b', 'expected one of none, old, recent, found "a\\u2028b\\u009b"'],
    ['domainAgeDays', 10n, 'expected a number of 0 or more, found 10'],
    ['lookalike', 'no', 'expected true or false, found "no"'],
    ['location.class', '__proto__', 'expected one of eu, adequate, us-dpf, us, third, prohibited, found "__proto__"'],
    [
      'location.evidence',
      'constructor',
      'expected one of attested, declared, hostname, cloud-range, ip-geo, cdn, found "constructor"',
    ],
    ['regionConsistent', 'maybe', 'expected true or false, found "maybe"'],
    ['nameKind', 'toString', 'expected one of domain, tenant, ip, ephemeral, found "toString"'],
    ['domainAgeDays', {}, 'expected a number of 0 or more, found an object'],
    ['transparency', 'good', 'expected an object, found "good"'],
    ['transparency.caa', undefined, 'expected true or false, found nothing'],
  ];
  for (const [path, value, message] of fields) {
    it(`${path}: ${message}`, () => {
      const row = changed(rowOf('S01'), `evidence.${path}`, value);
      const place = `vectors[0].evidence.${path.replace('protocols.1', 'protocols[1]')}`;
      assert.throws(() => scoreDocument({ vectors: [row] }), new Error(`${place}: ${message}. Correct this field.`));
    });
  }

  it('reads own fields only', () => {
    const inherited = Object.create({ evidence: rowOf('S01').evidence });
    assert.throws(() => scoreDocument([inherited]), /document\[0\]\.evidence: expected an object, found nothing/);
  });

  it('gives finite numbers or one clear line, whatever stands in a field', () => {
    const row = rowOf('S01');
    const paths = fieldPaths(row);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        try {
          const [score] = scoreDocument([changed(row, path, value)]).scores;
          assert.ok([score?.raw, score?.confidence, score?.low, score?.high].every(Number.isFinite));
        } catch (error) {
          assert.match(
            String(error),
            /^Error: document\[0\][\w.[\]]*: expected [^\n]+, found [ -~…]+\. Correct this field\.$/,
          );
        }
      }),
      { seed: 20261121, numRuns: 3_000 },
    );
  });

  it('gives an empty list for an empty document', () => assert.deepEqual(scoreDocument([]), { scores: [] }));

  it('prints every row in the shape that scripts rely on', () => {
    assert.deepEqual(scoreDocument([rowOf('S33')]).scores, [
      {
        score: 97,
        grade: 'A',
        provisional: false,
        confidence: 0.988,
        low: 96.3,
        high: 97.5,
        raw: 96.78,
        points: { transport: 30, certificate: 12.5, reputation: 30, jurisdiction: 14.28, identity: 10 },
        ceiling: null,
        warnings: ['lifetime-over-limit', 'no-sct'],
      },
    ]);
  });
});

describe('gradeTlsDocument', () => {
  const [row] = tlsVectors.vectors;

  it('names the place of a wrong field', () => {
    const bad = changed(row, 'input.hsts', 'forever');
    const message =
      'vectors[1].input.hsts: expected one of none, short, invalid, long, unknown, found "forever". Correct this field.';
    assert.throws(() => gradeTlsDocument({ vectors: [row, bad] }), new Error(message));
  });

  it('asks for the input of every row', () => {
    const message = 'document[0].input: expected an object, found nothing. Correct this field.';
    assert.throws(() => gradeTlsDocument([{ evidence: {} }]), new Error(message));
  });

  it('takes an array of rows as well', () => {
    assert.deepEqual(gradeTlsDocument([row]), gradeTlsDocument({ vectors: [row] }));
  });
});
