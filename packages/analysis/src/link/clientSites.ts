import type { Action, Request, TargetSource } from '../clients/clientModel';
import { actionOf } from './actions';
import type { Evaluator } from './evaluator';
import { locate } from './locators';
import type { ClientValue, Invocation, Value } from './value';

/** What the call of a client says of its target. */
export type Site = Omit<Request, 'method'> & { readonly method?: Request['method'] };

/** Gives the request that a client value's call makes, or the binding of a host that is reported. */
export function siteOf(client: ClientValue, isNew: boolean): Site | undefined {
  const action = actionOf(client, isNew);
  if (action?.does === 'request') return action;
  const bound = boundBy(action, client.choice);
  return bound && { ...bound, does: 'request', targetOptional: true };
}

/** What an action that makes no request itself says of a host. */
function boundBy(action: Action | undefined, choice: string | undefined): TargetSource | undefined {
  if (action?.does === 'client' && action.sites) return choice === undefined ? undefined : action.sites.of[choice];
  return action?.does === 'client' || action?.does === 'configures' ? action.site : undefined;
}

/** Gives the argument that the target is read from: `0` in `0.url`; a client that keeps its address has none. */
export function argumentOf(site: Site, { call }: Invocation): number | undefined {
  for (const locator of site.url ?? []) {
    const index = Number.parseInt(locator, 10);
    if (!Number.isNaN(index) && index < call.args.length) return index;
  }
  return undefined;
}

/** Tells whether a value is `f.call` or `f.apply`, which run `f`. */
export function isHandingOn(value: Value): value is Extract<Value, { kind: 'builtin' }> & { readonly object: Value } {
  return value.kind === 'builtin' && (value.name === 'call' || value.name === 'apply') && value.object !== undefined;
}

/** Tells whether a call is a site: what has to be found in a place of its arguments is there. */
export function isSite(evaluator: Evaluator, client: ClientValue, invocation: Invocation): boolean {
  const site = siteOf(client, invocation.call.isNew);
  const only = site?.only;
  if (!only) return site !== undefined;
  return locate(evaluator, only.by, client, invocation).some(
    (value) => value.kind === 'client' && value.entity === only.entity,
  );
}

/** Gives a client whose site an option decides, once for each that it may be. */
export function chosenClients(
  evaluator: Evaluator,
  client: ClientValue,
  invocation: Invocation,
): readonly ClientValue[] {
  const action = actionOf(client, invocation.call.isNew);
  const sites = action?.does === 'client' ? action.sites : undefined;
  if (!sites) return [client];
  const choices = locate(evaluator, sites.by, client, invocation).flatMap((value) =>
    value.kind === 'client' && value.model === client.model && sites.of[value.entity] ? [value.entity] : [],
  );
  return [...new Set(choices)].map((choice) => ({ ...client, choice }));
}
