import type { Action, ClientModel, Request } from './clientModel';

/** The model decides the host; one that is named by a text alone is asked through the gateway. */
const asked: Request = { does: 'request', url: ['0.model#base!', '~https://ai-gateway.vercel.sh/'] };

const agent: Action = { does: 'client', becomes: 'agent', keeps: { base: asked.url ?? [] } };

const functions = [
  ...['generateText', 'streamText', 'generateObject', 'streamObject', 'embed', 'embedMany', 'rerank', 'streamUI'],
  ...['generateImage', 'experimental_generateImage', 'generateSpeech', 'experimental_generateSpeech'],
  ...['transcribe', 'experimental_transcribe', 'experimental_generateVideo'],
];

const agents = ['Agent', 'Experimental_Agent', 'ToolLoopAgent'];

const wrappers = ['wrapLanguageModel', 'experimental_wrapLanguageModel', 'wrapEmbeddingModel', 'wrapImageModel'];

const named = (names: readonly string[], entity: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, entity]));

/**
 * The functions of the AI SDK: each asks the model that it is given, and the model's provider binds the host.
 * @see https://ai-sdk.dev/docs/ai-sdk-core
 */
export const ai: ClientModel = {
  name: 'ai',
  kind: 'sdk',
  modules: {
    ai: { ...named(functions, 'ask'), ...named(agents, 'Agent'), ...named(wrappers, 'wrap') },
    'ai/rsc': named(functions, 'ask'),
    '@ai-sdk/rsc': named(functions, 'ask'),
  },
  entities: {
    ask: { call: asked },
    wrap: { call: { does: 'passes', from: '0.model' } },
    Agent: { construct: agent },
    agent: {
      members: {
        generate: { does: 'request', url: ['self.base'] },
        stream: { does: 'request', url: ['self.base'] },
        respond: { does: 'request', url: ['self.base'] },
      },
      others: { does: 'plain' },
    },
  },
};
