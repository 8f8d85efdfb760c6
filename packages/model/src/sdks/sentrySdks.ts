import type { Sdk } from './sdk';

/** What all packages have in common. */
const common = {
  vendor: 'Sentry',
  hosts: ['o{org}.ingest.sentry.io'],
  starts: ['init'],
  url: ['0.tunnel', '0.dsn'],
  env: ['SENTRY_DSN'],
  given: true,
  ends: [],
} as const;

/** Where the host of some was read. */
const read = {
  verified: true,
  source: 'getsentry/sentry-javascript@f7a6cc0c22 (2026-07-01) packages/core/src/api.ts:12',
  note: 'DSN = protocol://publicKey@host/project: parse the literal; region (de.) is in the host; tunnel changes the target',
} as const;

const packagesRead = ['@sentry/browser', '@sentry/nextjs', '@sentry/node', '@sentry/react'];
const packages = [
  '@sentry/angular',
  '@sentry/astro',
  '@sentry/aws-serverless',
  '@sentry/bun',
  '@sentry/capacitor',
  '@sentry/cloudflare',
  '@sentry/deno',
  '@sentry/electron',
  '@sentry/electron/main',
  '@sentry/electron/renderer',
  '@sentry/ember',
  '@sentry/gatsby',
  '@sentry/google-cloud-serverless',
  '@sentry/nestjs',
  '@sentry/nuxt',
  '@sentry/react-native',
  '@sentry/react-router',
  '@sentry/remix',
  '@sentry/serverless',
  '@sentry/solid',
  '@sentry/svelte',
  '@sentry/sveltekit',
  '@sentry/tanstackstart-react',
  '@sentry/vercel-edge',
  '@sentry/vue',
  'sentry-expo',
];

/** Sentry's packages, one for each framework. */
export const sentrySdks: readonly Sdk[] = [
  ...packagesRead.map((name): Sdk => ({ npm: [name], ...common, ...read })),
  ...packages.map((name): Sdk => ({ npm: [name], ...common })),
  {
    npm: ['toucan-js'],
    vendor: common.vendor,
    hosts: common.hosts,
    makes: ['Toucan'],
    url: common.url,
    given: true,
    ends: [],
  },
];
