import assert from 'node:assert/strict';
import { callsight, DEADLINE_MS, folderWith, NOW, removeFolders } from './command';

const host = (match: string, action: string, more: object = {}) => ({ match, action, reason: 'contract', ...more });
const exception = (code: string, match: string, more: object = {}) => ({
  code,
  match,
  expires: '2027-01-31',
  owner: 'it',
  reason: 'SEC-1',
  ...more,
});

describe('callsight policy explain', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const project = () =>
    folderWith({
      'callsight.json': [
        '{ "minimumScore": 70, "hosts": [',
        `${JSON.stringify(host('*.vendor-x.io', 'deny', { owner: 'SecOps' }))} ],`,
        '"exceptions": [',
        `${JSON.stringify(exception('cleartext-http', 'plc.lab-x.io', { path: 'lab/**' }))},`,
        `${JSON.stringify(exception('cleartext-http', '*.lab-x.io', { expires: '2026-10-01' }))} ] }`,
      ].join('\n'),
      'web/callsight.json': `{ "minimumScore": 60,\n"hosts": [ ${JSON.stringify(host('api.vendor-x.io', 'allow'))},\n${JSON.stringify(host('cdn.other-x.io', 'quarantine', { expires: '2027-01-31' }))} ] }`,
      'web/a.ts': '',
      'lab/a.ts': '',
    });
  const explain = (...args: string[]) => callsight(['policy', 'explain', ...args, '--now', NOW], { cwd: project() });

  it('names the layer and the clause that decide, what another layer would loosen, and what happens', () => {
    const { code, out, err } = explain('https://api.vendor-x.io/v1', '--file', 'web/a.ts');
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out.split('\n'), [
      'api.vendor-x.io: ✖ blocked in web/a.ts',
      '  denied by policy ("contract", owner SecOps)',
      '  Decided by repository: callsight.json:2',
      '',
      'Layers, the one that binds the others first:',
      '  repository  callsight.json',
      '    line 1: minimumScore 70',
      '    line 2: deny *.vendor-x.io ("contract", owner SecOps)  ← decides',
      '  folder      web/callsight.json',
      '    line 2: this would loosen deny *.vendor-x.io in callsight.json:2, so it is not applied. Remove it, or ask for "allowOverride": ["hosts"] there.',
      '',
      'Exceptions: none for this host.',
      '',
      'A call to it is marked:',
      '  error  policy-denied  api.vendor-x.io: denied by policy ("contract", owner SecOps). Remove this call or ask the owner of the policy.',
      '  hint  score-unknown  api.vendor-x.io: not scored (network is off). This is not a clean result. Update the lists or turn on live checks.',
      'callsight scan exits with 1.',
      '',
    ]);
  });

  it('tells a folder’s word from the project’s', () => {
    assert.match(
      explain('cdn.other-x.io', '--file', 'web/a.ts').out,
      /^cdn\.other-x\.io: . review in web\/a\.ts\n.*\n {2}Decided by folder: web\/callsight\.json:3\n/,
    );
    assert.match(
      explain('cdn.other-x.io').out,
      /^cdn\.other-x\.io: . unknown\n.*\n {2}Decided by the built-in default\.\n/,
    );
  });

  it('says what becomes of each exception', () => {
    const ended =
      'callsight.json:5: exception of *.lab-x.io from cleartext-http until 2026-10-01 ("SEC-1", owner it) ended on 2026-10-01: renew it or remove it.';
    for (const [file, effect, marks] of [
      ['lab/a.ts', 'silences cleartext-http', 0],
      ['web/a.ts', 'does not hold for web/a.ts', 1],
      [undefined, 'holds for lab/** alone', 1],
    ] as const) {
      const { out } = explain('http://plc.lab-x.io', ...(file === undefined ? [] : ['--file', file]));
      assert.ok(
        out.includes(
          `callsight.json:4: exception of plc.lab-x.io from cleartext-http until 2027-01-31 ("SEC-1", owner it) ${effect}.`,
        ),
        out,
      );
      assert.ok(out.includes(ended), out);
      assert.equal(out.split('  cleartext-http  ').length - 1, marks, out);
    }
  });

  it('needs no policy, and says in one line what it was not given', () => {
    const cwd = folderWith();
    const { code, out } = callsight(['policy', 'explain', 'api.vendor-x.io', '--now', NOW], { cwd });
    assert.equal(code, 0);
    assert.match(out, /No policy file holds here\. Create one with callsight policy init\.\n/);
    for (const [args, said] of [
      [['api vendor'], /^callsight: api vendor: is no host and no URL\. /],
      [['api.vendor-x.io', '--file', 'gone.ts'], /^callsight: gone\.ts: no such file or folder\. Check the path\.\n$/],
      [
        ['api.vendor-x.io', '--policy', 'gone.json'],
        /^callsight: gone\.json: no such file or folder\. Check the path\.\n$/,
      ],
      [[], /^callsight: missing required argument 'host'\. See callsight --help\.\n$/],
    ] as const) {
      const wrong = callsight(['policy', 'explain', ...args], { cwd });
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, said);
    }
  });
});

describe('callsight policy test --what-if', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('tells that a clause would not be applied below a layer that is stricter', () => {
    const cwd = folderWith({
      'base.json': '{ "mode": "allowlist" }',
      'callsight.json': '{ "extends": "./base.json" }',
      'a.ts': 'fetch("https://api.vendor-x.io/");',
    });
    const { code, out } = callsight(['policy', 'test', '--what-if', 'allow *.vendor-x.io', '--now', NOW], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      'allow *.vendor-x.io: 1 host, 1 call, 1 file; no owner is named',
      '  this would loosen mode allowlist in base.json:1, so it is not applied. Have the host listed there, or ask for "allowOverride": ["hosts"] there.',
      '  api.vendor-x.io  blocked → blocked',
      '    a.ts:1',
      '',
    ]);
  });

  it('goes folder by folder', () => {
    const cwd = folderWith({
      'web/callsight.json': '{ "hosts": [{ "match": "api.vendor-x.io", "action": "deny" }] }',
      'web/a.ts': 'fetch("https://api.vendor-x.io/");',
      'b.ts': 'fetch("https://files.vendor-x.io/");',
    });
    const { out } = callsight(['policy', 'test', '--what-if', 'deny *.vendor-x.io', '--now', NOW], { cwd });
    assert.match(out, /api\.vendor-x\.io {2}blocked → blocked\n.*\n {2}files\.vendor-x\.io {2}unknown → blocked\n/);
    const plain = callsight(['policy', 'test', '--now', NOW], { cwd }).out;
    assert.match(plain, /^blocked {2}api\.vendor-x\.io {2}denied by policy \(folder, web\/callsight\.json:1\)$/m);
  });
});
