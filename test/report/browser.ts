import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Gives a running Chromium: the one that `CHROMIUM` names, else an installed one. */
export const launch = (...more: readonly string[]): Promise<Browser> => {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('No Chromium is installed. Install one or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', ...more] });
};

/** A page on which everything that must not happen is written down. */
export interface Watched {
  readonly page: Page;
  /** Dialogs, requests beyond the page itself, script errors and breaches of the content policy. */
  readonly events: string[];
  /** Goes to another file in the same tab. */
  readonly visit: (url: string) => Promise<unknown>;
}

/** Opens a file and keeps record of every dialog, request, error and breach of policy. */
export const open = async (browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const events: string[] = [];
  let wanted = url;
  const visit = (next: string): Promise<unknown> => {
    wanted = next;
    return page.goto(next, { waitUntil: 'load' });
  };
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== wanted) events.push(`request: ${request.url()}`);
  });
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(`console: ${message.text()}`);
  });
  await visit(url);
  return { page, events, visit };
};
