// Walks through every question about the network, with a no and with a yes. The editor's own proxy setting leads all
// that is asked to a proxy of the test, which notes who was to be reached and lets nothing through but the questions to a
// server of the test.
//   node test/vscode/run.mjs consent
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import publishers from '../../packages/evidence/out/test/lists/feedServer.js';
import { command, openFile, pick, quickFix, walk, withWorkbench } from './workbench.mjs';

const LIST_HOST = 'raw.githubusercontent.com';
const CODE_HOST = 'api.openai.com';
const POLICY_HOST = 'lists.example.com';
const POLICY = `https://${POLICY_HOST}/base.json`;
const BASE = '{ "hosts": [{ "match": "rates.parcelhub.io", "action": "deny", "reason": "contract ended" }] }\n';
const KEY = 'made-up-key-of-the-test';

/** Runs every step; gives `{ passed, failed }`. */
export async function runConsent(name, { workspace, vsix }) {
  const counts = { passed: 0, failed: 0 };
  const proxy = createServer();
  const reached = [];
  const publisher = await publishers.feedServer();
  publisher.answer = (_, response) => response.writeHead(200).end(BASE);
  proxy.on('connect', ({ url }, socket) => {
    const host = url.split(':')[0];
    reached.push(host);
    socket.on('error', () => undefined);
    if (host === POLICY_HOST) through(socket, publisher.port);
    else socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const settings = { 'http.proxy': `http://127.0.0.1:${proxy.address().port}` };
  try {
    await withWorkbench(name, { workspace, vsix, settings }, ({ page }) =>
      walk(stepsWith(reached), page, 'light', counts),
    );
    const agreed = { ...settings, 'callsight.network': 'lists' };
    await withWorkbench(name, { workspace, vsix, settings: agreed }, ({ page }) =>
      walk(stepsBesideSetting, page, 'light', counts),
    );
    const folder = mkdtempSync(path.join(tmpdir(), 'callsight-policy-'));
    try {
      const { builtOn, ca } = builtOnAddress(folder, workspace, publisher);
      const world = { workspace: builtOn, vsix, settings, env: { NODE_EXTRA_CA_CERTS: ca } };
      await withWorkbench(name, world, ({ page }) => walk(policySteps(reached, publisher), page, 'light', counts));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    proxy.close();
    await publisher.close();
  }
  return counts;
}

function through(socket, port) {
  const beyond = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    socket.pipe(beyond).pipe(socket);
  }).on('error', () => socket.destroy());
}

/** Makes a copy of the workspace whose policy builds on one by its address, and the file of the root to trust there. */
function builtOnAddress(folder, workspace, publisher) {
  const builtOn = path.join(folder, 'sample');
  cpSync(workspace, builtOn, { recursive: true });
  const pin = createHash('sha256').update(BASE).digest('hex');
  writeFileSync(
    path.join(builtOn, 'callsight.json'),
    `{\n  "version": 1,\n  "extends": ["${POLICY}#sha256-${pin}"]\n}\n`,
  );
  const ca = path.join(folder, 'root.pem');
  writeFileSync(ca, publisher.ca);
  return { builtOn, ca };
}

const policySteps = (reached, publisher) => [
  [
    'a policy that builds on an address is marked, and nothing is asked there; nor after a no',
    async (page, picture) => {
      reached.length = 0;
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await askForPolicy(page);
      const dialog = await question(page, /Fetch the policy that callsight\.json builds on\?/);
      const text = await dialog.textContent();
      assert.match(text, /https:\/\/lists\.example\.com\/base\.json/);
      assert.match(text, /Asked is this address alone/);
      await picture('consent-9-policy');
      await answer(page, 'Cancel');
      await sent(page, /^Nothing\shas\sleft\sthis\smachine\.$/);
      assert.deepEqual([reached, publisher.asked], [[], []]);
    },
  ],
  [
    'a yes fetches it from there alone, and it decides at once',
    async (page, picture) => {
      await askForPolicy(page);
      await question(page, /Fetch the policy/);
      await answer(page, 'Fetch');
      await page.locator('.statusbar-item', { hasText: 'CallSight: the policy is here.' }).waitFor();
      await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached' });
      assert.deepEqual([...new Set(reached)], [POLICY_HOST]);
      assert.deepEqual(
        publisher.asked.map(({ method, url }) => `${method} ${url}`),
        ['GET /base.json'],
      );
      await command(page, 'View: Close Editor');
      await page.locator('.tab.active', { hasText: 'shipping.ts' }).waitFor();
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'denied by policy' }).first().waitFor();
      await picture('consent-10-policy-is-here');
      await page.keyboard.press('Control+j');
    },
  ],
  [
    'a host that code calls is asked again only after the question, and not through a proxy',
    async (page, picture) => {
      const before = reached.length;
      await openFile(page, 'exports.ts');
      await page.locator('.view-line span span', { hasText: 'upload.dropfiles.io' }).first().click();
      const again = 'Check upload.dropfiles.io again';
      await (await quickFix(page, again)).click();
      const dialog = await question(page, /Ask the hosts of this workspace/);
      const named = (await dialog.textContent()).match(/upload\.dropfiles\.io/g);
      assert.deepEqual(named, ['upload.dropfiles.io']);
      await picture('consent-11-check-again');
      await answer(page, 'Cancel');
      assert.equal(reached.length, before);
      await (await quickFix(page, again)).click();
      await question(page, /Ask the hosts/);
      await answer(page, 'Ask Them');
      await row(page, 'a proxy stands between').first().waitFor();
      await page.keyboard.press('Escape');
      assert.ok(!reached.includes('upload.dropfiles.io'), reached.join(' '));
    },
  ],
];

/** Opens the policy, and the quick fix of what it builds on. */
async function askForPolicy(page) {
  await command(page, 'CallSight: Open or Create Policy File');
  await page.locator('.tab.active', { hasText: 'callsight.json' }).waitFor();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.locator('.view-line', { hasText: 'lists.example.com' }).first().click();
  await (await quickFix(page, 'Fetch it from lists.example.com…')).click();
}

const stepsWith = (reached) => [
  [
    'nothing is asked before, and nothing after a no to the lists',
    async (page, picture) => {
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await choose(page, 'Lists');
      const dialog = await question(page, /Download lists\? Hosts that will be asked: \d+\./);
      assert.match(await dialog.textContent(), new RegExp(LIST_HOST.replaceAll('.', '\\.')));
      await picture('consent-1-lists');
      await answer(page, 'Cancel');
      await sent(page, /^Nothing\shas\sleft\sthis\smachine\.$/);
      assert.deepEqual(reached, []);
    },
  ],
  [
    'a yes to the lists asks their publishers alone, by the proxy of the settings, and says what is wrong with it',
    async (page, picture) => {
      await command(page, 'CallSight: Update Lists');
      await question(page, /Download lists/);
      await answer(page, 'Download');
      const kept = await notice(page, 'could not be brought up to date');
      await picture('consent-2-lists-kept');
      await kept.locator('.monaco-button', { hasText: 'Check Connection' }).click();
      await row(page, '127.0.0.1:').waitFor();
      await picture('consent-3-doctor');
      await page.keyboard.press('Escape');
      assert.ok(reached.includes(LIST_HOST), reached.join(' '));
      assert.ok(!reached.includes(CODE_HOST), reached.join(' '));
      await sent(page, /lists\s+connected\sto\sraw\.githubusercontent\.com:443.*through\s127\.0\.0\.1/);
    },
  ],
  [
    'the question about hosts names them and what is sent; a no asks none',
    async (page, picture) => {
      const before = reached.length;
      await command(page, 'CallSight: Probe Hosts of This Workspace');
      const dialog = await question(page, /Ask the hosts of this workspace/);
      const text = await dialog.textContent();
      assert.match(text, /api\.openai\.com/);
      assert.match(text, /GET \/\.well-known\/security\.txt/);
      assert.match(text, /No code, path, query, key or header/);
      await picture('consent-4-hosts');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(reached.length, before);
    },
  ],
  [
    'a yes to hosts asks none through a proxy: they are not measured, and the card says why',
    async (page, picture) => {
      await command(page, 'CallSight: Probe Hosts of This Workspace');
      await question(page, /Ask the hosts of this workspace/);
      await answer(page, 'Ask Them');
      await page.locator('.statusbar-item', { hasText: /CallSight: 0 of \d+ hosts answered/ }).waitFor();
      await command(page, 'CallSight: Check a Host…');
      await page.locator('.quick-input-widget', { hasText: 'Nothing is sent to it' }).waitFor();
      await page.locator('.quick-input-widget input.input').fill(CODE_HOST);
      await page.keyboard.press('Enter');
      await row(page, 'a proxy stands between').first().waitFor();
      await picture('consent-5-behind-a-proxy');
      await page.keyboard.press('Escape');
      assert.ok(!reached.includes(CODE_HOST), reached.join(' '));
    },
  ],
  [
    'the question about registries names the domains; a no asks none, a yes none but the register of registries',
    async (page, picture) => {
      await choose(page, 'Hosts and Registries');
      const dialog = await question(page, /Ask the registries of \d+ domains/);
      assert.match(await dialog.textContent(), /openai\.com/);
      await picture('consent-6-registries');
      await answer(page, 'Cancel');
      assert.ok(!reached.includes('data.iana.org'), reached.join(' '));
      await choose(page, 'Hosts and Registries');
      await question(page, /Ask the registries/);
      await answer(page, 'Ask Registries');
      await chosen(page, 'Hosts and Registries');
      assert.ok(!reached.includes(CODE_HOST), reached.join(' '));
    },
  ],
  [
    'a key of a list is kept as a secret, and removed',
    async (page, picture) => {
      await keyOf(page, 'no key');
      await page.locator('.quick-input-widget', { hasText: 'secret storage' }).waitFor();
      const input = page.locator('.quick-input-widget input.input');
      assert.equal(await input.getAttribute('type'), 'password');
      await input.fill('short');
      const wrong = page.locator('.quick-input-widget', { hasText: 'Copy it from the publisher' });
      await wrong.waitFor();
      await picture('consent-7-key');
      await input.fill(KEY);
      await wrong.waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await keyOf(page, 'key set');
      await pick(page, 'Remove the Key');
      await keyOf(page, 'no key');
      const asked = page.locator('.quick-input-widget', { hasText: 'secret storage' });
      await asked.waitFor();
      await page.keyboard.press('Escape');
      await asked.waitFor({ state: 'hidden' });
      await command(page, 'CallSight: Show Log');
      // Only the lines in sight are in the page, and any of them may be the last ones.
      await page.locator('.part.panel .view-line', { hasText: /\S/ }).first().waitFor();
      assert.ok(!(await page.locator('.part.panel').textContent()).includes(KEY));
      await page.keyboard.press('Control+j');
    },
  ],
  [
    'what was agreed to is taken back, and asked for anew',
    async (page) => {
      await choose(page, 'Nothing');
      await chosen(page, 'Nothing');
      await command(page, 'CallSight: Probe Hosts of This Workspace');
      await question(page, /Ask the hosts of this workspace/);
      await answer(page, 'Cancel');
      await chosen(page, 'Nothing');
    },
  ],
];

const stepsBesideSetting = [
  [
    'a setting that goes beyond what is chosen is named, and holds',
    async (page, picture) => {
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await choose(page, 'Nothing');
      await notice(page, 'still lets lists be downloaded');
      await picture('consent-8-setting');
      await chosen(page, 'Lists');
    },
  ],
];

const row = (page, text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });

const CHOOSE = 'CallSight: Choose What CallSight May Ask the Network';

async function choose(page, label) {
  await command(page, CHOOSE);
  await pick(page, label);
}

/** Waits until the choice that holds is the one with this label. */
async function chosen(page, label) {
  await shown(page, CHOOSE, row(page, 'Not one packet'), row(page, new RegExp(`^${label}now`)));
  await page.keyboard.press('Escape');
}

/** Opens a list by its command, again and again, until it has a row: an answer is kept a moment after it was given. */
async function shown(page, title, first, wanted) {
  for (let look = 0; look < 20; look++) {
    await command(page, title);
    await first.waitFor();
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`${title} does not show what was answered`);
}

/** Waits for a notice in the list of all, where it stays until somebody looks at it. */
async function notice(page, text) {
  await command(page, 'Notifications: Show Notifications');
  const item = page.locator('.notifications-center .notification-list-item', { hasText: text });
  await item.waitFor();
  return item;
}

async function question(page, title) {
  const dialog = page.locator('.monaco-dialog-box', { hasText: title });
  await dialog.waitFor();
  return dialog;
}

async function answer(page, button) {
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.locator('.monaco-button', { hasText: new RegExp(`^${button}$`) }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Opens the log of what left this machine and waits for a line of it; the spaces of an editor's lines are hard ones. */
async function sent(page, pattern) {
  await command(page, 'CallSight: Show What Left This Machine');
  await page.locator('.tab.active', { hasText: 'What Left This Machine' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: pattern }).first().waitFor();
  await command(page, 'View: Close Editor');
  await page.locator('.tab', { hasText: 'What Left This Machine' }).waitFor({ state: 'detached' });
}

async function keyOf(page, state) {
  const list = row(page, 'URLhaus').filter({ hasText: state });
  await shown(page, 'CallSight: Set or Remove the Key of a List…', row(page, 'URLhaus'), list);
  await list.click();
}
