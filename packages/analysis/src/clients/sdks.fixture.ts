// @file src/constructors.ts
import Anthropic from '@anthropic-ai/sdk';
import { AzureOpenAI, OpenAI } from 'openai';
import OpenAIClient from 'openai';
import Stripe from 'stripe';

const openai = new OpenAI({ apiKey: 'k' });
//                        ^^^^^^^^^^^^^^^ client https://api.openai.com/
openai.chat.completions.create({ model: 'm' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/
openai.models.list();
//^^^^^^^^^^^^^^^^^^ https://api.openai.com/
openai.webhooks.unwrap('https://no.example.com');
openai.on('x', () => {});
// What a client shows of its settings is asked of nobody.
openai.apiKey.replace('Bearer ', '');
openai.baseURL.startsWith('https://no.example.com');

// What is given beats the brand.
const other = new OpenAIClient({ baseURL: 'https://llm.example.com/v1' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://llm.example.com/v1
other.responses.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^ https://llm.example.com/v1
const azure = new AzureOpenAI({ endpoint: 'https://east.example.com', apiVersion: '1' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://east.example.com/
azure.chat.completions.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://east.example.com/
const resource = new AzureOpenAI({ apiVersion: '1' });
//                               ^^^^^^^^^^^^^^^^^^^ client https://*.openai.azure.com/
resource.chat.completions.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://*.openai.azure.com/
new Anthropic().messages.create({});
//^^^^^^^^^^^^^ client https://api.anthropic.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.anthropic.com/

const stripe = new Stripe('sk', { apiVersion: '1' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.stripe.com/
stripe.customers.list().then((list) => list.data);
//^^^^^^^^^^^^^^^^^^^^^ https://api.stripe.com/
stripe.webhooks.constructEvent('body', 'signature', 'secret');
const mock = new Stripe('sk', { host: 'localhost', port: 12111, protocol: 'http' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://localhost:12111/
mock.charges.create({});
//^^^^^^^^^^^^^^^^^^^^^ http://localhost:12111/

// @file src/unknown.ts
import OpenAI, { type ClientOptions } from 'openai';

const unset = new OpenAI({ baseURL: process.env.LLM_URL });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment LLM_URL
unset.models.list();
//^^^^^^^^^^^^^^^^^ unresolved environment LLM_URL
const either = new OpenAI({ baseURL: process.env.LLM_URL ?? 'https://fallback.example.com' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://fallback.example.com/ | unresolved environment LLM_URL
either.models.list();
//^^^^^^^^^^^^^^^^^^ https://fallback.example.com/ | unresolved environment LLM_URL
export function make(options: ClientOptions) {
  return new OpenAI(options);
//                  ^^^^^^^ client https://api.openai.com/ | unresolved parameter options.baseURL
}
export function spread(options: ClientOptions) {
  return new OpenAI({ timeout: 1000, ...options }).models.list();
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.openai.com/ | unresolved parameter options.baseURL
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/ | unresolved parameter options.baseURL
}
export function given(client: OpenAI) {
  return client.models.list();
//       ^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/ | unresolved parameter client
}

// @file src/told.ts
// What a client shows of where it asks is its own address, and what is written there moves it.
import { NetlifyAPI } from '@netlify/api';
import { MeiliSearch } from 'meilisearch';
import { Octokit } from '@octokit/rest';
import OpenAI from 'openai';
import PocketBase from 'pocketbase';

const netlify = new NetlifyAPI('token');
//              ^^^^^^^^^^^^^^^^^^^^^^^ client https://api.netlify.com/
fetch(`${netlify.basePath}/sites`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.netlify.com/api/v1/sites
fetch(`${netlify.scheme}://${netlify.host}/api/v1/agents`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.netlify.com/api/v1/agents
const proxied = new NetlifyAPI('token', { host: 'netlify.example.com', scheme: 'http', pathPrefix: '/v2' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://netlify.example.com/
proxied.listSites();
//^^^^^^^^^^^^^^^^^ http://netlify.example.com/
fetch(`${proxied.basePath}/sites`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://netlify.example.com/v2/sites
fetch(`https://${proxied.host}${proxied.pathPrefix}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://netlify.example.com/v2
const moved = new NetlifyAPI('token');
//            ^^^^^^^^^^^^^^^^^^^^^^^ client https://api.netlify.com/
moved.host = 'moved.example.com';
moved.scheme = 'http';
moved.listSites();
//^^^^^^^^^^^^^^^ http://moved.example.com/
fetch(`${moved.basePath}/sites`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://moved.example.com/api/v1/sites
export function perhaps(isLocal: boolean) {
  const client = new NetlifyAPI('token');
//               ^^^^^^^^^^^^^^^^^^^^^^^ client https://api.netlify.com/
  if (isLocal) client.host = 'local.example.com';
  fetch(`${client.basePath}/sites`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.netlify.com/api/v1/sites | https://local.example.com/api/v1/sites
}
export function handed(client: NetlifyAPI) {
  return fetch(`${client.basePath}/sites`);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.netlify.com/{}/sites | unresolved parameter client
}
const server = { host: 'other.example.com', basePath: '/nowhere' };
server.host = 'no.example.com';
netlify.accessToken.replace('a', 'b');

const models = new OpenAI();
//             ^^^^^^^^^^^^ client https://api.openai.com/
fetch(`${models.baseURL}/models`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.openai.com/v1/models
const turned = new OpenAI();
//             ^^^^^^^^^^^^ client https://api.openai.com/
turned.baseURL = 'https://turned.example.com/v1';
turned.chat.completions.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://turned.example.com/v1
turned.withOptions({}).models.list();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://turned.example.com/v1
fetch(`${turned.baseURL}/models`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://turned.example.com/v1/models
const unset = new OpenAI({ baseURL: process.env.UNSET_URL });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment UNSET_URL
fetch(`${unset.baseURL}/models`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment UNSET_URL

const pocket = new PocketBase('https://pocket.example.com');
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pocket.example.com/
fetch(`${pocket.baseUrl}/api/health`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://pocket.example.com/api/health
const later = new PocketBase();
//            ^^^^^^^^^^^^^^^^ client unresolved runtime PocketBase
later.baseURL = 'https://later.example.com';
later.collection('posts').getList();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://later.example.com/

const search = new MeiliSearch({ host: 'https://search.example.com' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://search.example.com/
fetch(`${search.config.host}/stats`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://search.example.com/stats
const github = new Octokit({ baseUrl: 'https://github.example.com/api/v3' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://github.example.com/api/v3
github.request('GET /user');
//^^^^^^^^^^^^^^^^^^^^^^^^^ https://github.example.com/api/v3
fetch(`${github.request.endpoint.DEFAULTS.baseUrl}/user`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://github.example.com/api/v3/user

// @file src/environment.ts
import Groq from 'groq-sdk';

const groq = new Groq();
//           ^^^^^^^^^^ client https://groq.example.com/ (production)
groq.chat.completions.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://groq.example.com/ (production)

// @file .env.production
GROQ_BASE_URL=https://groq.example.com

// @file src/clients.ts
import OpenAI from 'openai';
import { Resend } from 'resend';

export const openai = new OpenAI();
//                    ^^^^^^^^^^^^ client https://api.openai.com/
export class Mailer {
  readonly #resend = new Resend(process.env.RESEND_KEY);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.resend.com/
  constructor(private readonly llm: OpenAI) {}
  send() {
    this.llm.responses.create({});
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/
    return this.#resend.emails.send({});
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.resend.com/
  }
}
export class OwnClient extends OpenAI {
  constructor() {
    super({ baseURL: 'https://own.example.com' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://own.example.com/
  }
  ask() {
    return this.chat.completions.create({});
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://own.example.com/
  }
}
export const getClient = () => openai;

// @file src/uses.ts
import { getClient, Mailer, openai, OwnClient } from './clients';

openai.embeddings.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/
getClient().files.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/
new OwnClient().models.list();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://own.example.com/
new Mailer(openai).send();
//^^^^^^^^^^^^^^^^^^^^^^^ wrapper https://api.openai.com/

// @file src/factories.ts
import { createClient } from '@supabase/supabase-js';
import { createClient as createContentful } from 'contentful';
import twilio from 'twilio';

const supabase = createClient('https://project.example.com', 'key');
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://project.example.com/
export async function rows() {
  const { data } = await supabase.from('rows').select('*').eq('id', 1).single();
//                       ^^^^^^^^^^^^^^^^^^^^^ https://project.example.com/
  await supabase.auth.getUser();
//      ^^^^^^^^^^^^^^^^^^^^^^^ https://project.example.com/
  supabase.auth.onAuthStateChange(() => {});
  await supabase.storage.from('bucket').upload('path', data);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://project.example.com/
  supabase.storage.from('bucket').getPublicUrl('path');
  supabase.channel('room').on('broadcast', {}, () => {}).subscribe();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://project.example.com/
}
createContentful({ space: 's', accessToken: 't', host: 'preview.contentful.com' }).getEntries();
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://preview.contentful.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://preview.contentful.com/

const sms = twilio('sid', 'token');
//          ^^^^^^^^^^^^^^^^^^^^^^ client https://api.twilio.com/
sms.messages.create({});
//^^^^^^^^^^^^^^^^^^^^^ https://api.twilio.com/
sms.verify.v2.services('VA').verifications.create({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ https://verify.twilio.com/

// @file src/functions.ts
import { request } from '@octokit/request';
import * as blob from '@vercel/blob';
import { get } from '@vercel/edge-config';
import { getDoc, doc } from 'firebase/firestore';

request('GET /repos/{owner}');
//      ^^^^^^^^^^^^^^^^^^^^ https://api.github.com/
request('GET /repos/{owner}', { baseUrl: 'https://github.example.com/api/v3' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://github.example.com/api/v3
const own = request.defaults({ baseUrl: 'https://own.example.com/api/v3' });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://own.example.com/api/v3
own('GET /user');
//  ^^^^^^^^^^^ https://own.example.com/api/v3
blob.put('path', 'body', { access: 'public' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://vercel.com/
get('flags');
//^^^^^^^^^^ https://edge-config.vercel.com/
getDoc(doc(db, 'a', 'b'));
//^^^^^^^^^^^^^^^^^^^^^^^ https://firestore.googleapis.com/

// @file src/ready.ts
import { anthropic } from '@ai-sdk/anthropic';
import { createOpenAI, openai } from '@ai-sdk/openai';
import ollama, { Ollama } from 'ollama';

ollama.chat({ model: 'm' });
//^^^^^^^^^^^^^^^^^^^^^^^^^ http://127.0.0.1:11434/
new Ollama({ host: 'ollama.example.com:11434' }).generate({});
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://ollama.example.com:11434/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http://ollama.example.com:11434/
export const models = { fast: openai('m'), embed: openai.embedding('e'), slow: anthropic('a') };
export const compatible = createOpenAI({ baseURL: 'https://gateway.example.com/v1' })('m');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://gateway.example.com/v1

// @file src/dsn.ts
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: 'https://key@o1.ingest.de.sentry.io/2' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://o1.ingest.de.sentry.io/2
Sentry.captureException(new Error('x'));

// @file src/browser.tsx
import posthog from 'posthog-js';
import * as Sentry from '@sentry/react';
import { usePostHog } from 'posthog-js/react';

posthog.init('key', { api_host: 'https://eu.i.posthog.com' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://eu.i.posthog.com/
posthog.capture('https://no.example.com');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://eu.i.posthog.com/
export const Button = () => usePostHog().capture('click');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://eu.i.posthog.com/
Sentry.init({ dsn: import.meta.env.VITE_DSN, tunnel: '/tunnel' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client relative

// @file src/aws.ts
import { S3, S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { TaxSettingsClient } from '@aws-sdk/client-taxsettings';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Upload } from '@aws-sdk/lib-storage';

const s3 = new S3Client({ region: 'eu-west-1' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^ client https://s3.eu-west-1.amazonaws.com/
s3.send(new PutObjectCommand({ Bucket: 'b' }));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://s3.eu-west-1.amazonaws.com/
s3.config.region();
s3.destroy();
new S3({ endpoint: 'https://minio.example.com' }).putObject({});
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://minio.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://minio.example.com/
const sqs = new SQSClient({});
//                        ^^ client https://sqs.*.amazonaws.com/
sqs.send({});
//^^^^^^^^^^ https://sqs.*.amazonaws.com/
new TaxSettingsClient({}).send({});
//                    ^^ client https://*.amazonaws.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://*.amazonaws.com/
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^ client https://dynamodb.us-east-1.amazonaws.com/
documents.send({});
//^^^^^^^^^^^^^^^^ https://dynamodb.us-east-1.amazonaws.com/
new Upload({ client: s3, params: {} }).done();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://s3.eu-west-1.amazonaws.com/

// @file src/aws2.js
const AWS = require('aws-sdk');
const SNS = require('aws-sdk/clients/sns');

AWS.config.update({ region: 'ap-south-1' });
const sqs = new AWS.SQS();
//          ^^^^^^^^^^^^^ client https://sqs.ap-south-1.amazonaws.com/
sqs.sendMessage({}).promise();
//^^^^^^^^^^^^^^^^^ https://sqs.ap-south-1.amazonaws.com/
new AWS.DynamoDB.DocumentClient({ region: 'eu-north-1' }).get({}).promise();
//                              ^^^^^^^^^^^^^^^^^^^^^^^^ client https://dynamodb.eu-north-1.amazonaws.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://dynamodb.eu-north-1.amazonaws.com/
new SNS({ region: 'eu-central-1' }).publish({}).promise();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://sns.eu-central-1.amazonaws.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://sns.eu-central-1.amazonaws.com/

// @file src/google.ts
import { Storage } from '@google-cloud/storage';
import { CloudTasksClient } from '@google-cloud/tasks';
import { google } from 'googleapis';
import { getFirestore } from 'firebase-admin/firestore';

const sheets = google.sheets({ version: 'v4' });
//                           ^^^^^^^^^^^^^^^^^ client https://sheets.googleapis.com/
sheets.spreadsheets.values.get({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://sheets.googleapis.com/
new Storage().bucket('b').file('f').save('https://no.example.com');
//^^^^^^^^^^^ client https://storage.googleapis.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://storage.googleapis.com/
const tasks = new CloudTasksClient();
//            ^^^^^^^^^^^^^^^^^^^^^^ client https://cloudtasks.googleapis.com/
tasks.queuePath('a', 'b', 'c');
tasks.createTask({});
//^^^^^^^^^^^^^^^^^^ https://cloudtasks.googleapis.com/
const db = getFirestore();
//         ^^^^^^^^^^^^^^ client https://firestore.googleapis.com/
db.collection('a').doc('b').set({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://firestore.googleapis.com/
db.collection('a').where('x', '==', 1).get();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://firestore.googleapis.com/
const batch = db.batch();
batch.set({}, {});
batch.commit();
//^^^^^^^^^^^^ https://firestore.googleapis.com/

// @file src/options.ts
import { Exa } from 'exa-js';
import { GoogleGenAI } from '@google/genai';
import { init, track } from '@amplitude/analytics-browser';
import sgMail from '@sendgrid/mail';
import client from '@sendgrid/client';
import Mailgun from 'mailgun.js';
import { PlaidApi, Configuration, PlaidEnvironments } from 'plaid';
import { Connection, clusterApiUrl } from '@solana/web3.js';
import { Paddle, Environment } from '@paddle/paddle-node-sdk';

// The second argument, and an option inside an option.
new Exa('key', 'https://exa.example.com').search('https://no.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://exa.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://exa.example.com/
new GoogleGenAI({ httpOptions: { baseUrl: 'https://genai.example.com' } }).models.generateContent({});
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://genai.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://genai.example.com/
// A method that moves the host, an option that chooses a zone.
client.setDataResidency('eu');
sgMail.setApiKey('key');
sgMail.send({});
//^^^^^^^^^^^^^ https://api.eu.sendgrid.com/
init('key', 'user', { serverZone: 'EU' });
//          ^^^^^^ client https://api.eu.amplitude.com/
track('event');
//^^^^^^^^^^^^ https://api.eu.amplitude.com/
const mailgun = new Mailgun(FormData).client({ username: 'api', key: 'k', url: 'https://api.eu.mailgun.net' });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.eu.mailgun.net/
mailgun.messages.create('mg.example.com', {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.eu.mailgun.net/
new PlaidApi(new Configuration({ basePath: PlaidEnvironments.sandbox })).linkTokenCreate({});
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://sandbox.plaid.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://sandbox.plaid.com/
new Connection(clusterApiUrl('devnet')).getBalance({});
//             ^^^^^^^^^^^^^^^^^^^^^^^ client https://api.devnet.solana.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.devnet.solana.com/
new Connection('https://rpc.example.com').getSlot();
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://rpc.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://rpc.example.com/
new Paddle('key', { environment: Environment.sandbox }).products.list();
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://sandbox-api.paddle.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://sandbox-api.paddle.com/
new Paddle('key').products.list();
//^^^^^^^^^^^^^^^ client https://api.paddle.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.paddle.com/

// @file src/negatives.ts
import { OpenAI } from './clients';
import { createClient } from './factory';
import type Stripe from 'stripe';

new OpenAI().chat.completions.create({});
createClient('https://no.example.com').from('x').select();
function local(stripe: { customers: { list(): void } }) {
  stripe.customers.list();
}
const resend = { emails: { send() {} } };
resend.emails.send();
export function read(event: Stripe.Event) {
  return event.data.object;
}

// @file src/exposed.ts
import { AWClient } from 'aw-client';

const watcher = new AWClient('app', { baseURL: 'http://watch.example.com' });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://watch.example.com/
watcher.getInfo();
//^^^^^^^^^^^^^^^ http://watch.example.com/
watcher.req.get('/0/info');
//              ^^^^^^^^^ GET http://watch.example.com/0/info
watcher.abort();

// @file src/bots.ts
import { App } from '@slack/bolt';
import { Client } from 'discord.js';
import { Bot } from 'grammy';

const bot = new Bot('token');
//          ^^^^^^^^^^^^^^^^ client https://api.telegram.org/
bot.command('start', (context) => context.reply('https://no.example.com'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.telegram.org/
bot.on('message', async (ctx) => {
  await ctx.api.sendMessage(1, ctx.message.text);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.telegram.org/
});
bot.api.getMe();
//^^^^^^^^^^^^^ https://api.telegram.org/
const app = new App({ token: 't' });
//                  ^^^^^^^^^^^^^^ client https://slack.com/
app.message('hello', async ({ message, say, client }) => {
  await say('hi');
//      ^^^^^^^^^ https://slack.com/
  await client.chat.postMessage({ channel: message.channel });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://slack.com/
});
app.client.users.list();
//^^^^^^^^^^^^^^^^^^^^^ https://slack.com/
const discord = new Client({ intents: [] });
//                         ^^^^^^^^^^^^^^^ client https://discord.com/
discord.on('messageCreate', (message) => message.channel.send('hi'));
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ https://discord.com/
discord.login('token');
//^^^^^^^^^^^^^^^^^^^^ https://discord.com/

// @file src/nested.ts
import { Redis } from '@upstash/redis';
import { ethers } from 'ethers';
import { google } from 'googleapis';
import { createPublicClient, http } from 'viem';

const oauth = new google.auth.OAuth2('id', 'secret', 'https://no.example.com/callback');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://oauth2.googleapis.com/
oauth.generateAuthUrl({ scope: [] });
oauth.getToken('code');
//^^^^^^^^^^^^^^^^^^^^ https://oauth2.googleapis.com/
new ethers.providers.JsonRpcProvider('https://node.example.com').getBalance('0x0');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://node.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://node.example.com/
createPublicClient({ transport: http('https://rpc.example.com') }).getBlockNumber();
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://rpc.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://rpc.example.com/
const redis = Redis.fromEnv();
//            ^^^^^^^^^^^^^^^ client unresolved environment UPSTASH_REDIS_REST_URL
const pipeline = redis.pipeline();
pipeline.set('a', 'https://no.example.com');
pipeline.exec();
//^^^^^^^^^^^^^ unresolved environment UPSTASH_REDIS_REST_URL
redis.get('a');
//^^^^^^^^^^^^ unresolved environment UPSTASH_REDIS_REST_URL

// @file packages/unset/src/storage.ts
import { S3 } from 'aws-sdk';
// What is left empty leaves the region to the environment of the vendor.
new S3({ region: process.env.STORAGE_REGION });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://s3.ap-south-1.amazonaws.com/

// @file packages/unset/.env.example
STORAGE_REGION=

// @file src/quiet.ts
// Members that ask nobody, by whichever name they are called.
import { REST } from '@discordjs/rest';
import { Client } from 'discord.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import StripeApi from 'stripe';
const bot = new Client({ intents: [] });
//                     ^^^^^^^^^^^^^^^ client https://discord.com/
for (const event of events) bot[event.once ? 'once' : 'on'](event.name, event.execute);
const rest = new REST({ version: '10' });
//                    ^^^^^^^^^^^^^^^^^ client https://discord.com/
rest.cdn.icon('1', 'hash');
rest.clearHashSweeper();
rest.get('/users/@me');
//^^^^^^^^^^^^^^^^^^^^ https://discord.com/
new StripeApi('sk').constructEventWithoutVerification('body');
//^^^^^^^^^^^^^^^^^ client https://api.stripe.com/
new StreamableHTTPClientTransport(new URL('https://tools.example.com/mcp'));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://tools.example.com/mcp

// @file src/databases/libsql.ts
import { createClient } from '@libsql/client';

createClient({ url: 'libsql://shop-acme.turso.io' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client libsql://shop-acme.turso.io:?/
createClient({ url: 'file:80' });
//           ^^^^^^^^^^^^^^^^^^ client https://file:80/
// A file, and memory, are no hosts.
createClient({ url: 'file:local.db' });
createClient({ url: `file:${path}` });
createClient({ url: 'file:///var/lib/app.db' });
createClient({ url: ':memory:' }).execute('select 1');
const url = process.env.UNSET_DATABASE_URL ?? 'file:./dev.db';
createClient({ url });
//           ^^^^^^^ client unresolved environment UNSET_DATABASE_URL

// @file src/googleAuth.ts
import { JWT, OAuth2Client } from 'google-auth-library';

// What signs requests sends them, too, to whatever host they name.
const signing = () => new JWT({ email: 'me@example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://oauth2.googleapis.com/
signing().request({ url: 'https://orders.example.com/v1/orders', method: 'POST' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://orders.example.com/v1/orders
export async function ask(options: { url: string }) {
  const client = new OAuth2Client();
//               ^^^^^^^^^^^^^^^^^^ client https://oauth2.googleapis.com/
  await client.getToken('code');
//      ^^^^^^^^^^^^^^^^^^^^^^^ https://oauth2.googleapis.com/
  await client.request({ url: `https://users.example.com/${options.url}` });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://users.example.com/{}
  return client.request(options);
//                      ^^^^^^^ unresolved parameter options.baseURL
}

// @file src/masto.ts
import { createRestAPIClient } from 'masto';

const instance = createRestAPIClient({ url: 'https://social.example.com' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://social.example.com/
instance.v1.timelines.home.list();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://social.example.com/
// What picks one of many asks nothing yet.
instance.v1.lists.$select('1').update({ title: 'friends' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://social.example.com/

// @file src/forges.ts
import { type APIClient, Bitbucket } from 'bitbucket';
import { giteaApi } from 'gitea-js';
import { PrometheusDriver } from 'prometheus-query';
import { Toucan } from 'toucan-js';

class Forge {
  private bitbucket: APIClient;
  constructor(options: object) {
    this.bitbucket = new Bitbucket(options);
//                                 ^^^^^^^ client https://api.bitbucket.org/ | unresolved parameter options.baseUrl
  }
  list = () => this.bitbucket.repositories.listGlobal({});
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.bitbucket.org/ | unresolved parameter options.baseUrl
  isLast = (page: object) => !this.bitbucket.hasNextPage(page);
}
const gitea = giteaApi('https://gitea.example.com', {});
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://gitea.example.com/
gitea.repos.repoGet('owner', 'repo');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://gitea.example.com/
const metrics = new PrometheusDriver({ endpoint: 'https://metrics.example.com:9090' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://metrics.example.com:9090/
metrics.instantQuery('up');
//^^^^^^^^^^^^^^^^^^^^^^^^ https://metrics.example.com:9090/
new Toucan({ dsn: 'https://key@o1.ingest.de.sentry.io/2' }).setTag('a', 'b');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://o1.ingest.de.sentry.io/2
new PrometheusDriver({ endpoint: 'http:/metrics.example.com:9090' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://metrics.example.com:9090/
new PrometheusDriver({ endpoint: 'metrics.example.com:9090' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://metrics.example.com:9090/

// @file src/signIn.js
const passport = require('passport');
const GoogleStrategy = require('passport-google-oauth20').Strategy;
const GitLabStrategy = require('passport-gitlab2');
const { Strategy } = require('passport-oauth2');

passport.use(new GoogleStrategy({ clientID, clientSecret, callbackURL: '/auth/google/callback' }, verify));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://www.googleapis.com/
passport.use(new GitLabStrategy({ baseURL: 'https://gitlab.example.com', callbackURL: '/auth/gitlab' }, verify));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://gitlab.example.com/
passport.use(new Strategy({ authorizationURL, tokenURL: 'https://login.example.com/token' }, verify));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://login.example.com/token
passport.authenticate('google');

// @file src/auth.ts
import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import Keycloak from 'next-auth/providers/keycloak';

export default NextAuth({
  providers: [Google({ clientId, clientSecret }), Keycloak({ clientId, issuer: 'https://login.example.com/realms/a' })],
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://oauth2.googleapis.com/
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://login.example.com/realms/a
});
GitHub({ clientId, enterprise: { baseUrl: 'https://git.example.com' } });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://git.example.com/
