import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseHost } from '../src';

const SPELLINGS: readonly (readonly [written: string, host: string | undefined])[] = [
  ['API.Example.COM', 'api.example.com'],
  ['example.com.', 'example.com'],
  ['localhost.', 'localhost'],
  ['a_b.example.com', 'a_b.example.com'],
  ['a\ufeffpi.ex\u00adample.com', 'api.example.com'],
  ['*.example.com', '*.example.com'],
  ['faß.de', 'xn--fa-hia.de'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['example。com', 'example.com'],
  // Numbers in every spelling that a browser takes for an address.
  ['0x7f.1', '127.0.0.1'],
  ['127.1', '127.0.0.1'],
  ['2130706433', '127.0.0.1'],
  ['017700000001', '127.0.0.1'],
  ['0', '0.0.0.0'],
  ['127%2e0%2e0%2e1', '127.0.0.1'],
  ['①②⑦.⓪.⓪.①', '127.0.0.1'],
  ['１２７.０.０.１', '127.0.0.1'],
  ['1.2.3.4.', '1.2.3.4'],
  ['[::1]', '[::1]'],
  ['::1', '[::1]'],
  ['[0:0:0:0:0:0:0:1]', '[::1]'],
  ['[::ffff:8.8.8.8]', '[::ffff:808:808]'],
  // No hosts.
  ['', undefined],
  ['.', undefined],
  ['a..b.com', undefined],
  ['.example.com', undefined],
  ['example.com..', undefined],
  [`${'a'.repeat(64)}.com`, undefined],
  [`${'a.'.repeat(127)}com`, undefined],
  ['256.1.1.1', undefined],
  ['1.2.3.4.5', undefined],
  ['xn--0.com', undefined],
  ['[fe80::1%25eth0]', undefined],
  ['[::1', undefined],
  ['{tenant}.example.com', undefined],
  // More or other than a host.
  ['example.com:80', undefined],
  ['[::1]:80', undefined],
  ['example.com/x', undefined],
  ['user@example.com', undefined],
  ['good.com\\@evil.example', undefined],
  ['ex ample.com', undefined],
  ['exa\tmple.com', undefined],
  ['example.com?x', undefined],
  ['example.com#x', undefined],
];

describe('normaliseHost', function () {
  this.timeout(60_000);

  for (const [written, host] of SPELLINGS) {
    it(`${JSON.stringify(written.slice(0, 40))} → ${host ?? 'no host'}`, () => {
      assert.equal(normaliseHost(written), host);
    });
  }

  it('gives its own answers back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.string(), fc.webAuthority()), (text) => {
        const host = normaliseHost(text);
        assert.equal(host === undefined ? undefined : normaliseHost(host), host);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  it('agrees with the URL of the same host', () => {
    fc.assert(
      fc.property(fc.domain(), fc.boolean(), (domain, upper) => {
        const text = upper ? domain.toUpperCase() : domain;
        const expected = URL.canParse(`https://${text}/`) ? new URL(`https://${text}/`).hostname : undefined;
        assert.equal(normaliseHost(text), expected);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
