import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, diskFiles, managedPlaces, policySource } from '../src';
import { evidenceOf as collect, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

const clause = (action: string) => `{ "hosts": [{ "match": "a.acme-partner.io", "action": "${action}" }] }`;
const CALL = 'fetch("https://a.acme-partner.io")';

function engineOn(root: string, managed: readonly string[] = []) {
  const files = diskFiles(root);
  return createEngine({
    files,
    collect,
    now: () => NOW,
    policy: policySource(root, {
      managed,
      list: () => [...files.list(), ...files.skipped().map(({ file }) => file)],
    }),
  });
}

describe('the policies of a project', () => {
  afterEach(removeFolders);

  it('keep the last good one of each folder while any file that binds it is broken', () => {
    const root = folderWith({
      'callsight.json': clause('deny'),
      'web/callsight.json': '{ "minimumScore": 70 }',
      'web/a.ts': CALL,
    });
    const engine = engineOn(root);
    const answer = () => engine.check('web/a.ts').hosts[0]?.verdict.answer;
    assert.equal(answer(), 'blocked');
    for (const [file, text] of [
      ['callsight.json', '{ broken'],
      ['web/callsight.json', '{ "hots": [] }'],
      ['callsight.json', '{ "extends": "./gone.json" }'],
    ] as const) {
      writeFileSync(join(root, file), text);
      engine.changed([file]);
      assert.equal(answer(), 'blocked', `${file} ${text}`);
      assert.ok(engine.policy().problems.some(({ severity }) => severity === 'error'));
    }
    writeFileSync(join(root, 'callsight.json'), '{}');
    rmSync(join(root, 'web/callsight.json'));
    engine.changed(['callsight.json', 'web/callsight.json']);
    assert.deepEqual([answer(), engine.policy().problems], ['unknown', []]);
  });

  it('follow a base and a folder’s file that come and change', () => {
    const root = folderWith({ 'callsight.json': '{ "extends": "base.json" }', 'base.json': '{}', 'web/a.ts': CALL });
    const engine = engineOn(root);
    const answer = () => engine.check('web/a.ts').hosts[0]?.verdict.answer;
    assert.equal(answer(), 'unknown');
    writeFileSync(join(root, 'base.json'), clause('deny'));
    engine.changed(['base.json']);
    assert.equal(answer(), 'blocked');
    writeFileSync(join(root, 'base.json'), '{}');
    writeFileSync(join(root, 'web/callsight.json'), clause('deny'));
    engine.changed(['base.json', 'web/callsight.json']);
    assert.equal(answer(), 'blocked');
    assert.deepEqual(engine.concernedBy(['base.json']), undefined);
    assert.deepEqual(engine.policy().files, ['base.json', 'callsight.json', 'web/callsight.json']);
  });

  it('approve nothing while the machine’s own cannot be read, in folders too, unless it was read before', () => {
    const machine = folderWith({ 'policy.json': '{}' });
    const managed = [join(machine, 'policy.json')];
    const root = folderWith({
      'callsight.json': clause('allow'),
      'web/callsight.json': '{}',
      'web/a.ts': CALL,
      'a.ts': CALL,
    });
    const answers = (engine: ReturnType<typeof engineOn>) =>
      ['a.ts', 'web/a.ts'].map((file) => engine.check(file).hosts[0]?.verdict.answer);
    const running = engineOn(root, managed);
    assert.equal(running.policy().file, 'callsight.json');
    assert.equal(engineOn(folderWith({ 'a.ts': CALL }), managed).policy().file, undefined);
    assert.deepEqual(answers(running), ['allowed', 'allowed']);
    writeFileSync(managed[0] ?? '', '{ broken');
    running.changed();
    assert.deepEqual(answers(running), ['allowed', 'allowed']);
    assert.deepEqual(answers(engineOn(root, managed)), ['blocked', 'blocked']);
  });

  it('are found where a machine keeps them, and nowhere else', () => {
    assert.deepEqual(managedPlaces('linux', '/tmp/x'), ['/etc/callsight/policy.json']);
    assert.deepEqual(managedPlaces('darwin'), ['/Library/Application Support/callsight/policy.json']);
    assert.equal(managedPlaces('win32', '/data')[0], 'C:\\ProgramData\\callsight\\policy.json');
  });

  it('refuse a link in place of a folder’s policy', () => {
    const root = folderWith({ 'web/a.ts': CALL });
    const outside = folderWith({ 'callsight.json': '{}' });
    symlinkSync(join(outside, 'callsight.json'), join(root, 'web/callsight.json'));
    const [problem] = engineOn(root).policy().problems;
    assert.equal(
      problem?.text,
      'web/callsight.json:1:1: the policy is a symbolic link. Make it a file that can be read.',
    );
  });

  it('have the digest that sha256sum gives; several that of its lines', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const [deny, allow] = [clause('deny'), clause('allow')];
    assert.equal(engineOn(folderWith({ 'a.ts': CALL })).policy().digest, undefined);
    assert.equal(engineOn(folderWith({ 'callsight.json': deny })).policy().digest, sha256(deny));
    const two = folderWith({ 'callsight.json': deny, 'web/callsight.json': allow, 'web/a.ts': CALL });
    const lines = `${sha256(deny)}  callsight.json\n${sha256(allow)}  web/callsight.json\n`;
    assert.equal(engineOn(two).policy().digest, sha256(lines));
  });
});
