import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './machine.mjs';
import { temporaryFolder } from './scan.mjs';
import { printTable } from './table.mjs';

const goals = { recall: 90, precision: 97, exactHosts: 75, falseHosts: 3 };
const groups = [['fetch'], ['axios'], ['grpc'], ['fetch', 'axios', 'grpc']];

/**
 * What is found in labelled real projects. Needs a label file (a JSON object a line: repo, file, line, kind, tier,
 * host …), the checked-out repositories as OWNER/NAME below a folder, and the scorer that compares the two.
 */
export async function corpus({ labels, 'repos-dir': reposDir, scorer }) {
  if (!labels || !reposDir || !scorer) {
    console.log(
      'Needs --labels FILE --repos-dir DIR --scorer FILE (or CALLSIGHT_LABELS, CALLSIGHT_CORPUS, CALLSIGHT_SCORER).',
    );
    return;
  }
  const rows = readFileSync(labels, 'utf8').split('\n').filter(Boolean);
  const parsed = rows.map((row) => JSON.parse(row));
  const found = {};
  for (const repo of new Set(parsed.map((label) => label.repo))) {
    if (existsSync(join(reposDir, repo))) found[repo] = scan(join(reposDir, repo));
    else console.log(`${repo} is not in ${reposDir}; its labels count as missed.`);
  }
  const folder = temporaryFolder();
  try {
    const score = (kinds) => scored({ folder, scorer, rows, parsed, found, kinds });
    console.log('Labelled calls of real projects: what is found, how much of it is right, and which hosts are exact.');
    printTable([...groups, undefined].map((kinds) => figures(kinds, score(kinds))));
    console.log(
      `Goals for fetch, axios and grpc: recall ≥ ${goals.recall} %, precision ≥ ${goals.precision} %, exact hosts ≥ ${goals.exactHosts} %, false hosts ≤ ${goals.falseHosts} %.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scan(folder) {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [cli, 'scan', folder, '--format', 'json', '--fail-on', 'none'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`The scan of ${folder} ended with ${status}: ${stderr.slice(-500)}`);
  return JSON.parse(stdout).calls.map(({ file, line, column, endLine, kind, endpoints }) => ({
    file,
    line,
    column,
    endLine,
    kind,
    hosts: [...new Set(endpoints.map(({ host }) => host))],
  }));
}

/**
 * The scorer's figures. Recall and hosts are of the labels of these kinds against everything found; precision is of
 * what was found as these kinds against every label.
 */
function scored({ folder, scorer, rows, parsed, found, kinds }) {
  const wanted = rows.filter((_, i) => !kinds || parsed[i].kind === 'none' || kinds.includes(parsed[i].kind));
  const ofKinds = Object.fromEntries(
    Object.entries(found).map(([repo, calls]) => [repo, calls.filter(({ kind }) => !kinds || kinds.includes(kind))]),
  );
  const run = (labelRows, calls) => {
    const labelFile = join(folder, 'labels.jsonl');
    const outputFile = join(folder, 'output.json');
    writeFileSync(labelFile, `${labelRows.join('\n')}\n`);
    writeFileSync(outputFile, JSON.stringify(calls));
    return JSON.parse(
      execFileSync(process.execPath, [scorer, labelFile, outputFile, '--json'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      }),
    );
  };
  return { core: run(wanted, found).headline.core, precision: run(rows, ofKinds).precision };
}

function figures(kinds, { core, precision }) {
  const recall = Number.parseFloat(core.recall);
  const right = Number.parseFloat(precision.precision);
  const exact = Number.parseFloat(core['exact/all']);
  const falseHosts = core.noHost > 0 ? (100 * core.falseHost) / core.noHost : 0;
  const isGoal = kinds?.length === 3;
  const met =
    recall >= goals.recall && right >= goals.precision && exact >= goals.exactHosts && falseHosts <= goals.falseHosts;
  return {
    kinds: kinds?.join(' ') ?? 'all',
    labels: core.labels,
    recall: core.recall,
    precision: precision.precision,
    resolvable: core.resolvable,
    'exact hosts': core['exact/all'],
    'wrong hosts': core.wrong,
    'false hosts': `${core.falseHost} of ${core.noHost} (${falseHosts.toFixed(1)}%)`,
    '': isGoal ? (met ? 'met' : 'NOT MET') : '',
  };
}
