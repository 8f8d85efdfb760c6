import assert from 'node:assert/strict';
import { projectOf, say } from './markedFixture';

/** What a call says without the policy, the name that it gives, and what it says when the policy maps that name. */
const gaps: readonly (readonly [text: string, name: string])[] = [
  ['fetch(process.env.API_URL);', 'API_URL'],
  ["import { z } from 'zod'; fetch(z.object({ API_URL: z.url() }).parse(process.env).API_URL);", 'API_URL'],
  ["import { cleanEnv, url } from 'envalid'; fetch(cleanEnv(process.env, { API_URL: url() }).API_URL);", 'API_URL'],
  ["import env from 'env-var'; fetch(env.get('API_URL').asUrlString());", 'API_URL'],
  ["import { ConfigService } from '@nestjs/config'; fetch(new ConfigService().get('API_URL'));", 'API_URL'],
  ["import { ConfigService } from '@nestjs/config'; fetch(new ConfigService().get('api.url'));", 'api.url'],
  ["import convict from 'convict'; fetch(convict({ url: { env: 'API_URL', default: null } }).get('url'));", 'API_URL'],
  ["import { API_URL } from '$env/static/private'; fetch(API_URL);", 'API_URL'],
  ['fetch(useRuntimeConfig().public.apiUrl);', 'useRuntimeConfig().public.apiUrl'],
  ['const get = (name) => process.env[name]; export const go = (name) => fetch(get(name));', 'process.env[name]'],
  ["import { config } from 'elsewhere'; fetch(config.api.url);", 'elsewhere.config.api.url'],
  ['declare const settings: any; fetch(settings.api.url);', 'settings.api.url'],
];

/** What names an expression as it is written, although a call names it by where it comes from. */
const written = "import { config } from 'elsewhere'; fetch(config.api.url);";

describe('variables of the policy', () => {
  for (const [text, name] of gaps)
    it(`close the gap of ${text}`, () => {
      const files = new Map([['main.ts', text]]);
      const without = projectOf(files).analyse().calls.map(say);
      const variables = new Map([[name, ['https://mapped.example.com']]]);
      const mapped = projectOf(files, { variables }).analyse().calls.map(say);
      assert.ok(without.join().endsWith(` ${name}`), without.join());
      assert.deepEqual(mapped, ['GET https://mapped.example.com/']);
    });

  it('may name an expression as it is written', () => {
    const variables = new Map([['config.api.url', ['https://mapped.example.com']]]);
    const { calls } = projectOf(new Map([['main.ts', written]]), { variables }).analyse();
    assert.deepEqual(calls.map(say), ['GET https://mapped.example.com/']);
  });
});
