// @file src/workers.ts
import { JSDOM } from 'jsdom';
import { Worker as Thread } from 'worker_threads';

new Worker('https://cdn.example.com/worker.js');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/worker.js
new SharedWorker('https://cdn.example.com/shared.js');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/shared.js
importScripts('https://cdn.example.com/script.js');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/script.js
JSDOM.fromURL('https://page.example.com/start');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://page.example.com/start

// The project's own scripts.
new Worker('./worker.js');
new Worker(new URL('./worker.ts', import.meta.url));
new Worker(URL.createObjectURL(new Blob(['1'])));
importScripts('own.js');
new JSDOM('<a href="https://page.example.com">');
new Thread('./thread.js');

// @file src/queue.ts
import { Worker } from 'bullmq';

new Worker('https://queue.example.com', () => undefined);
