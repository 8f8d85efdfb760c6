import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const listen: Request = { does: 'request', method: ['1.method', '0.method'], url: ['0.url', '0#url', '0'] };

const Source: Entity = { construct: listen, others: plain };

const constructors = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name === 'default' || name === '=' ? 'library' : 'Source']));

/**
 * Server-sent events: the platform's `EventSource` and what stands in for it.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const eventSource: ClientModel = {
  name: 'event-source',
  kind: 'sse',
  modules: {
    eventsource: constructors('default', '=', 'EventSource'),
    'event-source-polyfill': constructors('default', '=', 'EventSourcePolyfill', 'NativeEventSource'),
    'extended-eventsource': constructors('default', 'EventSource'),
    'launchdarkly-eventsource': constructors('default', '=', 'EventSource'),
    'react-native-sse': constructors('default', '='),
    'react-native-event-source': constructors('default', '='),
    'reconnecting-eventsource': constructors('default', '='),
    'sse.js': constructors('default', '=', 'SSE'),
    undici: { EventSource: 'Source' },
    '@microsoft/fetch-event-source': { fetchEventSource: 'listen' },
    '@fortaine/fetch-event-source': { fetchEventSource: 'listen' },
    '@sentool/fetch-event-source': { fetchEventSource: 'listen' },
    'fetch-event-stream': { stream: 'listen' },
    'eventsource-client': { createEventSource: 'listen' },
  },
  globals: { EventSource: 'Source' },
  entities: {
    Source,
    library: {
      ...Source,
      members: Object.fromEntries(
        ['EventSource', 'EventSourcePolyfill', 'NativeEventSource', 'SSE', 'default'].map((name) => [
          name,
          { does: 'is', entity: 'library' } as const,
        ]),
      ),
    },
    listen: { call: listen },
  },
};
