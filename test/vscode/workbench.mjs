// A workbench in Chromium with the packaged extension installed, and what walks through it have in common.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostNamed, installVsix, makeRunFolder, openBrowser, outFolder, startHost } from './host.mjs';

/** Where pictures of what was seen go. */
export const pictures = path.join(outFolder, 'ui');

/** How often the quick fixes are asked for, and how long each time one of them may take to show, in milliseconds. */
const quickFixTries = 8;
const quickFixPatience = 5_000;

/** Opens the workbench on a copy of the workspace and hands over `{ page, run }`; nothing may leave the machine. */
export async function withWorkbench(name, { workspace, vsix, settings, env }, use) {
  const host = hostNamed(name);
  const run = makeRunFolder(workspace);
  let server;
  let browser;
  try {
    installVsix(host, run.folder, vsix);
    server = await startHost(host, { folder: run.folder, settings: { 'editor.hover.delay': 100, ...settings }, env });
    browser = await openBrowser({ folder: run.folder, port: server.port, log: server.log });
    browser.page.setDefaultTimeout(45_000);
    await browser.page.goto(server.url(run.workspace, [], path.join(run.workspace, 'src/shipping.ts')));
    await use({ page: browser.page, run });
    assert.deepEqual(browser.outside, [], 'no request left the machine');
  } catch (error) {
    await browser?.page.screenshot({ path: path.join(outFolder, 'browser-failure.png') }).catch(() => undefined);
    const log = readFileSync(path.join(run.folder, 'server.log'), 'utf8').split('\n');
    throw new Error(
      `${error.stack}\n${log
        .filter((line) => /callsight/i.test(line))
        .slice(-10)
        .join('\n')}`,
    );
  } finally {
    await browser?.context.close().catch(() => undefined);
    await server?.stop();
    run.remove();
  }
}

/** Takes the steps, `[title, step(page, picture)]`, one after another; each leaves the workbench as the next one needs it; one that fails ends the walk. */
export async function walk(steps, page, tone, counts) {
  mkdirSync(pictures, { recursive: true });
  for (const [title, step] of steps) {
    try {
      await step(page, async (picture) => {
        // The picture is for eyes: what fades in has to be there.
        await page.waitForTimeout(700);
        await page.screenshot({ path: path.join(pictures, `${picture}-${tone}.png`) });
      });
      counts.passed += 1;
      console.log(`  ok ${title} (${tone})`);
    } catch (error) {
      counts.failed += 1;
      console.log(`  FAILED ${title} (${tone}): ${error.stack}`);
      await page.screenshot({ path: path.join(pictures, `failure-${tone}.png`) });
      return;
    }
  }
}

/**
 * Runs a command by its title in the palette, and waits until the palette is gone: what a command asks next comes in the
 * same box, and what is typed too early would be typed into the palette.
 */
export async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${title}`);
  await pick(page, title);
}

/** Picks the row with exactly this label, and waits until its list is gone. Enter would take whatever row has the focus. */
export async function pick(page, label) {
  const exactly = new RegExp(`^${label.replace(/[^\w\s]/g, '\\$&')}$`);
  const row = page.locator('.quick-input-list .label-name', { hasText: exactly });
  await row.click();
  await row.waitFor({ state: 'hidden' });
}

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input.input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/**
 * Opens the quick fixes where the cursor stands, once the editor knows that there are some, and waits for one of them.
 * The editor drops the list that it was asked for when the marks of any extension change meanwhile; then it is asked again.
 */
export async function quickFix(page, title) {
  await page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first().waitFor();
  const row = page.locator('.action-widget .monaco-list-row', { hasText: title });
  for (let tried = 1; ; tried++) {
    await page.keyboard.press('Control+.');
    try {
      await row.waitFor({ timeout: quickFixPatience });
      return row;
    } catch (error) {
      if (tried === quickFixTries) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
