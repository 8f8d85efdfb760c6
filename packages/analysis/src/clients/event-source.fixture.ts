// @file src/global.ts
const source = new EventSource('https://live.example.com/events', { withCredentials: true });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/events
new window.EventSource('/own');
//                     ^^^^^^ GET relative
source.addEventListener('message', () => undefined);
source.close();
EventSource.OPEN;

// @file src/packages.ts
import { fetchEventSource } from '@microsoft/fetch-event-source';
import { EventSourcePolyfill } from 'event-source-polyfill';
import EventSource, { EventSource as Named } from 'eventsource';
import { createEventSource } from 'eventsource-client';

new EventSource('https://live.example.com/package', { headers: {} });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/package
new Named('https://live.example.com/named');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/named
new EventSourcePolyfill('https://live.example.com/polyfill');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/polyfill
fetchEventSource('https://live.example.com/fetched', { method: 'POST', body: '{}' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://live.example.com/fetched
createEventSource('https://live.example.com/created');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/created
createEventSource({ url: 'https://live.example.com/created-options' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/created-options

// @file src/required.cjs
const EventSource = require('eventsource');
const { EventSource: Named } = require('eventsource');

new EventSource('https://live.example.com/required');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/required
new Named('https://live.example.com/required-named');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/required-named

// @file src/wrapped.ts
export class Feed {
  private source?: EventSource;
  constructor(private readonly base: string) {}
  start() {
    this.source = new EventSource(`${this.base}/feed`);
//                                ^^^^^^^^^^^^^^^^^^^ GET https://feed.example.com/feed
  }
}
new Feed('https://feed.example.com').start();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://feed.example.com/feed

// @file src/other.ts
import { EventSource } from './own';

new EventSource('https://live.example.com/own');

// @file src/own.ts
export class EventSource {
  constructor(readonly url: string) {}
}
