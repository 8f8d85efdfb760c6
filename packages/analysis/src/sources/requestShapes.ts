/**
 * What a handler finds in the request that it is given: what the caller of the program wrote, and what the framework or
 * the program itself put there.
 */
export interface RequestShape {
  /** The members that the caller decides, and the methods that give such. */
  readonly data: readonly string[];
  /** Members that are requests themselves. */
  readonly inner?: Readonly<Record<string, string>>;
  /** Members that are globals of the platform, as the framework hands them out. */
  readonly globals?: readonly string[];
  /** All of it is the caller's. */
  readonly whole?: boolean;
}

/** How frameworks hand a request to a function, by what the parameter is. */
export const requestShapes: Readonly<Record<string, RequestShape>> = {
  /** Express, Fastify, hapi, Restify, Next.js's pages and Node itself. */
  server: {
    data: [
      'query',
      'body',
      'rawBody',
      'params',
      'payload',
      'headers',
      'header',
      'get',
      'param',
      'cookies',
      'url',
      'originalUrl',
      'raw',
    ],
  },
  /** Koa and Hono. */
  context: {
    data: ['query', 'querystring', 'params', 'headers', 'header', 'url', 'originalUrl', 'href', 'get'],
    inner: { request: 'server', req: 'either' },
  },
  /** The Request of the Fetch API. */
  fetched: {
    data: ['url', 'headers', 'json', 'text', 'formData', 'body', 'nextUrl', 'cookies'],
  },
  /** Hono's request has the methods of one and reads like the other. */
  either: {
    data: ['query', 'queries', 'param', 'header', 'headers', 'url', 'json', 'text', 'parseBody', 'valid', 'body'],
  },
  /** AWS Lambda behind a gateway or a URL. */
  event: {
    data: [
      'queryStringParameters',
      'multiValueQueryStringParameters',
      'pathParameters',
      'headers',
      'multiValueHeaders',
      'body',
      'rawQueryString',
      'rawPath',
      'cookies',
    ],
  },
  /** Endpoints, actions and loaders of SvelteKit on the server. */
  kit: { data: ['params'], inner: { request: 'fetched', url: 'address' }, globals: ['fetch'] },
  /** Its loaders that run in the page as well. */
  kitPage: { data: ['params'], inner: { url: 'address' }, globals: ['fetch'] },
  /** The address that was asked for: its host is the program's own. */
  address: { data: ['href', 'pathname', 'search', 'searchParams'] },
  /** Its hooks. */
  kitHook: { data: [], inner: { event: 'kit' }, globals: ['fetch'] },
  /** The second parameter of a route, loaders of Remix, pages of Next.js. */
  route: { data: ['params', 'searchParams', 'url'], inner: { request: 'fetched' } },
  /** What tRPC and server actions hand over. */
  input: { data: ['input', 'rawInput', 'parsedInput'] },
  /** A parameter that is itself what the caller sent. */
  sent: { data: [], whole: true },
};
