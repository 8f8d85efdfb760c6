// @file src/models.ts
import { openai } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createVertex } from '@ai-sdk/google-vertex';

export const models = { fast: openai('m'), slow: openai.chat('n') };
export const own = createOpenAICompatible({ name: 'own', baseURL: 'https://llm.example.com/v1' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://llm.example.com/v1
export const vertex = createVertex({ apiKey: 'k' });
//                                 ^^^^^^^^^^^^^^^ client https://*-aiplatform.googleapis.com/

// @file src/calls.ts
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { Experimental_Agent as Agent, embed, generateText, streamText, tool, wrapLanguageModel } from 'ai';
import { models, own, vertex } from './models';

generateText({ model: anthropic('m'), prompt: 'https://no.example.com' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.anthropic.com/
streamText({ model: models.slow, tools: { look: tool({}) } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/
embed({ model: own.textEmbeddingModel('e'), value: 'v' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://llm.example.com/v1
generateText({ model: vertex('g'), prompt: '' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://*-aiplatform.googleapis.com/
generateText({ model: wrapLanguageModel({ model: own('m'), middleware: [] }), prompt: '' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://llm.example.com/v1
// A model that only has a name is asked through the gateway.
generateText({ model: 'vendor/model', prompt: '' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://ai-gateway.vercel.sh/
const agent = new Agent({ model: openai('m') });
agent.generate({ prompt: '' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/

// @file src/given.ts
import { generateText, type LanguageModel } from 'ai';

export const ask = (model: LanguageModel) => generateText({ model, prompt: '' });
//                                                        ^^^^^^^^^^^^^^^^^^^^^ unresolved parameter model

// @file src/negatives.ts
import { generateText } from './generate';

generateText({ model: 'm' });
