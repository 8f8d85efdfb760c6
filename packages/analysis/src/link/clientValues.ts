import type { Client, Locators, Runs } from '../clients/clientModel';
import type { PassedTo } from '../facts';
import { actionOf, entityOf, ownMember } from './actions';
import type { Evaluator } from './evaluator';
import { joinTexts } from './joinTexts';
import type { LinkedFile } from './linkedFile';
import { firstKnown, locate } from './locators';
import { modelNamed, wholeModule } from './modelTables';
import { type Args, asText, type ClientValue, type Invocation, type Value } from './value';

/** What functions and promises have, whatever library they are of. */
const commonMembers = new Set(['bind', 'call', 'apply', 'then', 'catch', 'finally']);

/** Gives what a member of a library's thing is. */
export function clientMember(client: ClientValue, name: string): readonly Value[] {
  if (commonMembers.has(name)) return [{ kind: 'builtin', name, object: client }];
  if (client.member !== undefined) return [{ kind: 'response' }];
  const entity = entityOf(client);
  const action = ownMember(entity, name) ?? entity?.others;
  if (!action && entity?.isModule) return [{ kind: 'foreign', specifier: client.model.name, path: [name] }];
  if (!action) return [{ kind: 'response' }];
  if (action.does === 'is') {
    const model = action.of === undefined ? client.model : modelNamed(action.of);
    return model ? [{ ...client, model, entity: action.entity }] : [];
  }
  if (action.does === 'holds') return client.kept[action.value] ?? [{ kind: 'response' }];
  if (action.does === 'tells' || (action.does === 'plain' && !action.gives?.length)) return [{ kind: 'response' }];
  return [{ ...client, member: name }];
}

/** The members of clients that send a request each, by the HTTP method of that name. */
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** Gives what `client[name]` is for each name that it may be; where one is not known, one of the verbs is meant. */
export function computedMember(client: ClientValue, names: readonly (string | undefined)[]): readonly Value[] {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return clientMember(client, only);
  const entity = entityOf(client);
  const isQuiet = (name?: string): boolean => name !== undefined && ownMember(entity, name)?.does === 'plain';
  if (client.member === undefined && only !== undefined && names.every(isQuiet)) return clientMember(client, only);
  if (client.member !== undefined || (entity?.others && entity.others.does !== 'plain'))
    return clientMember(client, '[]');
  const known = [...new Set(names)];
  if (known.length > 0 && known.every((name) => name !== undefined))
    return known.flatMap((name) => clientMember(client, name));
  const requests = verbs.filter((verb) => ownMember(entity, verb)?.does === 'request');
  const [verb] = requests;
  if (verb === undefined || requests.length === 1) return clientMember(client, '[]');
  return [{ ...client, member: verb, isAnyVerb: true }];
}

/** Gives what a call of a library's thing gives back. */
export function callClient(evaluator: Evaluator, client: ClientValue, invocation: Invocation): readonly Value[] {
  const action = actionOf(client, invocation.call.isNew);
  switch (action?.does) {
    case 'client': {
      const kept = keptOf(evaluator, action, client, invocation);
      return [
        {
          kind: 'client',
          model: client.model,
          entity: action.becomes,
          kept,
          site: `${invocation.file.file}#${invocation.id}`,
          ...(client.via ? { via: client.via } : {}),
        },
      ];
    }
    case 'request': {
      const { member: _called, isAnyVerb: _any, ...owner } = client;
      return action.answers === undefined ? [{ kind: 'response' }] : [{ ...owner, entity: action.answers }];
    }
    case 'passes': {
      const values = locate(evaluator, [action.from], client, invocation);
      return action.as === 'instance' ? values.flatMap((value) => evaluator.instance(value)) : values;
    }
    case 'is':
      return [{ ...client, entity: action.entity }];
    default:
      return [{ kind: 'response' }];
  }
}

/** What a client keeps of what its factory or constructor is given. */
function keptOf(
  evaluator: Evaluator,
  { keeps, joins }: Client,
  client: ClientValue,
  invocation: Invocation,
): Record<string, readonly Value[]> {
  // What a client is counts beside where it asks, which may take long to find.
  const found = (locators: Locators): readonly Value[] =>
    evaluator.inShare(() => locate(evaluator, locators, client, invocation));
  const kept = Object.fromEntries(Object.entries(keeps ?? {}).map(([name, locators]) => [name, found(locators)]));
  const range = (library: string): string | undefined => evaluator.world.range(library, invocation.file.file);
  for (const [name, { base, url, join, replaces }] of Object.entries(joins ?? {})) {
    const [bases, urls] = [found(base), found(url)];
    const flags = replaces ? found(replaces) : [];
    const isReplaced = (flag: Value): boolean => flag.kind === 'flag' && flag.value === true;
    const joined = flags.length > 0 && flags.every(isReplaced) ? [] : bases;
    if (bases.length === 0 || urls.length === 0) kept[name] = [...urls, ...bases];
    else
      kept[name] = [
        ...(flags.some(isReplaced) ? urls : []),
        ...urls.flatMap((input) =>
          joined.flatMap((from) => joinTexts(join, asText(from), asText(input), { range, allowAbsoluteUrls: true })),
        ),
      ];
  }
  return kept;
}

/**
 * Gives what a function that a library is given finds in its parameter (`createApi({ endpoints: (build) => … })`), or
 * `undefined` where no library hands anything to it.
 */
export function giftTo(
  evaluator: Evaluator,
  passed: PassedTo,
  parameter: number,
  file: LinkedFile,
): readonly Value[] | undefined {
  const call = file.callAt(passed.call);
  if (!call) return undefined;
  const invocation: Invocation = { file, call, id: passed.call };
  const places = [passed.index, passed.index - call.args.length].map((index) =>
    [index, ...(passed.path ?? [])].join('.'),
  );
  const found = evaluator.evaluate(call.callee, file, undefined).flatMap((value): readonly Value[] => {
    const clients = value.kind === 'foreign' ? wholeModule(value) : value.kind === 'client' ? [value] : [];
    return clients.flatMap((client): readonly Value[] => {
      const action = actionOf(client, call.isNew);
      if (action?.does === 'runs') return argumentRun(evaluator, action, passed, parameter, invocation);
      const gifts = action && 'gives' in action ? (action.gives ?? []) : [];
      const gift = gifts.find(({ to, parameter: at }) => at === parameter && places.includes(to));
      if (!gift || !action) return [];
      const kept = action.does === 'client' ? keptOf(evaluator, action, client, invocation) : client.kept;
      return [{ kind: 'client', model: client.model, entity: gift.entity, kept }];
    });
  });
  return found.length > 0 ? found : undefined;
}

/** What a function literal is given by a call that runs it, as far as callers are followed. */
function argumentRun(
  evaluator: Evaluator,
  action: Runs,
  passed: PassedTo,
  parameter: number,
  { file, call }: Invocation,
): readonly Value[] {
  if (!evaluator.followsCallers || passed.index !== action.function || passed.path) return [];
  const arg = call.args[action.with[parameter] ?? -1];
  return arg ? evaluator.evaluate(arg, file, undefined) : [];
}

/** Gives the client that a subclass of a library's class is, from what it hands to `super(…)`. */
export function subclassClient(
  evaluator: Evaluator,
  parent: ClientValue,
  { args }: { readonly args: Args },
  file: LinkedFile,
): readonly Value[] {
  const action = actionOf(parent, true);
  if (action?.does !== 'client') return [];
  const kept = Object.fromEntries(
    Object.entries(action.keeps ?? {}).map(([name, locators]) => [
      name,
      firstKnown({ evaluator, client: parent, args, file }, locators),
    ]),
  );
  return [{ kind: 'client', model: parent.model, entity: action.becomes, kept }];
}
