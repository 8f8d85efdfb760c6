import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanResult } from '@callsight/model';
import { egressDiff } from '@callsight/report';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { emptyReport, teamReport } from './samples';

const cli = join(__dirname, '../../../dist/cli.js');

/** What a page may want to reach; every answer is made up, so that nothing leaves the machine. */
const WANTED = [
  'https://api.acme-partner.io/',
  'https://api.acme-partner.io:8443/',
  'http://api.acme-partner.io/',
  'https://eu.api.acme-partner.io/',
  'https://other.acme-partner.io/',
  'wss://live.acme-partner.io/',
  'ws://live.acme-partner.io/',
  'https://live.acme-partner.io/',
];

const DEFAULT_PORTS: Readonly<Record<string, number>> = { https: 443, http: 80, wss: 443, ws: 80 };

/** Gives the result of a scan that found one call. */
function resultOf(url: string): ScanResult {
  const { result } = emptyReport;
  const [template] = teamReport.result.hosts;
  const { protocol, hostname, port } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const { internal: _, ...evidence } = template!.evidence;
  const host = { ...template!, evidence, scheme, host: hostname, port: Number(port) || DEFAULT_PORTS[scheme]! };
  return { ...result, calls: [], hosts: [host] };
}

describe('a policy for pages, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    // Web sockets cannot be answered here: their names lead nowhere, which is after the policy was asked.
    browser = await launch('--host-resolver-rules=MAP * ~NOTFOUND');
    folder = mkdtempSync(join(tmpdir(), 'callsight-csp-'));
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const callsight = (...args: readonly string[]) =>
    spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder },
    });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const call = (url: string) => (url.startsWith('ws') ? `new WebSocket("${url}");` : `fetch("${url}");`);

  /** Gives which of the addresses a page with this policy may reach, as the browser decides. */
  const reached = async (page: string, policy: string, urls: readonly string[]): Promise<readonly string[]> => {
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      await tab.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({
              contentType: 'text/html',
              headers: { 'content-security-policy': `${policy} script-src 'unsafe-inline'` },
              body: '<!doctype html><title>page</title>',
            })
          : route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } }),
      );
      await tab.goto(page);
      const refused = await tab.evaluate(async (all) => {
        const blocked: string[] = [];
        const told = new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
            if (blockedURI === 'data') resolve();
            else blocked.push(blockedURI);
          });
        });
        const tried = (url: string) =>
          new Promise((end) => {
            if (!url.startsWith('ws')) fetch(url).then(end, end);
            else Object.assign(new WebSocket(url), { onerror: end, onopen: end });
          });
        for (const url of all) await tried(url);
        // Violations are told one after another: no policy here lets this in, so before its own all others came.
        fetch('data:,').catch(() => undefined);
        await told;
        return blocked;
      }, urls);
      return urls.filter((url) => !refused.includes(url));
    } finally {
      await context.close();
    }
  };

  it('lets a page reach what the code calls, and nothing else', async () => {
    const called = ['https://api.acme-partner.io/', 'wss://live.acme-partner.io/', 'https://api.acme-partner.io:8443/'];
    write('a.ts', called.map(call).join('\n'));
    const { status, stdout } = callsight('egress', 'csp');
    assert.equal(status, 0);
    assert.deepEqual([...(await reached('http://page.example/', stdout.trim(), WANTED))].sort(), [...called].sort());
  });

  for (const [source, page] of [
    ['https://api.acme-partner.io', 'http://page.example/'],
    ['http://api.acme-partner.io', 'http://page.example/'],
    ['https://*.acme-partner.io', 'http://page.example/'],
    ['https://api.acme-partner.io:*', 'http://page.example/'],
    ['https://api.acme-partner.io:8443', 'http://page.example/'],
    ['wss://live.acme-partner.io', 'http://page.example/'],
    ['ws://live.acme-partner.io', 'http://page.example/'],
    ['https:', 'http://page.example/'],
    ['wss:', 'http://page.example/'],
    ['*', 'http://page.example/'],
    ["'none'", 'http://page.example/'],
    ['api.acme-partner.io', 'https://page.example/'],
    ['*.acme-partner.io', 'https://page.example/'],
    ['api.acme-partner.io:8443', 'https://page.example/'],
  ] as const) {
    it(`${source} allows for egress --diff what it allows for the browser`, async () => {
      const secure = page.startsWith('https');
      const wanted = WANTED.filter((url) => !secure || /^(https|wss):/.test(url));
      const allowed = await reached(page, `connect-src ${source};`, wanted);
      const judged = wanted.filter(
        (url) => egressDiff('csp', resultOf(url), `connect-src ${source};`).calledNotAllowed.length === 0,
      );
      assert.deepEqual(judged, allowed);
    });
  }
});
