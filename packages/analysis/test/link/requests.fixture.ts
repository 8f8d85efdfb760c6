// Who calls the program decides where it calls: every way in which servers hand out a request.
// @file src/express.ts
import axios from 'axios';
import express, { type Request, type Response } from 'express';
import http from 'node:http';
import got from 'got';
import url from 'node:url';

const app = express();
app.get('/whole', async (req, res) => {
  await axios.get(req.query.url);
//                ^^^^^^^^^^^^^ GET unresolved request req.query.url
});
app.post('/body', async (req, res) => {
  const { target } = req.body;
  await fetch(target);
//            ^^^^^^ GET unresolved request req.body.target
});
app.get('/part', async (req, res) => {
  await fetch(`https://${req.params.tenant}.example.com/x`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com/x | unresolved request req.params.tenant
});
app.get('/end', async (req, res) => {
  await fetch('http://api.example.com' + req.query.rest);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/{} | unresolved request req.query.rest
});
app.get('/value', async (req, res) => {
  await fetch('http://api.example.com' + req.query.url);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://api.example.com/{} | unresolved request req.query.url
});
app.get('/options', (req, res) => {
  http.get({ host: req.query.host, path: '/x' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request req.query.host
});
app.get('/url', async (req, res) => {
  const target = new URL(req.query.url as string);
  await fetch(target);
//            ^^^^^^ GET unresolved request req.query.url
  await got(target.href);
//          ^^^^^^^^^^^ GET unresolved request req.query.url
  await fetch(`https://${target.hostname}/x`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request req.query.url
});
app.get('/parsed', async (req, res) => {
  await fetch(url.parse(req.url, true).query.target);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request url.parse().query.target
  await fetch(new URL(req.url, 'http://localhost').searchParams.get('target'));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request new URL().searchParams.get()
});
app.get('/through', async (req, res) => {
  await load(req.query.url);
//           ^^^^^^^^^^^^^ wrapper GET unresolved request req.query.url
});
async function load(from: string) {
  return fetch(from);
//             ^^^^ GET unresolved parameter from
}
app.get('/many', async ({ body, headers }, res) => {
  for (const each of body.urls) await fetch(each);
//                                          ^^^^ GET unresolved request body.urls
  await Promise.all(body.urls.map((each) => fetch(each)));
//                                                ^^^^ GET unresolved request each
  await fetch(decodeURIComponent(headers['x-callback'].trim()));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request headers.x-callback.trim()
});
export async function named(q: Request, r: Response) {
  await fetch(q.header('x-callback'));
//            ^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request q.header()
}
export function byHabit(req, res) {
  return fetch(req.query.url);
//             ^^^^^^^^^^^^^ GET unresolved request req.query.url
}

// What the caller sends is a path, or it is not the caller who says it.
app.get('/path', async (req, res) => {
  await fetch(`https://api.example.com/${req.params.id}`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
  await fetch(`https://api.example.com?q=${req.query.q}`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/
  await fetch('https://api.example.com' + req.originalUrl);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
  await fetch(`https://${req.user.region}.example.com/x`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com/x
  await fetch(`https://${encodeURIComponent(req.query.q)}/`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime …
  await fetch(req.app.locals.api);
//            ^^^^^^^^^^^^^^^^^^ GET unresolved parameter req.app.locals.api
});
export function helper(req, config) {
  return fetch(req.url);
//             ^^^^^^^ GET unresolved parameter req.url
}
// @file src/servers.ts
import { createServer } from 'node:http';
import { Hono } from 'hono';
import Router from '@koa/router';
import Fastify from 'fastify';
import Hapi from '@hapi/hapi';
import type { APIGatewayProxyHandler } from 'aws-lambda';

new Router().get('/fetch', async (ctx) => {
  await fetch(ctx.query.url);
//            ^^^^^^^^^^^^^ GET unresolved request ctx.query.url
  await fetch(ctx.request.body.url);
//            ^^^^^^^^^^^^^^^^^^^^ GET unresolved request ctx.request.body.url
  await fetch(ctx.state.url);
//            ^^^^^^^^^^^^^ GET unresolved parameter ctx.state.url
});
new Hono().get('/fetch', async (c) => {
  await fetch(c.req.query('url'));
//            ^^^^^^^^^^^^^^^^^^ GET unresolved request c.req.query()
  await fetch((await c.req.json()).url);
//            ^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request c.req.json().url
});
Fastify().get('/fetch', async (request, reply) => {
  await fetch(request.query.url);
//            ^^^^^^^^^^^^^^^^^ GET unresolved request request.query.url
});
Fastify().route({ method: 'GET', url: '/', handler: async (request, reply) => fetch(request.body.url) });
//                                                                                  ^^^^^^^^^^^^^^^^ GET unresolved request request.body.url
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => fetch(request.payload.url) });
//                                                                             ^^^^^^^^^^^^^^^^^^^ GET unresolved request request.payload.url
createServer(async (req) => {
  await fetch(new URL(req.url, 'http://localhost').searchParams.get('url'));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request new URL().searchParams.get()
});
export const handler = async (event) => {
  await fetch(event.queryStringParameters.url);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request event.queryStringParameters.url
  await fetch(JSON.parse(event.body).url);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request JSON.parse().url
};
export const typed: APIGatewayProxyHandler = async ({ body }) => {
  await fetch(JSON.parse(body).url);
//            ^^^^^^^^^^^^^^^^^^^^ GET unresolved request JSON.parse().url
};
export default {
  async fetch(request: Request) {
    return fetch(new URL(request.url).searchParams.get('url'));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request new URL().searchParams.get()
  },
};
// @file src/functions.ts
import * as functions from 'firebase-functions';
import { https } from 'firebase-functions';

export const load = (from: functions.https.Request) => fetch(from.body.url);
//                                                           ^^^^^^^^^^^^^ GET unresolved request from.body.url
export const again = (from: https.Request) => fetch(from.query.url);
//                                                  ^^^^^^^^^^^^^^ GET unresolved request from.query.url
// @file src/proxy.controller.ts
import { Body, Controller, Get, Post, Query } from '@nestjs/common';

@Controller('proxy')
export class ProxyController {
  @Get()
  async load(@Query('url') url: string) {
    return fetch(url);
//               ^^^ GET unresolved request url
  }

  @Post()
  async post(@Body() body: { url: string }, limit: number) {
    await fetch(body.url);
//              ^^^^^^^^ GET unresolved request body.url
  }
}
// @file src/app/api/load/route.ts
import type { NextRequest } from 'next/server';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  await fetch(searchParams.get('url'));
//            ^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request searchParams.get()
}
export async function POST(request: NextRequest, { params }: { params: { host: string } }) {
  const { url } = await request.json();
  await fetch(url);
//            ^^^ GET unresolved request request.json().url
  await fetch(request.nextUrl.searchParams.get('url'));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request request.nextUrl.searchParams.get()
  await fetch(`https://${params.host}/`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request params.host
}
export async function helper(request: Request) {
  await fetch(request.url);
//            ^^^^^^^^^^^ GET unresolved runtime request.url
}
// @file src/pages/api/load.ts
import type { NextApiRequest, NextApiResponse } from 'next';

export default async function load(request: NextApiRequest, response: NextApiResponse) {
  await fetch(request.query.url as string);
//            ^^^^^^^^^^^^^^^^^ GET unresolved request request.query.url
}
// @file src/router.ts
import { publicProcedure, router } from './trpc';

export const images = router({
  load: publicProcedure.input((value) => value).mutation(async ({ input }) => fetch(input.url)),
//                                                                                  ^^^^^^^^^ GET unresolved request input.url
});
// @file server/api/load.ts
export default defineEventHandler(async (event) => {
  const { url } = getQuery(event);
  return $fetch(url);
//              ^^^ GET unresolved request getQuery().url
});
// @file src/graphql.ts
import { ApolloServer } from '@apollo/server';
import { Args, Resolver } from '@nestjs/graphql';
import { GraphQLObjectType, GraphQLString } from 'graphql';

const resolvers = {
  Query: {
    preview: async (_parent, { link }) => fetch(link),
//                                              ^^^^ GET unresolved request link
  },
  Mutation: {
    async collect(_, args) {
      for (const source of args.sources) await fetch(source.url);
//                                                   ^^^^^^^^^^ GET unresolved request source.url
      await Promise.all(args.sources.map((source) => fetch(source.url)));
//                                                         ^^^^^^^^^^ GET unresolved request source.url
    },
  },
  Page: {
    // The parent is what another resolver found.
    body: (page) => fetch(page.url),
//                        ^^^^^^^^ GET unresolved parameter page.url
  },
};
export const server = new ApolloServer({ resolvers });
const Subscription = { news: { subscribe: () => [] }, feed: (_, { url }) => fetch(url) };
//                                                                                ^^^ GET unresolved request url
export const query = new GraphQLObjectType({
  fields: { preview: { type: GraphQLString, resolve: (_, { link }) => fetch(link) } },
//                                                                          ^^^^ GET unresolved request link
});
export const task = { resolve: (_, { link }) => fetch(link) };
//                                                    ^^^^ GET unresolved parameter link

@Resolver()
export class PreviewResolver {
  preview(@Args('link') link: string) {
    return fetch(link);
//               ^^^^ GET unresolved request link
  }
}
// @file src/sockets.ts
import { WebSocketServer } from 'ws';
import route from 'koa-route';
import https from 'node:https';
import { createServer } from 'node:http';

new WebSocketServer({ port: 8080 }).on('connection', (socket, request) => {
  new WebSocket(request.headers['x-upstream']);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved request request.headers.x-upstream
  socket.on('message', (request) => fetch(request.url));
//                                        ^^^^^^^^^^^ GET unresolved parameter request.url
});
const server = createServer();
server.on('upgrade', (req, socket) => {
  fetch(new URL(req.url, 'http://localhost').searchParams.get('from'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request new URL().searchParams.get()
});
export const load = route.get('/load/:target', async (ctx, target) => {
  await fetch(target);
//            ^^^^^^ GET unresolved request target
  await https.get('https://api.example.com/x', { host: target });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request target
});
export const other = route.get('/load/:target', load, (value, target) => fetch(target));
//                                                                             ^^^^^^ GET unresolved parameter target
// @file src/kept.ts
import axios from 'axios';
import express from 'express';

const app = express();
const client = axios.create();
let chosen = '';
client.interceptors.request.use((config) => {
  if (chosen) config.url = chosen;
  return config;
});
app.post('/choose', (req, res) => {
  chosen = req.body.url;
  client.get('/anything');
//           ^^^^^^^^^^^ GET relative | unresolved request req.body.url
});
app.get('/based', async (req, res) => {
  await fetch(new URL(req.query.path, settings.origin));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request req.query.path
  await fetch(new URL(`/fixed/${req.query.path}`, settings.origin));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime settings.origin
});

// @file src/routes/orders/+page.ts
// SvelteKit hands its own `fetch` to loaders, actions, endpoints and hooks.
export async function load({ fetch, params, url }) {
  await fetch(`https://loader.example.com/${params.id}`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://loader.example.com/{}
  return fetch(`${url.origin}/own`);
//             ^^^^^^^^^^^^^^^^^^^ GET unresolved parameter url.origin
}

// @file src/routes/orders/+layout.server.ts
export const load = async (event) => {
  const { fetch } = event;
  await fetch('/own');
//            ^^^^^^ GET relative
  await fetch(`${event.url.origin}/own`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved parameter event.url.origin
  return readAll(event.fetch);
};
const readAll = (ask) => ask('https://handed.example.com/all');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://handed.example.com/all

// @file src/routes/orders/+page.server.ts
import type { Actions } from './$types';
export const actions = {
  default: async ({ fetch, url }) => fetch(`https://${url.searchParams.get('host')}/x`),
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved request url.searchParams.get()
} satisfies Actions;
export const other = ({ fetch }) => fetch('https://nobody.example.com');

// @file src/hooks.server.ts
import type { Handle, RequestEvent } from '@sveltejs/kit';
const first: Handle = async ({ event, resolve }) => {
  await event.fetch('https://hook.example.com/first');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://hook.example.com/first
  return resolve(event);
};
export const handle = first;
export const handleFetch = async ({ request, fetch }) => fetch(request);
//                                                             ^^^^^^^ GET unresolved parameter request
export function signed(event: RequestEvent) {
  return event.fetch('https://typed.example.com/x');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://typed.example.com/x
}
