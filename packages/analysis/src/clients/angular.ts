import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verbs: Readonly<Record<string, Request>> = Object.fromEntries(
  ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'jsonp'].map((verb) => [
    verb,
    { does: 'request', method: verb === 'jsonp' ? 'GET' : verb.toUpperCase(), url: ['0'] },
  ]),
);

const httpRequest: Action = {
  does: 'client',
  becomes: 'request',
  keeps: { method: ['0'], url: ['1'] },
};

/** `httpResource(() => url)`, `httpResource(() => ({ url }))`. */
const resource: Request = { does: 'request', method: ['0.method'], url: ['0.url', '0'] };

/**
 * Angular's `HttpClient`, injected by its declared type or with `inject(HttpClient)`, and `httpResource`; interceptors
 * that put a base in front of a path.
 * @see https://angular.dev/guide/http
 */
export const angular: ClientModel = {
  name: 'angular',
  kind: 'http',
  modules: {
    '@angular/http': { Http: 'HttpClient' },
    '@angular/common/http': { HttpClient: 'HttpClient', HttpRequest: 'HttpRequest', httpResource: 'httpResource' },
  },
  alongside: {
    '@angular/core': { inject: 'inject', Injector: 'Injector', EnvironmentInjector: 'Injector' },
    '@angular/core/testing': { TestBed: 'Injector' },
  },
  rewriting: {
    module: '@angular/common/http',
    call: 'clone',
    option: 'url',
    entity: 'request',
    keeps: 'url',
    of: 'http',
  },
  entities: {
    HttpClient: { construct: { does: 'client', becomes: 'http' }, subclassIsSame: true },
    http: {
      members: {
        ...verbs,
        request: { does: 'request', method: ['0#method', '0'], url: ['1', '0#url'] },
      },
      others: plain,
    },
    HttpRequest: { construct: httpRequest },
    request: {
      members: {
        url: { does: 'holds', value: 'url' },
        urlWithParams: { does: 'holds', value: 'url' },
        clone: {
          does: 'client',
          becomes: 'request',
          keeps: { url: ['0.url', 'self.url'], method: ['0.method', 'self.method'] },
        },
      },
      others: plain,
    },
    httpResource: {
      call: resource,
      members: { text: resource, blob: resource, arrayBuffer: resource },
    },
    inject: { call: { does: 'passes', from: '0', as: 'instance' } },
    Injector: {
      members: {
        get: { does: 'passes', from: '0', as: 'instance' },
        inject: { does: 'passes', from: '0', as: 'instance' },
      },
      others: plain,
    },
  },
};
