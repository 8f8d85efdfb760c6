import assert from 'node:assert/strict';
import { proxyIn, usesProxy } from '../../src/wire/proxyRule';
import { readProxy } from '../../src/wire/tunnel';

describe('proxy rules', () => {
  const rows: readonly [noProxy: string, host: string, port: number, direct: boolean][] = [
    ['', 'api.example.com', 443, false],
    ['*', 'api.example.com', 443, true],
    ['example.com', 'example.com', 443, true],
    ['example.com', 'api.example.com', 443, true],
    ['.example.com', 'api.example.com', 443, true],
    ['*.example.com', 'api.example.com', 443, true],
    ['Example.COM', 'api.example.com', 443, true],
    ['example.com', 'badexample.com', 443, false],
    ['example.com:8443', 'api.example.com', 8443, true],
    ['example.com:8443', 'api.example.com', 443, false],
    ['a.test, b.test', 'b.test', 443, true],
    ['a.test b.test', 'b.test', 443, true],
    ['192.0.2.0/24', '192.0.2.7', 443, true],
    ['192.0.2.0/24', '192.0.3.7', 443, false],
    ['192.0.2.7', '192.0.2.7', 443, true],
    ['192.0.2.7', 'x.192.0.2.7.test', 443, false],
    ['2001:db8::1', '[2001:db8::1]', 443, true],
    ['[2001:db8::1]:443', '[2001:db8::1]', 443, true],
    ['2001:db8::/32', '[2001:db8::1]', 443, true],
    [',,', 'api.example.com', 443, false],
  ];
  for (const [noProxy, host, port, direct] of rows) {
    it(`NO_PROXY="${noProxy}": ${host}:${port} goes ${direct ? 'directly' : 'through the proxy'}`, () => {
      assert.equal(usesProxy({ url: 'http://proxy.test', noProxy }, host, port), !direct);
    });
  }

  for (const [value, mayProbe] of [
    ['1', true],
    ['TRUE', true],
    ['0', undefined],
    ['', undefined],
    ['yes please', undefined],
    [undefined, undefined],
  ] as const) {
    it(`CALLSIGHT_PROBE_THROUGH_PROXY=${value}: hosts are ${mayProbe ? '' : 'not '}probed through it`, () => {
      const environment = { HTTPS_PROXY: 'http://proxy.test', CALLSIGHT_PROBE_THROUGH_PROXY: value };
      assert.equal(proxyIn(environment)?.mayProbe, mayProbe);
      assert.equal(proxyIn({ ...environment, HTTPS_PROXY: '' }), undefined);
    });
  }

  it('reads addresses of proxies', () => {
    assert.deepEqual(readProxy('http://proxy.test:8080'), { host: 'proxy.test', port: 8080, encrypted: false });
    assert.deepEqual(readProxy('proxy.test:3128'), { host: 'proxy.test', port: 3128, encrypted: false });
    assert.deepEqual(readProxy('https://proxy.test'), { host: 'proxy.test', port: 443, encrypted: true });
    assert.deepEqual(readProxy('http://me:p%40ss@proxy.test')?.authorization, `Basic ${btoa('me:p@ss')}`);
    assert.equal(readProxy('socks5://proxy.test'), undefined);
    assert.equal(readProxy('::'), undefined);
  });
});
