import type { SchemaAction, SchemaModel } from './schemaModel';

const nuxt: SchemaAction = {
  does: 'setting',
  in: { kind: 'exported', files: ['nuxt.config'], paths: [['runtimeConfig']], variables: 'NUXT' },
};
const next: SchemaAction = { does: 'setting', in: { kind: 'exported', files: ['next.config'], paths: [[]] } };
const expo: SchemaAction = {
  does: 'setting',
  in: { kind: 'exported', files: ['app.config', 'app'], paths: [['expo'], []] },
};

/**
 * Settings that stand in a framework's own configuration file: Nuxt, Next and Expo.
 * @see https://nuxt.com/docs/guide/going-further/runtime-config
 * @see https://nextjs.org/docs/pages/api-reference/config/next-config-js/runtime-configuration
 * @see https://docs.expo.dev/versions/latest/sdk/constants/
 */
export const frameworkConfig: SchemaModel = {
  name: 'frameworkConfig',
  modules: {
    '#imports': 'nuxt',
    '#app': 'nuxt',
    'nuxt/app': 'nuxt',
    'nuxt/imports': 'nuxt',
    'next/config': 'next',
    'expo-constants': 'expo',
  },
  globals: { useRuntimeConfig: 'useRuntimeConfig' },
  entities: {
    nuxt: { reads: { useRuntimeConfig: { does: 'is', entity: 'useRuntimeConfig' } } },
    useRuntimeConfig: { call: nuxt },
    next: { call: next, calls: { default: next, getConfig: next } },
    expo: { reads: { default: { does: 'is', entity: 'constants' }, Constants: { does: 'is', entity: 'constants' } } },
    constants: { reads: { expoConfig: expo, manifest: expo, manifest2: expo } },
  },
};
