import type { CallFacts, Entry, Expr } from '../facts';
import type { OptionsOf } from './credentials';
import type { LinkedFile } from './linkedFile';

/** What is said of a request after the call that makes it: one option, or an object of them. */
export type LaterOption =
  | { readonly of: OptionsOf; readonly entry: Entry }
  | { readonly of: OptionsOf; readonly object: Expr };

/** Chains are followed this far: `get(url).query(…).set(…)`. */
const longestChain = 12;

/** Methods that take a header by name and value, or an object of headers; and the one that takes a login. */
const methods = ['set', 'header', 'headers', 'setHeader', 'setHeaders', 'setRequestHeader', 'append', 'auth'];

/**
 * Gives what is said on the result of a call, or on what it makes: `request(url).auth(user, password)`,
 * `headers.append(name, value)`.
 */
export function laterOptions(file: LinkedFile, call: number): readonly LaterOption[] {
  return chainOf(file, call).flatMap((id) =>
    file.lookup
      .callsOn(id, ...methods)
      .flatMap((said) =>
        said.callee.kind === 'member' && said.callee.name === 'auth' ? ofLogin(said) : ofHeader(said),
      ),
  );
}

function chainOf(file: LinkedFile, call: number): readonly number[] {
  const chain = [call];
  for (let next = file.lookup.chained(call); next !== undefined && chain.length < longestChain; )
    next = chain.push(next) && file.lookup.chained(next);
  return chain;
}

function ofHeader({ args: [name, value] }: CallFacts): readonly LaterOption[] {
  if (name?.kind === 'text' && value) return [{ of: 'headers', entry: entryOf(name.value, value, name) }];
  return name && !value && name.kind !== 'text' ? [{ of: 'headers', object: name }] : [];
}

/** `auth(user, password)`, `auth('user:password')`, `auth(token, { type: 'bearer' })`, `auth(none, none, true, token)`. */
function ofLogin({ args: [user, password, , token] }: CallFacts): readonly LaterOption[] {
  const found: LaterOption[] = [];
  if (user && password?.kind === 'object') found.push({ of: 'login', entry: entryOf('token', user) });
  else if (user && password) found.push({ of: 'login', entry: entryOf('password', password) });
  else if (user?.kind === 'object') found.push({ of: 'login', object: user });
  else if (user) found.push({ of: 'request', entry: entryOf('auth', user) });
  if (token) found.push({ of: 'login', entry: entryOf('bearer', token) });
  return found;
}

function entryOf(key: string, value: Expr, from: Expr = value): Entry {
  return { key, value, start: from.start, end: value.end };
}
