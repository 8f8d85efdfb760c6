import { readFileSync } from 'node:fs';
import { startServer } from '@callsight/server';

/** What a test lets the server reach: this machine, on some ports, whose certificates end in a root of the test. */
export interface Loopback {
  readonly ports: readonly number[];
  readonly root: string;
  /** A certificate that downloads trust. */
  readonly ca?: string;
}

const { ports, root, ca } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Loopback;

startServer('stdio', undefined, {
  feeds: [],
  policy: {
    loopback: true,
    ports: new Set(ports),
    limits: { probe: { domainRestMs: 0, connectMs: 60_000, answerMs: 60_000, visitMs: 60_000 } },
  },
  resolve: async () => ['127.0.0.1'],
  roots: { public: [root] },
  ...(ca === undefined ? {} : { ca: [ca] }),
});
