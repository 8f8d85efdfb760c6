import type { Action, ClientModel, Entity, Gift, Locators, ModuleModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const is = (entity: string): Action => ({ does: 'is', entity });

/** In a test, the base URL of the configuration stands in for that of the browser's context. */
const configured: Locators = ['self.base', '@defineConfig#base'];

const visit = (url: Locators, base: Locators = ['self.base']): Request => ({
  does: 'request',
  url,
  base,
  join: 'whatwg',
});

const becomes = (entity: string, base: Locators = ['self.base']): Action => ({
  does: 'client',
  becomes: entity,
  keeps: { base },
});

/** A browser that runs elsewhere. */
const connect: Action = {
  does: 'client',
  becomes: 'browser',
  site: { url: ['0.browserWSEndpoint', '0.wsEndpoint', '0.browserURL', '0.endpointURL', '0'], hostOptional: true },
};

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'fetch'];

/** A page, its context and its requests: made by a program, or handed to a test. */
const pageEntities = (prefix: string, base: Locators): Record<string, Entity> => ({
  [`${prefix}page`]: {
    members: {
      goto: visit(['0'], base),
      addScriptTag: { ...visit(['0.url'], base), hostOptional: true },
      addStyleTag: { ...visit(['0.url'], base), hostOptional: true },
      request: is(`${prefix}request`),
      context: becomes(`${prefix}context`),
      mainFrame: becomes(`${prefix}page`),
    },
    others: plain,
  },
  [`${prefix}context`]: {
    members: {
      newPage: becomes(`${prefix}page`),
      pages: becomes(`${prefix}pages`),
      request: is(`${prefix}request`),
    },
    others: plain,
  },
  [`${prefix}pages`]: { others: is(`${prefix}page`) },
  [`${prefix}request`]: {
    members: Object.fromEntries(
      verbs.map((name) => [
        name,
        { ...visit(['0'], base), method: name === 'fetch' ? ['1.method'] : name.toUpperCase() } as const,
      ]),
    ),
    others: plain,
  },
});

const fixtures: readonly Gift[] = [{ to: '-1', parameter: 0, entity: 'fixtures' }];

const withFixtures: Action = { does: 'plain', gives: fixtures };

const browsers: ModuleModel = { chromium: 'browserType', firefox: 'browserType', webkit: 'browserType' };

const playwright: ModuleModel = {
  ...browsers,
  default: 'playwright',
  '=': 'playwright',
  test: 'test',
  request: 'requests',
  defineConfig: 'defineConfig',
  Page: 'page',
  Frame: 'page',
  BrowserContext: 'context',
  Browser: 'browser',
  APIRequestContext: 'request',
};

const puppeteer: ModuleModel = {
  default: 'browserType',
  '=': 'browserType',
  launch: 'launch',
  connect: 'connect',
  Page: 'page',
  Frame: 'page',
  Browser: 'browser',
  BrowserContext: 'context',
};

/**
 * Browsers under automation: Playwright, Puppeteer, Selenium, the DevTools protocol, Phantom, Nightmare and Cypress. A relative URL stands
 * on the base URL of the context or of the configuration.
 * @see https://playwright.dev/docs/api/class-page#page-goto
 */
export const browserAutomation: ClientModel = {
  name: 'browser-automation',
  kind: 'other',
  modules: {
    playwright,
    'playwright-core': playwright,
    '@playwright/test': {
      ...playwright,
      default: 'test',
      Page: 'test page',
      Frame: 'test page',
      BrowserContext: 'test context',
      APIRequestContext: 'test request',
    },
    puppeteer,
    'puppeteer-core': puppeteer,
    'puppeteer-extra': puppeteer,
    'selenium-webdriver': { Builder: 'Builder', WebDriver: 'driver', default: 'selenium', '=': 'selenium' },
    'chrome-remote-interface': { default: 'CDP', '=': 'CDP' },
    cypress: { defineConfig: 'defineCypress' },
    phantom: { default: 'phantom', '=': 'phantom', create: 'createPhantom' },
    nightmare: { default: 'Nightmare', '=': 'Nightmare' },
  },
  globals: { cy: 'cy' },
  cue: '\\bcy\\s*\\.\\s*(?:visit|request)\\s*\\(',
  entities: {
    playwright: {
      members: {
        ...Object.fromEntries(Object.entries(browsers).map(([name, entity]) => [name, is(entity)])),
        request: is('requests'),
        test: is('test'),
      },
      others: plain,
    },
    browserType: {
      members: {
        launch: becomes('browser'),
        launchPersistentContext: becomes('context', ['1.baseURL']),
        connect,
        connectOverCDP: connect,
      },
      others: plain,
    },
    launch: { call: becomes('browser') },
    connect: { call: connect },
    browser: {
      members: {
        newPage: becomes('page', ['0.baseURL']),
        newContext: becomes('context', ['0.baseURL']),
        createBrowserContext: becomes('context'),
        createIncognitoBrowserContext: becomes('context'),
        pages: becomes('pages'),
      },
      others: plain,
    },
    ...pageEntities('', ['self.base']),
    ...pageEntities('test ', configured),
    requests: { members: { newContext: becomes('request', ['0.baseURL']) }, others: plain },
    test: {
      call: withFixtures,
      members: {
        ...Object.fromEntries(
          ['only', 'skip', 'fixme', 'fail', 'slow', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll'].map((name) => [
            name,
            withFixtures,
          ]),
        ),
        extend: { does: 'client', becomes: 'test' },
      },
      others: plain,
    },
    fixtures: {
      members: {
        page: is('test page'),
        request: is('test request'),
        context: is('test context'),
        browser: is('browser'),
      },
      others: plain,
    },
    defineConfig: { call: becomes('configuration', ['0.use.baseURL']) },
    defineCypress: { call: becomes('configuration', ['0.e2e.baseUrl', '0.component.baseUrl']) },
    configuration: { others: plain },
    selenium: { members: { Builder: is('Builder') }, others: plain },
    Builder: { construct: { does: 'client', becomes: 'builder' } },
    builder: {
      members: {
        build: { does: 'client', becomes: 'driver' },
        usingServer: { does: 'client', becomes: 'builder', site: { url: ['0'] } },
      },
      others: { does: 'client', becomes: 'builder' },
    },
    driver: {
      members: { get: visit(['0']), navigate: { does: 'client', becomes: 'navigation' } },
      others: plain,
    },
    navigation: { members: { to: visit(['0']) }, others: plain },
    CDP: {
      call: {
        does: 'client',
        becomes: 'devTools',
        gives: [{ to: '-1', parameter: 0, entity: 'devTools' }],
      },
    },
    phantom: { members: { create: is('createPhantom'), default: is('phantom') }, others: plain },
    createPhantom: { call: becomes('phantomProcess') },
    phantomProcess: { members: { createPage: becomes('phantomPage') }, others: plain },
    phantomPage: { members: { open: visit(['0']), openUrl: visit(['0']) }, others: plain },
    Nightmare: { call: becomes('nightmare'), construct: becomes('nightmare') },
    nightmare: {
      members: { goto: { ...visit(['0']), answers: 'nightmare' } },
      others: { does: 'client', becomes: 'nightmare' },
    },
    devTools: { members: { Page: is('devToolsPage') }, others: plain },
    devToolsPage: { members: { navigate: visit(['0.url']) }, others: plain },
    cy: {
      members: {
        visit: visit(['0.url', '0'], configured),
        // `cy.request(method, url)` beside `cy.request(url)` and `cy.request(options)`.
        request: { ...visit(['1', '0.url', '0'], configured), method: ['0.method', '0'] },
      },
      others: plain,
    },
  },
};
