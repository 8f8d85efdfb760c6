// Drives the workbench against the packaged extension, as a user would, and saves what it looks like to test/out/ui/.
//   node test/vscode/run.mjs browser
import assert from 'node:assert/strict';
import { command, openFile, pick, quickFix, walk, withWorkbench } from './workbench.mjs';

const themes = ['Default Light Modern', 'Default Dark Modern'];

/** Runs every step in a light and a dark theme; gives `{ passed, failed }`. */
export async function runUi(name, { workspace, vsix }) {
  const counts = { passed: 0, failed: 0 };
  for (const theme of themes) {
    const tone = theme.includes('Dark') ? 'dark' : 'light';
    const settings = { 'workbench.colorTheme': theme };
    await withWorkbench(name, { workspace, vsix, settings }, ({ page }) => walk(steps, page, tone, counts));
  }
  return counts;
}

const url = (page) => page.locator('.view-line span span', { hasText: 'rates.parcelhub.io' }).first();

const steps = [
  [
    'a mark in the editor and a line in Problems',
    async (page, picture) => {
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await page.keyboard.press('Control+Shift+M');
      const row = page.locator('.markers-panel .monaco-list-row', {
        hasText: 'this call is not encrypted (http). Use https.',
      });
      await row.first().waitFor();
      await page.locator('.statusbar-item', { hasText: 'APIs:' }).first().waitFor();
      await picture('1-diagnostic');
      await page.keyboard.press('Control+j');
    },
  ],
  [
    'a hover with score, reasons and links',
    async (page, picture) => {
      await url(page).hover({ position: { x: 90, y: 8 } });
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '/ 100' }).first();
      await hover.waitFor();
      const shown = await hover.textContent();
      assert.match(shown, /F · \d+ \/ 100 · blocked/);
      assert.match(shown, /Transport/);
      await hover.locator('a', { hasText: 'Show Details' }).waitFor();
      await picture('2-hover');
    },
  ],
  [
    'a quick fix that writes https',
    async (page, picture) => {
      await page.mouse.move(10, 10);
      await url(page).click({ position: { x: 90, y: 8 } });
      await quickFix(page, 'Use https instead of http');
      await picture('3-quick-fix');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'https://rates.parcelhub.io' }).first().waitFor();
      await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    },
  ],
  [
    'every call to a host beside the one that is looked at, from the hover',
    async (page, picture) => {
      await openFile(page, 'orders.ts');
      const path = page.locator('.view-line span span', { hasText: '/v1/orders' }).first();
      await path.hover();
      const link = page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Calls' }).first();
      await link.click();
      const peek = page.locator('.peekview-widget');
      await peek.locator('.monaco-list-row', { hasText: '/v1/orders' }).first().waitFor();
      await page.mouse.move(10, 10);
      await picture('11-calls');
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
      await openFile(page, 'shipping.ts');
    },
  ],
  [
    'the hosts in a list, each with its answer, and a call that opens the code',
    async (page, picture) => {
      await command(page, 'View: Show CallSight');
      const row = (start) => page.locator(`.pane-body .monaco-list-row[aria-label^="${start}"]`).first();
      await row('rates.parcelhub.io, blocked, grade and score F').waitFor();
      const unknown = page.locator('.pane-body .monaco-list-row[aria-label*=", unknown, not scored, "]').first();
      await unknown.locator('.codicon-question').waitFor();
      assert.match(await unknown.textContent(), /\? not scored · \d+ calls?/);
      const words = await page
        .locator('.pane-body .monaco-list-row')
        .evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label').split(', ')[1]));
      const order = ['blocked', 'review', 'unknown', 'allowed'].filter((word) => words.includes(word));
      assert.deepEqual([...new Set(words)], order);
      await row('rates.parcelhub.io').click();
      await row('src/shipping.ts:').waitFor();
      await picture('12-hosts');
      await row('src/shipping.ts:').click();
      await page.locator('.tab.active', { hasText: 'shipping.ts' }).waitFor();
      await command(page, 'View: Show Explorer');
    },
  ],
  [
    'the commands in the palette',
    async (page, picture) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input.input').fill('>CallSight');
      for (const title of [
        'Show Risk Report',
        'Scan Workspace',
        'Check a Host…',
        'Open or Create Policy File',
        'Restart',
        'Show Log',
      ]) {
        await page
          .locator('.quick-input-list .monaco-list-row', { hasText: `CallSight: ${title}` })
          .first()
          .waitFor();
      }
      assert.equal(await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Map Variable' }).count(), 0);
      await picture('4-palette');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the report, with its script running and its links opening the code',
    async (page, picture) => {
      await command(page, 'CallSight: Show Risk Report');
      const report = await frameWith(page, '#main');
      await report.locator('text=rates.parcelhub.io').first().waitFor();
      await picture('5-report');
      await report.locator('button[data-view="ciso"]').click();
      await report.locator('body[data-view="ciso"]').waitFor();
      await report.locator('button[data-view="all"]').click();
      const link = report.locator('[data-open]', { hasText: 'src/exports.ts' }).first();
      // A page that floods the extension with messages is not followed: [V007].
      await link.evaluate((button) => {
        for (let i = 0; i < 2000; i++) button.click();
      });
      await page.locator('.tab', { hasText: 'exports.ts' }).waitFor();
      await page.locator('.view-line', { hasText: 'upload.dropfiles.io' }).first().waitFor();
    },
  ],
  [
    'a host that is checked by hand',
    async (page, picture) => {
      await command(page, 'CallSight: Check a Host…');
      const input = page.locator('.quick-input-widget input.input');
      await page.locator('.quick-input-widget', { hasText: 'Nothing is sent to it' }).waitFor();
      await input.fill('https://api.stripe.com/v1');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'api.stripe.com —' }).waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Transport' }).waitFor();
      await picture('6-check-host');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the log',
    async (page, picture) => {
      await command(page, 'CallSight: Show Log');
      await page.locator('.part.panel .view-line', { hasText: 'CallSight is ready' }).first().waitFor();
      await picture('7-log');
    },
  ],
  [
    'the walkthrough',
    async (page, picture) => {
      await command(page, 'View: Close All Editors');
      await page.keyboard.press('Control+j');
      await command(page, 'Welcome: Open Walkthrough...');
      await page.locator('.quick-input-widget input.input').fill('Know what your code talks to');
      await pick(page, 'Know what your code talks to');
      await page.locator('.gettingStartedContainer', { hasText: 'See your outbound calls' }).first().waitFor();
      await picture('8-walkthrough');
      await page.locator('.gettingStartedContainer .getting-started-step', { hasText: 'Read a score' }).first().click();
      await page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Open Sample' }).click();
      await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await picture('9-sample');
    },
  ],
  [
    'a policy that is completed while it is typed, and checked',
    async (page, picture) => {
      await command(page, 'View: Close All Editors');
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" }).click();
      await command(page, 'CallSight: Open or Create Policy File');
      await page.locator('.tab.active', { hasText: 'callsight.json' }).waitFor();
      await page.locator('.monaco-editor .view-line', { hasText: 'minimumScore' }).first().click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('"min');
      await page.locator('.suggest-widget .monaco-list-row', { hasText: 'minimumGrade' }).first().waitFor();
      await picture('10-policy');
      await page.keyboard.press('Escape');
      await page.keyboard.type('imum": 1,');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    },
  ],
];

/** The webview's own document is a frame inside a frame. */
async function frameWith(page, selector) {
  for (let i = 0; i < 300; i++) {
    for (const frame of page.frames()) {
      try {
        if ((await frame.locator(selector).count()) > 0 && frame !== page.mainFrame()) return frame;
      } catch {
        // frames come and go while the webview loads
      }
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame shows ${selector}`);
}
