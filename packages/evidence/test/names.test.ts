import assert from 'node:assert/strict';
import type { HostEvidence } from '@callsight/model';
import { askHost } from '../src/askHost';
import { names } from '../src/collectors/names';
import { collectStatic } from '../src/collectStatic';
import { dnsQuestion, readDnsReply } from '../src/dns/message';
import type { AskName, Departure, WirePolicy } from '../src/wire/wire';
import { WireError } from '../src/wire/wireError';
import { address, alias, answerTo, mayIssue, type Said, signed, zone } from './dns/answers';
import { byteServer, loopbackWire } from './wire/loopback';

const NOW = '2026-11-21T12:00:00.000Z';
const never = new AbortController().signal;

/** Answers as captured from name servers, by name and kind of record. */
type Answers = Readonly<Record<string, Said>>;

const WELL: Answers = {
  'api.shop.acme.com A': {
    answers: [alias('api.shop.acme.com', 'edge.acme.net'), address('edge.acme.net', '192.0.2.1')],
  },
  'acme.com DS': { answers: [signed('acme.com')] },
  'acme.com CAA': { answers: [mayIssue('acme.com', 'ca.example')] },
  'shop.acme.com CAA': { authority: [zone('acme.com')] },
  'api.shop.acme.com CAA': { authority: [zone('acme.net')] },
};

function asker(answers: Answers): { readonly askName: AskName; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    askName: async (name, type) => {
      asked.push(`${name} ${type}`);
      const said = answers[`${name} ${type}`];
      if (said === undefined) throw new WireError('dns-failed');
      return readDnsReply(answerTo(dnsQuestion(1, name, type), said), name, type);
    },
  };
}

async function look(host: string, answers: Answers, policy: Partial<WirePolicy> = {}) {
  const { askName, asked } = asker(answers);
  const { wire, log } = loopbackWire([], policy, { askName, now: () => Date.parse(NOW) });
  const evidence: HostEvidence = collectStatic({ scheme: 'https', host }, { now: NOW });
  return { facts: await names.collect(evidence, wire, never), asked, log };
}

const fact = (value: unknown) => ({ state: 'known', value, source: 'dns', observedAt: NOW, ttlDays: 7 });

describe('the facts of a name', () => {
  it('are what it stands for, its CAA records up to the registrable domain, and whether it is signed', async () => {
    const { facts, asked } = await look('api.shop.acme.com', WELL);
    assert.deepEqual(facts, { names: fact({ aliases: ['edge.acme.net'] }), caa: fact(true), dnssec: fact(true) });
    assert.deepEqual([...asked].sort(), Object.keys(WELL).sort());
  });

  it('are no only where everybody says no', async () => {
    const none: Answers = {
      ...WELL,
      'acme.com CAA': { authority: [zone('acme.com')] },
      'acme.com DS': { authority: [zone('com')] },
    };
    const { facts } = await look('api.shop.acme.com', none);
    assert.deepEqual([facts.caa, facts.dnssec], [fact(false), fact(false)]);
    const { 'shop.acme.com CAA': _, ...gap } = none;
    const { facts: partly } = await look('api.shop.acme.com', gap);
    assert.deepEqual(partly.caa, { state: 'unknown', why: 'the name could not be looked up' });
    const { facts: quiet } = await look('api.shop.acme.com', { ...none, 'acme.com CAA': {}, 'acme.com DS': {} });
    const why = 'the name server does not say whether there is one';
    assert.deepEqual(
      [quiet.caa, quiet.dnssec],
      [
        { state: 'unknown', why },
        { state: 'unknown', why },
      ],
    );
  });

  it('say no of a name of many levels only where all of them were asked', async () => {
    const host = `${'a.'.repeat(9)}acme.com`;
    const levels = Array.from({ length: 10 }, (_, i) => `${'a.'.repeat(9 - i)}acme.com CAA`);
    const none: Answers = Object.fromEntries(levels.map((level) => [level, { authority: [zone('acme.com')] }]));
    const { facts, asked } = await look(host, none);
    assert.equal(facts.caa?.state, 'unknown');
    assert.equal(asked.filter((question) => question.endsWith(' CAA')).length, 8);
  });

  it('stay unknown when no name server answers', async () => {
    const { facts } = await look('api.shop.acme.com', {});
    const unknown = { state: 'unknown', why: 'the name could not be looked up' };
    assert.deepEqual(facts, { caa: unknown, dnssec: unknown });
  });

  it('are not asked for an address', async () => {
    const { facts, asked } = await look('93.184.215.14', {});
    assert.deepEqual(asked, []);
    assert.deepEqual(facts.caa, { state: 'unknown', why: 'an address has no records of its name' });
  });

  it('are written down in the log of what left, name by name', async () => {
    const { log } = await look('api.shop.acme.com', WELL);
    const lines = log.map(
      ({ what, host, record, outcome, left }: Departure) => `${what} ${host} ${record} ${outcome} ${left}`,
    );
    assert.ok(lines.includes('dns acme.com DS done true'), lines.join('\n'));
    assert.equal(lines.length, 5);
  });

  for (const [why, policy] of [
    ['nobody agreed', { permits: () => false }],
    ['a threat list names the host', { listedBy: () => 'a list' }],
    ['the host is internal', { internal: () => true }],
  ] as const) {
    it(`are not asked when ${why}`, async () => {
      const { asked, log } = await look('api.shop.acme.com', WELL, policy);
      assert.deepEqual(asked, []);
      assert.ok(log.every(({ left }) => !left));
    });
  }

  it('are not asked of other names than the host and those above it', async () => {
    const { askName, asked } = asker(WELL);
    const { wire } = loopbackWire([], {}, { askName });
    for (const name of ['evil.com', 'notacme.com', 'x.api.shop.acme.com', '', 'a..b']) {
      const request = { purpose: 'probe', host: 'api.shop.acme.com', port: 443 } as const;
      await assert.rejects(wire.look(request, name, 'CAA', never), new WireError('invalid-host'));
    }
    assert.deepEqual(asked, []);
  });

  it('are asked after the host itself, and not at all where the host is left alone', async () => {
    const server = await byteServer((socket) => socket.end());
    const evidence = collectStatic({ scheme: 'https', host: 'api.shop.acme.com', port: server.port }, { now: NOW });
    const { askName, asked } = asker(WELL);
    const { wire } = loopbackWire([server.port], {}, { askName });
    const first = await askHost(evidence, wire, never);
    assert.equal(asked.length, 5);
    assert.deepEqual(first.evidence.transparency.caa.state, 'known');
    const unconfirmed = loopbackWire([], {}, { askName });
    const second = await askHost(evidence, unconfirmed.wire, never);
    assert.equal(asked.length, 5);
    assert.ok(!second.isAsked);
    assert.deepEqual(second.evidence.transparency.caa, { state: 'unknown', why: 'the host itself was not asked' });
    await server.close();
  });

  it('tell of a host that leads nowhere, and of who may take its place', async () => {
    const answers: Answers = {
      'old.acme.com A': {
        code: 3,
        answers: [alias('old.acme.com', 'acme.azurewebsites.net')],
        authority: [zone('azurewebsites.net')],
      },
    };
    const { askName } = asker(answers);
    const resolve = async () => {
      throw new WireError('does-not-resolve');
    };
    const { wire } = loopbackWire([], {}, { askName, resolve, now: () => Date.parse(NOW) });
    const evidence = collectStatic({ scheme: 'https', host: 'old.acme.com' }, { now: NOW });
    const { evidence: told, isAsked } = await askHost(evidence, wire, never);
    assert.ok(isAsked);
    assert.deepEqual(
      [told.addresses, told.names],
      [
        fact([]),
        fact({
          aliases: ['acme.azurewebsites.net'],
          free: { name: 'acme.azurewebsites.net', from: 'Azure App Service' },
        }),
      ],
    );
  });
});
