// Classes that generators write: each use asks the host that its object was made with.

// @file src/axios/base.ts
import type { Configuration } from './configuration';
import type { AxiosPromise, AxiosInstance, RawAxiosRequestConfig } from 'axios';
import globalAxios from 'axios';

export const BASE_PATH = 'https://default.example.com/v2'.replace(/\/+$/, '');

export interface RequestArgs {
  url: string;
  options: RawAxiosRequestConfig;
}

export class BaseAPI {
  protected configuration: Configuration | undefined;

  constructor(configuration?: Configuration, protected basePath: string = BASE_PATH, protected axios: AxiosInstance = globalAxios) {
    if (configuration) {
      this.configuration = configuration;
      this.basePath = configuration.basePath ?? basePath;
    }
  }
}

export const operationServerMap: { [key: string]: { url: string; description: string }[] } = {};

// @file src/axios/configuration.ts
export interface ConfigurationParameters {
  basePath?: string;
  accessToken?: string;
}

export class Configuration {
  accessToken?: string;
  basePath?: string;

  constructor(param: ConfigurationParameters = {}) {
    this.accessToken = param.accessToken;
    this.basePath = param.basePath;
  }
}

// @file src/axios/common.ts
import type { AxiosInstance, AxiosResponse } from 'axios';
import type { Configuration } from './configuration';
import type { RequestArgs } from './base';

export const DUMMY_BASE_URL = 'https://example.com';

export const toPathString = (url: URL) => url.pathname + url.search + url.hash;

export const createRequestFunction =
  (axiosArgs: RequestArgs, globalAxios: AxiosInstance, BASE_PATH: string, configuration?: Configuration) =>
  <T = unknown, R = AxiosResponse<T>>(axios: AxiosInstance = globalAxios, basePath: string = BASE_PATH) => {
    const axiosRequestArgs = {
      ...axiosArgs.options,
      url: (axios.defaults.baseURL ? '' : (configuration?.basePath ?? basePath)) + axiosArgs.url,
    };
    return axios.request<T, R>(axiosRequestArgs);
//                             ^^^^^^^^^^^^^^^^ https://default.example.com/v2/pets/1{} | https://south.example.com/pets/1{} | unresolved parameter options.baseURL
  };

// @file src/axios/api.ts
import type { Configuration } from './configuration';
import type { AxiosPromise, AxiosInstance, RawAxiosRequestConfig } from 'axios';
import globalAxios from 'axios';
import { DUMMY_BASE_URL, toPathString, createRequestFunction } from './common';
import { BASE_PATH, BaseAPI, operationServerMap, type RequestArgs } from './base';

export const PetApiAxiosParamCreator = function (configuration?: Configuration) {
  return {
    getPet: async (petId: number, options: RawAxiosRequestConfig = {}): Promise<RequestArgs> => {
      const localVarPath = `/pets/{petId}`.replace(`{${'petId'}}`, encodeURIComponent(String(petId)));
      const localVarUrlObj = new URL(localVarPath, DUMMY_BASE_URL);
      const localVarRequestOptions = { method: 'GET', ...options };
      return {
        url: toPathString(localVarUrlObj),
        options: localVarRequestOptions,
      };
    },
  };
};

export const PetApiFp = function (configuration?: Configuration) {
  const localVarAxiosParamCreator = PetApiAxiosParamCreator(configuration);
  return {
    async getPet(petId: number, options?: RawAxiosRequestConfig): Promise<(axios?: AxiosInstance, basePath?: string) => AxiosPromise<object>> {
      const localVarAxiosArgs = await localVarAxiosParamCreator.getPet(petId, options);
      const localVarOperationServerIndex = configuration?.serverIndex ?? 0;
      const localVarOperationServerBasePath = operationServerMap['PetApi.getPet']?.[localVarOperationServerIndex]?.url;
      return (axios, basePath) =>
        createRequestFunction(localVarAxiosArgs, globalAxios, BASE_PATH, configuration)(axios, localVarOperationServerBasePath || basePath);
//                            ^^^^^^^^^^^^^^^^^ wrapper https://default.example.com/v2/pets/1{} | https://south.example.com/pets/1{} | unresolved parameter options.baseURL
    },
  };
};

export class PetApi extends BaseAPI {
  public getPet(petId: number, options?: RawAxiosRequestConfig) {
    return PetApiFp(this.configuration).getPet(petId, options).then((request) => request(this.axios, this.basePath));
//                                                                                                   ^^^^^^^^^^^^^ wrapper https://instance.example.com/pets/1{} | https://south.example.com/pets/1{} | unresolved parameter options.baseURL
  }
}

// @file src/axiosUse.ts
import axios from 'axios';
import { PetApi } from './axios/api';
import { Configuration } from './axios/configuration';

new PetApi(undefined, 'https://north.example.com').getPet(1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://north.example.com/pets/1{}
const south = new PetApi(new Configuration({ basePath: 'https://south.example.com' }));
south.getPet(1);
//^^^^^^^^^^^^^ wrapper GET https://south.example.com/pets/1{}
new PetApi().getPet(1);
//^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/v2/pets/1{}
// A base of the instance stands in place of the API's own.
new PetApi(undefined, undefined, axios.create({ baseURL: 'https://instance.example.com' })).getPet(4);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://instance.example.com/pets/4{}
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://instance.example.com/

export class Pets {
  private readonly api = new PetApi(undefined, 'https://field.example.com');
  private readonly late: PetApi;
  constructor() {
    this.late = new PetApi(undefined, 'https://late.example.com', axios.create());
  }
  one() {
    return this.api.getPet(1);
//         ^^^^^^^^^^^^^^^^^^ wrapper GET https://field.example.com/pets/1{}
  }
  async other() {
    return (await this.late.getPet(2)).data;
//                ^^^^^^^^^^^^^^^^^^^ wrapper GET https://late.example.com/pets/2{}
  }
}

// @file src/fetch/runtime.ts
export const BASE_PATH = 'https://default.example.com/v3'.replace(/\/+$/, '');

export interface ConfigurationParameters {
  basePath?: string;
  fetchApi?: FetchAPI;
  middleware?: Middleware[];
}

export class Configuration {
  constructor(private configuration: ConfigurationParameters = {}) {}
  set config(configuration: Configuration) {
    this.configuration = configuration;
  }
  get basePath(): string {
    return this.configuration.basePath != null ? this.configuration.basePath : BASE_PATH;
  }
  get fetchApi(): FetchAPI | undefined {
    return this.configuration.fetchApi;
  }
}

export const DefaultConfig = new Configuration();

export class BaseAPI {
  private middleware: Middleware[];
  constructor(protected configuration = DefaultConfig) {
    this.middleware = [];
  }
  protected async request(context: RequestOpts, initOverrides?: RequestInit): Promise<Response> {
    const { url, init } = await this.createFetchParams(context, initOverrides);
    const response = await this.fetchApi(url, init);
//                                       ^^^ wrapper https://mirror.example.com/orders/1 | https://shelf.example.com/orders/1 | https://store.example.com/orders/1 | unresolved runtime fetchParams.url
    return response;
  }
  private async createFetchParams(context: RequestOpts, initOverrides?: RequestInit) {
    let url = this.configuration.basePath + context.path;
    if (context.query !== undefined && Object.keys(context.query).length !== 0) {
      url += '?' + querystring(context.query);
    }
    const init = { method: context.method, ...initOverrides };
    return { url, init };
  }
  private fetchApi = async (url: string, init: RequestInit) => {
    let fetchParams = { url, init };
    for (const middleware of this.middleware) {
      if (middleware.pre) {
        fetchParams = (await middleware.pre({ fetch: this.fetchApi, ...fetchParams })) || fetchParams;
      }
    }
    let response: Response | undefined = undefined;
    try {
      response = await (this.configuration.fetchApi || fetch)(fetchParams.url, fetchParams.init);
//                                                            ^^^^^^^^^^^^^^^ https://mirror.example.com/orders/1 | https://shelf.example.com/orders/1 | https://store.example.com/orders/1 | unresolved runtime fetchParams.url
    } catch (e) {
      throw e;
    }
    return response;
  };
}

export class JSONApiResponse {
  constructor(public raw: Response) {}
  async value() {
    return await this.raw.json();
  }
}

// @file src/fetch/StoreApi.ts
import * as runtime from './runtime';

export class StoreApi extends runtime.BaseAPI {
  async getOrderRaw(requestParameters: { orderId: number }, initOverrides?: RequestInit) {
    const queryParameters: any = {};
    const headerParameters: any = {};
    let urlPath = `/orders/{orderId}`;
    urlPath = urlPath.replace(`{${'orderId'}}`, encodeURIComponent(String(requestParameters['orderId'])));
    const response = await this.request({ path: urlPath, method: 'GET', headers: headerParameters, query: queryParameters }, initOverrides);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper https://mirror.example.com/orders/1 | https://shelf.example.com/orders/1 | https://store.example.com/orders/1 | unresolved runtime fetchParams.url
    return new runtime.JSONApiResponse(response);
  }
  async getOrder(requestParameters: { orderId: number }, initOverrides?: RequestInit) {
    const response = await this.getOrderRaw(requestParameters, initOverrides);
    return await response.value();
  }
}

// @file src/fetchUse.ts
import { StoreApi } from './fetch/StoreApi';
import { Configuration } from './fetch/runtime';

const store = new StoreApi(new Configuration({ basePath: 'https://store.example.com' }));
store.getOrder({ orderId: 1 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://store.example.com/orders/1 | unresolved runtime fetchParams.url
new StoreApi(new Configuration({ basePath: 'https://mirror.example.com' })).getOrderRaw({ orderId: 2 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://mirror.example.com/orders/2 | unresolved runtime fetchParams.url

export class Stores {
  private readonly api: StoreApi;
  constructor() {
    this.api = new StoreApi(new Configuration({ basePath: 'https://shelf.example.com' }));
  }
  one() {
    return this.api.getOrder({ orderId: 1 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://shelf.example.com/orders/1 | unresolved runtime fetchParams.url
  }
}

// @file src/nswag/client.ts
export class TodosClient {
  private http: { fetch(url: RequestInfo, init?: RequestInit): Promise<Response> };
  private baseUrl: string;

  constructor(baseUrl?: string, http?: { fetch(url: RequestInfo, init?: RequestInit): Promise<Response> }) {
    this.http = http ? http : (window as any);
    this.baseUrl = baseUrl ?? 'https://todos.example.com';
  }

  todos(listId: number): Promise<object> {
    let url_ = this.baseUrl + '/api/todos/{listId}';
    if (listId === undefined || listId === null) throw new Error('The parameter must be defined.');
    url_ = url_.replace('{listId}', encodeURIComponent('' + listId));
    url_ = url_.replace(/[?&]$/, '');
    let options_: RequestInit = { method: 'GET', headers: { Accept: 'application/json' } };
    return this.http.fetch(url_, options_).then((_response: Response) => this.processTodos(_response));
//                         ^^^^ GET https://todos.example.com/api/todos/1 | https://work.example.com/api/todos/1 | https://wrapped.example.com/api/todos/1
  }
  protected processTodos(response: Response): Promise<object> {
    return response.json();
  }
}

// @file src/nswag/use.ts
import { TodosClient } from './client';

const client = new TodosClient('https://work.example.com');
client.todos(1);
//^^^^^^^^^^^^^ wrapper GET https://work.example.com/api/todos/1
new TodosClient().todos(1);
//^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://todos.example.com/api/todos/1
new TodosClient('https://wrapped.example.com', { fetch: (url, init) => fetch(url, { ...init, credentials: 'include' }) }).todos(1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://wrapped.example.com/api/todos/1
//                                                                           ^^^ unresolved parameter url

// @file packages/rpc/package.json
{ "name": "rpc" }

// @file packages/rpc/src/greeter.ts
import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';

export interface Greeter {
  SayHello(request: HelloRequest): Promise<HelloReply>;
}

export const GreeterServiceName = 'helloworld.Greeter';
export class GreeterClientImpl implements Greeter {
  private readonly rpc: Rpc;
  private readonly service: string;
  constructor(rpc: Rpc, opts?: { service?: string }) {
    this.service = opts?.service || GreeterServiceName;
    this.rpc = rpc;
    this.SayHello = this.SayHello.bind(this);
  }
  SayHello(request: HelloRequest): Promise<HelloReply> {
    const data = HelloRequest.encode(request).finish();
    const promise = this.rpc.request(this.service, 'SayHello', data);
    return promise.then((data) => HelloReply.decode(new BinaryReader(data)));
  }
}

interface Rpc {
  request(service: string, method: string, data: Uint8Array): Promise<Uint8Array>;
}

// @file packages/rpc/src/use.ts
import { GreeterClientImpl } from './greeter';

class FetchRpc {
  constructor(private readonly base: string) {}
  async request(service: string, method: string, data: Uint8Array) {
    const response = await fetch(`${this.base}/${service}/${method}`, { method: 'POST', body: data });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://field.example.com/{}/{} | https://greeter.example.com/{}/{}
    return new Uint8Array(await response.arrayBuffer());
  }
}

const greeter = new GreeterClientImpl(new FetchRpc('https://greeter.example.com'));
greeter.SayHello({ name: 'Ada' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/helloworld.Greeter/SayHello

const other = new GreeterClientImpl({
  async request(service, method, data) {
    const response = await fetch(`https://literal.example.com/${service}/${method}`, { method: 'POST', body: data });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://literal.example.com/{}/{}
    return new Uint8Array(await response.arrayBuffer());
  },
});
other.SayHello({ name: 'Bob' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://literal.example.com/helloworld.Greeter/SayHello

export class Greetings {
  private readonly client = new GreeterClientImpl(new FetchRpc('https://field.example.com'));
  hello() {
    return this.client.SayHello({ name: 'Cy' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://field.example.com/helloworld.Greeter/SayHello
  }
}
