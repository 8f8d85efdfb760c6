import assert from 'node:assert/strict';
import { type Checkup, checkupLines, sentText } from '../src';

const sound: Checkup = {
  network: 'off',
  lists: { fresh: 24, old: 0, missing: 0, damaged: 0 },
  localRoots: 0,
  store: { hosts: 2, problems: [] },
  sent: 0,
};

describe('the checkup', () => {
  it('has a good line for each thing where all is well', () => {
    assert.deepEqual(
      checkupLines(sound).map(({ what, isGood, text }) => `${isGood ? 'ok' : 'look'} ${what}: ${text}`),
      [
        'ok network: off: nothing is asked',
        'ok proxy: none, connections are direct',
        'ok CA: the roots that come with Node.js',
        'ok lists: 24 fresh',
        'ok store: 2 records of hosts',
        'ok sent: nothing has left this machine',
      ],
    );
  });

  const faults: [what: string, checkup: Partial<Checkup>, text: string][] = [
    [
      'proxy',
      { proxy: { url: 'socks5://127.0.0.1:9' } },
      'its setting is no http or https address. Correct HTTPS_PROXY.',
    ],
    ['proxy', { proxy: { url: 'not an address' } }, 'its setting is no http or https address. Correct HTTPS_PROXY.'],
    [
      'CA',
      { extraCa: { path: '/etc/corp.pem', isReadable: false } },
      '/etc/corp.pem cannot be read. Correct NODE_EXTRA_CA_CERTS.',
    ],
    [
      'lists',
      { lists: { fresh: 1, old: 2, missing: 3, damaged: 4 } },
      '1 fresh, 2 old, 3 not loaded, 4 damaged. Update the lists.',
    ],
    ['store', { store: { hosts: 0, problems: ['Nothing can be kept. Move it.'] } }, 'Nothing can be kept. Move it.'],
  ];
  for (const [what, checkup, text] of faults) {
    it(`says of a ${what} what is wrong, and what to do: ${text}`, () => {
      const wrong = checkupLines({ ...sound, ...checkup }).filter(({ isGood }) => !isGood);
      assert.deepEqual(wrong, [{ what, isGood: false, text }]);
    });
  }

  it('shows a proxy without its user name and password', () => {
    const url = 'http://me:hush@proxy.example.com:8080';
    const textOf = (mayProbe: boolean) => checkupLines({ ...sound, proxy: { url, mayProbe } })[1]?.text;
    assert.equal(textOf(false), 'proxy.example.com:8080; lists come through it, and hosts are not probed behind it');
    assert.match(textOf(true) ?? '', /^proxy\.example\.com:8080; .* hosts are probed through it, as you allowed$/);
  });

  it('tells how many roots this machine alone trusts', () => {
    const extraCa = { path: '/etc/corp.pem', isReadable: true };
    assert.match(checkupLines({ ...sound, localRoots: 1 })[2]?.text ?? '', /Node\.js; 1 root beyond those of Node/);
    assert.match(
      checkupLines({ ...sound, extraCa, localRoots: 2 })[2]?.text ?? '',
      /corp\.pem; 2 roots beyond those of Node/,
    );
  });
});

describe('the log of what left this machine', () => {
  const line = JSON.stringify({
    ...{ at: '2026-11-22T09:00:00.000Z', purpose: 'probe', what: 'dns', host: 'api.example.com', port: 443 },
    ...{ outcome: 'done', left: true },
  });

  it('has a line for each packet that left, and none for what was refused or cannot be read', () => {
    const refused = line.replace('"left":true', '"left":false');
    assert.equal(
      sentText([line, refused, 'garbage', '7', 'null']),
      '2026-11-22T09:00:00Z  probe        looked up api.example.com: done\n',
    );
    assert.equal(sentText([]), 'Nothing has left this machine.\n');
  });

  it('never says that nothing left when it cannot be kept', () => {
    const text = sentText([], 'Nothing can be kept: /cache is no folder. Move it away.');
    assert.equal(
      text,
      'What leaves this machine cannot be told. Nothing can be kept: /cache is no folder. Move it away.\n',
    );
  });
});
