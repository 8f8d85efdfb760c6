import assert from 'node:assert/strict';
import { callsight, DEADLINE_MS, folderWith, NOW, removeFolders } from './command';

describe('callsight egress', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const project = (more: Readonly<Record<string, string>> = {}) =>
    folderWith({
      ...more,
      'a.ts': 'fetch("https://api.acme-partner.io/v1");\nfetch(process.env.PAYMENTS_URL + "/pay");\nfetch("/own");',
      'b.ts': 'new WebSocket("wss://live.acme-partner.io:8443/");\nfetch("https://files.bad-share.io/");',
      'callsight.json': '{"hosts":[{"match":"*.bad-share.io","action":"deny","reason":"no file sharing"}]}',
    });

  it('prints rules on standard output, and beside them what they do not cover', () => {
    const { code, out, err } = callsight(['egress', 'csp', '--now', NOW], { cwd: project() });
    assert.equal(code, 0);
    assert.equal(out, "connect-src 'self' https://api.acme-partner.io wss://live.acme-partner.io:8443;\n");
    assert.deepEqual(err.split('\n'), [
      'callsight: files.bad-share.io: called and left out, denied by policy ("no file sharing").',
      'callsight: a.ts:2: not covered, the host PAYMENTS_URL comes from an environment variable without a value here.',
      '',
    ]);
  });

  it('prints what it does not cover as comments where the form has them', () => {
    const { out, err } = callsight(['egress', 'squid', '--now', NOW], { cwd: project() });
    assert.equal(err, '');
    assert.match(out, /^# a\.ts:2: not covered, the host PAYMENTS_URL/m);
    assert.match(out, /^acl callsight_tls_443_name dstdomain api\.acme-partner\.io$/m);
    assert.match(out, /\nhttp_access deny all\n$/);
  });

  it('--diff tells what differs, with exit code 1, and what agrees', () => {
    const cwd = project();
    const diff = (rules: string) =>
      callsight(['egress', 'deno', '--diff', 'rules.txt'], {
        cwd: folderWith({ 'a.ts': 'fetch("https://api.acme-partner.io/v1")', 'rules.txt': rules }),
      });
    const { code, out } = diff('--allow-net=old.acme-partner.io');
    assert.equal(code, 1);
    assert.equal(out, 'called but not allowed: api.acme-partner.io\nallowed but not called: old.acme-partner.io\n');
    assert.deepEqual(diff('--allow-net=*.acme-partner.io:443'), {
      code: 0,
      out: 'The rules and the code agree.\n',
      err: '',
    });
    const denied = callsight(['egress', 'deno', '--diff', 'rules.txt'], { cwd: project({ 'rules.txt': '' }) });
    assert.match(denied.err, /^callsight: files\.bad-share\.io: called and left out, denied by policy/m);
    const missing = callsight(['egress', 'deno', '--diff', 'none.txt'], { cwd });
    assert.deepEqual(
      [missing.code, missing.err],
      [2, 'callsight: none.txt: no such file or folder. Check the path.\n'],
    );
  });

  it('refuses a target that it does not know', () => {
    const { code, err } = callsight(['egress', 'iptables'], { cwd: folderWith() });
    assert.equal(code, 2);
    assert.match(err, /Allowed choices are cilium, istio, smokescreen, squid, csp, deno/);
  });
});
