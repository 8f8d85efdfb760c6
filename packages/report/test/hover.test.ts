import assert from 'node:assert/strict';
import { type HoverInput, hoverText, type ReportInput } from '../src/index';
import { hostileTexts } from './hostileTexts';
import { sample, withText } from './sample';

interface MarkdownParser {
  render(text: string): string;
}
const MarkdownIt = require('markdown-it') as new (options: { html: boolean; linkify: boolean }) => MarkdownParser;

const hoverOf = (at: number, { result, network, now }: ReportInput = sample): HoverInput => {
  const call = result.calls[at];
  if (!call) throw new Error('no such call');
  return {
    call,
    hosts: result.hosts.filter(({ host }) => call.endpoints.some((endpoint) => endpoint.host === host)),
    findings: result.findings.filter(({ file, span }) => file === call.file && span.line === call.span.line),
    network,
    now,
    icons: true,
    link: (action, host) =>
      `command:callsight.${action}?${encodeURIComponent(JSON.stringify([host?.host.replace(/\p{Surrogate}/gu, '')]))}`,
  };
};

describe('hover', () => {
  it('shows the ceiling before the factors, the way to the host and the clause', () => {
    assert.equal(
      hoverText({ ...hoverOf(0), link: () => undefined }),
      `$(shield) **api.example.com** — B\\~ · 71 / 100 · allowed  
POST https\\://api.example.com/v1/orders/{} ← .env:4 environment variable API\\_BASE\\_URL  
Capped at B: TLS was not measured

| Factor | What was seen | Points |
|:--|:--|--:|
| Transport | Calls are encrypted | 20/30 |
| Reputation | The name imitates no known name | 17/30 |

2 calls in this project · Policy: callsight.json:3 → score 71, the policy asks for 60`,
    );
  });

  it('says of an unknown host that it is not clean', () => {
    assert.match(
      hoverText(hoverOf(3)),
      /^\$\(question\) \*\*new\.example\.org\*\* — \? · not scored: offline\. Not a clean result/,
    );
  });

  it('says of an internal host that it is not scored', () => {
    assert.match(hoverText(hoverOf(4)), /^\$\(home\) \*\*localhost:3000\*\* — internal \(this machine\), not scored/);
  });

  it('says of a relative call that no other host is called', () => {
    assert.match(hoverText(hoverOf(5)), /relative path, no other host is called/);
  });

  it('says of an unresolved call why, and how to map it', () => {
    assert.equal(
      hoverText(hoverOf(6)),
      `$(question) **Host not known** — it comes from a parameter (config.baseUrl). Not a clean result.  
GET in fetch  
Map the parameter to its host in callsight.json → variables.  
[Map to a Host…](command:callsight.map?%5Bnull%5D)`,
    );
  });

  it('puts the worst of several hosts first and names the others', () => {
    const hosts = sample.result.hosts;
    const text = hoverText({ ...hoverOf(0), hosts });
    assert.match(text, /^\$\(shield\) \*\*plc\.example\.com:8080\*\* — F/);
    assert.match(
      text,
      /Also reaches new\.example\.org \(\?, unknown\), api\.example\.com \(B\\~, allowed\), localhost:3000 \(internal, allowed\)/,
    );
  });

  it('takes at most 14 lines', () => {
    for (let at = 0; at < sample.result.calls.length; at += 1) {
      assert.ok(hoverText({ ...hoverOf(at), hosts: sample.result.hosts }).split('\n').length <= 14);
    }
  });

  it('V003 V004 makes no link, image, icon or markup of outside text', () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    const shape = (html: string): string => html.replace(/>[^<]*/g, '>').replace(/ href="[^"]*"/g, '');
    const targets = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target ?? '');
    for (const at of [0, 1]) {
      const plain = parser.render(hoverText(hoverOf(at, withText('plain'))));
      for (const text of hostileTexts) {
        const hover = hoverText(hoverOf(at, withText(text)));
        const html = parser.render(hover);
        assert.equal(shape(html), shape(plain), text);
        for (const target of targets(html))
          assert.match(target, /^command:callsight\.(details|calls|allow|recheck|map)\?/);
        assert.deepEqual(
          [...hover.matchAll(/\$\(\w+\)/g)].map(([icon]) => icon),
          at === 0 ? ['$(shield)'] : ['$(question)'],
        );
      }
    }
  });
});
