/** The types of parameters, by the module that exports them. */
export const requestTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  express: { Request: 'server' },
  'express-serve-static-core': { Request: 'server' },
  fastify: { FastifyRequest: 'server' },
  restify: { Request: 'server' },
  '@hapi/hapi': { Request: 'server' },
  http: { IncomingMessage: 'server' },
  next: { NextApiRequest: 'server' },
  'next/server': { NextRequest: 'fetched' },
  '@vercel/node': { VercelRequest: 'server', NowRequest: 'server' },
  koa: { Context: 'context', ParameterizedContext: 'context', Request: 'server' },
  '@koa/router': { RouterContext: 'context' },
  'koa-router': { RouterContext: 'context', IRouterContext: 'context' },
  hono: { Context: 'context' },
  'aws-lambda': {
    APIGatewayEvent: 'event',
    APIGatewayProxyEvent: 'event',
    APIGatewayProxyEventV2: 'event',
    ALBEvent: 'event',
    LambdaFunctionURLEvent: 'event',
  },
  '@azure/functions': { HttpRequest: 'server' },
  'firebase-functions': { Request: 'server' },
  '@sveltejs/kit': { LoadEvent: 'kitPage', RequestEvent: 'kit', ServerLoadEvent: 'kit' },
  './$types': { LayoutLoadEvent: 'kitPage', PageLoadEvent: 'kitPage', RequestEvent: 'kit' },
};

/** The types of a function itself, whose first parameter is the request. */
export const handlerTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  express: { RequestHandler: 'server', Handler: 'server' },
  next: { NextApiHandler: 'server' },
  '@sveltejs/kit': { Handle: 'kitHook', HandleFetch: 'kitHook', RequestHandler: 'kit' },
  'aws-lambda': {
    APIGatewayProxyHandler: 'event',
    APIGatewayProxyHandlerV2: 'event',
    ALBHandler: 'event',
  },
};

/** Decorators of parameters of NestJS, routing-controllers and their kin. */
export const requestDecorators: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'Body',
      'BodyParam',
      'BodyParams',
      'BodyProp',
      'CookieParam',
      'FormField',
      'Header',
      'HeaderParam',
      'HeaderParams',
      'Headers',
      'HostParam',
      'Param',
      'Params',
      'Path',
      'PathParams',
      'Queries',
      'Query',
      'QueryParam',
      'QueryParams',
      'RawBody',
      'RawBodyParams',
      // Arguments of GraphQL, messages of sockets and of other services.
      'Arg',
      'Args',
      'MessageBody',
      'Payload',
    ].map((name) => [name, 'sent']),
  ),
  Req: 'server',
  Request: 'server',
};

/** The modules whose decorators of these names are meant. */
export const decoratingModules: ReadonlySet<string> = new Set([
  '@nestjs/common',
  '@nestjs/graphql',
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@tsed/common',
  '@tsed/platform-params',
  'routing-controllers',
  'tsoa',
  'type-graphql',
]);

/** Under that name, clients keep who is given the requests that they send. */
export const interceptorsName = 'interceptors';

/** The methods by which routes are given to a router, whatever framework it is of. */
export const routeMethods: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'head',
  'options',
  'all',
  'use',
  'route',
]);

/** Libraries whose routes hand over the parts of the path one by one, behind the context. */
export const spreadingRouters: ReadonlySet<string> = new Set(['koa-route']);

/** The parameter of a listener that is a request, by the event of a server. */
export const requestEvents: Readonly<Record<string, number>> = { connection: 1, request: 0, upgrade: 0, connect: 0 };

/** Members by which a listener is given to a server. */
export const listenerMethods: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'prependListener']);

/** The types of GraphQL whose fields are asked for by the caller: `{ Query: { load: (parent, args) => … } }`. */
export const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** The properties of a field of GraphQL that hold its function, and those of which one stands beside it. */
export const resolvers: { readonly names: ReadonlySet<string>; readonly beside: readonly string[] } = {
  names: new Set(['resolve', 'subscribe']),
  beside: ['type', 'args'],
};

/** Properties of a route that hold its handler: hapi, Fastify. */
export const handlerProperties: ReadonlySet<string> = new Set(['handler', 'preHandler', 'onRequest']);

/** Calls that give the function they are given to a server. */
export const servers: Readonly<Record<string, string>> = {
  createServer: 'server',
  serve: 'fetched',
  onRequest: 'server',
  http: 'server',
};

/** Members that give a procedure its function: tRPC. */
export const procedures: ReadonlySet<string> = new Set(['query', 'mutation', 'subscription', 'action', 'handler']);

/** What a request is called where its answer stands behind it: the habit of all servers. */
export const requestName = /^_?(?:req|request|httpReq)$/;
/** What the answer to a request is called. */
export const answerName = /^_?(?:res|resp|response|reply|rep|h|httpRes)$/;
/** What holds both of them, in Koa and Hono. */
export const contextName = /^_?(?:ctx|context|c)$/;
/** What a handler in a cloud is given. */
export const eventName = /^_?(?:event|evt)$/;

/** The functions that a file of a framework exports for requests, by its path. */
export const conventions: readonly {
  readonly files: RegExp;
  readonly names: RegExp;
  readonly shapes: readonly string[];
}[] = [
  {
    files: /(?:^|\/)app\/(?:.*\/)?route\.[jt]sx?$/,
    names: /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/,
    shapes: ['fetched', 'route'],
  },
  { files: /(?:^|\/)app\/(?:.*\/)?page\.[jt]sx?$/, names: /^default$/, shapes: ['route'] },
  { files: /(?:^|\/)pages\/api\/.*\.[jt]sx?$/, names: /^default$/, shapes: ['server'] },
  {
    files: /(?:^|\/)\+server\.[jt]s$/,
    names: /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|fallback)$/,
    shapes: ['kit'],
  },
  { files: /(?:^|\/)\+(?:page|layout)\.server\.[jt]s$/, names: /^(?:load|actions)$/, shapes: ['kit'] },
  { files: /(?:^|\/)\+(?:page|layout)\.[jt]s$/, names: /^load$/, shapes: ['kitPage'] },
  {
    files: /(?:^|\/)hooks(?:\.server|\.client)?\.[jt]s$/,
    names: /^handle(?:Error|Fetch)?$/,
    shapes: ['kitHook'],
  },
  { files: /(?:^|\/)routes\/.*\.[jt]sx?$/, names: /^(?:loader|action)$/, shapes: ['route'] },
];

/** Functions without which a framework hands out nothing: h3's `getQuery(event)`, by name; global in Nuxt. */
export const readers: ReadonlySet<string> = new Set([
  'getQuery',
  'readBody',
  'getValidatedQuery',
  'readValidatedBody',
  'getRouterParam',
  'getRouterParams',
  'getHeader',
  'getHeaders',
  'getRequestHeader',
  'getRequestURL',
  'getCookie',
]);
