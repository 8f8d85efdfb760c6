import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { formats, openPlaces, renderPage } from '../src/index';
import { scriptHash, styleHash } from '../src/page/hashes';
import { script } from '../src/page/script';
import { styles } from '../src/page/styles/styles';
import { hostileTexts } from './hostileTexts';
import { sample, withText } from './sample';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The tags with their attribute names: what the page is made of, without a word of its text. */
const shape = (html: string): string => html.replace(/>[^<]*/g, '>').replace(/="[^"]*"/g, '');

describe('report page', () => {
  it('states the hashes of its own style sheet and script', () => {
    assert.equal(styleHash, sha256(styles));
    assert.equal(scriptHash, sha256(script));
  });

  it('C021 asks for nothing: one file, a closed policy, no handler, no address to load', () => {
    const html = formats.html.render(sample);
    assert.match(
      html,
      /content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'/,
    );
    assert.doesNotMatch(html, / on\w+=| style=|<link|<img|<iframe|@import|url\(| src=/i);
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].filter(([, target]) => !target?.startsWith('#')),
      [],
    );
  });

  it('takes the nonce and the style source of a webview', () => {
    const html = renderPage(sample, { mode: 'webview', nonce: 'n0nce', cspSource: 'https://host.example' });
    assert.match(html, /style-src https:\/\/host\.example 'nonce-n0nce'; script-src 'nonce-n0nce'/);
    assert.match(html, /<style nonce="n0nce">/);
    assert.match(html, /<script nonce="n0nce">/);
  });

  it('V006 opens places by the ids of this result only', () => {
    const html = renderPage(sample, { mode: 'webview', nonce: 'n', cspSource: 'x:' });
    const places = openPlaces(sample.result);
    const ids = [...html.matchAll(/data-open="([^"]*)"/g)].map(([, id]) => id ?? '');
    assert.ok(ids.length > 0);
    for (const id of ids) assert.ok(places.has(id), id);
    assert.equal(places.get('f1')?.file, 'src/device.ts');
    assert.equal(places.get('file:///etc/passwd'), undefined);
  });

  it('F041 V002 V009 is made of the same elements whatever the text', () => {
    for (const mode of ['export', 'webview'] as const) {
      const render = (text: string): string =>
        renderPage(withText(text), mode === 'export' ? { mode } : { mode, nonce: 'n', cspSource: 'x:' });
      const plain = shape(render('plain')).replace(/<wbr>/g, '');
      for (const text of hostileTexts) assert.equal(shape(render(text)).replace(/<wbr>/g, ''), plain, text);
    }
  });

  it('stays of a size that a browser can hold: the worst of a large project, and how many more there are', () => {
    const { hosts, findings, calls } = sample.result;
    const [host, finding, call] = [hosts[0], findings[0], calls[0]];
    assert.ok(host && finding && call);
    const many = <T>(count: number, item: (at: number) => T) => Array.from({ length: count }, (_, at) => item(at));
    const html = formats.html.render({
      ...sample,
      result: {
        ...sample.result,
        hosts: many(20_000, (at) => ({ ...host, host: `h${at}.example.com` })),
        findings: many(20_000, (at) => ({
          ...finding,
          level: at === 19_999 ? 'error' : 'hint',
          message: at === 19_999 ? 'the one that counts' : 'a hint',
        })),
        calls: many(20_000, () => call),
        skipped: many(20_000, (at) => ({ file: `f${at}.ts`, reason: 'too large' })),
      },
    });
    assert.ok(html.length < 20_000_000, `${html.length} characters`);
    assert.match(html, /and 19000 more/);
    assert.match(html, /the one that counts/);
    assert.match(html, /20000 files not read/);
  });

  it('never shows an unknown host as clean', () => {
    const html = formats.html.render(sample);
    assert.match(html, /1 host breaks the policy; 1 of 4 could not be scored\./);
    assert.match(html, /not scored \(offline\), not a clean result/);
  });
});
