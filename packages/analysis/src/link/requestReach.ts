import type { Unresolved } from '@callsight/model';
import type { Expr } from '../facts';
import { actionOf } from './actions';
import { argumentOf, isHandingOn, type Site, siteOf } from './clientSites';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { locate } from './locators';
import { addEndpoint, nothingYet, type Reach } from './reach';
import { readTarget, type Secured } from './target';
import { type TargetText, targetTexts } from './targetTexts';
import { type ClientValue, type Invocation, plainText, type TextValue, type Value } from './value';

/** What a reach is read with: functions around a call stay open in `open`. */
interface Readers {
  readonly open: Evaluator;
  readonly files: (file: string) => LinkedFile | undefined;
}

/** Gives what a call of a library leads to, for each client that it may be. */
export function reachOf(
  evaluator: Evaluator,
  invocation: Invocation,
  clients: readonly ClientValue[],
  { open, files }: Readers,
): Reach {
  const reach: Reach = nothingYet();
  for (const client of clients) {
    const site = siteOf(client, invocation.call.isNew);
    if (!site) continue;
    const asked = meant(evaluator, shifted(open, invocation), client);
    collect(evaluator, client, site, asked, reach, files);
    for (const method of methodsOf(evaluator, open, client, site, asked)) reach.methods.add(method);
  }
  return reach;
}

function methodsOf(
  evaluator: Evaluator,
  open: Evaluator,
  client: ClientValue,
  site: Site,
  invocation: Invocation,
): readonly string[] {
  if (site.method === 'member') return [memberCalled(open, client, invocation)];
  if (client.isAnyVerb) return [''];
  if (typeof site.method === 'string') return [site.method];
  if (!site.method) return [''];
  const values = locate(evaluator, site.method, client, invocation);
  if (values.length === 0) return ['GET'];
  // Where a URL may stand in the place of the method, it is none.
  const known = values.flatMap((value) => /^[a-z-]+$/i.exec(evaluator.textOf(value) ?? '')?.[0].toUpperCase() ?? []);
  // Whoever calls may give another one.
  const isGiven = values.some((value) => value.kind === 'unknown' && value.parameters !== undefined);
  return known.length > 0 && !isGiven ? known : [''];
}

/** The callers that name a procedure need not be all that do. */
function memberCalled(open: Evaluator, { member = '' }: ClientValue, { file, call, frame }: Invocation): string {
  if (call.callee.kind !== 'index') return member;
  const names = open.evaluate(call.callee.key, file, frame).map((value) => open.textOf(value));
  return names.length === 1 ? (names[0] ?? '') : '';
}

/** `f.call(self, …)` hands on its arguments from the second on, `f.apply(self, […])` those of a list. */
function shifted(open: Evaluator, invocation: Invocation): Invocation {
  const { callee, args } = invocation.call;
  if (callee.kind !== 'member' || (callee.name !== 'call' && callee.name !== 'apply')) return invocation;
  const values = open.evaluate(callee, invocation.file, invocation.frame);
  if (!values.some((value) => isHandingOn(value) && value.name === callee.name)) return invocation;
  const { spreadFrom, ...call } = invocation.call;
  if (callee.name === 'call') {
    const shift = spreadFrom === undefined ? {} : { spreadFrom: Math.max(0, spreadFrom - 1) };
    return { ...invocation, call: { ...call, ...shift, args: args.slice(1) } };
  }
  const list = args[1];
  if (list?.kind === 'array') return { ...invocation, call: { ...call, args: list.items } };
  const rest: readonly Expr[] = list ? [{ kind: 'element', object: list, start: list.start, end: list.end }] : [];
  return { ...invocation, call: { ...call, args: rest, spreadFrom: 0 } };
}

/** Of a list of clients, those that are of the kind in question: `register([{ transport: Transport.NATS, … }, …])`. */
function meant(evaluator: Evaluator, invocation: Invocation, client: ClientValue): Invocation {
  const [list, ...others] = invocation.call.args;
  const action = actionOf(client, invocation.call.isNew);
  if (list?.kind !== 'array' || list.items.length < 2 || action?.does !== 'client') return invocation;
  const by = action.sites?.by ?? action.site?.only?.by;
  const wanted = client.choice ?? action.site?.only?.entity;
  if (!by) return invocation;
  const given = (items: readonly Expr[]): Invocation => ({
    ...invocation,
    call: { ...invocation.call, args: [{ ...list, items }, ...others] },
  });
  const isMeant = (item: Expr): boolean =>
    locate(evaluator, by, client, given([item])).some((value) => value.kind === 'client' && value.entity === wanted);
  return given(list.items.filter(isMeant));
}

function collect(
  evaluator: Evaluator,
  client: ClientValue,
  site: Site,
  invocation: Invocation,
  reach: Reach,
  files: Readers['files'],
): void {
  const { texts, pathParameters, underDefaults, isMissing, isLocal } = targetTexts(evaluator, site, client, invocation);
  for (const parameter of pathParameters) reach.pathParameters.add(parameter);
  if (isLocal) {
    reach.local = true;
    return;
  }
  const secured = site.credentials ? securedBy(locate(evaluator, site.credentials, client, invocation)) : [undefined];
  const read = (given: readonly TargetText[]): void => {
    for (const text of given) {
      const unset = unsetTarget(text.text, client, site, invocation);
      if (unset) reach.opens.push({ unresolved: unset, parameters: [] });
      else for (const answer of secured) addTargets(text, site, answer, reach, files);
    }
  };
  read(texts);
  // A default that is set on the library itself may or may not be in force here.
  if (reach.relative) read(underDefaults());
  if (client.model.pageless && reach.relative) {
    reach.relative = false;
    reach.opens.push({ unresolved: { reason: 'invalid' }, parameters: [] });
  }
  if (site.abroad) {
    const opens = reach.opens.filter(({ parameters }) => parameters.length > 0);
    Object.assign(reach, { relative: false, local: true, abroad: true, opens });
  }
  if (isMissing && !site.hostOptional)
    reach.opens.push({ unresolved: nowhereToGo(evaluator, site, invocation), parameters: [] });
}

function addTargets(
  { text, isDefault }: TargetText,
  { syntax, port }: Site,
  secured: Secured,
  reach: Reach,
  files: Readers['files'],
): void {
  for (const target of readTarget(text, syntax ?? 'http', secured, files)) {
    if (target.kind === 'relative') reach.relative = true;
    else if (target.kind === 'local') reach.local = true;
    else if (target.kind === 'open') reach.opens.push(target);
    else
      addEndpoint(reach, {
        ...target.endpoint,
        ...(target.endpoint.port === undefined && port !== undefined ? { port } : {}),
        ...(isDefault ? { sdkDefault: true } : {}),
      });
  }
}

/**
 * An empty text under a name is not the page: it stands for a target that is set later (`webhookUrl: ''`), and a
 * vendor's package needs an address.
 */
function unsetTarget(text: TextValue, client: ClientValue, site: Site, invocation: Invocation): Unresolved | undefined {
  if (plainText(text) !== '' || text.isPage || (site.syntax ?? 'http') !== 'http') return undefined;
  const isCall = actionOf(client, invocation.call.isNew)?.does === 'request';
  const isNamed = isCall && (text.via?.length ?? 0) > 1;
  if (!isNamed && client.model.kind !== 'sdk') return undefined;
  const variable = variableOf(text);
  if (variable !== undefined) return { reason: 'environment', name: variable };
  const index = argumentOf(site, invocation);
  const target = index === undefined ? undefined : invocation.call.args[index];
  return { reason: 'runtime', ...(target ? { name: describe(target, invocation.file) } : {}) };
}

/** The environment variable that a text comes from, though it is empty. */
function variableOf(text: TextValue): string | undefined {
  for (let step = text.via; step; step = step.next) {
    const name = /^environment variable (.+)$/.exec(step.what)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * A client whose address is not known is named by where it is called, a target that an answer brought by itself; any
 * other call lacks its target.
 */
function nowhereToGo(evaluator: Evaluator, site: Site, invocation: Invocation): Unresolved {
  const { file, call } = invocation;
  if (site.targetOptional) return { reason: 'runtime', name: describe(call.callee, file) };
  const index = argumentOf(site, invocation);
  const target = index === undefined ? undefined : call.args[index];
  const values = index === undefined ? undefined : evaluator.argumentsOf(invocation)[index]?.();
  return target && values?.some(({ kind }) => kind === 'response')
    ? { reason: 'runtime', name: describe(target, file) }
    : { reason: 'missing' };
}

/** How the channel may be secured: each kind of credentials that may be in force, or nothing known. */
function securedBy(values: readonly Value[]): readonly Secured[] {
  const answers = values
    .flatMap((value) => (value.kind === 'client' ? [value.model.entities[value.entity]?.encrypted] : []))
    .filter((answer) => answer !== undefined);
  return answers.length === 0 ? [undefined] : [...new Set(answers)];
}
