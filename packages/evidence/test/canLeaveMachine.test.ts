import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Endpoint, Taint } from '@callsight/model';
import fc from 'fast-check';
import { canLeaveMachine } from '../src';
import { looksLikeToken } from '../src/looksLikeToken';

const RUNS = { seed: 20261121, numRuns: 5000 };

function endpoint(host: string, taint: Taint = 'literal', variable?: string): Endpoint {
  return {
    scheme: 'https',
    host,
    port: 443,
    path: '',
    certainty: host.includes('*') ? 'pattern' : 'exact',
    taint,
    ...(variable !== undefined && { variable }),
    hops: [],
  };
}

/** Letters and digits that look random and are the same in every run. */
const random = (seed: string, alphabet: string, length: number): string =>
  Array.from(
    createHash('sha512').update(seed).digest().subarray(0, length),
    (byte) => alphabet[byte % alphabet.length],
  ).join('');

const HEX = '0123456789abcdef';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const BASE36 = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Fifty secrets as they would look in a host name: made here, so that none stands in a file. */
const CANARIES: readonly string[] = Array.from({ length: 10 }, (_, i) => [
  `akia${random(`aws${i}`, 'abcdefghijklmnopqrstuvwxyz', 15)}7`,
  `ghp_${random(`github${i}`, BASE36, 36)}`,
  random(`hex${i}`, HEX, 32),
  random(`base32${i}`, BASE32, 32),
  random(`uuid${i}`, HEX, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
]).flat();

const PUBLIC: readonly string[] = [
  'api.stripe.com',
  'generativelanguage.googleapis.com',
  'secretsmanager.us-east-1.amazonaws.com',
  'cognitiveservices.azure.com',
  'europe-west1-docker.pkg.dev',
  'my-long-service-name-for-production-2024.up.railway.app',
  'customerservice2024.acme.com',
  'internationalpaymentsgateway.acme.com',
  'surveyjs.acme.io',
  'monkeyjourney.acme.com',
  'asiapacific-services.acme.com',
  'secrets.api2.acme.com',
  'oauth-token.acme.com',
  'xn------6cdacfjerafbyihe1bqkggfbi9a8a0cge.com',
  // Random names that a known vendor issues.
  'd111111abcdef8.cloudfront.net',
  'o447951.ingest.sentry.io',
  'xyzvbhwqkjrmdtplnfgs.supabase.co',
  '7kq2v9x4m1zt8wb3n6pc5rj0hd2sfg4a.lambda-url.eu-west-1.on.aws',
  '8.8.8.8',
  'api.example.com',
];

const NEVER: readonly (readonly [host: string, why: string])[] = [
  ['localhost', 'loopback'],
  ['127.0.0.1', 'loopback'],
  ['169.254.169.254', 'metadata'],
  ['10.0.0.1', 'private'],
  ['[fd00:ec2::254]', 'metadata'],
  ['intranet', 'single label'],
  ['db.corp.internal', 'special use'],
  ['wiki.corp', 'special use'],
  ['api.acme.con', 'no known suffix'],
  ['*.acme.com', 'a pattern'],
  ['API.acme.com', 'not normalised'],
  ['api.acme.com.', 'not normalised'],
  ['a..b.com', 'no host'],
  ['u1v2-secret9f8e7d.ngrok.io', 'a secret by its word'],
  ['sk-live-4f9a8b7c6d5e.acme.com', 'a key by its beginning'],
];

describe('canLeaveMachine', function () {
  this.timeout(60_000);

  for (const host of PUBLIC) {
    it(`${host} may, written out or as the whole value of an address variable`, () => {
      assert.equal(canLeaveMachine(endpoint(host)), true);
      assert.equal(canLeaveMachine(endpoint(host, 'env-whole', 'API_URL')), true);
    });
  }
  for (const [host, why] of NEVER) {
    it(`${host} may not: ${why}`, () => {
      assert.equal(canLeaveMachine(endpoint(host)), false);
      assert.equal(canLeaveMachine(endpoint(host, 'env-whole', 'API_URL')), false);
    });
  }

  const variables: readonly (readonly [name: string | undefined, may: boolean])[] = [
    ['API_URL', true],
    ['API_BASE_URL', true],
    ['VITE_API_HOST', true],
    ['OTEL_ENDPOINT', true],
    ['CDN_ORIGIN', true],
    ['api_url', true],
    ['AWS_SECRET', false],
    ['API_KEY', false],
    ['URL_TOKEN', false],
    ['API_URL_SECRET', false],
    ['URL', false],
    ['CURL', false],
    [undefined, false],
  ];
  for (const [name, may] of variables) {
    it(`the value of ${name ?? 'a variable without a name'} ${may ? 'may' : 'may not'}`, () => {
      assert.equal(canLeaveMachine(endpoint('api.acme.com', 'env-whole', name)), may);
    });
  }

  it('lets nothing pass that is only in part from a variable, whatever the host, the name or the certainty', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom(...PUBLIC), fc.string()),
        fc.constantFrom(undefined, 'API_URL', 'API_HOST', 'AWS_SECRET'),
        fc.constantFrom('exact' as const, 'pattern' as const),
        (host, name, certainty) => {
          assert.equal(canLeaveMachine({ ...endpoint(host, 'env-part', name), certainty }), false);
        },
      ),
      RUNS,
    );
  });

  it('lets no secret pass as a label, alone, between others or behind a word', () => {
    const forms = (canary: string) => [
      `${canary}.acme.com`,
      `a.${canary}.acme.com`,
      `${canary}.evil.netlify.app`,
      `${canary}.netlify.app`,
      `${canary}.com`,
      `${canary.toUpperCase()}.acme.com`.toLowerCase(),
      `${canary}-1.acme.com`,
    ];
    const passed = CANARIES.flatMap(forms).filter(
      (host) => canLeaveMachine(endpoint(host)) || canLeaveMachine(endpoint(host, 'env-whole', 'API_URL')),
    );
    assert.deepEqual(passed, []);
  });

  it('finds a cloud key that is cut into labels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CANARIES.filter((text) => /^(akia|ghp_)/.test(text))),
        fc.integer({ min: 1, max: 12 }),
        (key, at) => {
          const host = `${key.slice(0, at)}.${key.slice(at)}.acme.com`;
          assert.equal(canLeaveMachine(endpoint(host)), false, host);
        },
      ),
      { ...RUNS, numRuns: 500 },
    );
  });

  it('finds most random runs of 20 letters and digits, and takes no words for secrets', () => {
    const runs = Array.from({ length: 1000 }, (_, i) => random(`run${i}`, BASE36, 20));
    const found = runs.filter(looksLikeToken).length;
    assert.ok(found >= 980, `${found} of 1000 found`);
    const words = [
      'internationalization',
      'applicationinsights',
      'generativelanguage',
      'openstreetmapservices',
      'bedrock-agent-runtime',
      'hacker-news',
      'production-eu-west-1',
      'identity-toolkit-v2-prod',
    ];
    assert.deepEqual(words.filter(looksLikeToken), []);
  });
});
