import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deployments } from '../../src/deployments/index';
import { createDeployedEnvironment, deploymentOf } from '../../src/values/deployedEnvironment';
import { createEnvironment } from '../../src/values/environment';

type Files = Readonly<Record<string, string>>;

/** Writes what a variable has: `environment=value@file:line:column`, where the value begins. */
function values(files: Files, name: string, fromFile = 'main.ts'): readonly string[] {
  const project = { list: () => Object.keys(files), read: (file: string) => files[file] };
  return createEnvironment([], project)
    .lookup(name, fromFile)
    .map(
      ({ environment, value, file, valueLine, valueColumn }) =>
        `${environment}=${value}@${file}:${valueLine}:${valueColumn}`,
    );
}

const names: readonly (readonly [file: string, form: string | undefined])[] = [
  ['docker-compose.yml', 'compose'],
  ['compose.prod.yaml', 'compose'],
  ['deploy/Docker-Compose.override.yml', 'compose'],
  ['vercel.json', 'vercel'],
  ['serverless.yml', 'serverless'],
  ['wrangler.toml', 'wrangler'],
  ['apps/a/wrangler.jsonc', 'wrangler'],
  ['netlify.toml', 'netlify'],
  ['fly.staging.toml', 'fly'],
  ['render.yaml', 'render'],
  ['app.yaml', 'appEngine'],
  ['template.yaml', 'cloudFormation'],
  ['app.json', 'heroku'],
  ['charts/web/values-prod.yaml', 'helm'],
  ['src/locales/en.yml', undefined],
  ['Dockerfile', 'dockerfile'],
  ['web.Dockerfile', 'dockerfile'],
  ['k8s/web.yaml', 'kubernetes'],
  ['package.json', undefined],
  ['Cargo.toml', undefined],
  ['dockerfile.ts', undefined],
  ['vercel.json.ts', undefined],
];

const places: readonly (readonly [form: string, file: string, text: string, expected: string])[] = [
  [
    'compose map',
    'compose.yml',
    'services:\n  a:\n    environment:\n      API: "https://a.example.com"',
    'docker-compose=https://a.example.com@compose.yml:4:13',
  ],
  [
    'compose list',
    'compose.prod.yml',
    "services: { a: { environment: ['API=https://a.example.com'] } }",
    'docker-compose.prod=https://a.example.com@compose.prod.yml:1:37',
  ],
  [
    'compose $$',
    'compose.yml',
    'services: { a: { environment: { API: a$$b } } }',
    'docker-compose=a$b@compose.yml:1:38',
  ],
  ['wrangler', 'wrangler.toml', '[vars]\r\nAPI = "a"', 'wrangler=a@wrangler.toml:2:8'],
  ['vercel', 'vercel.json', '{\n"env": {"API": "a"}}', 'vercel=a@vercel.json:2:17'],
  ['Dockerfile', 'Dockerfile', 'FROM x\nENV OTHER=1 \\\n  API="a b"\n', 'dockerfile=a b@Dockerfile:3:8'],
  ['the last of several', 'Dockerfile', 'ARG API=a\nENV API=b\n', 'dockerfile=b@Dockerfile:2:9'],
  [
    'kubernetes list',
    'k8s/all.yaml',
    'kind: List\nitems:\n- kind: Pod\n  spec: { containers: [{ env: [{ name: API, value: a }] }] }',
    'kubernetes=a@k8s/all.yaml:4:52',
  ],
  [
    'kustomize',
    'k8s/overlays/dev/kustomization.yaml',
    'configMapGenerator:\n- name: a\n  literals:\n  - API=a',
    'dev=a@k8s/overlays/dev/kustomization.yaml:4:9',
  ],
];

/** Twelve levels, each of which names the one below ten times. */
const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? 'l0: &l0 { API: x }'
    : `l${level}: &l${level} [${Array(10)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
).join('\n');

const hostile: readonly (readonly [what: string, files: Files])[] = [
  ['a bomb of aliases', { 'compose.yml': `${bomb}\nservices: { a: { environment: { API: a } } }` }],
  ['a NUL', { 'compose.yml': 'services: { a: { environment: { API: "a\0" } } }' }],
  ['a huge file', { 'compose.yml': `services: { a: { environment: { API: a } } }\n${'#\n'.repeat(200_000)}` }],
  ['a deep file', { 'wrangler.toml': `API = ${'['.repeat(100_000)}\n[vars]\nAPI = "a"` }],
  ['odd shapes', { 'compose.yml': 'services: [environment, API]', 'vercel.json': '[{"env":["API"]}]' }],
  ['secrets', { 's.yaml': 'kind: Secret\nmetadata: { name: a }\nstringData: { API: a }' }],
  ['a prototype', { 'vercel.json': '{"env":{"__proto__":{"API":"a"}}}' }],
  [
    'a config map that is nowhere',
    {
      'p.yaml':
        'kind: Pod\nspec: { containers: [{ env: [{ name: API, valueFrom: { configMapKeyRef: { name: a, key: b } } }] }] }',
    },
  ],
];

describe('deploymentOf', () => {
  for (const [file, form] of names)
    it(`${file} is ${form ?? 'none'}`, () => assert.equal(deploymentOf(file)?.name, form));

  it('lists every form once, by its file', () => {
    const files = readdirSync(join(__dirname, '../../../src/deployments'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'deployment' && name !== 'index');
    assert.deepEqual(deployments.map(({ name }) => name).sort(), files.sort());
  });
});

describe('createDeployedEnvironment', () => {
  for (const [form, file, text, expected] of places)
    it(`tells where a value stands: ${form}`, () => assert.deepEqual(values({ [file]: text }, 'API'), [expected]));

  for (const [what, files] of hostile)
    it(`gives no value for ${what}`, () => assert.deepEqual(values(files, 'API'), []));

  it('asks a file that shows what to fill in last', () => {
    const example = 'services: { a: { environment: { API: a } } }';
    assert.deepEqual(values({ 'compose.example.yml': example }, 'API'), ['example=a@compose.example.yml:1:38']);
    const both = { 'compose.example.yml': example, 'compose.yml': example };
    assert.deepEqual(values(both, 'API'), ['docker-compose=a@compose.yml:1:38']);
  });

  it('gives each environment its own value', () => {
    const text = '[vars]\nAPI = "a"\n[env.staging.vars]\nAPI = "b"\n[env.production.vars]\nAPI = "c"';
    assert.deepEqual(
      values({ 'wrangler.toml': text }, 'API').map((value) => value.replace(/@.*/, '')),
      ['production=c', 'staging=b', 'wrangler=a'],
    );
  });

  it('reads no file that does not name the variable', () => {
    const read: string[] = [];
    const files = { 'compose.yml': 'services: { a: { environment: { OTHER: a } } }', 'main.ts': '' };
    const lookup = createDeployedEnvironment({
      list: () => Object.keys(files),
      read: (file) => {
        read.push(file);
        return files[file as keyof typeof files];
      },
    });
    assert.deepEqual(lookup('API'), []);
    assert.deepEqual(read, ['compose.yml']);
  });
});
