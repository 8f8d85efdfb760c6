import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostMatches, normalHost, parseHostPattern, parsePathGlob, pathMatches } from '../src';
import { listingNames } from '../src/match/hostPattern';
import { runs } from './runs';

const matches = (pattern: string, host: string, port = 443) => {
  const parsed = parseHostPattern(pattern);
  assert.ok('name' in parsed, `${pattern} is a pattern`);
  return hostMatches(parsed, host, port);
};

describe('a host pattern', () => {
  for (const [pattern, host, expected] of [
    ['api.example.com', 'api.example.com', true],
    ['API.Example.COM.', 'api.example.com', true],
    ['api.example.com', 'v2.api.example.com', false],
    ['example.com', 'evilexample.com', false],
    ['*.example.com', 'api.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'evilexample.com', false],
    ['*.example.com', 'api.example.com.evil.test', false],
    ['*', 'anything.test', true],
    ['bücher.example', 'xn--bcher-kva.example', true],
    ['a\ufeffpi.example.com', 'api.example.com', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['127.1', '127.0.0.1', true],
    ['[::1]', '[::1]', true],
    ['10.0.0.1', '[::ffff:a00:1]', true],
    ['[::ffff:10.0.0.1]', '10.0.0.1', true],
    ['10.0.0.1', '[::ffff:a00:2]', false],
    ['api.example.com:443', 'api.example.com', true],
    ['api.example.com:8443', 'api.example.com', false],
    ['*.example.com:443', 'api.example.com', true],
    ['[::1]:443', '[::1]', true],
  ] as const) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${host}`, () =>
      assert.equal(matches(pattern, host), expected));
  }

  for (const text of [
    '',
    '*.',
    '*.*',
    'a*',
    '*a.com',
    'a.*.com',
    '*.*.com',
    'a..b',
    '.a.com',
    'a b.com',
    'a.com/x',
    'a.com?x',
    'user@a.com',
    'a.com:',
    'a.com:0',
    'a.com:65536',
    'a.com:http',
    '::1',
    '*.192.0.2.1',
    'a\u0000.com',
    'a,b.com',
    '(a|b).com',
    'a'.repeat(300),
  ]) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))} and says what to write`, () => {
      const parsed = parseHostPattern(text);
      assert.ok('remedy' in parsed && parsed.remedy.endsWith('.'), JSON.stringify(parsed));
    });
  }

  it('is asked from the most specific name to the least', () => {
    assert.deepEqual(listingNames('a.b.example'), ['a.b.example', '*.b.example', '*.example', '*']);
    assert.deepEqual(listingNames('192.0.2.1'), ['192.0.2.1', '*']);
    assert.deepEqual(listingNames('[2001:db8::1]'), ['[2001:db8::1]', '*']);
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
  const name = fc.array(label, { minLength: 2, maxLength: 5 }).map((labels) => labels.join('.'));

  it('matches by whole labels only (property)', () => {
    fc.assert(
      fc.property(name, name, fc.stringMatching(/^[a-z0-9]{0,4}$/), (host, suffix, glue) => {
        assert.equal(matches(`*.${suffix}`, `${glue}${suffix}`), glue.endsWith('.'));
        assert.ok(matches(`*.${suffix}`, `${host}.${suffix}`));
        assert.equal(
          matches(`*.${suffix}`, host),
          host.split('.').some((_, at) => at > 0 && host.split('.').slice(at).join('.') === suffix),
        );
      }),
      runs(2_000),
    );
  }).timeout(60_000);

  it('gives a pattern that reads as itself, or a remedy, for any text (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parsed = parseHostPattern(text);
        if ('remedy' in parsed) return;
        assert.deepEqual(parseHostPattern(parsed.text), parsed);
      }),
      runs(1_000),
    );
  }).timeout(60_000);

  it('normalises what it can and refuses the rest (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const host = normalHost(text);
        if (host !== undefined) assert.equal(normalHost(host), host);
      }),
      runs(1_000),
    );
  }).timeout(60_000);
});

describe('a path glob', () => {
  const fits = (glob: string, file: string) => {
    const parsed = parsePathGlob(glob);
    assert.ok('segments' in parsed, `${glob} is a glob`);
    return pathMatches(parsed, file);
  };

  for (const [glob, file, expected] of [
    ['src/legacy/**', 'src/legacy/a.ts', true],
    ['src/legacy/**', 'src/legacy/a/b/c.ts', true],
    ['src/legacy/**', 'src/legacy2/a.ts', false],
    ['src/legacy/', 'src/legacy/a/b.ts', true],
    ['./src/a.ts', 'src/a.ts', true],
    ['/src/a.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['**/*.test.ts', 'a.test.ts', true],
    ['**/*.test.ts', 'src/deep/a.test.ts', true],
    ['**/x/**/y.ts', 'a/x/b/x/c/y.ts', true],
    ['**/x/**/y.ts', 'a/b/y.ts', false],
    ['src/?.ts', 'src/a.ts', true],
    ['src/?.ts', 'src/ab.ts', false],
    ['app/[id]/(shop)/page.tsx', 'app/[id]/(shop)/page.tsx', true],
    ['app/[id]/page.tsx', 'app/i/page.tsx', false],
    ['**', 'any/file.ts', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a**c', 'a/b/c', false],
  ] as const) {
    it(`${glob} ${expected ? 'fits' : 'does not fit'} ${file}`, () => assert.equal(fits(glob, file), expected));
  }

  for (const text of ['', '{a,b}', '!src', 'src\\a', '../x', 'a'.repeat(513)]) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => assert.ok('problem' in parsePathGlob(text)));
  }

  const oracle = (glob: string) => {
    const segment = (text: string) => `/${text.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}`;
    return new RegExp(
      `^${glob
        .split('/')
        .map((text) => (text === '**' ? '(?:/[^/]+)*' : segment(text)))
        .join('')}$`,
    );
  };

  it('agrees with a regular expression on small globs (property)', () => {
    const segment = fc.stringMatching(/^[ab*?]{1,3}$/).filter((text) => !text.includes('**'));
    const glob = fc.array(fc.oneof({ weight: 3, arbitrary: segment }, { weight: 1, arbitrary: fc.constant('**') }), {
      minLength: 1,
      maxLength: 4,
    });
    const file = fc.array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(glob, file, (parts, names) => {
        const text = parts.join('/');
        assert.equal(
          fits(text, names.join('/')),
          oracle(text).test(`/${names.join('/')}`),
          `${text} against ${names.join('/')}`,
        );
      }),
      runs(1_000),
    );
  }).timeout(60_000);

  it('answers hostile globs like a table of all prefixes does (property)', () => {
    const hostile = fc.array(fc.constantFrom('*a', '?*', '*b', '*'), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(hostile, fc.integer({ min: 50, max: 400 }), fc.constantFrom('a', 'b'), (parts, length, last) => {
        const glob = parts.join('').replaceAll('**', '*');
        const file = 'a'.repeat(length) + last;
        assert.equal(fits(glob, file), tableMatch(glob, file));
      }),
      runs(200),
    );
  }).timeout(60_000);
});

/** Gives whether a glob of one folder fits a name, by filling in every pair of prefixes. */
function tableMatch(glob: string, name: string): boolean {
  let row = [true, ...Array.from(name, () => false)];
  for (const part of glob) {
    const next = [part === '*' && row[0] === true];
    for (let at = 1; at <= name.length; at++) {
      next.push(
        part === '*'
          ? row[at] === true || next[at - 1] === true
          : row[at - 1] === true && (part === '?' || part === name[at - 1]),
      );
    }
    row = next;
  }
  return row[name.length] === true;
}
