import type { SchemaModel } from './schemaModel';

/**
 * envalid: validators with a default, and another one for development and tests.
 * @see https://github.com/af/envalid#api
 */
export const envalid: SchemaModel = {
  name: 'envalid',
  modules: { envalid: 'envalid' },
  entities: {
    envalid: {
      calls: {
        cleanEnv: { does: 'parse', fields: ['1'], input: ['0'] },
        customCleanEnv: { does: 'parse', fields: ['1'], input: ['0'] },
        makeValidator: { does: 'schema', becomes: 'maker', through: '0' },
        makeExactValidator: { does: 'schema', becomes: 'maker', through: '0' },
        makeStructuredValidator: { does: 'schema', becomes: 'maker', through: '0' },
        testOnly: { does: 'passes', from: '0' },
      },
      otherCalls: validator(),
      reads: { default: { does: 'is', entity: 'envalid' } },
    },
    maker: { call: validator() },
    schema: {},
  },
};

function validator() {
  return {
    does: 'schema',
    becomes: 'schema',
    fallback: [
      '0.default',
      { at: '0.devDefault', environment: 'development' },
      { at: '0.testDefault', environment: 'test' },
    ],
  } as const;
}
