// @file src/playwright.ts
import { chromium, request, type Page } from 'playwright';

const browser = await chromium.launch();
const page = await browser.newPage();
await page.goto('https://playwright.example.com/login');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://playwright.example.com/login
await page.click('text=https://no.example.com');
await page.addScriptTag({ url: 'https://scripts.example.com/a.js' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://scripts.example.com/a.js
await page.addScriptTag({ content: 'void 0' });
const context = await browser.newContext({ baseURL: 'https://base.example.com' });
await (await context.newPage()).goto('/path');
//                                   ^^^^^^^ https://base.example.com/path
await page.request.get('https://api.example.com/users');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
const api = await request.newContext({ baseURL: 'https://context.example.com' });
await api.post('/users', { data: {} });
//             ^^^^^^^^ POST https://context.example.com/users

export class LoginPage {
  constructor(private readonly page: Page) {}
  async open() {
    await this.page.goto('https://object.example.com/login');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://object.example.com/login
  }
}

// @file src/puppeteer.js
const puppeteer = require('puppeteer');

(async () => {
  const browser = await puppeteer.launch({ headless: true });
  const page = await browser.newPage();
  await page.goto('https://puppeteer.example.com', { waitUntil: 'networkidle0' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://puppeteer.example.com/
  const [first] = await browser.pages();
  await first.goto(process.argv[2]);
//                 ^^^^^^^^^^^^^^^ unresolved runtime process.argv.2
  await puppeteer.connect({ browserWSEndpoint: 'wss://browsers.example.com?token=x' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://browsers.example.com:443/
})();

// @file e2e/package.json
{ "name": "e2e" }

// @file e2e/playwright.config.ts
import { defineConfig } from '@playwright/test';

export default defineConfig({ use: { baseURL: 'https://staging.example.com' } });

// @file e2e/login.spec.ts
import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/login');
//                ^^^^^^^^ https://staging.example.com/login
});

test('answers', async ({ page, request }) => {
  await request.get('/api/health');
//                  ^^^^^^^^^^^^^ GET https://staging.example.com/api/health
  await page.goto('https://other.example.com');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://other.example.com/
  await expect(page).toHaveURL('https://no.example.com');
});

// @file e2e/LoginPage.ts
import type { Page } from '@playwright/test';

export class LoginPage {
  constructor(private readonly page: Page) {}
  open() {
    return this.page.goto('/login');
//                        ^^^^^^^^ https://staging.example.com/login
  }
}

// @file e2e/crawler.ts
// The configuration of tests says nothing of other programs.
import { chromium } from 'playwright';

export async function crawl(url: string) {
  const page = await (await chromium.launch()).newPage();
  await page.goto(url);
//                ^^^ unresolved parameter url
}

// @file cypress/package.json
{ "name": "cypress" }

// @file cypress/cypress.config.ts
import { defineConfig } from 'cypress';

export default defineConfig({ e2e: { baseUrl: 'https://cypress.example.com' } });

// @file cypress/e2e/login.cy.ts
describe('login', () => {
  it('visits', () => {
    cy.visit('/login');
//           ^^^^^^^^ https://cypress.example.com/login
    cy.request({ method: 'POST', url: 'https://direct.example.com/api' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://direct.example.com/api
    cy.request('/health');
//             ^^^^^^^^^ https://cypress.example.com/health
    cy.request('POST', 'https://third.example.com/api', { name: 'a' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://third.example.com/api
    cy.request('DELETE', `/users/${id}`);
//                       ^^^^^^^^^^^^^^ DELETE https://cypress.example.com/users/{}
    cy.request('https://fourth.example.com/api', { name: 'a' });
//                                               ^^^^^^^^^^^^^ https://fourth.example.com/api
    cy.get('#https://no.example.com');
  });
});

// @file src/selenium.ts
import { Builder, type WebDriver } from 'selenium-webdriver';
import CDP from 'chrome-remote-interface';
import Nightmare from 'nightmare';
import phantom from 'phantom';

const driver = await new Builder().usingServer('https://grid.example.com/wd/hub').forBrowser('chrome').build();
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://grid.example.com/wd/hub
await driver.get('https://selenium.example.com');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://selenium.example.com/
await driver.navigate().to('https://navigated.example.com');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://navigated.example.com/
const { Page } = await CDP();
await Page.navigate({ url: 'https://devtools.example.com' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://devtools.example.com/
CDP({ port: 9222 }, (client) => {
  client.Page.navigate({ url: 'https://later.example.com' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://later.example.com/
});
const instance = await phantom.create();
const sheet = await instance.createPage();
await sheet.open('https://opened.example.com');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://opened.example.com/
await sheet.openUrl('https://phantom.example.com', {}, {});
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://phantom.example.com/
await sheet.property('content', '<a href="https://no.example.com">');
await Nightmare({ show: true }).viewport(800, 600).goto('https://night.example.com').click('a').end();
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://night.example.com/
export const open = (given: WebDriver) => given.get('https://given.example.com');
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://given.example.com/

// @file src/other.ts
// Things that only have the names.
import { chromium } from './browsers';

const router = { page: { goto: (url: string) => url } };
router.page.goto('https://no.example.com');
(await (await chromium.launch()).newPage()).goto('https://no.example.com');
const cy = { visit: (url: string) => url };
cy.visit('https://no.example.com');
