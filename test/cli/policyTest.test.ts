import assert from 'node:assert/strict';
import { callsight, DEADLINE_MS, folderWith, NOW, removeFolders } from './command';

describe('callsight policy test', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const project = () =>
    folderWith({
      'src/a.ts': 'fetch("https://api.vendor-x.io/1");\nfetch("https://api.vendor-x.io/2");',
      'src/b.ts': 'fetch("https://files.vendor-x.io/");\nfetch("https://vendor-x.io/");',
      'callsight.json':
        '{"hosts":[\n{"match":"api.vendor-x.io","action":"allow","owner":"payments","reason":"contract"}]}',
    });
  const test = (...args: string[]) => callsight(['policy', 'test', '--now', NOW, ...args], { cwd: project() });

  it('shows what the policy says of every host, and which clause says so', () => {
    const { code, out } = test();
    assert.equal(code, 0);
    const [first = '', ...rest] = out.trimEnd().split('\n');
    assert.equal(first, 'allowed  api.vendor-x.io  on the allow list ("contract", owner payments) (callsight.json:2)');
    assert.deepEqual(
      rest.map((line) => line.split(/ {2,}/).slice(0, 2)),
      [
        ['unknown', 'files.vendor-x.io'],
        ['unknown', 'vendor-x.io'],
      ],
    );
  });

  it('--what-if tells the calls, files and owners that one more clause would concern', () => {
    assert.equal(
      test('--what-if', 'deny *.vendor-x.io').out,
      [
        'deny *.vendor-x.io: 2 hosts, 3 calls, 2 files; owners: payments',
        '  api.vendor-x.io  allowed → allowed  owner payments',
        '    src/a.ts:1',
        '    src/a.ts:2',
        '  files.vendor-x.io  unknown → blocked',
        '    src/b.ts:1',
        '',
      ].join('\n'),
    );
    assert.match(test('--what-if', 'deny api.vendor-x.io').out, /allowed → blocked {2}owner payments/);
    assert.equal(
      test('--what-if', 'deny other.io').out,
      'deny other.io: 0 hosts, 0 calls, 0 files; no owner is named\n',
    );
  });

  it('says in one line what is wrong with a clause', () => {
    for (const [clause, said] of [
      ['forbid x.io', '--what-if forbid x.io: write it as "deny *.vendor.example", with allow, deny or quarantine.'],
      [
        'deny *x.io',
        '--what-if *x.io: *x.io would also match evilx.io. Write *.x.io, and x.io in a clause of its own.',
      ],
    ] as const) {
      const { code, err } = test('--what-if', clause);
      assert.deepEqual([code, err], [2, `callsight: ${said}\n`]);
    }
  });
});
