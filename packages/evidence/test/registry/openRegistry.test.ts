import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { HostEvidence } from '@callsight/model';
import { collectFromOthers } from '../../src/collectFromWorld';
import { registration } from '../../src/collectors/registration';
import { collectStatic } from '../../src/collectStatic';
import type { RevocationLists } from '../../src/openRevocationLists';
import { openRegistry, type Registry } from '../../src/registry/openRegistry';
import { createDownload } from '../../src/wire/download';
import type { Departure } from '../../src/wire/wire';
import { type FeedServer, feedServer } from '../lists/feedServer';
import { loopbackWire } from '../wire/loopback';
import { bootstrapText, domainAnswer } from './answers';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const never = new AbortController().signal;

const NONE: RevocationLists = { ask: async () => ({ kind: 'unknown', why: 'nobody is asked' }) };

describe('the age of a domain', () => {
  let server: FeedServer;
  let registry: Registry;
  let log: readonly Departure[];
  let clock: number;
  /** What the registry answers, by the path below its address. */
  let answers: Record<string, string | Buffer | { readonly status: number; readonly headers?: Record<string, string> }>;

  before(async () => {
    server = await feedServer();
  });
  after(() => server.close());

  beforeEach(() => {
    clock = NOW;
    answers = {
      '/dns.json': bootstrapText(server.url('/rdap')),
      '/rdap/domain/acme.com': domainAnswer('acme.com', [['registration', '2012-03-04T05:06:07Z']]),
    };
    server.asked.splice(0);
    server.answer = ({ url = '' }, response) => {
      const answer = answers[url] ?? { status: 404 };
      if (typeof answer === 'string' || Buffer.isBuffer(answer)) {
        response.writeHead(200, { 'content-type': 'application/rdap+json' }).end(answer);
      } else response.writeHead(answer.status, answer.headers).end();
    };
    const logged = loopbackWire([server.port], { limits: { 'third-party': { domainRestMs: 0, visitMs: 5000 } } });
    log = logged.log;
    const download = createDownload({
      wire: logged.wire,
      purpose: 'third-party',
      userAgent: 'CallSight/test',
      ca: () => [server.ca],
      deadlineMs: 1000,
    });
    registry = openRegistry({ download, now: () => clock, bootstrap: server.url('/dns.json') });
  });

  const evidenceOf = (host: string): HostEvidence =>
    collectStatic({ scheme: 'https', host }, { now: new Date(NOW).toISOString() });
  const ask = async (host: string, evidence = evidenceOf(host)) =>
    (await registration.collect(evidence, { registry, revocations: NONE, now: () => clock }, never)).domainAgeDays ??
    evidence.domainAgeDays;
  const paths = () => server.asked.map(({ url }) => url);

  it('comes from its registry, with its source, its date and how long it lasts', async () => {
    assert.deepEqual(await ask('api.acme.com'), {
      state: 'known',
      value: 5375,
      source: 'rdap',
      observedAt: '2026-11-21T12:00:00.000Z',
      ttlDays: 365,
      note: 'on 2012-03-04, says lists.example.com',
    });
  });

  it('costs one question for all hosts of the domain, and one for the list of registries', async () => {
    await Promise.all([ask('api.acme.com'), ask('www.acme.com')]);
    await ask('a.b.acme.com');
    await ask('acme.co.uk');
    assert.deepEqual(paths(), ['/dns.json', '/rdap/domain/acme.com', '/rdap/domain/acme.co.uk']);
  });

  it('sends the registrable domain and no more, and the log says so', async () => {
    await ask('secret-project.internal-name.acme.com');
    assert.doesNotMatch(JSON.stringify([server.asked, log]), /secret-project|internal-name/);
    const about = log.filter(({ left }) => left).map(({ purpose, what, about }) => ({ purpose, what, about }));
    assert.deepEqual(about, [
      { purpose: 'third-party', what: 'dns', about: undefined },
      { purpose: 'third-party', what: 'connection', about: undefined },
      { purpose: 'third-party', what: 'dns', about: 'acme.com' },
      { purpose: 'third-party', what: 'connection', about: 'acme.com' },
    ]);
  });

  for (const [host, why] of [
    [
      'acme.netlify.app',
      'a customer of a platform has this name, and the age of the platform says nothing about the customer',
    ],
    [
      'acme.ngrok.io',
      'a customer of a platform has this name, and the age of the platform says nothing about the customer',
    ],
    ['93.184.215.14', 'nobody registered this name: it is an address or a public suffix'],
    ['api.acme.unheard-of', 'nobody registered this name: it is an address or a public suffix'],
    ['co.uk', 'nobody registered this name: it is an address or a public suffix'],
  ] as const) {
    it(`is not asked for: ${host}`, async () => {
      assert.deepEqual(await ask(host), { state: 'unknown', why });
      assert.deepEqual(paths(), []);
    });
  }

  it('is never asked for an internal host', async () => {
    const evidence = collectStatic(
      { scheme: 'https', host: 'api.acme.com' },
      { now: new Date(NOW).toISOString(), internal: () => true },
    );
    const others = { registry, revocations: NONE, now: () => clock };
    assert.deepEqual(await collectFromOthers(evidence, others, never), evidence);
    assert.deepEqual(paths(), []);
  });

  it('is not asked for again while the last answer is fresh', async () => {
    const domainAgeDays = await ask('api.acme.com');
    const evidence = { ...evidenceOf('api.acme.com'), domainAgeDays };
    clock = NOW + 300 * 86_400_000;
    server.asked.splice(0);
    assert.deepEqual(await ask('api.acme.com', evidence), domainAgeDays);
    assert.deepEqual(paths(), []);
    clock = NOW + 366 * 86_400_000;
    assert.equal(((await ask('api.acme.com', evidence)) as { value: number }).value, 5375 + 366);
  });

  it('is asked for again after a month while the domain is young', async () => {
    answers['/rdap/domain/acme.com'] = domainAnswer('acme.com', [['registration', '2026-11-12T05:06:07Z']]);
    const domainAgeDays = await ask('api.acme.com');
    assert.deepEqual(domainAgeDays.state === 'known' && [domainAgeDays.value, domainAgeDays.ttlDays], [9, 30]);
    clock = NOW + 31 * 86_400_000;
    const later = await ask('api.acme.com', { ...evidenceOf('api.acme.com'), domainAgeDays });
    assert.equal(later.state === 'known' && later.value, 40);
  });

  const gone = (status: number) => `the registry gave no answer: the server answered ${status}`;
  for (const [what, answer, why] of [
    ['a domain that it does not know', { status: 404 }, gone(404)],
    ['a fault', { status: 503 }, gone(503)],
    [
      'a redirect to another host',
      { status: 302, headers: { location: 'https://evil.example.com/' } },
      'the registry gave no answer: it redirects to another host',
    ],
    ['a web page with status 200', '<html>Please log in</html>', 'the registry gave no answer of its protocol'],
    ['nothing', '', 'the registry gave no answer of its protocol'],
    [
      'another domain',
      domainAnswer('other.com', [['registration', '1999-01-01T00:00:00Z']]),
      'the registry answered about another domain',
    ],
    [
      'more than anybody says of a domain',
      Buffer.alloc(300_000, 'a'),
      'the registry gave no answer: it is larger than allowed',
    ],
  ] as const) {
    it(`stays unknown when the registry answers ${what}`, async () => {
      answers['/rdap/domain/acme.com'] = answer;
      assert.deepEqual(await ask('api.acme.com'), { state: 'unknown', why });
    });
  }

  it('stays unknown when a packed answer is a bomb, an answer never ends, or none comes', async () => {
    const hostile = [
      [
        (_: unknown, response: import('node:http').ServerResponse) => {
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
        },
        'the registry gave no answer: it is larger than allowed',
      ],
      [
        (_: unknown, response: import('node:http').ServerResponse) => {
          response.writeHead(200);
          const timer = setInterval(() => response.write(' '), 20);
          response.on('close', () => clearInterval(timer));
        },
        'the registry gave no answer: it took too long',
      ],
      [() => undefined, 'the registry gave no answer: it took too long'],
    ] as const;
    const well = server.answer;
    for (const [i, [answer, why]] of hostile.entries()) {
      server.answer = (request, response) => (request.url === '/dns.json' ? well : answer)(request, response);
      assert.deepEqual(await ask(`api.acme${i}.com`), { state: 'unknown', why });
    }
  });

  it('leaves a registry alone for as long as it asks for', async () => {
    answers['/rdap/domain/acme.com'] = { status: 429, headers: { 'retry-after': '600' } };
    assert.deepEqual(await ask('api.acme.com'), { state: 'unknown', why: gone(429) });
    answers['/rdap/domain/acme.co.uk'] = domainAnswer('acme.co.uk', [['registration', '2020-11-21T12:00:00Z']]);
    const quiet = { state: 'unknown', why: 'the registry asked to be left alone for a while' };
    assert.deepEqual(await ask('acme.co.uk'), quiet);
    clock = NOW + 2 * 3_600_000;
    assert.equal((await ask('acme.co.uk')).state, 'known');
  });

  it('stays unknown without a list of registries, which is asked for again the next time', async () => {
    const list = answers['/dns.json'] ?? '';
    answers['/dns.json'] = '<html>';
    assert.deepEqual(await ask('api.acme.com'), {
      state: 'unknown',
      why: 'the list of registries could not be had: it is no such list',
    });
    answers['/dns.json'] = list;
    clock = NOW + 2 * 3_600_000;
    assert.equal((await ask('api.acme.com')).state, 'known');
  });

  it('stays unknown for a domain whose registry cannot be asked', async () => {
    assert.deepEqual(await ask('acme.org'), {
      state: 'unknown',
      why: 'the registry of this domain answers no such question',
    });
  });
});
