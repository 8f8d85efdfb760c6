import assert from 'node:assert/strict';
import data from '../../src/data/cloudNames.json';
import { type DnsReply, dnsQuestion, type RecordType, readDnsReply } from '../../src/dns/message';
import { aliasesIn, caaNames, hasCaa, isSigned, nameFactsIn } from '../../src/dns/nameFacts';
import { normaliseHost } from '../../src/normaliseHost';
import { registrationOf } from '../../src/registrableDomain';
import { address, alias, answerTo, mayIssue, type Said, signed, zone } from './answers';

const reply = (name: string, type: RecordType, said: Said): DnsReply =>
  readDnsReply(answerTo(dnsQuestion(1, name, type), said), name, type);

describe('what DNS says of a name', () => {
  const rows: readonly (readonly [what: string, said: Said, facts: object | undefined])[] = [
    ['leads to its address', { answers: [address('api.acme.com', '192.0.2.1')] }, { aliases: [] }],
    [
      'stands for others, in order',
      { answers: [alias('edge.acme.net', 'e1.cdn.example'), alias('api.acme.com', 'edge.acme.net')] },
      { aliases: ['edge.acme.net', 'e1.cdn.example'] },
    ],
    [
      'leads to itself',
      { answers: [alias('api.acme.com', 'b.acme.com'), alias('b.acme.com', 'api.acme.com')] },
      { aliases: ['b.acme.com'] },
    ],
    ['does not exist, while its domain does', { code: 3, authority: [zone('acme.com')] }, { aliases: [] }],
    [
      'lies in a domain that nobody registered',
      { code: 3, authority: [zone('com')] },
      { aliases: [], free: { name: 'acme.com', from: 'any registrar' } },
    ],
    [
      'leads to a domain that nobody registered',
      { code: 3, answers: [alias('api.acme.com', 'api.acme-gone.co.uk')], authority: [zone('uk')] },
      { aliases: ['api.acme-gone.co.uk'], free: { name: 'acme-gone.co.uk', from: 'any registrar' } },
    ],
    [
      'leads to a cloud name that was given back',
      {
        code: 3,
        answers: [
          alias('api.acme.com', 'acme-old.trafficmanager.net'),
          alias('acme-old.trafficmanager.net', 'acme-old.azurewebsites.net'),
        ],
        authority: [zone('azurewebsites.net')],
      },
      {
        aliases: ['acme-old.trafficmanager.net', 'acme-old.azurewebsites.net'],
        free: { name: 'acme-old.azurewebsites.net', from: 'Azure App Service' },
      },
    ],
    [
      'leads to a cloud name that is there',
      { answers: [alias('api.acme.com', 'acme.azurewebsites.net')] },
      { aliases: ['acme.azurewebsites.net'] },
    ],
    [
      'is denied by nobody: a network in between may know no name at all',
      { code: 3, answers: [alias('api.acme.com', 'acme-old.azurewebsites.net')] },
      { aliases: ['acme-old.azurewebsites.net'] },
    ],
    [
      'is denied by the root: the ending is wrong or the network is',
      { code: 3, authority: [zone('')] },
      { aliases: [] },
    ],
    ['could not be found out', { code: 2 }, undefined],
    ['was refused', { code: 5 }, undefined],
  ];
  for (const [what, said, facts] of rows) {
    it(`it ${what}`, () => assert.deepEqual(nameFactsIn(reply('api.acme.com', 'A', said), 'api.acme.com'), facts));
  }

  it('a called cloud name that was given back can be taken, too', () => {
    const said = { code: 3, authority: [zone('azurewebsites.net')] };
    assert.deepEqual(nameFactsIn(reply('acme-old.azurewebsites.net', 'A', said), 'acme-old.azurewebsites.net'), {
      aliases: [],
      free: { name: 'acme-old.azurewebsites.net', from: 'Azure App Service' },
    });
  });

  it('a chain of names has an end', () => {
    const long = Array.from({ length: 100 }, (_, i) =>
      alias(i === 0 ? 'api.acme.com' : `n${i}.acme.com`, `n${i + 1}.acme.com`),
    );
    assert.equal(aliasesIn(reply('api.acme.com', 'A', { answers: long }), 'api.acme.com').length, 16);
  });

  it('the cloud names are names below which customers have theirs', () => {
    const ends = data.names.map(([end = '']) => end);
    assert.equal(new Set(ends).size, ends.length);
    for (const end of ends) {
      assert.equal(normaliseHost(end), end);
      assert.notEqual(registrationOf(`acme.${end}`).domain, undefined, end);
    }
  });
});

describe('who may issue certificates', () => {
  for (const [host, names] of [
    ['acme.com', ['acme.com']],
    ['a.b.acme.co.uk', ['a.b.acme.co.uk', 'b.acme.co.uk', 'acme.co.uk']],
    ['acme.netlify.app', ['acme.netlify.app', 'netlify.app']],
  ] as const) {
    it(`${host}: said at ${names.join(', ')}`, () => assert.deepEqual(caaNames(host), names));
  }

  const rows: readonly (readonly [what: string, said: Said, has: boolean | undefined])[] = [
    ['a record', { answers: [mayIssue('acme.com', 'ca.example')] }, true],
    ['a record behind an alias', { answers: [alias('acme.com', 'b.com'), mayIssue('b.com', ';')] }, true],
    ['none, says the zone', { authority: [zone('acme.com')] }, false],
    ['no such name, says the zone', { code: 3, authority: [zone('com')] }, false],
    ['nothing, says nobody', {}, undefined],
    ['a fault', { code: 2 }, undefined],
  ];
  for (const [what, said, has] of rows) {
    it(`${what}: ${has ?? 'unknown'}`, () => assert.equal(hasCaa(reply('acme.com', 'CAA', said)), has));
  }
});

describe('whether a domain is signed', () => {
  const rows: readonly (readonly [what: string, said: Said, is: boolean | undefined])[] = [
    ['the zone above has its key', { answers: [signed('acme.com')] }, true],
    ['the zone above has none', { authority: [zone('com')] }, false],
    ['the zone itself was asked, which cannot tell', { authority: [zone('acme.com')] }, undefined],
    ["another domain's key", { answers: [signed('evil.com')] }, undefined],
    ['nobody says so', {}, undefined],
    ['a fault, as for a broken signature', { code: 2 }, undefined],
    ['no such name', { code: 3, authority: [zone('com')] }, undefined],
  ];
  for (const [what, said, is] of rows) {
    it(`${what}: ${is ?? 'unknown'}`, () => assert.equal(isSigned(reply('acme.com', 'DS', said), 'acme.com'), is));
  }
});
