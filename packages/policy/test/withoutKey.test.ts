import assert from 'node:assert/strict';
import { withoutKey } from '../src';
import { variableOfKey } from '../src/withoutKey';

describe('a key that moves to the environment', () => {
  const cases: readonly (readonly [before: string, after: string | undefined, parameter?: string])[] = [
    ["'X-Api-Key': 'k3y'", "'X-Api-Key': process.env.K"],
    ['apiKey: "k3y"', 'apiKey: process.env.K'],
    ['`k3y`', 'process.env.K'],
    ["Authorization: 'Bearer k3y'", 'Authorization: `Bearer ${process.env.K}`'],
    ['Authorization: `token=k3y`', 'Authorization: `token=${process.env.K}`'],
    ["Authorization: 'Bearer ' + 'k3y'", "Authorization: 'Bearer ' + process.env.K"],
    ["params: 'two words here'", 'params: process.env.K'],
    ["api_key: 'k3y'", 'api_key: process.env.K', 'api_key'],
    ["'https://a.example/?a=1&key=k3y&b=2#c'", '`https://a.example/?a=1&key=${process.env.K}&b=2#c`', 'key'],
    ['`https://a.example/?key=k3y&b=${b}`', '`https://a.example/?key=${process.env.K}&b=${b}`', 'key'],
    ['"https://u:k3y@a.example/"', '`https://u:${process.env.K}@a.example/`', 'password'],
    // What is not written there as one plain text is left to a person.
    ["'X-Api-Key': KEY", undefined],
    ['Authorization: `Bearer ${key}`', undefined],
    ["key: 'it\\'s'", undefined],
    ["key: ''", undefined],
    ["key: sign('k3y')", undefined],
    ["key: a ? 'k3y' : 'k4y'", undefined],
    ["'https://a.example/?other=1'", undefined, 'key'],
    ["BASE + '?key=k3y'", undefined, 'key'],
    ["'https://a.example/`?key=k3y'", undefined, 'key'],
    ['`https://a.example/?key=${key}`', undefined, 'key'],
  ];
  for (const [before, after, parameter] of cases) {
    it(`${before} → ${after ?? 'nothing'}`, () => assert.equal(withoutKey(before, 'K', parameter), after));
  }

  for (const [domain, name, variable] of [
    ['acme-partner.io', 'X-Api-Key', 'ACME_PARTNER_API_KEY'],
    ['acme.example', 'Authorization', 'ACME_TOKEN'],
    ['acme.example', 'client_secret', 'ACME_SECRET'],
    ['acme.example', 'password', 'ACME_PASSWORD'],
    ['1and1.example', 'key', 'API_KEY'],
    [undefined, undefined, 'API_KEY'],
  ] as const) {
    it(`for ${domain ?? 'no host'}, ${name ?? 'no name'} is ${variable}`, () =>
      assert.equal(variableOfKey(domain, name), variable));
  }
});
