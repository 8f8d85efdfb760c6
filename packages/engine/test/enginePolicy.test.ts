import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, diskFiles, type Engine, policySource } from '../src';
import { engineOn } from './engineOn';
import { evidenceOf as collect, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

describe('engine with a policy', () => {
  afterEach(removeFolders);

  const deny = '{ "hosts": [{ "match": "a.acme-partner.io", "action": "deny", "reason": "no" }] }';
  const call = { 'a.ts': 'fetch("https://a.acme-partner.io")' };
  const verdictOf = (engine: Engine) => engine.scan().hosts[0]?.verdict;

  it('gives verdicts with the clause that says so', () => {
    const verdict = verdictOf(engineOn(folderWith({ ...call, 'callsight.json': deny })));
    assert.deepEqual([verdict?.answer, verdict?.clause?.file, verdict?.clause?.line], ['blocked', 'callsight.json', 1]);
  });

  it('keeps the last good policy while the file is broken, and says what is wrong', () => {
    const root = folderWith({ ...call, 'callsight.json': deny });
    const engine = engineOn(root);
    assert.equal(verdictOf(engine)?.answer, 'blocked');
    for (const broken of ['{ "hosts": [', '{ "hots": [] }']) {
      writeFileSync(join(root, 'callsight.json'), broken);
      engine.changed(['callsight.json']);
      assert.equal(verdictOf(engine)?.answer, 'blocked', broken);
      assert.equal(engine.policy().problems[0]?.severity, 'error');
    }
    writeFileSync(join(root, 'callsight.json'), '{}');
    engine.changed(['callsight.json']);
    assert.deepEqual([verdictOf(engine)?.answer, engine.policy().problems], ['unknown', []]);
    rmSync(join(root, 'callsight.json'));
    engine.changed(['callsight.json']);
    assert.equal(engine.policy().file, undefined);
  });

  it('does not judge by a policy that never was good', () => {
    const engine = engineOn(folderWith({ ...call, 'callsight.json': '{ broken' }));
    assert.equal(engine.policy().policy, undefined);
    assert.match(engine.policy().problems[0]?.text ?? '', /^callsight\.json:1:\d+: /);
  });

  it('reads variables anew when the policy changes', () => {
    const root = folderWith({ 'a.ts': 'fetch(process.env.PARTNER_URL + "/x")' });
    const engine = engineOn(root);
    assert.equal(engine.scan().coverage.unresolved, 1);
    writeFileSync(join(root, 'callsight.json'), '{ "variables": { "PARTNER_URL": "https://p.acme-partner.io" } }');
    engine.changed(['callsight.json']);
    assert.deepEqual(
      engine.scan().hosts.map(({ host }) => host),
      ['p.acme-partner.io'],
    );
  });

  it('reads deployment files anew when they change', () => {
    const compose = (host: string) => `services: { a: { environment: { PARTNER_URL: 'https://${host}' } } }`;
    const root = folderWith({
      'a.ts': 'fetch(process.env.PARTNER_URL + "/x")',
      'compose.yml': compose('p.acme-partner.io'),
    });
    const engine = engineOn(root);
    const hosts = () => engine.scan().hosts.map(({ host }) => host);
    assert.deepEqual(hosts(), ['p.acme-partner.io']);
    writeFileSync(join(root, 'compose.yml'), compose('q.acme-partner.io'));
    engine.changed(['compose.yml']);
    assert.deepEqual(hosts(), ['q.acme-partner.io']);
  });

  it('takes a minimum score from outside; a policy that asks for more wins', () => {
    const known = <T>(value: T) => ({ state: 'known', value, source: 'catalogue', observedAt: NOW }) as const;
    const measured: typeof collect = (origin, context) => ({
      ...collect(origin, context),
      threat: known({ coverage: 1 }),
      breach: known('none'),
      location: known({ class: 'eu', strength: 'attested' }),
      regionConsistent: known(true),
      domainAgeDays: known(4000),
      transparency: { known: known(true), securityTxt: known(true), caa: known(true), dnssec: known(true) },
    });
    const verdict = (minimumScore: number | undefined, policy: string | undefined): string => {
      const root = folderWith({
        'a.ts': 'fetch("https://a.acme-partner.io/")',
        ...(policy === undefined ? {} : { 'callsight.json': policy }),
      });
      const engine = createEngine({
        files: diskFiles(root),
        collect: measured,
        now: () => NOW,
        policy: policySource(root, { list: () => diskFiles(root).list() }),
        minimumScore: () => minimumScore,
      });
      return (
        engine.scan().hosts.map(({ verdict: { answer, why } }) => `${answer} ${why.replace(/^.* for /, '')}`)[0] ?? ''
      );
    };
    assert.equal(verdict(undefined, undefined), 'allowed 60');
    assert.equal(verdict(90, undefined), 'review 90');
    assert.equal(verdict(40, undefined), 'allowed 40');
    assert.equal(verdict(40, '{ "minimumScore": 90 }'), 'review 90');
    assert.equal(verdict(90, '{ "minimumScore": 40 }'), 'review 90');
    assert.equal(verdict(40, '{ "mode": "denylist" }'), 'allowed 40');
  });

  it('names who answers for a host and what goes there', () => {
    const root = folderWith({
      'a.ts': 'fetch("https://a.acme-partner.io/")',
      'callsight.json':
        '{ "hosts": [{ "match": "*.acme-partner.io", "action": "allow", "owner": "it", "dataClass": ["PII"], "reason": "x" }] }',
    });
    const [host] = engineOn(root).scan().hosts;
    assert.deepEqual([host?.owner, host?.dataClass], ['it', ['PII']]);
  });

  it('does not score what the policy calls internal', () => {
    const policy = '{ "internal": { "suffixes": [".acme-partner.io"] } }';
    const [host] = engineOn(folderWith({ ...call, 'callsight.json': policy })).scan().hosts;
    assert.deepEqual([host?.score.grade, host?.score.score, host?.verdict.answer], ['internal', null, 'allowed']);
  });

  it('caps a host in a denied region at F', () => {
    const policy = '{ "regions": { "deny": ["RU"] } }';
    const [host] = engineOn(folderWith({ 'a.ts': 'fetch("https://api.partner.ru")', 'callsight.json': policy })).scan()
      .hosts;
    assert.deepEqual(
      [host?.score.ceiling?.rules[0], host?.score.grade, host?.verdict.answer],
      ['jurisdiction-forbidden', 'F', 'blocked'],
    );
  });

  it('judges a host that nobody calls', () => {
    const engine = engineOn(folderWith({ 'callsight.json': deny }));
    const { verdict, calls } = engine.judge({ scheme: 'https', host: 'a.acme-partner.io', port: 443 });
    assert.deepEqual([verdict.answer, calls], ['blocked', 0]);
  });

  it('looks for the policy upward, inside the repository only', () => {
    const root = folderWith({
      'callsight.json': '{}',
      'repo/.git/HEAD': '',
      'repo/packages/p/package.json': '{ "name": "p" }',
      'repo/packages/q/package.json': '{ "callsight": { "minimumScore": 70 } }',
      'alone/x.ts': '',
    });
    const found = (folder: string) => policySource(join(root, folder)).shared().at(-1)?.read.file;
    assert.equal(found('repo/packages/p'), undefined);
    assert.equal(found('repo/packages/q'), 'package.json');
    assert.equal(found('alone'), undefined);
    writeFileSync(join(root, 'repo', '.callsight.json'), '{}');
    assert.equal(found('repo/packages/p'), '../../.callsight.json');
    writeFileSync(join(root, 'repo', 'callsight.json'), '{}');
    assert.equal(found('repo/packages/p'), '../../callsight.json');
  });
});
