import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formats, openPlaces, type ReportInput, renderPage } from '@callsight/report';
import type { Browser, Page } from 'playwright-core';
import { launch, open } from './browser';
import { hostileReport, oddReports } from './oddReports';
import { emptyReport, largeReport, teamReport } from './samples';

const { hostileTexts } =
  require('../../../packages/report/out/test/hostileTexts') as typeof import('../../packages/report/test/hostileTexts');
/** What the page looks like, for eyes. */
const pictures = join(__dirname, 'pictures');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('report page in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'callsight-report-'));
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const written = (name: string, html: string): string => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
  const exported = (name: string, input: ReportInput): string => written(name, renderPage(input, { mode: 'export' }));

  const webview = (name: string, input: ReportInput): string =>
    written(
      name,
      renderPage(input, { mode: 'webview', nonce: 'abc123', cspSource: "'self'" }).replace(
        '<script nonce="abc123">',
        '<script nonce="abc123">window.posted=[];window.acquireVsCodeApi=()=>({postMessage:(m)=>window.posted.push(m),getState:()=>undefined,setState:()=>undefined});</script>\n<script nonce="abc123">',
      ),
    );

  const names = (page: Page): Promise<string[]> =>
    page.$$eval('#hosts tbody tr:not([hidden]) th a', (links) => links.map((link) => link.textContent ?? ''));
  const shown = (page: Page): Promise<string | null> => page.textContent('[data-shown]');

  it('C021 opens from disk with nothing asked, refused or broken', async () => {
    const { page, events } = await open(browser, exported('team', teamReport));
    assert.equal(await page.textContent('h1'), 'acme-storefront');
    assert.equal(await page.evaluate(() => document.documentElement.classList.contains('js')), true);
    assert.notEqual(
      await page.evaluate(() => getComputedStyle(document.querySelector('.card') as Element).borderRadius),
      '0px',
    );
    assert.deepEqual(events, []);
  });

  it('reads without script: every section, no dead control', async () => {
    const { page, events } = await open(browser, exported('plain', teamReport), { javaScriptEnabled: false });
    assert.equal(await page.isVisible('.switch'), false);
    assert.equal(await page.isVisible('.acts'), false);
    assert.equal(await page.isVisible('.filter'), false);
    assert.equal(await page.locator('#hosts tbody tr').count(), 12);
    assert.deepEqual(events, []);
  });

  it('says of a project without calls that nothing was found', async () => {
    const { page, events } = await open(browser, exported('empty', emptyReport));
    assert.equal(await page.textContent('#coverage .lead'), 'No call found in 12 files, 1 file not read.');
    assert.equal(await page.textContent('#verdict .lead'), 'No outbound call was found in 12 files.');
    assert.equal(await page.locator('main > section').count(), 11);
    assert.deepEqual(await page.$$eval('main > section:has(.empty)', (all) => all.map((each) => each.id)), [
      'changes',
      'risks',
      'hosts',
      'details',
      'transfers',
      'certificates',
      'unresolved',
      'exceptions',
    ]);
    assert.deepEqual(events, []);
  });

  describe('with 300 hosts and 1,000 calls', () => {
    let page: Page;
    let events: string[];
    before(async () => {
      ({ page, events } = await open(browser, exported('large', largeReport)));
    });
    after(() => assert.deepEqual(events, []));

    it('sorts by every column, both ways, and says so', async () => {
      const numbers = async (name: string): Promise<number[]> =>
        page.$$eval('#hosts tbody tr', (rows, key) => rows.map((row) => Number(row.getAttribute(key))), `data-${name}`);
      const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
      await page.click('[data-sort=calls]');
      assert.deepEqual(await numbers('calls'), ascending(await numbers('calls')));
      assert.equal(await page.getAttribute('th:has([data-sort=calls])', 'aria-sort'), 'ascending');
      await page.click('[data-sort=calls]');
      assert.deepEqual(await numbers('calls'), ascending(await numbers('calls')).reverse());
      assert.equal(await page.getAttribute('th:has([data-sort=calls])', 'aria-sort'), 'descending');
      await page.focus('[data-sort=score]');
      await page.keyboard.press('Enter');
      assert.deepEqual(await numbers('score'), ascending(await numbers('score')));
      assert.equal(await page.getAttribute('th:has([data-sort=calls])', 'aria-sort'), null);
      await page.click('[data-sort=host]');
      const sorted = await page.$$eval('#hosts tbody tr', (rows) => rows.map((row) => row.getAttribute('data-host')));
      assert.deepEqual(sorted, [...sorted].sort());
    });

    it('filters by words and by verdict, and counts', async () => {
      assert.equal(await shown(page), '300 of 300 hosts');
      await page.fill('#host-filter', 'TUNNEL n7');
      const tunnels = await names(page);
      assert.ok(tunnels.length > 0 && tunnels.every((name) => name.includes('tunnel') && name.includes('n7')));
      assert.equal(await shown(page), `${tunnels.length} of 300 hosts`);
      await page.fill('#host-filter', '');
      await page.click('[data-pick=allowed]');
      await page.click('[data-pick=review]');
      assert.equal(await shown(page), '100 of 300 hosts');
      await page.click('[data-pick=allowed]');
      await page.click('[data-pick=review]');
      assert.equal(await shown(page), '300 of 300 hosts');
    });

    it('stays a table, whose cells stand under their headings', async () => {
      const table = page.getByRole('table', { name: 'The hosts that the project calls' });
      assert.equal(await table.getByRole('row').count(), 301);
      const lefts = (selector: string) =>
        page.$$eval(`#hosts ${selector} > *`, (cells) =>
          cells.map((cell) => Math.round(cell.getBoundingClientRect().left)),
        );
      assert.deepEqual(await lefts('tbody tr:first-child'), await lefts('thead tr'));
    });

    it('opens, sorts and filters: how long each takes until it is drawn', async () => {
      const { page: fresh } = await open(browser, exported('large-timed', largeReport));
      const times = await fresh.evaluate(async () => {
        const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const timed = async (act: () => void): Promise<number> => {
          const start = performance.now();
          act();
          await drawn();
          return performance.now() - start;
        };
        const press = (selector: string) => timed(() => (document.querySelector(selector) as HTMLElement).click());
        const input = document.querySelector('#host-filter') as HTMLInputElement;
        const type = (text: string) =>
          timed(() => {
            input.value = text;
            input.dispatchEvent(new Event('input'));
          });
        document.querySelector('#hosts')?.scrollIntoView({ behavior: 'instant' });
        // What comes into sight is laid out one picture later; that is no part of sorting.
        await drawn();
        await drawn();
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return {
          opened: entry?.loadEventEnd ?? 0,
          sorted: await press('[data-sort=calls]'),
          filtered: await type('payments'),
          cleared: await type(''),
          viewed: await press('[data-view=ciso]'),
        };
      });
      const shownTimes = Object.entries(times).map(([what, time]) => `${what} in ${Math.round(time)} ms`);
      console.log(`      ${fresh.url().split('/').pop()}: ${shownTimes.join(', ')}`);
      assert.deepEqual(Object.keys(times), ['opened', 'sorted', 'filtered', 'cleared', 'viewed']);
      assert.ok(Object.values(times).every((time) => time > 0));
      await fresh.context().close();
    });

    it('opens a host from the table, and shows it in any view', async () => {
      await page.click('[data-view=ciso]');
      assert.equal(await page.isVisible('#hosts'), false);
      assert.equal(await page.isVisible('#transfers'), true);
      await page.click('#transfers a >> nth=0');
      assert.equal(await page.locator('details[open]').count(), 1);
      assert.equal(await page.isVisible('details[open] .cells'), true);
    });

    it('shows each reader their sections', async () => {
      const sections = () =>
        page.$$eval('main section', (all) =>
          all.filter((each) => getComputedStyle(each).display !== 'none').map((each) => each.id),
        );
      const views = {
        dev: ['coverage', 'verdict', 'risks', 'hosts', 'details', 'unresolved', 'method'],
        secops: ['coverage', 'verdict', 'changes', 'hosts', 'details', 'certificates', 'exceptions', 'method'],
        ciso: ['coverage', 'verdict', 'risks', 'transfers', 'exceptions', 'method'],
        all: [
          'coverage',
          'verdict',
          'changes',
          'risks',
          'hosts',
          'details',
          'transfers',
          'certificates',
          'unresolved',
          'exceptions',
          'method',
        ],
      };
      for (const [view, expected] of Object.entries(views)) {
        await page.click(`[data-view=${view}]`);
        assert.deepEqual(await sections(), expected, view);
        const links = await page.$$eval('nav a', (all) =>
          all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('href')?.slice(1)),
        );
        assert.deepEqual(links, expected, view);
        assert.equal(await page.getAttribute(`button[data-view=${view}]`, 'aria-pressed'), 'true');
      }
    });
  });

  it('prints what a view shows, without its controls, no table cut off', async () => {
    const { page } = await open(browser, exported('print', largeReport));
    await page.click('[data-view=secops]');
    await page.emulateMedia({ media: 'print' });
    for (const control of ['.bar', 'nav', '.filter']) assert.equal(await page.isVisible(control), false, control);
    const cut = await page.$$eval('.scroll', (cards) =>
      cards
        .filter((card) => card.scrollHeight > card.clientHeight + 1 && card.checkVisibility())
        .map((card) => card.id),
    );
    assert.deepEqual(cut, []);
    assert.equal(await page.isVisible('#certificates'), true);
    assert.equal(await page.isVisible('#transfers'), false);
    await page.context().close();
  });

  it('gives its Markdown to the clipboard', async () => {
    const { page, events } = await open(browser, exported('copy', teamReport), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('[data-act=copy]');
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, formats.markdown.render(teamReport));
    assert.deepEqual(events, []);
    await page.context().close();
  });

  describe('of odd projects', () => {
    for (const [title, input] of Object.entries(oddReports)) {
      it(`${title}: stays in its frame, calls nothing unknown fine`, async () => {
        const { page, events } = await open(browser, exported('odd', input), { viewport: { width: 600, height: 900 } });
        assert.equal(await page.locator('main > section').count(), 11);
        for (const width of [600, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${wide} > ${width}`);
        }
        const text = (await page.textContent('main')) ?? '';
        assert.doesNotMatch(text, /undefined|NaN|Infinity|\[object|Invalid Date/);
        const { hosts, coverage } = input.result;
        const isUnknown = hosts.some(({ score }) => score.grade === '?') || coverage.unresolved > 0;
        if (isUnknown)
          assert.doesNotMatch(text, /Nothing to do|meets the policy\.|Every public host|every public host/);
        assert.deepEqual(events, []);
        await page.context().close();
      });
    }

    it('300 unknown hosts: no number, no grade, each host counted as unknown', async () => {
      const { page } = await open(browser, exported('unknown', oddReports['300 unknown hosts'] as ReportInput));
      assert.match((await page.textContent('#verdict .lead')) ?? '', /^None of 300 public hosts could be scored/);
      assert.equal(await page.textContent('.number-of .big'), '?');
      assert.match((await page.textContent('.tile.a-unknown')) ?? '', /300 unknown/);
      assert.match((await page.textContent('#grades-d')) ?? '', /A\+: 0, A: 0, .* \?: 300, internal: 0/);
      await page.context().close();
    });
  });

  it('V006 posts the ids of places, and only those, from a webview', async () => {
    const { page, events } = await open(browser, webview('webview', teamReport));
    await page.click('#risks td [data-open] >> nth=0');
    await page.click('#unresolved [data-open] >> nth=0');
    await page.click('#exceptions [data-open] >> nth=0');
    await page.click('[data-act=save]');
    const posted = await page.evaluate(() => (window as unknown as { posted: { type: string; id?: string }[] }).posted);
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['open', 'open', 'open', 'save'],
    );
    const places = openPlaces(teamReport.result);
    for (const { id } of posted.slice(0, 3)) assert.ok(places.has(id ?? ''));
    assert.deepEqual(events, []);
  });

  it('F041 V002 V003 V005 V009 shows hostile text as text in every field', async () => {
    const tags = (page: Page) =>
      page.$$eval('*', (all) =>
        all
          .filter((each) => each.tagName !== 'WBR')
          .map(
            (each) =>
              `${each.tagName} ${each
                .getAttributeNames()
                // Where the reader has scrolled to, not what the page is made of.
                .filter((name) => name !== 'aria-current')
                .join(' ')}`,
          )
          .sort()
          .join('\n'),
      );
    const { page, events, visit } = await open(browser, exported('hostile-plain', hostileReport('plain')));
    const expected = await tags(page);
    for (const [at, text] of hostileTexts.entries()) {
      await visit(exported(`hostile-${at}`, hostileReport(text)));
      assert.equal(await tags(page), expected, text);
      const hrefs = await page.$$eval('a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
      assert.ok(
        hrefs.every((href) => /^#[\w-]+$/.test(href)),
        text,
      );
      assert.deepEqual(events, [], text);
    }
  });

  describe('is accessible', () => {
    const themes = [
      { name: 'light', options: { colorScheme: 'light' }, theme: undefined },
      { name: 'dark', options: { colorScheme: 'dark' }, theme: undefined },
      { name: 'forced colours', options: { forcedColors: 'active' }, theme: undefined },
      { name: 'editor light', options: { colorScheme: 'dark' }, theme: 'vscode-light' },
      { name: 'editor dark', options: { colorScheme: 'light' }, theme: 'vscode-dark' },
      { name: 'editor high contrast', options: { colorScheme: 'light' }, theme: 'vscode-high-contrast' },
      { name: 'editor high contrast light', options: { colorScheme: 'dark' }, theme: 'vscode-high-contrast-light' },
      { name: 'narrow', options: { colorScheme: 'light', viewport: { width: 380, height: 700 } }, theme: undefined },
    ] as const;
    for (const { name, options, theme } of themes) {
      it(`${name}: no serious fault`, async () => {
        const { page } = await open(browser, exported('axe', teamReport), { ...options, bypassCSP: true });
        if (theme) await page.evaluate((each) => document.body.classList.add(each), theme);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axeSource);
        const found = await page.evaluate(async () => {
          const { violations } = await (
            window as unknown as {
              axe: {
                run(): Promise<{
                  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
                }>;
              };
            }
          ).axe.run();
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(
              ({ id, nodes }) =>
                `${id}: ${nodes.length} such as ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
            );
        });
        assert.deepEqual(found, []);
        await page.context().close();
      });
    }

    for (const width of [1280, 600, 380]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        it(`fits ${width} pixels in every view, ${colorScheme}`, async () => {
          const viewport = { width, height: 900 };
          const { page } = await open(browser, exported('looks', teamReport), { viewport, colorScheme });
          mkdirSync(pictures, { recursive: true });
          for (const view of ['all', 'dev', 'secops', 'ciso']) {
            await page.click(`[data-view=${view}]`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= width, `${view}: ${wide} > ${width}`);
            await page.screenshot({ path: join(pictures, `${view}-${width}-${colorScheme}.png`), fullPage: true });
          }
          await page.context().close();
        });
      }
    }
  });
});
