import type { Engine, Oracle, Origin } from '@callsight/engine';
import { canLeaveMachine, inTurns, type Lists, localRootPlaces, openAsker, proxyIn } from '@callsight/evidence';
import type { Reach, ScanResult } from '@callsight/model';
import { diskHostStore, hostRecords, placesOf } from '@callsight/store';
import type { Progress } from './progress';
import { WORDS } from './words';
import type { World } from './world';

/** What a command lets be asked about hosts. */
export interface Asking {
  readonly reach: Reach;
  readonly lists: Lists | undefined;
  /** The hosts that may be asked; a scan adds those that it finds. */
  readonly agreed: Set<string>;
  /** Ports beyond 443 that the user named. */
  readonly ports?: ReadonlySet<number>;
  readonly thorough?: boolean;
}

const HTTPS_PORT = 443;

/** Gives how a host is written among those that may be asked. */
export function agreedName({ host, port = HTTPS_PORT }: Pick<Origin, 'host' | 'port'>): string {
  return `${host} ${port}`;
}

/** Gives the oracle of a command that may use the network; nothing is opened before it asks. */
export function oracleOf({ reach, lists, agreed, ports, thorough }: Asking, world: World): Oracle | undefined {
  if (reach === 'off') return undefined;
  const now = () => Date.parse(world.now());
  const { hosts, sent } = placesOf(world.machine);
  const proxy = proxyIn(world.machine.environment);
  const ask = openAsker(
    {
      reach: () => reach,
      agreed: (host, port) => agreed.has(agreedName({ host, port })),
      lists: () => lists,
      ...(ports && { ports }),
      ...(proxy && { proxy }),
      ...(thorough && { thorough }),
    },
    { now, record: (line) => sent.add(line), rootPlaces: localRootPlaces(world.machine.environment) },
    world.outside,
  );
  return {
    records: hostRecords(diskHostStore(hosts, now)),
    reach: () => reach,
    now,
    ask,
    inTurns,
    mayLeave: canLeaveMachine,
  };
}

/** Asks hosts and says so; an interruption ends the questions and not the command. */
export async function askHosts(
  { questions }: Engine,
  origins: readonly Origin[],
  { reach, agreed }: Asking,
  { step, end }: Progress,
  world: World,
): Promise<void> {
  if (questions === undefined || reach === 'lists' || origins.length === 0) return;
  for (const origin of origins) agreed.add(agreedName(origin));
  world.say(`callsight: ${WORDS.asking(origins.length, reach === 'third-party')}`);
  const stop = new AbortController();
  const release = world.onInterrupt(() => stop.abort());
  try {
    await questions.ask(origins, stop.signal, (done) => step(done / origins.length));
  } finally {
    release();
    end();
  }
  if (stop.signal.aborted) world.say(`callsight: ${WORDS.interrupted}`);
}

/** Asks the hosts that are due, and gives the result with what they told. */
export async function withAnswers(
  engine: Engine,
  result: ScanResult,
  asking: Asking,
  progress: Progress,
  world: World,
): Promise<ScanResult> {
  const due = engine.questions?.plan(result).due ?? [];
  if (due.length === 0) return result;
  await askHosts(engine, due, asking, progress, world);
  return engine.judgeAgain(result);
}
