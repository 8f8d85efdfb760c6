import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostEvidence, HostResult } from '@callsight/model';
import Ajv from 'ajv';
import fc from 'fast-check';
import { baselineOf, type Lock, lockChanges, lockText, readLock, updatedEntries, withLockedEvidence } from '../src';
import { call, endpoint, evidence, known, NOW, origin, probeFacts, score } from './example';

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

const probe = probeFacts({});

/** What others said of a host: everything that a lock may record. */
const told: Partial<HostEvidence> = {
  addresses: known([], { source: 'dns', ttlDays: 7 }),
  names: known(
    { aliases: ['a.cloud.example'], free: { name: 'a.cloud.example', from: 'Cloud' } },
    { source: 'dns', ttlDays: 7 },
  ),
  probe: known(probe, { source: 'probe', ttlDays: 7 }),
  threat: known(
    { coverage: 0.75, listing: { match: 'historic', list: 'urlhaus' } },
    { source: 'feed:urlhaus', ttlDays: 7 },
  ),
  breach: known('old', { source: 'feed:breaches', note: 'in 2019' }),
  location: known({ class: 'us', strength: 'ip-geo', country: 'US' }, { source: 'geo:dbip', ttlDays: 30 }),
  regionConsistent: known(true, { source: 'probe' }),
  domainAgeDays: known(4000, { source: 'rdap' }),
  transparency: {
    known: known(true),
    securityTxt: known(false, { source: 'probe' }),
    caa: known(true, { source: 'dns' }),
    dnssec: known(false, { source: 'dns' }),
  },
};

function host(url: string, facts: Partial<HostEvidence> = {}, points = 90): HostResult {
  return { ...origin(url, facts, score(points)), calls: 1, verdict: { answer: 'allowed', why: 'good' } };
}

function lockOf(hosts: readonly HostResult[], before?: Lock, more: { now?: string; prune?: boolean } = {}): string {
  const calls = hosts.map(({ scheme, host: name, port }, index) =>
    call(`src/${name}.ts`, index + 1, [endpoint(`${scheme}://${name}:${port}`)]),
  );
  return lockText(
    updatedEntries({ calls, hosts, before, now: NOW, prune: false, first: 'collected', ...more }),
    digest,
  );
}

function read(text: string): Lock {
  const result = readLock(text, 'callsight.lock.json', digest);
  if ('problem' in result) throw new Error(result.problem.text);
  return result.lock;
}

function problem(text: string): string {
  const result = readLock(text, 'callsight.lock.json', digest);
  if (!('problem' in result)) throw new Error('no problem');
  return result.problem.text;
}

/** Gives what a value says, with ordinary objects. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('lock file', () => {
  const hosts = [host('https://b.acme.com', told), host('http://a.acme.com'), host('https://a.acme.com:8443')];

  it('has one sorted line a host, the same for hosts in any order', () => {
    const text = lockOf(hosts);
    assert.deepEqual(
      text.split('\n').map((line) => line.split('"')[1]),
      ['lockVersion', 'a.acme.com:8443', 'b.acme.com', 'http://a.acme.com', undefined, undefined],
    );
    assert.deepEqual([...read(text).entries.keys()], ['a.acme.com:8443', 'b.acme.com', 'http://a.acme.com']);
    fc.assert(
      fc.property(fc.shuffledSubarray(hosts, { minLength: 3 }), (order) => {
        assert.deepEqual(
          lockOf(order)
            .split('\n')
            .map((line) => line.split('"')[1]),
          text.split('\n').map((line) => line.split('"')[1]),
        );
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it('hides nothing from whoever reviews it, and fits its schema', () => {
    const subject = 'CN=\u202Eelpmaxe\u0085\u200B\u{E0041}, O=Größe';
    const hostile = { ...probe, leaf: { ...probe.leaf, subject } };
    const text = lockOf([host('https://a.acme.com', { ...told, probe: known(hostile, { source: 'probe' }) })]);
    assert.match(text, /"subject":"CN=\\u202eelpmaxe\\u0085\\u200b\\udb40\\udc41, O=Größe"/);
    const recorded = read(text).entries.get('a.acme.com')?.evidence.probe?.value;
    assert.equal(recorded?.leaf.subject, subject);
    const schema = JSON.parse(
      readFileSync(join(__dirname, '../../../../media/callsight.lock.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    for (const content of [text, lockOf(hosts), lockOf([])]) assert.equal(validate(JSON.parse(content)), true, content);
    assert.equal(validate(JSON.parse(text.replace('"calls":1', '"calls":"one"'))), false);
  });

  it('gives the evidence of others back, and leaves out what every scan finds itself', () => {
    const { entries } = read(lockOf(hosts));
    const entry = entries.get('b.acme.com');
    assert.deepEqual(Object.keys(entry?.evidence ?? {}).sort(), [
      'addresses',
      'breach',
      'caa',
      'dnssec',
      'domainAgeDays',
      'location',
      'names',
      'probe',
      'regionConsistent',
      'securityTxt',
      'threat',
    ]);
    const {
      addresses,
      names,
      probe: a,
      threat,
      location,
      transparency,
    } = withLockedEvidence(evidence('b.acme.com'), entry?.evidence ?? {}, 'locked');
    assert.deepEqual(plain([addresses, names, a, threat, location]), [
      told.addresses,
      told.names,
      told.probe,
      told.threat,
      told.location,
    ]);
    assert.deepEqual(plain(transparency.caa), told.transparency?.caa);
    const fresh = known({ coverage: 1 }, { source: 'feed:urlhaus' });
    const collected = { ...evidence('b.acme.com'), threat: fresh };
    assert.equal(withLockedEvidence(collected, entry?.evidence ?? {}, 'collected').threat, fresh);
    assert.deepEqual(plain(withLockedEvidence(collected, entry?.evidence ?? {}, 'locked').threat), told.threat);
    const internal: HostEvidence = { ...evidence('b.acme.com'), internal: 'policy' };
    assert.equal(withLockedEvidence(internal, entry?.evidence ?? {}, 'locked'), internal);
  });

  it('leaves out where a name leads today', () => {
    const dns = { source: 'dns', ttlDays: 7 } as const;
    const today = { addresses: known(['203.0.113.7'], dns), names: known({ aliases: ['edge.example'] }, dns) };
    assert.equal(lockOf([host('https://b.acme.com', today)]), lockOf([host('https://b.acme.com')]));
  });

  it('leaves the line of a host as it was while nothing about it changes', () => {
    const before = lockOf(hosts);
    const later = { now: '2027-02-01T00:00:00.000Z' };
    assert.equal(lockOf(hosts, read(before), later), before);
    const changed = lockOf([host('https://b.acme.com', told, 40), ...hosts.slice(1)], read(before), later).split('\n');
    assert.deepEqual(before.split('\n').filter((line) => !changed.includes(line)).length, 1);
    assert.match(changed[2] ?? '', /"firstSeen":"2026-11-21".*"score":40,"grade":"D","scoredAt":"2027-02-01/);
  });

  it('keeps hosts that are no longer called until they are pruned', () => {
    const before = read(lockOf(hosts));
    assert.equal(read(lockOf(hosts.slice(0, 1), before)).entries.size, 3);
    assert.deepEqual([...read(lockOf(hosts.slice(0, 1), before, { prune: true })).entries.keys()], ['b.acme.com']);
  });

  it('tells new hosts, fallen and risen grades, hosts that are gone and old evidence', () => {
    const lock = read(lockOf(hosts));
    const now = [host('https://b.acme.com', told, 40), host('http://a.acme.com', {}, 95), host('https://new.acme.com')];
    const standing = now.map((one) => {
      const baseline = baselineOf(lock, one);
      return { ...one, ...(baseline && { baseline }) };
    });
    const changes = lockChanges(lock, standing, '2026-12-31T00:00:00.000Z', { partial: false });
    assert.deepEqual(changes.added, ['new.acme.com']);
    assert.deepEqual(
      changes.fallen.map(({ host: name, from, to }) => [name, from.grade, to.grade]),
      [['b.acme.com', 'A', 'D']],
    );
    assert.deepEqual(changes.gone, ['a.acme.com:8443']);
    assert.deepEqual(changes.stale, ['b.acme.com']);
    assert.deepEqual(lockChanges(lock, standing, NOW, { partial: true }).gone, []);
    assert.equal(baselineOf(lock, origin('wss://b.acme.com')), undefined, 'another way to call a known host');
  });

  it('says in one line what is wrong with a lock file, where, and what to do', () => {
    const text = lockOf([host('https://a.acme.com')]);
    const restore = 'Restore it from version control, or delete it and run callsight lock.';
    const table: readonly (readonly [why: string, text: string, said: string])[] = [
      ['empty', '', `callsight.lock.json:1:1: the file is empty. ${restore}`],
      ['cut off', text.slice(0, 100), `callsight.lock.json:2:41: the text has no end. ${restore}`],
      ['no object', '[]', `callsight.lock.json:1:1: this is no lock file. ${restore}`],
      [
        'a score by hand',
        text.replace('"score":90', '"score":99'),
        `callsight.lock.json:2:15: the line of a.acme.com was changed by hand: it does not fit its digest. ${restore}`,
      ],
      [
        'a renamed host',
        text.replace('"a.acme.com": {', '"b.acme.com": {'),
        `callsight.lock.json:2:15: the line of b.acme.com was changed by hand: it does not fit its digest. ${restore}`,
      ],
      [
        'a grade that is none',
        text.replace('"grade":"A"', '"grade":"S"'),
        `callsight.lock.json:2:104: hosts.a.acme.com.grade cannot be "S". ${restore}`,
      ],
      [
        'an unknown key',
        text.replace('"calls":1', '"calls":1,"path":"/v1?key=1"'),
        `callsight.lock.json:2:92: unknown key "path". ${restore}`,
      ],
      [
        'a path of the machine',
        text.replace('src/a.acme.com.ts:1', '/home/ann/a.ts:1'),
        `callsight.lock.json:2:53: hosts.a.acme.com.firstCall: this is no call site of the project. ${restore}`,
      ],
      [
        'a host twice',
        text.replace('} }', `,${text.split('\n')[1]}\n} }`),
        `callsight.lock.json:3:2: this key is written twice. ${restore}`,
      ],
      [
        'a merge',
        text.replace('"a.acme', '<<<<<<< HEAD\n"a.acme'),
        'callsight.lock.json:2:1: a merge is not finished here. Keep one line for each host, then run callsight lock.',
      ],
      [
        'a newer version',
        text.replace('"lockVersion": 1', '"lockVersion": 2'),
        'callsight.lock.json:1:18: the lock file has version 2, and this CallSight reads 1. Update CallSight.',
      ],
      [
        'a version that never was',
        text.replace('"lockVersion": 1', '"lockVersion": 0'),
        `callsight.lock.json:1:18: lockVersion cannot be 0. ${restore}`,
      ],
      [
        'a great many lines that are none',
        text.replace(/"a\.acme\.com": .*/, Array.from({ length: 50_000 }, (_, at) => `"h${at}.com": {}`).join(',')),
        `callsight.lock.json:2:11: hosts.h0.com.firstSeen is missing. ${restore}`,
      ],
      [
        'a name without an end',
        text.replace('"a.acme.com": {', `"${'a'.repeat(301)}": {`),
        `callsight.lock.json:2:306: hosts: a key is empty or too long. ${restore}`,
      ],
      [
        'another model',
        text.replace('callsight/1', 'callsight/9'),
        'callsight.lock.json:1:30: the scores are those of callsight/9, and this CallSight uses callsight/1. Delete the file and run callsight lock.',
      ],
      [
        'a prototype',
        text.replace('"a.acme.com": {', '"__proto__": {'),
        `callsight.lock.json:2:1: the key "__proto__" is not allowed. ${restore}`,
      ],
    ];
    assert.deepEqual(
      table.map(([why, bad]) => [why, problem(bad)]),
      table.map(([why, , said]) => [why, said]),
    );
  });

  it('never takes a line that was changed anywhere', () => {
    const text = lockOf(hosts);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'a', 'Z', '"', ','), (at, character) => {
        fc.pre(text[at] !== character && text[at]?.trim() !== '');
        const result = readLock(text.slice(0, at) + character + text.slice(at + 1), 'callsight.lock.json', digest);
        assert.ok('problem' in result, text.slice(Math.max(0, at - 10), at + 10));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
