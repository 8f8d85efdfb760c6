import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { budgets } from './budgets.mjs';
import { initialize, startServer } from './lspClient.mjs';
import { quantile, summary } from './measure.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { longModule } from './tree.mjs';

const lengths = [1_000, 5_000];
const edits = 120;
const warmUp = 60;

/**
 * From a keystroke to its diagnostics, asked of the server over its streams (so without the pause that it waits for
 * typing to end), beside one full parse and extract of the same file in a process that is as warm. Also a hover beside
 * a bare round trip.
 */
export async function keystroke({ pairs }) {
  const rows = [];
  const hovers = [];
  for (const lines of lengths) {
    const text = longModule(lines);
    const typed = [];
    const parsed = [];
    const hovered = [];
    const bare = [];
    for (let round = 0; round < pairs; round++) {
      parsed.push(parseTimes(text));
      const times = await withServer(text, typeInto);
      typed.push(times.typing);
      hovered.push(times.hover);
      bare.push(times.bare);
    }
    const ratio = summary(typed.map((times, i) => quantile(times, 0.95) / quantile(parsed[i], 0.5)));
    rows.push({
      lines: text.split('\n').length,
      'typing p50 ms': spread(summary(typed.map((times) => quantile(times, 0.5)))),
      'typing p95 ms': spread(summary(typed.map((times) => quantile(times, 0.95)))),
      'parse + extract p50 ms': spread(summary(parsed.map((times) => quantile(times, 0.5)))),
      ratio: spread(ratio),
      budget: budgetText(budgets.keystroke),
      '': verdict(ratio, budgets.keystroke),
    });
    const hoverRatio = summary(hovered.map((times, i) => quantile(times, 0.5) / quantile(bare[i], 0.5)));
    hovers.push({
      lines: text.split('\n').length,
      'hover p50 ms': spread(summary(hovered.map((times) => quantile(times, 0.5)))),
      'bare round trip p50 ms': spread(summary(bare.map((times) => quantile(times, 0.5)))),
      ratio: spread(hoverRatio),
      budget: budgetText(budgets.hover),
      '': verdict(hoverRatio, budgets.hover),
    });
  }
  console.log('Typing in one place: a change and its diagnostics, 95th percentile ÷ one full parse and extract.');
  printTable(rows);
  console.log('\nA hover from what is known ÷ a round trip that does nothing.');
  printTable(hovers);
}

/** Times of full parses in a process of their own that has done as many before as the server's, ascending. */
function parseTimes(text) {
  const program = fileURLToPath(new URL('./parseOf.mjs', import.meta.url));
  const options = { input: text, encoding: 'utf8' };
  return JSON.parse(execFileSync(process.execPath, [program, String(warmUp), String(edits)], options));
}

async function withServer(text, use) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-bench-typing-'));
  const server = startServer();
  try {
    writeFileSync(join(folder, 'typed.ts'), text);
    await initialize(server, pathToFileURL(folder).href);
    return await use(server, pathToFileURL(join(folder, 'typed.ts')).href, text);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types letters into the path of a call, one after another, and asks for the marks after each. */
async function typeInto(server, uri, text) {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
  const before = text.slice(0, text.indexOf('/typed-here') + '/typed-here'.length);
  const line = before.split('\n').length - 1;
  const start = before.length - before.lastIndexOf('\n') - 1;
  const document = { textDocument: { uri } };
  await server.request('textDocument/diagnostic', document);
  const typing = [];
  for (let i = 0; i < warmUp + edits; i++) {
    const at = { line, character: start + i };
    const begin = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await server.request('textDocument/diagnostic', document);
    if (i >= warmUp) typing.push(performance.now() - begin);
  }
  const hover = await roundTrips(() =>
    server.request('textDocument/hover', { ...document, position: { line, character: start } }),
  );
  const bare = await roundTrips(() => server.request('bench/nothing', {}).catch(() => {}));
  return { typing: typing.sort((a, b) => a - b), hover, bare };
}

async function roundTrips(ask) {
  const times = [];
  for (let i = 0; i < warmUp + edits; i++) {
    const begin = performance.now();
    await ask();
    if (i >= warmUp) times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}
