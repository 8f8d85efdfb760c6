import assert from 'node:assert/strict';
import type { Ceiling } from '@callsight/model';
import { decide } from '../src';
import { known, listed, NOW, origin, cleartextScore as plaintext, score } from './example';
import { itDecides } from './itDecides';

const F: Ceiling = { grade: 'F', limit: 19, rules: ['plaintext'], text: 'Capped at F: calls go out in plain text' };

describe('a verdict', () => {
  const good = origin('https://api.acme.com');
  itDecides([
    // Score alone.
    ['a good score', good, {}, 'allowed', 'score 90 of 100 (A), this project asks for 60'],
    [
      'a score at the minimum',
      origin('https://api.acme.com', {}, score(60)),
      {},
      'allowed',
      'score 60 of 100 (C), this project asks for 60',
    ],
    [
      'a score below the minimum',
      origin('https://api.acme.com', {}, score(59)),
      {},
      'review',
      'score 59 of 100 (C), this project asks for 60',
      'score-below-minimum',
    ],
    [
      'a reserved name, not encrypted',
      origin('http://api.example.com', {}, plaintext),
      {},
      'allowed',
      'not encrypted, and no rule in force asks for more here',
    ],
    [
      'a minimum of the policy',
      good,
      { minimumScore: 95 },
      'review',
      'score 90 of 100 (A), this project asks for 95',
      'score-below-minimum',
      2,
    ],
    [
      'a provisional score',
      origin('https://api.acme.com', {}, score(78, { provisional: true })),
      {},
      'allowed',
      'score 78 of 100 (B~), this project asks for 60',
    ],
    [
      'too little evidence, 58 points',
      origin('https://api.acme.com', {}, score(58, { grade: '?', provisional: true })),
      {},
      'unknown',
      'not scored (network is off)',
      'score-unknown',
    ],
    [
      'too little evidence, 70 points',
      origin('https://api.acme.com', {}, score(70, { grade: '?', provisional: true })),
      {},
      'unknown',
      'not scored (network is off)',
      'score-unknown',
    ],
    [
      'an expired certificate',
      origin('https://api.acme.com', {}, score(19, { raw: 80, ceiling: { ...F, rules: ['cert-expired'] } })),
      { minimumScore: 0 },
      'blocked',
      'score 19 of 100 (F), this project asks for 0',
      'score-below-minimum',
      2,
    ],
    // What the code and the shipped data say.
    [
      'cleartext',
      origin('http://api.acme.com', {}, plaintext),
      {},
      'blocked',
      'not encrypted (http)',
      'cleartext-http',
    ],
    [
      'cleartext gRPC',
      origin('grpc://api.acme.com:443', {}, plaintext),
      {},
      'blocked',
      'not encrypted (grpc)',
      'cleartext-http',
    ],
    [
      'cleartext on a private network',
      origin('http://192.168.1.4', { internal: 'private', nameKind: known('ip') }, score(null)),
      {},
      'allowed',
      'internal: private address',
    ],
    [
      'cleartext on this machine',
      origin('http://localhost:3000', { internal: 'loopback' }, score(null)),
      {},
      'allowed',
      'internal: loopback address',
    ],
    [
      'a look-alike',
      origin('https://api.strlpe.com', { lookalike: known({ of: 'stripe.com' }) }, score(49)),
      {},
      'review',
      'looks like api.stripe.com',
      'lookalike-host',
    ],
    [
      'a look-alike that is not scored',
      origin('https://api.strlpe.com', { lookalike: known({ of: 'stripe.com' }) }, score(49, { grade: '?' })),
      {},
      'review',
      'looks like api.stripe.com',
      'lookalike-host',
    ],
    [
      'a tunnel',
      origin('https://ab12.ngrok.app', { nameKind: known('ephemeral') }, score(64)),
      {},
      'review',
      'temporary host (tunnel, request bin or short link)',
      'tunnel-or-bin-host',
    ],
    [
      'a public address',
      origin('https://8.8.8.8', { nameKind: known('ip') }, score(64)),
      {},
      'review',
      'an IP address in place of a host name',
      'ip-or-metadata-address',
    ],
    [
      'cloud metadata',
      origin('http://169.254.169.254', { internal: 'metadata', nameKind: known('ip') }, score(null)),
      {},
      'review',
      'cloud metadata address in an outbound call',
      'ip-or-metadata-address',
    ],
    [
      'malware',
      origin('https://cdn.bad.com', listed('exact'), score(0)),
      {},
      'blocked',
      'on the malware list "urlhaus" since 2026-10-02',
      'listed-malware',
    ],
    [
      'a domain with malware',
      origin('https://cdn.bad.com', listed('domain'), score(49)),
      {},
      'review',
      'its domain is on the malware list "urlhaus"',
      'listed-malware',
    ],
    [
      'an address to avoid',
      origin('https://cdn.bad.com', listed('address'), score(19)),
      {},
      'blocked',
      'its address is on the list "urlhaus" of networks to avoid',
      'listed-malware',
    ],
    [
      'adware',
      origin('https://trk.bad.com', listed('adware'), score(75)),
      {},
      'review',
      'known for adware or tracking (list: urlhaus)',
      'listed-adware',
    ],
    [
      'malware long gone',
      origin('https://cdn.bad.com', listed('historic')),
      {},
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
    ],
  ]);

  it('needs no policy', () => {
    assert.deepEqual(decide(good, undefined, NOW), {
      answer: 'allowed',
      why: 'score 90 of 100 (A), this project asks for 60',
    });
  });

  it('does not count a list that is older than three times its life', () => {
    const { threat } = listed('exact');
    const old = origin('https://cdn.bad.com', { threat: { ...threat, observedAt: '2026-10-01T00:00:00Z' } });
    assert.equal(decide(old, undefined, NOW).answer, 'allowed');
  });
});
