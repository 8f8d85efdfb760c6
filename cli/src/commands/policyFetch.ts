import type { MissingPolicy } from '@callsight/engine';
import { fetchPinned, localRootPlaces, type Pinned, proxyIn } from '@callsight/evidence';
import { readPolicy } from '@callsight/policy';
import { terminalText } from '@callsight/report';
import { placesOf } from '@callsight/store';
import { EXIT, UserError } from '../exitCode';
import type { PolicyFetchFlags } from '../flags';
import { policyState } from '../openEngine';
import { clockOf, reachOf } from '../plan';
import { keepPolicy } from '../policyShelf';
import { VERSION } from '../version';
import { WORDS } from '../words';
import type { World } from '../world';

/** Policies build on each other only so deep. */
const MOST_ROUNDS = 6;

/**
 * Fetches the policies that those of the project build on and that are not on this machine, or what lies at an address,
 * once the user has agreed to it on the command line.
 */
export async function policyFetchCommand(
  address: string | undefined,
  flags: PolicyFetchFlags,
  world: World,
): Promise<number> {
  if (address !== undefined) return fetchNamed(address, flags, world);
  const tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { missing } = policyState(world.cwd, undefined, clockOf(undefined, world), world);
    const next = missing.filter(({ address: one }) => !tried.has(one));
    if (next.length === 0) break;
    agree(next, flags);
    for (const base of next) {
      if (tried.has(base.address)) continue;
      tried.add(base.address);
      await fetched(base, world);
    }
  }
  if (tried.size === 0) world.print(`${WORDS.policyNothingToFetch}\n`);
  return EXIT.clean;
}

/** Fetches what no policy names yet, and prints the entry that pins it. */
async function fetchNamed(text: string, flags: PolicyFetchFlags, world: World): Promise<number> {
  const [address = '', digest] = text.split('#sha256-');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isFit = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
  if (!url || !isFit || !(digest === undefined || /^[0-9a-f]{64}$/i.test(digest)))
    throw new UserError(WORDS.badPolicyAddress(address.slice(address.lastIndexOf('@') + 1).split('?')[0] ?? ''));
  const pinned = { address: url.href, ...(digest !== undefined && { digest: digest.toLowerCase() }) };
  agree([pinned], flags);
  world.print(`${JSON.stringify(await fetched(pinned, world))}\n`);
  return EXIT.clean;
}

function agree(wanted: readonly Pick<MissingPolicy, 'address'>[], flags: PolicyFetchFlags): void {
  const addresses = [...new Set(wanted.map(({ address }) => address))];
  if (reachOf(flags) === 'off') throw new UserError(WORDS.policyNeedsNetwork(addresses));
}

/** Fetches and keeps one; gives the entry of `extends` for it. */
async function fetched(pinned: Pinned, world: World): Promise<string> {
  const { machine, outside } = world;
  const { sent, problem } = placesOf(machine);
  const unusable = problem();
  if (unusable !== undefined) throw new UserError(unusable);
  const proxy = proxyIn(machine.environment);
  const answer = await fetchPinned(pinned, {
    version: VERSION,
    now: world.now,
    record: (line) => sent.add(line),
    rootPlaces: localRootPlaces(machine.environment),
    ...(proxy && { proxy }),
    ...(outside && { outside }),
  });
  const { address } = pinned;
  if (answer.kind === 'failed') throw new UserError(WORDS.policyNotFetched(address, answer.why));
  const entry = `${address}#sha256-${answer.digest}`;
  if (answer.kind === 'changed') throw new UserError(WORDS.policyChanged(address, entry));
  const { problems } = readPolicy(answer.bytes.toString('utf8'), address);
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (wrong) throw new UserError(wrong.text);
  keepPolicy(machine, answer);
  world.say(terminalText(WORDS.policyFetched(address, answer.bytes.length)));
  return entry;
}
