import assert from 'node:assert/strict';
import { createEngine, type HostQuestions } from '@callsight/engine';
import { canLeaveMachine, collectStatic } from '@callsight/evidence';
import type { HostEvidence, ProbeFacts, Reach, ScanResult } from '@callsight/model';
import { hostRecords, memoryHostStore } from '@callsight/store';
import type { ListCounts } from '../src/listDownloads';
import type { Network } from '../src/network';
import type { Project } from '../src/project';
import { Rescorer } from '../src/rescorer';
import { Clock, settled } from './clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a sound host tells. */
const SOUND: ProbeFacts = JSON.parse(`{
  "tls": {
    "protocols": ["TLS1.2", "TLS1.3"],
    "suites": { "strongestBits": 256, "weakestBits": 128, "forwardSecrecy": true, "aead": true, "cbc": false,
      "rc4": false, "rc4Only": false, "block64WithModernClient": false, "export": false, "anonymous": false },
    "keyExchange": { "smallestDhBits": null, "smallestCurveBits": 256 },
    "certificate": { "keyType": "EC", "keyBits": 256, "signatureHash": "SHA256", "trust": "ok", "nameMatches": true,
      "chain": "complete" },
    "secureRenegotiation": true, "hsts": "long"
  },
  "leaf": { "expiresSoon": false, "type": "DV", "lifetimeWithinLimit": true, "sct": true, "revocationPointer": true }
}`);

/** An editor with one open folder, whose network and time are the test's. */
class Desk {
  readonly clock = new Clock('2026-11-22T09:00:00Z');
  /** Whom the world was asked about, and when, in hours since the start. */
  readonly asked: [host: string, hour: number][] = [];
  /** When publishers of lists were asked, in hours since the start. */
  readonly downloads: number[] = [];
  reach: Reach = 'probe';
  isOpen = true;
  isSilent = false;
  text = `fetch('https://api.example.com/v1');`;
  /** What stands for the world until it answers. */
  world: (signal: AbortSignal) => Promise<unknown> = () => Promise.resolve();
  lists: (signal: AbortSignal) => Promise<ListCounts | undefined> = () => Promise.resolve({ changed: 1, kept: 0 });
  readonly rescorer: Rescorer;
  readonly #start = this.clock.now();
  #loaded: Network['lists'] = () => undefined;
  learnt = 0;

  constructor() {
    this.rescorer = new Rescorer({
      network: this.#network(),
      later: this.clock.later,
      projects: () => (this.isOpen ? [this.#project] : []),
      learnt: async () => {
        this.learnt++;
      },
      log: (level, message) => assert.fail(`${level}: ${message}`),
    });
  }

  get hours(): number {
    return (this.clock.now() - this.#start) / HOUR;
  }

  readonly #oracle: Network['oracle'] = {
    records: hostRecords(memoryHostStore(this.clock.now)),
    reach: () => this.reach,
    now: this.clock.now,
    inTurns: async (steps) => {
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    },
    mayLeave: canLeaveMachine,
    ask: async (evidence, signal) => {
      this.asked.push([evidence.host, this.hours]);
      await this.world(signal);
      return { evidence: this.#answer(evidence), isAsked: !signal.aborted };
    },
  };

  readonly #engine = createEngine({
    files: {
      list: () => ['a.ts'],
      read: () => this.text,
      skipped: () => [],
      changed: () => undefined,
    },
    collect: (origin, context) => collectStatic(origin, context),
    now: () => new Date(this.clock.now()).toISOString(),
    oracle: this.#oracle,
  });

  #result: ScanResult = this.#engine.scan();

  readonly #project = {
    questions: this.#engine.questions as HostQuestions,
    result: () => this.#result,
    forget: this.#engine.forget,
  } as unknown as Project;

  /** Types another text into the file. */
  type(text: string): Promise<void> {
    this.text = text;
    this.#engine.update('a.ts', text);
    this.#result = this.#engine.scan();
    return this.rescorer.wake();
  }

  #answer(evidence: HostEvidence): HostEvidence {
    if (this.isSilent) return { ...evidence, probe: { state: 'unknown', why: 'the host did not answer in time' } };
    const observedAt = new Date(this.clock.now()).toISOString();
    return { ...evidence, probe: { state: 'known', value: SOUND, source: 'probe', observedAt, ttlDays: 7 } };
  }

  #network(): Network {
    return {
      oracle: this.#oracle,
      reach: () => this.reach,
      agreeTo: () => undefined,
      lists: () => this.#loaded(),
      loadLists: () => {
        this.#loaded = () => ({ all: [] });
      },
      updateLists: (signal: AbortSignal) => {
        this.downloads.push(this.hours);
        return this.lists(signal);
      },
    } as unknown as Network;
  }
}

const gaps = (hours: readonly number[]) => hours.slice(1).map((hour, at) => hour - (hours[at] ?? 0));

describe('scores while a folder is open', () => {
  it('are asked for once, and again before they are a week old, for as long as the folder is open', async () => {
    const desk = new Desk();
    await desk.rescorer.wake();
    assert.deepEqual(desk.asked, [['api.example.com', 0]]);
    await desk.clock.pass(30 * DAY);
    assert.equal(desk.asked.length, 5);
    for (const gap of gaps(desk.asked.map(([, hour]) => hour))) assert.ok(gap > 6 * 24 && gap <= 7 * 24, `${gap} h`);
    desk.isOpen = false;
    await desk.clock.pass(30 * DAY);
    assert.equal(desk.asked.length, 5);
  });

  it('are told once for answers that come together', async () => {
    const desk = new Desk();
    await desk.type(`fetch('https://a.example.com'); fetch('https://b.example.com'); fetch('https://c.example.com');`);
    assert.equal(desk.asked.length, 3);
    assert.equal(desk.learnt, 0);
    await desk.clock.pass(1000);
    assert.equal(desk.learnt, 1);
  });

  it('are no longer asked for when nothing calls the host any more', async () => {
    const desk = new Desk();
    await desk.rescorer.wake();
    await desk.type(`fetch('https://other.example.com/v1');`);
    await desk.clock.pass(20 * DAY);
    assert.deepEqual([...new Set(desk.asked.slice(1).map(([host]) => host))], ['other.example.com']);
  });

  it('are asked for once after a long sleep, not as often as was missed', async () => {
    const desk = new Desk();
    await desk.rescorer.wake();
    desk.clock.sleep(60 * DAY);
    await desk.clock.pass(HOUR);
    assert.equal(desk.asked.length, 2);
  });

  it('leave a host that does not answer alone, longer each time', async () => {
    const desk = new Desk();
    desk.isSilent = true;
    await desk.rescorer.wake();
    await desk.clock.pass(30 * DAY);
    const waits = gaps(desk.asked.map(([, hour]) => hour));
    assert.ok((waits[0] ?? 0) <= 2, `${waits}`);
    for (const [at, wait] of waits.slice(1, -1).entries()) assert.ok(wait > (waits[at] ?? 0), `${waits}`);
    assert.ok(Math.max(...waits) <= 7 * 24 + 1, `${waits}`);
    assert.ok(waits.length < 15, `${waits}`);
  });

  it('do not ask all hosts at the same moment again', async () => {
    const desk = new Desk();
    await desk.type(Array.from({ length: 15 }, (_, i) => `fetch('https://h${i}.example.com');`).join('\n'));
    await desk.clock.pass(7 * DAY);
    const again = desk.asked.slice(15).map(([, hour]) => hour);
    assert.equal(again.length, 15);
    assert.ok(new Set(again).size > 8, `${new Set(again).size} moments`);
  });

  it('are asked for at once when code names a new host, and so are those that come while others are asked', async () => {
    const desk = new Desk();
    let answer = () => {};
    desk.world = () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      });
    const first = desk.rescorer.wake();
    await settled();
    await desk.type(`fetch('https://late.example.com');`);
    desk.world = () => Promise.resolve();
    answer();
    await first;
    assert.deepEqual(desk.asked, [
      ['api.example.com', 0],
      ['late.example.com', 0],
    ]);
  });
});

describe('the consent', () => {
  it('that is not there leaves everything alone, with no alarm set', async () => {
    const desk = new Desk();
    desk.reach = 'off';
    await desk.rescorer.wake();
    await desk.clock.pass(10 * DAY);
    assert.deepEqual([desk.asked, desk.downloads, desk.clock.alarms], [[], [], 0]);
  });

  it('for lists downloads them and asks no host', async () => {
    const desk = new Desk();
    desk.reach = 'lists';
    await desk.rescorer.wake();
    await desk.clock.pass(DAY);
    assert.deepEqual(desk.asked, []);
    assert.deepEqual(desk.downloads, [0, 6, 12, 18, 24]);
  });

  it('that is taken back ends what is under way; given again, the host is asked again', async () => {
    const desk = new Desk();
    desk.world = (signal) => new Promise((resolve) => signal.addEventListener('abort', resolve));
    const asking = desk.rescorer.wake();
    await settled();
    desk.reach = 'off';
    desk.rescorer.cancel();
    await asking;
    assert.equal(desk.clock.alarms, 1, 'the one that tells what was learnt');
    await desk.clock.pass(DAY);
    assert.equal(desk.asked.length, 1);
    desk.reach = 'probe';
    desk.world = () => Promise.resolve();
    desk.rescorer.retry();
    await desk.rescorer.wake();
    assert.equal(desk.asked.length, 2);
  });

  it('that ends with the session sets no alarm any more', async () => {
    const desk = new Desk();
    await desk.rescorer.wake();
    desk.rescorer.end();
    await desk.rescorer.wake();
    assert.equal(desk.clock.alarms, 0);
  });
});

describe('a command of the user', () => {
  it('that is cancelled ends questions that were under way before it', async () => {
    const desk = new Desk();
    desk.world = (signal) => new Promise((resolve) => signal.addEventListener('abort', resolve));
    const background = desk.rescorer.wake();
    await settled();
    const stop = new AbortController();
    const command = desk.rescorer.askDue(stop.signal);
    await settled();
    stop.abort();
    assert.deepEqual(await command, { asked: 1, answered: 0 });
    await background;
    assert.equal(desk.asked.length, 1);
  });

  it('for lists joins a download that is under way, and its cancel ends that', async () => {
    const desk = new Desk();
    desk.lists = (signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ changed: 0, kept: 0 })));
    const background = desk.rescorer.wake();
    await settled();
    const stop = new AbortController();
    const command = desk.rescorer.updateLists(stop.signal);
    stop.abort();
    assert.deepEqual(await command, { changed: 0, kept: 0 });
    await background;
    assert.deepEqual(desk.downloads, [0]);
    await desk.clock.pass(5 * HOUR);
    assert.deepEqual(desk.downloads, [0], 'what the user cancelled is not begun again at once');
  });

  it('for lists finds another process at it: the next look tries again', async () => {
    const desk = new Desk();
    desk.lists = () => Promise.resolve(undefined);
    await desk.rescorer.wake();
    desk.lists = () => Promise.resolve({ changed: 1, kept: 0 });
    await desk.clock.pass(HOUR);
    assert.deepEqual(desk.downloads, [0, 1]);
  });

  it('for lists is begun again when the consent changed meanwhile', async () => {
    const desk = new Desk();
    desk.reach = 'lists';
    desk.lists = (signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ changed: 0, kept: 0 })));
    const asking = desk.rescorer.wake();
    await settled();
    desk.lists = () => Promise.resolve({ changed: 1, kept: 0 });
    desk.rescorer.cancel();
    desk.reach = 'probe';
    await desk.rescorer.wake();
    await asking;
    assert.deepEqual([desk.downloads, desk.asked], [[0, 0], [['api.example.com', 0]]]);
  });
});
