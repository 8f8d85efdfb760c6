import assert from 'node:assert/strict';
import type { HostEvidence } from '@callsight/model';
import { hostRecords, memoryHostStore } from '@callsight/store';
import { createEngine, type Oracle } from '../src';
import { evidenceOf, NOW } from './evidence';

const HOSTS = ['a.example.com', 'b.example.com', 'c.example.com'];

/** An engine whose project calls all hosts, and what it does. */
function desk(change: Partial<Oracle> = {}) {
  let minutes = 0;
  const clock = () => Date.parse(NOW) + minutes * 60_000;
  const collected: string[] = [];
  const asked: string[] = [];
  const at = () => new Date(clock()).toISOString();
  const answer = (evidence: HostEvidence): HostEvidence => ({
    ...evidence,
    names: { state: 'known', value: { aliases: [`of-${evidence.host}`] }, source: 'dns', observedAt: at() },
  });
  const oracle: Oracle = {
    records: hostRecords(memoryHostStore(clock)),
    reach: () => 'probe',
    now: clock,
    ask: async (evidence) => {
      asked.push(evidence.host);
      return { evidence: answer(evidence), isAsked: true };
    },
    mayLeave: () => true,
    inTurns: async (steps) => {
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    },
    ...change,
  };
  const engine = createEngine({
    files: {
      list: () => ['a.ts'],
      read: () => HOSTS.map((host) => `fetch('https://${host}/v1');`).join('\n'),
      skipped: () => [],
      changed: () => undefined,
    },
    collect: (origin, context) => {
      collected.push(origin.host);
      return { ...evidenceOf(origin, context), names: { state: 'unknown', why: 'not asked' } };
    },
    now: () => NOW,
    oracle,
  });
  const pass = () => {
    minutes += 1;
  };
  return { engine, asked, collected, pass, signal: new AbortController().signal };
}

function toEnd<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const aliasesIn = (hosts: readonly { readonly host: string; readonly evidence: HostEvidence }[]) =>
  Object.fromEntries(
    hosts.map(({ host, evidence }) => [host, evidence.names?.state === 'known' && evidence.names.value.aliases[0]]),
  );

describe('questions about hosts', () => {
  it('that were answered make only the hosts that told something be judged again', async () => {
    const { engine, collected, signal } = desk();
    const result = toEnd(engine.judgeAgainInSteps(engine.scan()));
    await engine.questions?.ask([{ scheme: 'https', host: 'b.example.com' }], signal);
    collected.length = 0;
    const again = toEnd(engine.judgeAgainInSteps(result));
    assert.deepEqual(collected, ['b.example.com']);
    const expected = { 'a.example.com': false, 'b.example.com': 'of-b.example.com', 'c.example.com': false };
    assert.deepEqual(aliasesIn(again.hosts), expected);
    assert.deepEqual(aliasesIn(engine.check('a.ts').hosts), expected, 'in the file, too');
  });

  it('are judged anew, all of them, when what is known of all changed', () => {
    const { engine, collected } = desk();
    const result = toEnd(engine.judgeAgainInSteps(engine.scan()));
    collected.length = 0;
    engine.forget();
    toEnd(engine.judgeAgainInSteps(result));
    assert.deepEqual(collected, HOSTS);
  });

  it('are planned by what the scan found, and judge nobody', () => {
    const { engine, collected } = desk({ mayLeave: ({ host }) => host !== 'c.example.com' });
    const result = engine.scan();
    collected.length = 0;
    const plan = engine.questions?.plan(result);
    assert.deepEqual(
      plan?.due.map(({ host }) => host),
      ['a.example.com', 'b.example.com'],
    );
    assert.deepEqual(
      plan?.never.map(({ host }) => host),
      ['c.example.com'],
    );
    assert.deepEqual(collected, []);
  });

  it('are put once where two want the same and one is faster', async () => {
    let pieces = 0;
    let letSlowOneGoOn: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      letSlowOneGoOn = resolve;
    });
    const { engine, asked, pass, signal } = desk({
      inTurns: async (steps) => {
        pieces += 1;
        if (pieces === 1) await held;
        return toEnd(steps);
      },
    });
    const all = HOSTS.map((host) => ({ scheme: 'https', host }));
    const slow = engine.questions?.ask(all, signal);
    pass();
    await engine.questions?.ask(all.slice(0, 2), signal);
    letSlowOneGoOn?.();
    await slow;
    assert.deepEqual(asked, HOSTS);
  });
});
