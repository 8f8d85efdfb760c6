import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBootstrap, registrationUrl } from '../../src/registry/readBootstrap';
import { readRegistration } from '../../src/registry/readRegistration';
import { bootstrapText, domainAnswer } from './answers';

const NOW = Date.parse('2026-11-21T12:00:00Z');

describe('the list of registries', () => {
  const read = (text: string) => readBootstrap(Buffer.from(text));

  it('names the registry of each ending; only what speaks https is taken', () => {
    const registries = read(bootstrapText('https://rdap.example.net/v1', ['com', 'UK', 'co.example-uk']));
    assert.ok(registries);
    const urlOf = (domain: string) => registrationUrl(registries, domain);
    assert.equal(urlOf('acme.com'), 'https://rdap.example.net/v1/domain/acme.com');
    assert.equal(urlOf('acme.co.uk'), 'https://rdap.example.net/v1/domain/acme.co.uk');
    assert.equal(urlOf('acme.example-old'), undefined);
    assert.equal(urlOf('acme.org'), undefined);
    assert.equal(urlOf('com'), undefined);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['a web page', '<!doctype html><title>Error</title>'],
    ['another document', '{"services":{"com":"https://rdap.example.net/"}}'],
    ['no registry', '{"services":[]}'],
    ['rows of another shape', '{"services":[null,1,[],["com"],[["com"],"https://rdap.example.net/"],[[1],[2]]]}'],
    [
      'addresses that nobody should ask',
      '{"services":[[["com"],["https://u:p@rdap.example.net/","https://rdap.example.net/?q=","ftp://x/"]]]}',
    ],
    ['a cut', bootstrapText('https://rdap.example.net/').slice(0, -20)],
    ['depth', '['.repeat(200_000)],
  ] as const) {
    it(`is not read from ${what}`, () => assert.equal(read(text), undefined));
  }
});

describe('the answer of a registry', () => {
  const read = (text: string, domain = 'acme.com') => readRegistration(Buffer.from(text), domain, NOW);

  const rows: readonly (readonly [what: string, events: readonly (readonly [string, string])[], found: object])[] = [
    [
      'says when the domain was registered',
      [
        ['registration', '2012-03-04T05:06:07Z'],
        ['expiration', '2027-03-04T05:06:07Z'],
        ['last changed', '2026-02-01T00:00:00Z'],
      ],
      { at: '2012-03-04T05:06:07.000Z' },
    ],
    [
      'counts from the last time that somebody took the name',
      [
        ['registration', '2001-01-01T00:00:00Z'],
        ['reregistration', '2026-10-01T00:00:00+02:00'],
      ],
      { at: '2026-09-30T22:00:00.000Z' },
    ],
    [
      'may leave the date out',
      [['last changed', '2026-02-01T00:00:00Z']],
      { why: 'the registry does not say when the domain was registered' },
    ],
    [
      'may not date a domain before there were any, or after today',
      [
        ['registration', '0001-01-01T00:00:00Z'],
        ['registration', '2031-01-01T00:00:00Z'],
        ['registration', 'long ago'],
      ],
      { why: 'the registry does not say when the domain was registered' },
    ],
  ];
  for (const [what, events, found] of rows) {
    it(what, () => assert.deepEqual(read(domainAnswer('ACME.COM.', events)), found));
  }

  it('counts only for the domain that was asked for', () => {
    const other = domainAnswer('evil.com', [['registration', '1999-01-01T00:00:00Z']]);
    assert.deepEqual(read(other), { why: 'the registry answered about another domain' });
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['a web page', '<html>busy</html>'],
    ['an error', '{"errorCode":404,"title":"Not Found"}'],
    ['another object', domainAnswer('acme.com', []).replace('"domain"', '"ip network"')],
    ['a cut', domainAnswer('acme.com', [['registration', '1999-01-01T00:00:00Z']]).slice(0, 300)],
    ['a list', '[]'],
    ['depth', '{"a":'.repeat(50_000)],
  ] as const) {
    it(`is no answer: ${what}`, () =>
      assert.deepEqual(read(text), { why: 'the registry gave no answer of its protocol' }));
  }

  it('never throws, whatever its parts are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (name, events) => {
        const found = read(JSON.stringify({ objectClassName: 'domain', ldhName: name, events }));
        assert.ok('at' in found || 'why' in found);
      }),
      { seed: 9083, numRuns: 500 },
    );
  });
});
