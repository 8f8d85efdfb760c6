import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, folderWith, removeFolders } from './command';

const HOST = 'api.example.com';

/** A machine whose folder for what is kept is not what it should be. */
const machines: [title: string, problem: RegExp, cache: () => string][] = [
  [
    'a file where the folder should be',
    /callsight is no folder\. Move it away\./,
    () => folderWith({ callsight: 'x' }),
  ],
  [
    'a folder that others may write to',
    /others may write to .*callsight\. Make it yours alone \(chmod 700\)\./,
    () => {
      const folder = folderWith({ 'callsight/left': '' });
      chmodSync(join(folder, 'callsight'), 0o777);
      return folder;
    },
  ],
  [
    'a file where the folder of the lists should be',
    /lists is no folder\. Move it away\./,
    () => {
      const folder = folderWith({ 'callsight/lists': 'x' });
      chmodSync(join(folder, 'callsight'), 0o700);
      return folder;
    },
  ],
];

describe('on a machine that can keep nothing', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  for (const [title, problem, cache] of machines) {
    it(`each command says so in one line: ${title}`, () => {
      const environment = { XDG_CACHE_HOME: cache(), HTTPS_PROXY: 'http://127.0.0.1:1' };
      const run = (...args: string[]) => callsight(args, { environment });

      const doctor = run('doctor');
      assert.match(doctor.out, new RegExp(`^look  store +Nothing can be kept: .*${problem.source}$`, 'm'));
      assert.match(run('log').out, new RegExp(`^What leaves this machine cannot be told\\. .*${problem.source}\\n$`));
      for (const args of [
        ['lists', 'update', '--network', 'lists'],
        ['check', HOST, '--network', 'lists'],
        ['check', HOST, '--network', 'probe'],
      ]) {
        const { code, err } = run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, new RegExp(`^callsight: Nothing can be kept: .*${problem.source}\\n$`));
      }
      assert.equal(run('check', HOST).code, 0, 'what needs nothing kept works');
      assert.equal(run('lists', 'info').code, 0);
    });
  }
});

describe('on a machine with a list and a store that are damaged', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const damaged = () => {
    const cache = folderWith({
      'callsight/lists/adaway.list': 'no list',
      'callsight/hosts/hosts.1.log': 'no log\n',
    });
    for (const name of ['callsight', 'callsight/lists', 'callsight/hosts']) chmodSync(join(cache, name), 0o700);
    return { XDG_CACHE_HOME: cache };
  };

  it('the doctor, the table of lists and their check each say which, and what to do', () => {
    const environment = damaged();
    const doctor = callsight(['doctor'], { environment });
    assert.match(doctor.out, /^look {2}lists +0 fresh, \d+ not loaded, 1 damaged\. Update the lists\.$/m);
    assert.match(doctor.out, /^look {2}store +.* damaged and left out\. They are asked for again\.$/m);
    assert.match(callsight(['lists', 'info'], { environment }).out, /^adaway: it is no list of CallSight\. Update/m);
    const verify = callsight(['lists', 'verify'], { environment });
    assert.deepEqual([verify.code, verify.out], [2, 'adaway                        it is no list of CallSight\n']);
    assert.match(verify.err, /^callsight: One list cannot be used\. Get them again with callsight lists update/);
    assert.equal(callsight(['check', HOST], { environment }).code, 0);
  });

  it('lists that were never downloaded are nothing wrong, and the check says how to get them', () => {
    const { code, out } = callsight(['lists', 'verify'], { environment: { XDG_CACHE_HOME: folderWith() } });
    assert.equal(code, 0);
    assert.equal(out, 'No list is kept on this machine. Get them with callsight lists update --network lists.\n');
  });
});

describe('behind a proxy', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('that cannot be reached, lists say so, once more when they are asked for again, and no password is shown', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const environment = {
      XDG_CACHE_HOME: folderWith(),
      HTTPS_PROXY: `http://me:hush@127.0.0.1:${port}`,
    };
    const update = () => callsight(['lists', 'update', 'adaway', 'hibp', '--network', 'lists'], { environment });
    const said =
      'callsight: 2 lists could not be brought up to date and stayed as before: the proxy cannot be reached. See callsight lists info and callsight doctor.\n';
    for (const { code, err } of [update(), update()]) assert.deepEqual([code, err], [2, said]);
    const doctor = callsight(['doctor'], { environment });
    assert.match(doctor.out, new RegExp(`^ok {4}proxy +127\\.0\\.0\\.1:${port}; lists come through it`, 'm'));
    assert.doesNotMatch(doctor.out + callsight(['log'], { environment }).out, /hush/);
  });

  it('no host is probed, and the answer says so', () => {
    const environment = { XDG_CACHE_HOME: folderWith(), HTTPS_PROXY: 'http://127.0.0.1:1' };
    const { code, out } = callsight(['check', 'api.stripe.com', '--network', 'probe'], { environment });
    assert.equal(code, 0);
    assert.match(out, /Not measured: a proxy stands between, and probing through it was not agreed to/);
    assert.doesNotMatch(callsight(['log'], { environment }).out, /api\.stripe\.com/);
  });
});
