import assert from 'node:assert/strict';
import { readEvidenceDocument, scoreDocument, scoreHost } from '../src';
import { rowOf } from './vectors';

const dayMs = 86_400_000;

function printedOf(row: unknown) {
  const [score] = scoreDocument([row]).scores;
  assert.ok(score);
  return score;
}

function scoreOf(row: unknown) {
  const { evidence, ...options } = readEvidenceDocument(row);
  return scoreHost(evidence, options);
}

function cellOf(row: unknown, id: string) {
  const cell = scoreOf(row)
    .factors.flatMap((factor) => factor.cells)
    .find((candidate) => candidate.id === id);
  assert.ok(cell);
  return cell;
}

function probeOf(id: string, change: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...(rowOf(id).evidence.probe as object), ...change };
}

function tlsOf(id: string, certificate: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { tls } = rowOf(id).evidence.probe as { tls: { certificate: object } };
  return probeOf(id, { tls: { ...tls, certificate: { ...tls.certificate, ...certificate } } });
}

describe('scoreHost: age', () => {
  const probes: readonly (readonly [string, number, number, string, readonly string[]])[] = [
    ['exactly 7 days: fresh', 7, 20, 'good', []],
    ['a moment over 7 days: stale', 7.00001, 15, 'stale', ['probe-stale']],
    ['exactly 21 days: still stale', 21, 15, 'stale', ['probe-stale']],
    ['a moment over 21 days: void', 21.00001, 10, 'unknown', ['probe-stale']],
    ['older than any calendar', 1e300, 10, 'unknown', ['probe-stale']],
  ];
  for (const [name, ageDays, points, state, warnings] of probes) {
    it(`a probe of ${name}`, () => {
      const row = rowOf('S01', { probe: probeOf('S01', { ageDays }) });
      assert.deepEqual([cellOf(row, 'tlsConfig').points, cellOf(row, 'tlsConfig').state], [points, state]);
      assert.deepEqual(printedOf(row).warnings, warnings);
    });
  }

  it('a void probe sets the ceiling of a missing one and no other', () => {
    const row = rowOf('S29', { probe: probeOf('S29', { ageDays: 22 }) });
    assert.deepEqual(printedOf(row).ceiling, { grade: 'B', limit: 79, causes: ['tls-not-measured'] });
  });

  const locations: readonly (readonly [number, number])[] = [
    [90, 12],
    [90.00001, 8.4],
    [270, 8.4],
    [270.00001, 4.8],
  ];
  for (const [ageDays, points] of locations) {
    it(`a location ${ageDays} days old earns ${points} of 12`, () => {
      const location = { class: 'eu', evidence: 'attested', ageDays };
      assert.equal(cellOf(rowOf('S01', { location }), 'location').points, points);
    });
  }

  it('bad news keeps its weight while it is stale, and is forgotten when it is void', () => {
    const at = (ageDays: number) => rowOf('S01', { location: { class: 'prohibited', evidence: 'attested', ageDays } });
    assert.deepEqual([cellOf(at(200), 'location').points, printedOf(at(200)).score], [0, 19]);
    assert.deepEqual([cellOf(at(300), 'location').points, printedOf(at(300)).ceiling], [4.8, null]);
  });

  it('a date in the future counts by its distance, so that a forged one is void', () => {
    const { evidence, now } = readEvidenceDocument(rowOf('S01'));
    const stateAt = (days: number) => {
      const clock = new Date(Date.parse(now) - days * dayMs).toISOString();
      return scoreHost(evidence, { now: clock }).factors[0]?.cells[1]?.state;
    };
    assert.deepEqual([stateAt(1), stateAt(8), stateAt(10_000)], ['good', 'stale', 'unknown']);
  });

  it('a date that cannot be read is void', () => {
    const { evidence, now } = readEvidenceDocument(rowOf('S01'));
    const probe = { ...evidence.probe, observedAt: 'yesterday' };
    const cell = scoreHost({ ...evidence, probe }, { now }).factors[0]?.cells[1];
    assert.equal(cell?.why, 'Not known: the last answer has no readable date');
  });

  it('a clock that cannot be read is an error', () => {
    const { evidence } = readEvidenceDocument(rowOf('S01'));
    assert.throws(() => scoreHost(evidence, { now: 'today' }), /^Error: now: "today" is not a date\. Give an ISO 8601/);
  });
});

describe('scoreHost: cells', () => {
  it('historic scores below neighbour at every coverage, and both fade into unknown', () => {
    const points = (listing: string, coverage: number) =>
      cellOf(rowOf('S01', { threat: { coverage, listing } }), 'threat').points;
    for (const coverage of [0.25, 0.5, 0.75, 1])
      assert.ok(points('historic', coverage) < points('neighbour', coverage));
    assert.deepEqual([points('historic', 1), points('neighbour', 1)], [16, 18]);
    assert.deepEqual([points('historic', 0.5), points('neighbour', 0.5)], [13.5, 14.5]);
    assert.deepEqual([points('historic', 0), points('neighbour', 0)], [11, 11]);
  });

  const coverages: readonly (readonly [number, number, readonly string[] | undefined])[] = [
    [0, 11, ['threat-coverage-low']],
    [0.25, 13.75, ['threat-coverage-low']],
    [0.5, 16.5, undefined],
    [0.75, 19.25, undefined],
    [1, 22, undefined],
  ];
  for (const [coverage, points, causes] of coverages) {
    it(`on no list, ${coverage * 4} of 4 list classes loaded: ${points} of 22`, () => {
      const row = rowOf('S01', { threat: { coverage, listing: null } });
      assert.equal(cellOf(row, 'threat').points, points);
      assert.deepEqual(printedOf(row).ceiling?.causes, causes);
    });
  }

  for (const [days, points] of [
    [730, 3],
    [729, 2],
    [365, 2],
    [364, 1],
    [90, 1],
    [89, 0],
  ] as const) {
    it(`a domain of ${days} days earns ${points} of 3`, () =>
      assert.equal(cellOf(rowOf('S01', { domainAgeDays: days }), 'domainAge').points, points));
  }

  it('only a domain of fewer than 30 days is young', () => {
    const ceiling = (days: number) => printedOf(rowOf('S01', { domainAgeDays: days })).ceiling?.causes;
    assert.deepEqual([ceiling(29), ceiling(30)], [['young-domain'], undefined]);
  });

  for (const [bits, points] of [
    [['RSA', 1023], 0],
    [['RSA', 1024], 1],
    [['RSA', 2048], 3],
    [['EC', 159], 0],
    [['EC', 192], 1],
    [['EC', 256], 3],
  ] as const) {
    it(`a key of ${bits.join(' ')} earns ${points} of 3`, () => {
      const probe = tlsOf('S01', { keyType: bits[0], keyBits: bits[1] });
      assert.equal(cellOf(rowOf('S01', { probe }), 'certKey').points, points);
    });
  }

  it('a transparent operator: each sign that is known counts, the rest stays open', () => {
    const row = rowOf('S01', { transparency: { known: true, securityTxt: false, caa: null, dnssec: null } });
    const cell = cellOf(row, 'transparency');
    assert.equal(cell.points, 2);
    assert.equal(cell.why, 'Found: an entry in the catalogue or a top list; not found: security.txt');
  });

  it('plain text: the probe is ignored, TLS and certificate are known to be absent', () => {
    const row = rowOf('S42', { scheme: 'http' });
    const score = scoreOf(row);
    assert.deepEqual([score.factors[0]?.points, score.factors[1]?.points, score.tls], [0, 0, undefined]);
    assert.deepEqual([score.ceiling?.rules, score.warnings], [['plaintext'], []]);
  });

  it('a pinned private CA lifts the missing CA, and nothing else', () => {
    const causes = (certificate: object, pinned: boolean) =>
      printedOf(rowOf('S01', { probe: tlsOf('S01', { ...certificate }), policyPinsPrivateCa: pinned })).ceiling?.causes;
    assert.deepEqual(causes({ trust: 'self-signed' }, false), ['cert-self-signed']);
    assert.deepEqual(causes({ trust: 'self-signed' }, true), undefined);
    assert.deepEqual(causes({ trust: 'untrusted' }, true), undefined);
    assert.deepEqual(causes({ trust: 'untrusted', nameMatches: false }, true), ['cert-name-mismatch']);
    assert.deepEqual(causes({ trust: 'untrusted', signatureHash: 'sha1' }, true), ['cert-sha1']);
    assert.deepEqual(causes({ trust: 'expired' }, true), ['cert-expired']);
    assert.deepEqual(causes({ trust: 'revoked' }, true), ['cert-revoked']);
  });

  it('a pinned private CA needs no log and no revocation pointer', () => {
    const leaf = {
      expiresSoon: false,
      type: 'private',
      lifetimeWithinLimit: true,
      sct: false,
      revocationPointer: false,
    };
    const row = (pinned: boolean) => rowOf('S01', { probe: probeOf('S01', { leaf }), policyPinsPrivateCa: pinned });
    assert.deepEqual([cellOf(row(true), 'certHygiene').points, printedOf(row(true)).warnings], [2, []]);
    assert.deepEqual([cellOf(row(false), 'certHygiene').points, printedOf(row(false)).warnings], [1, ['no-sct']]);
  });

  it('profile none: jurisdiction is left out, and so are its ceilings', () => {
    const change = { profile: 'none', location: { class: 'prohibited', evidence: 'attested', ageDays: null } };
    const score = scoreOf(rowOf('S01', { ...change, regionConsistent: false }));
    assert.equal(score.ceiling, undefined);
    assert.deepEqual(
      score.factors[3]?.cells.map(({ points, max, state }) => [points, max, state]),
      [
        [0, 0, 'n/a'],
        [0, 0, 'n/a'],
      ],
    );
    assert.equal(score.raw.toFixed(4), ((84.5 / 85) * 100).toFixed(4));
  });

  it('a forbidden place that only a CDN edge suggests forbids nothing', () => {
    const location = { class: 'prohibited', evidence: 'cdn', ageDays: null };
    assert.equal(printedOf(rowOf('S01', { location })).ceiling, null);
  });

  it('lists every cause at the lowest level', () => {
    const probe = tlsOf('S26', { trust: 'expired', nameMatches: false, signatureHash: 'md5' });
    assert.deepEqual(printedOf(rowOf('S26', { probe, threat: { coverage: 1, listing: 'address' } })).ceiling?.causes, [
      'cert-expired',
      'cert-name-mismatch',
      'listed-address',
      'tls-grade',
    ]);
  });

  it('an unknown scheme is no plain text and no TLS', () => {
    const score = scoreOf(rowOf('S11', { scheme: null }));
    assert.deepEqual([score.factors[0]?.points, score.ceiling?.rules[0]], [15, 'tls-not-measured']);
  });

  it('nothing known at all: the priors, a question mark, and no false confidence', () => {
    const nothing = {
      internal: false,
      scheme: null,
      profile: null,
      policyPinsPrivateCa: null,
      probe: null,
      threat: null,
      breach: null,
      lookalike: null,
      location: null,
      regionConsistent: null,
      nameKind: null,
      domainAgeDays: null,
      transparency: null,
    };
    const { score, grade, provisional, confidence, low, high, raw } = printedOf({ evidence: nothing });
    assert.deepEqual([score, grade, provisional, confidence, low, high, raw], [49, '?', true, 0, 0, 79, 48.8]);
  });
});

describe('scoreHost: internal hosts', () => {
  it('are not scored', () => {
    const { evidence, ...options } = readEvidenceDocument(rowOf('S01'));
    const score = scoreHost({ ...evidence, internal: 'loopback' }, options);
    assert.deepEqual([score.score, score.grade, score.factors, score.warnings], [null, 'internal', [], []]);
  });

  it('are printed with their verdict, although nothing else is given', () => {
    const { verdict, score, grade, ceiling, warnings } = printedOf({ evidence: { internal: true } });
    assert.deepEqual([verdict, score, grade, ceiling, warnings], ['internal', null, 'internal', null, []]);
  });
});

describe('scoreHost: grades', () => {
  it('gives A+ only with 95 points and no warning', () => {
    const grade = (change: object) => printedOf(rowOf('S01', { ...change })).grade;
    assert.equal(grade({}), 'A+');
    assert.equal(grade({ location: null }), 'A');
    assert.equal(grade({ threat: { coverage: 1, listing: 'neighbour' } }), 'A');
    assert.equal(grade({ breach: 'recent' }), 'A');
  });

  const thin = { probe: null, regionConsistent: null, location: { class: 'eu', evidence: 'attested', ageDays: null } };
  const [none, two, three] = [
    { known: null, securityTxt: null, caa: null, dnssec: null },
    { known: null, securityTxt: true, caa: true, dnssec: null },
    { known: null, securityTxt: true, caa: true, dnssec: true },
  ];

  it('is provisional below a confidence of 60 %, and not at it', () => {
    const at = (transparency: object) => printedOf(rowOf('S01', { ...thin, regionConsistent: null, transparency }));
    assert.deepEqual([at(none).confidence, at(none).provisional], [0.59, true]);
    assert.deepEqual([at(two).confidence, at(two).provisional], [0.6, false]);
    assert.deepEqual(
      [at(none).ceiling?.causes, at(two).ceiling?.causes],
      [['confidence-low', 'tls-not-measured'], ['tls-not-measured']],
    );
  });

  it('is a question mark below a confidence of 35 %, and not at it', () => {
    const little = { ...thin, threat: null, domainAgeDays: null };
    const at = (transparency: object) => printedOf(rowOf('S01', { ...little, transparency }));
    assert.deepEqual([at(none).confidence, at(none).grade], [0.34, '?']);
    assert.deepEqual([at(two).confidence, at(two).grade], [0.35, 'B']);
    assert.deepEqual([at(three).confidence, at(three).provisional], [0.355, true]);
  });

  it('condemns although almost nothing is known', () => {
    const { grade, provisional } = printedOf(rowOf('S11', { threat: { coverage: 0.25, listing: 'address' } }));
    assert.deepEqual([grade, provisional], ['F', false]);
  });
});
