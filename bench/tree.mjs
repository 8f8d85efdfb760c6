import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const words =
  'account address article audit batch billing bucket cart catalog channel charge client comment contact coupon credit customer delivery device discount document draft event feature filter folder group image index inventory invoice item journal label layout ledger letter limit member message metric module notice offer order owner page panel parcel partner payment period permission photo plan policy price product profile project queue quota rate record refund region report request review role route schedule search section session setting shipment signal stock store stream subscription summary supplier tag task team template ticket token topic total trace transfer unit update upload user vendor version view visit voucher wallet webhook widget zone'.split(
    ' ',
  );
const filesInAFolder = 40;
const shareOfCallers = 0.05;
/** Real projects have a few very long files: generated types, tables, bundled examples. */
const shareOfLongFiles = 1 / 400;
const made = new Map();

/**
 * Gives the folder of a generated project of so many TypeScript files of about 5 kB, of which one in twenty calls out:
 * the same text for the same number. It is made once a run, and `removeTrees` removes it.
 */
export function tree(files) {
  const known = made.get(files);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), `callsight-tree-${files}-`));
  made.set(files, folder);
  const random = generator(files);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'generated', dependencies: { axios: '1.0.0' } }));
  writeFileSync(join(folder, '.env'), 'ORDERS_API_URL=https://orders.example.com\n');
  mkdirSync(join(folder, 'src/shared'), { recursive: true });
  writeFileSync(join(folder, 'src/shared/api.ts'), sharedApi);
  for (let i = 0; i < files - 1; i++) {
    const directory = join(folder, 'src', `area${Math.floor(i / filesInAFolder)}`);
    if (i % filesInAFolder === 0) mkdirSync(directory, { recursive: true });
    const calls = random() < shareOfCallers;
    const isComponent = !calls && random() < 0.2;
    const isLong = !calls && random() < shareOfLongFiles;
    const text = isLong ? longTypes(i, random) : isComponent ? componentText(i, random) : moduleText(i, random, calls);
    writeFileSync(join(directory, `file${i}.${isComponent ? 'tsx' : 'ts'}`), text);
  }
  return folder;
}

/** Gives one long module with a call every hundred lines or so; the first one's path is `/typed-here`. */
export function longModule(lines) {
  const random = generator(lines);
  const parts = [`export interface Shape0 {\n  readonly name: string;\n}\n`, typedCall];
  let length = parts.join('\n').split('\n').length;
  for (let i = 0; length < lines; i++) {
    const part = i % 8 === 0 ? callText(random, i) : functionText(random, i, 0);
    parts.push(part);
    length += part.split('\n').length;
  }
  return [`import { api, apiRoot, ordersUrl } from './shared/api';\n`, ...parts].join('\n');
}

/** Removes every tree that was made. */
export function removeTrees() {
  for (const folder of made.values()) rmSync(folder, { recursive: true, force: true });
  made.clear();
}

/** How many source files a folder holds, to choose its budget. */
export function countSources(folder) {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name)) {
      count += countSources(join(folder, entry.name));
    } else if (/\.([cm]?[jt]sx?|vue|svelte|astro)$/.test(entry.name)) count += 1;
  }
  return count;
}

const typedCall = `export async function loadTyped(id: string): Promise<unknown> {
  const response = await fetch('http://plain.example.com/typed-here', { headers: { id } });
  return response.json();
}
`;

const sharedApi = `import axios from 'axios';

export const apiRoot = 'https://api.example.com';
export const ordersUrl = process.env.ORDERS_API_URL ?? 'https://orders.example.com';

export const api = axios.create({ baseURL: \`\${apiRoot}/v2\`, timeout: 5000 });
`;

/** A module with interfaces, a class, functions and imports of its neighbours; with calls where asked. */
function moduleText(index, random, calls) {
  const name = pick(random);
  const type = capitalised(name) + capitalised(pick(random));
  const neighbour = Math.max(0, index - 1 - Math.floor(random() * 8));
  const folder = Math.floor(neighbour / filesInAFolder);
  const head = [
    `import { type ${`Shape${neighbour}`} } from '../area${folder}/file${neighbour}';`,
    calls ? `import { api, apiRoot, ordersUrl } from '../shared/api';` : '',
    '',
    `export interface Shape${index} {`,
    ...Array.from(
      { length: 4 + Math.floor(random() * 8) },
      (_, i) => `  readonly ${pick(random)}${i}: ${fieldType(random)};`,
    ),
    '}',
    '',
  ];
  const functions = Array.from({ length: 6 + Math.floor(random() * 14) }, (_, i) => functionText(random, i, neighbour));
  const body = calls ? [...functions, callText(random, index)] : functions;
  return [...head, ...body, classText(type, random)].join('\n');
}

/** A long file as generators write them: types without end, 100 to 400 kB. */
function longTypes(index, random) {
  const count = 400 + Math.floor(random() * 1200);
  const types = Array.from({ length: count }, (_, i) => {
    const fields = Array.from(
      { length: 3 + Math.floor(random() * 8) },
      (_, field) =>
        `  /** The ${pick(random)} of the ${pick(random)}. */\n  readonly ${pick(random)}${field}?: ${fieldType(random)};`,
    );
    return `export interface ${capitalised(pick(random))}${i} {\n${fields.join('\n')}\n}\n`;
  });
  return [`export interface Shape${index} {\n  readonly name: string;\n}\n`, ...types].join('\n');
}

function functionText(random, index, neighbour) {
  const [a, b, c] = [pick(random), pick(random), pick(random)];
  return `/** Gives the ${a} of each ${b} that has a ${c}. */
export function ${a}Of${capitalised(b)}${index}(items: readonly Shape${neighbour}[], ${c}: string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [position, item] of items.entries()) {
    const key = \`${b}:\${${c}}:\${position % ${2 + Math.floor(random() * 9)}}\`;
    const before = totals.get(key) ?? 0;
    if (before > ${Math.floor(random() * 1000)}) continue;
    totals.set(key, before + Object.keys(item).filter((name) => name.startsWith('${a}')).length);
  }
  return totals;
}
`;
}

function classText(type, random) {
  const [a, b] = [pick(random), pick(random)];
  return `/** Keeps what is known of one ${a}. */
export class ${type} {
  private readonly ${a}s = new Map<string, { ${b}: string; count: number }>();

  constructor(private readonly options: { readonly limit: number; readonly label?: string } = { limit: 50 }) {}

  add(${b}: string): this {
    const known = this.${a}s.get(${b});
    if (known) known.count += 1;
    else if (this.${a}s.size < this.options.limit) this.${a}s.set(${b}, { ${b}, count: 1 });
    return this;
  }

  get(${b}: string): number {
    return this.${a}s.get(${b})?.count ?? 0;
  }
}
`;
}

function callText(random, index) {
  const name = capitalised(pick(random));
  const path = `${pick(random)}s`;
  const ways = [
    `  const response = await fetch('https://${path}.example.com/v1/${path}/' + id);\n  return response.json();`,
    `  const { data } = await api.get(\`/${path}/\${id}\`);\n  return data;`,
    `  const response = await fetch(\`\${ordersUrl}/${path}/\${id}\`, { method: 'POST' });\n  return response.json();`,
    `  const url = new URL('/${path}', apiRoot);\n  const response = await fetch(url, { headers: { accept: 'application/json' } });\n  return response.json();`,
  ];
  return `export async function load${name}${index}(id: string): Promise<unknown> {
${ways[Math.floor(random() * ways.length)]}
}
`;
}

function componentText(index, random) {
  const [a, b] = [pick(random), pick(random)];
  const rows = Array.from(
    { length: 10 + Math.floor(random() * 30) },
    (_, i) => `      <li key="${i}" className="${pick(random)}" title={props.${b}}>{props.${a}.slice(${i})}</li>`,
  );
  return `import type { ReactElement } from 'react';

export interface Shape${index} {
  readonly ${a}: string;
  readonly ${b === a ? `${b}Name` : b}: string;
}

/** Shows one ${a}. */
export function ${capitalised(a)}View${index}(props: { ${a}: string; ${b === a ? '' : `${b}: string; `}open?: boolean }): ReactElement {
  if (!props.open) return <></>;
  return (
    <ul>
${rows.join('\n')}
    </ul>
  );
}
`;
}

function fieldType(random) {
  return ['string', 'number', 'boolean', 'readonly string[]', 'Date | undefined'][Math.floor(random() * 5)];
}

function pick(random) {
  return words[Math.floor(random() * words.length)];
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A small generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function generator(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
