import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksSecret, maskHost, maskPath } from '../../src/targets/secretText';

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** A token's text, made here so that none is kept in the repository. */
const token = (length: number) => Array.from({ length }, (_, index) => alphanumeric[(index * 37 + 11) % 62]).join('');

const secrets: readonly (readonly [what: string, text: string])[] = [
  ['a Stripe key', `sk_live_${token(24)}`],
  ['a GitHub token', `ghp_${token(36)}`],
  ['a Slack token', `xoxb-${token(20)}`],
  ['an AWS key', `AKIA${token(40).toUpperCase().slice(0, 16)}`],
  ['a Google key', `AIza${token(35)}`],
  ['a Telegram bot', `bot${'123456789'}:${token(35)}`],
  ['a JSON Web Token', `eyJ${token(20)}.${token(20)}.${token(20)}`],
  ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
  ['hexadecimal digits', '9f86d081884c7d659a2feaa0c55ad015'],
  ['capitals without an end', 'SECRETSECRETSECRET'],
  ['a mixture', token(24)],
  ['a tunnel', 'u1v2-secret9f8e7d'],
  ['more than anyone would name', 'a'.repeat(600)],
  ['percent-encoded', `sk%5Flive%5F${token(24)}`],
];

const words = [
  ...['users', 'v1', 'v1beta1', 'getUserByIdAndEmailAddress', 'organization-memberships', 'chat.completions'],
  ...['2024-01-01', 'oauth2', 'application_default_credentials', 'GET_ALL_ACTIVE_USERS', 'api', 'eu-central-1'],
  ...['my-app-git-main-team1', 'execute-api', 'ec2-54-123-12-1', 'fear-and-greed-index', 'xn--80akhbyknj4f9d1', '{}'],
  ...['customer-subscriptions', 'listObjectsV2', 'AmazonSSMManagedInstanceCore', 'us-east1-docker', 'index.php', ''],
];

describe('looksSecret', () => {
  for (const [what, text] of secrets) it(`sees ${what}`, () => assert.equal(looksSecret(text), true));
  for (const text of words) it(`passes ${JSON.stringify(text)}`, () => assert.equal(looksSecret(text), false));

  it('sees nearly every random token of 24 characters', () => {
    const tokens = fc.sample(fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: 24, maxLength: 24 }), {
      seed: 20261121,
      numRuns: 500,
    });
    assert.ok(tokens.filter(looksSecret).length >= 490);
  });
});

describe('maskPath and maskHost', () => {
  it('put a hole in place of the segment alone', () => {
    assert.equal(maskPath(`/services/T000/B000/${token(24)}/x`), '/services/T000/B000/{}/x');
    assert.equal(maskPath('/proxy/https://user:hunter2@h.example/x'), '/proxy/https://{}@h.example/x');
    assert.equal(maskPath('/npm/@scope/name@1.0.0'), '/npm/@scope/name@1.0.0');
    assert.equal(maskPath('/reset;token=hunter2;v=1/key=hunter2'), '/reset;token={};v={}/key={}');
    assert.equal(maskPath("/Users(id='hunter2')/x"), '/Users(id={})/x');
    assert.equal(maskHost(`u1v2-secret9f8e7d.tunnel.example`), '*.tunnel.example');
    assert.equal(maskHost('api.example.com'), 'api.example.com');
  });
});
