import type { Origin } from '@callsight/engine';
import { normaliseHost } from '@callsight/evidence';
import { defaultPort } from '@callsight/model';
import { UserError } from './exitCode';
import { WORDS } from './words';

/** Gives the origin that a host, a host with a port, or a URL names; `undefined` when it is none of them. */
export function originNamed(text: string): Origin | undefined {
  const [, scheme = 'https', authority = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^@/?#\\]*@)?([^/?#\\]*)/i.exec(text.trim()) ?? [];
  const bare = /^\[[^\]]*\]$/.test(authority) || !authority.includes(':');
  const [, name = '', written = ''] = bare ? [authority, authority] : (/^(.*):(\d*)$/.exec(authority) ?? []);
  const host = normaliseHost(name);
  const port = written === '' ? defaultPort(scheme.toLowerCase()) : Number(written);
  if (host === undefined || (port !== undefined && !(port >= 0 && port <= 65535))) return undefined;
  return { scheme: scheme.toLowerCase(), host, ...(port === undefined ? {} : { port }) };
}

/**
 * Gives the origin that a user named.
 *
 * @throws UserError when the text is no host and no URL.
 */
export function originOf(text: string): Origin {
  const origin = originNamed(text);
  if (!origin) throw new UserError(WORDS.badHost(text));
  return origin;
}
