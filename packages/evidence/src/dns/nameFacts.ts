import type { NameFacts } from '@callsight/model';
import data from '../data/cloudNames.json';
import { registrationOf } from '../registrableDomain';
import type { DnsReply } from './message';

const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

/** Longer chains of names are no chains. */
const MOST_ALIASES = 16;

/** Who hands out names that anybody may have once their owner gives them back, by the end of the name. */
const CLOUD_NAMES = new Map(data.names.map(([suffix = '', provider = '']) => [suffix, provider]));

/** Gives the names that a host stands for, in order, as far as an answer leads. */
export function aliasesIn({ answers }: DnsReply, host: string): readonly string[] {
  const targets = new Map(answers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target]])));
  const found: string[] = [];
  let next = targets.get(host);
  while (next !== undefined && next !== host && !found.includes(next) && found.length < MOST_ALIASES) {
    found.push(next);
    next = targets.get(next);
  }
  return found;
}

/** Gives the provider that hands out a name for the asking, or `undefined`. */
function cloudOf(name: string): string | undefined {
  const labels = name.split('.');
  return labels
    .slice(1)
    .map((_, i) => CLOUD_NAMES.get(labels.slice(i + 1).join('.')))
    .find((provider) => provider !== undefined);
}

/** Tells whether the zone that denies a name stands above every domain that somebody could have registered. */
function isUnregistered(name: string, deniedBy: string | undefined): boolean {
  const { domain } = registrationOf(name);
  // The root answers for endings that there are not.
  return deniedBy !== undefined && domain?.endsWith(`.${deniedBy}`) === true;
}

/** Gives what an answer about the addresses of a host tells of its names; `undefined`: the name server does not say. */
export function nameFactsIn(reply: DnsReply, host: string): NameFacts | undefined {
  if (reply.code !== NO_ERROR && reply.code !== NO_SUCH_NAME) return undefined;
  const aliases = aliasesIn(reply, host);
  if (reply.code === NO_ERROR) return { aliases };
  const last = aliases.at(-1) ?? host;
  const { domain } = registrationOf(last);
  if (domain !== undefined && isUnregistered(last, reply.deniedBy)) {
    return { aliases, free: { name: domain, from: 'any registrar' } };
  }
  // A network in between that knows no name denies all of them, in nobody's name.
  const cloud = reply.deniedBy === undefined ? undefined : cloudOf(last);
  return { aliases, ...(cloud !== undefined && { free: { name: last, from: cloud } }) };
}

/** Gives the names at which a host's CAA records may stand, the host first. @see https://www.rfc-editor.org/rfc/rfc8659#section-3 */
export function caaNames(host: string): readonly string[] {
  const { domain } = registrationOf(host);
  if (domain === undefined || !(host === domain || host.endsWith(`.${domain}`))) return [host];
  const labels = host.split('.');
  return labels.slice(0, labels.length - domain.split('.').length + 1).map((_, i) => labels.slice(i).join('.'));
}

/** Gives whether an answer holds a CAA record; `undefined`: nobody says that there is none. */
export function hasCaa({ code, answers, deniedBy }: DnsReply): boolean | undefined {
  if (code !== NO_ERROR && code !== NO_SUCH_NAME) return undefined;
  if (answers.some(({ type }) => type === 'CAA')) return true;
  return deniedBy === undefined ? undefined : false;
}

/** Gives whether the zone above signs the keys of a domain; `undefined`: it did not say. */
export function isSigned({ code, answers, deniedBy }: DnsReply, domain: string): boolean | undefined {
  if (code !== NO_ERROR) return undefined;
  if (answers.some(({ type, name }) => type === 'DS' && name === domain)) return true;
  // The zone itself cannot tell: some resolvers ask it all the same.
  return deniedBy !== undefined && deniedBy !== domain && (deniedBy === '' || domain.endsWith(`.${deniedBy}`))
    ? false
    : undefined;
}
