import type { Action, ClientModel, Configures, Locator, Locators } from '../clients/clientModel';
import type { CallFacts, Expr } from '../facts';
import { isTestFile } from '../testFile';
import { actionOf, entityOf, ownMember } from './actions';
import type { Evaluator } from './evaluator';
import { settings } from './laterSettings';
import { nowhere } from './limits';
import type { LinkedFile } from './linkedFile';
import { requestPart } from './requests';
import {
  type Args,
  asText,
  type ClientValue,
  type Invocation,
  isVague,
  knownText,
  plainText,
  type TextPart,
  textValue,
  type Value,
} from './value';

/** Where a locator is followed from. */
interface Start {
  readonly evaluator: Evaluator;
  readonly client: ClientValue;
  readonly args: Args;
  readonly file: LinkedFile;
  readonly call?: CallFacts;
}

/** Gives the values that the first fruitful locator finds. */
export function locate(
  evaluator: Evaluator,
  locators: readonly Locator[],
  client: ClientValue,
  invocation: Invocation,
): readonly Value[] {
  const { file, call } = invocation;
  return firstKnown({ evaluator, client, args: evaluator.argumentsOf(invocation), file, call }, locators);
}

/** Gives the values of an option that may well be absent: what an unknown options object might hold does not count. */
export function locateOption(
  evaluator: Evaluator,
  locators: readonly Locator[],
  client: ClientValue,
  invocation: Invocation,
): readonly Value[] {
  const args = evaluator.argumentsOf(invocation).map((arg) => () => arg().filter((value) => !isVague(value)));
  const { file, call } = invocation;
  return firstKnown({ evaluator, client, args, file, call }, locators);
}

/**
 * Gives what the places hold: what is not known gives way to what is, and stands only where nothing is known; but no
 * text of the model stands in for something that is given.
 */
export function firstKnown(start: Start, locators: Locators): readonly Value[] {
  let vague: readonly Value[] = [];
  const perhaps: Value[] = [];
  // An option that may be set by what is not known stands beside what is in force without it.
  const staysOpen = locators.some((locator) => locator.endsWith('!') || locator.includes('~'));
  for (const locator of locators) {
    if (locator.startsWith('=') && vague.length > 0) continue;
    const all = found(start, locator);
    const known = all.filter((value) => value.kind !== 'nothing' && value.kind !== 'response');
    const values = known.length > 0 || !all.some(({ kind }) => kind === 'response') ? known : broughtBy(start, locator);
    const isGiven = locator.endsWith('!') && values.length > 0 && isWritten(start, locator.slice(0, -1));
    if (isGiven || values.some((value) => !isVague(value))) {
      perhaps.push(...values);
      // What may be left out leaves the next place in force.
      if (all.length > values.length && all.some(({ kind }) => kind === 'nothing')) continue;
      return staysOpen ? [...perhaps, ...vague] : perhaps;
    }
    // A value itself names what is not known better than a member that it may have, and who decides it best.
    if (values.length > 0 && (isSent(values) || !isSent(vague))) vague = values;
  }
  return perhaps.length > 0 && !staysOpen ? perhaps : [...perhaps, ...vague];
}

/** An option that is written down and takes what an answer brought is not left out: it is known at run time only. */
function broughtBy({ evaluator, args }: Start, locator: Locator): readonly Value[] {
  const [root = '', ...path] = stepsOf(locator.split(/[!#]/)[0] ?? '');
  const [name = '', ...rest] = path;
  if (rest.length > 0 || Number.isNaN(Number(root))) return [];
  return argumentAt(args, Number(root)).flatMap((value): readonly Value[] => {
    const entry =
      value.kind === 'object' ? value.file.objectAt(value.object).find(({ key }) => key === name) : undefined;
    return entry && value.kind === 'object' ? [evaluator.unknown('runtime', entry.value, value.file)] : [];
  });
}

function isSent(values: readonly Value[]): boolean {
  return values.some((value) => requestPart(value));
}

/** The steps of a place; `\\.` is a dot of a name. */
function stepsOf(place: string): readonly string[] {
  if (!place.includes('\\')) return place.split('.');
  return place.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));
}

/** Whether what a locator finds is written down: an argument of its own, or a property of an object. */
function isWritten({ evaluator, client, args }: Start, locator: Locator): boolean {
  const [root = '', ...path] = stepsOf(locator.split('#')[0] ?? '');
  // What only the giver of a client knows may well be nothing.
  if (root === 'self') return client.kept[path[0] ?? ''] !== undefined;
  if (root === 'shared' || path.length === 0) return true;
  const holds = (value: Value, [name = '', ...rest]: readonly string[], height: number): boolean => {
    if (value.kind === 'record' || value.kind === 'json') return true;
    if (value.kind === 'merged') return value.layers.some((layer) => holds(layer, [name, ...rest], height));
    if (value.kind !== 'object' || height > 4) return !isVague(value) && value.kind !== 'shape';
    return value.file.objectAt(value.object).some((entry) => {
      if (entry.key !== undefined ? entry.key !== name : entry.computed) return false;
      const isSpread = entry.key === undefined;
      if (!isSpread && rest.length === 0) return true;
      const inner = evaluator.evaluate(entry.value, value.file, value.frame);
      return inner.some((part) => holds(part, isSpread ? [name, ...rest] : rest, height + 1));
    });
  };
  const given = argumentAt(args, Number(root)).filter((value) => value.kind !== 'nothing');
  return given.length > 0 && given.every((value) => holds(value, path, 0));
}

/** Each of the places of `a,b` counts. */
function found(start: Start, locator: Locator): readonly Value[] {
  if (locator.startsWith('=')) return [textValue(locator.slice(1))];
  if (locator.includes('~')) return ownTarget(start, locator);
  const isCounted = locator.endsWith('!');
  const places = (isCounted ? locator.slice(0, -1) : locator).split(',');
  return places.flatMap((place) => {
    const values = follow(start, place, isCounted);
    // A client is told by what it keeps, and no target itself: `0#url,0`.
    return places.some((other) => other.startsWith(`${place}#`))
      ? values.filter(({ kind }) => kind !== 'client')
      : values;
  });
}

/** With `isCounted`, what is not known of a place is an answer, too. */
function follow(start: Start, locator: Locator, isCounted: boolean): readonly Value[] {
  const { evaluator, client, args, file, call } = start;
  if (locator.startsWith('$')) {
    const name = locator.slice(1);
    const values = evaluator.world.environment(name, file.file);
    return values.length > 0 || !isCounted ? values : [{ kind: 'unknown', open: { reason: 'environment', name } }];
  }
  const [place = '', keptName] = locator.split('#');
  if (keptName !== undefined && /^[@!]/.test(place)) {
    const values = keptElsewhere(evaluator, place.slice(1), keptName, client, file);
    return place.startsWith('!') && values.length > 1 ? [] : values;
  }
  if (keptName !== undefined) {
    const [index, ...path] = stepsOf(place);
    const expr = call?.args.at(Number(index)) ?? nowhere;
    const held = membersOf(evaluator, argumentAt(args, Number(index)), path, expr, file);
    const holders = unwrapped(evaluator, held, expr, file);
    const known = holders.flatMap((value) => (value.kind === 'client' ? keptBy(value, keptName) : []));
    if (known.length > 0 || (path.length === 0 && !isCounted)) return known;
    // An option that is set to a client that is not known is no sign that there is none.
    return holders.filter((value) => (isCounted ? isVague(value) : value.kind === 'unknown'));
  }
  const [root = '', ...path] = stepsOf(locator);
  if (root === 'self' || root === 'shared') {
    const [name = '', ...rest] = path;
    const values = root === 'self' ? selfValues(evaluator, client, name) : sharedValues(evaluator, client.model, name);
    return rest.length > 0 ? membersOf(evaluator, values, rest, nowhere, file) : values;
  }
  const isItself = root.startsWith('&');
  const index = Number(isItself ? root.slice(1) : root);
  if (Number.isNaN(index)) return [];
  const expr = call?.args.at(index) ?? nowhere;
  const given = argumentAt(args, index);
  const values = client.model.callsBack ? given.filter(({ kind }) => kind !== 'function') : given;
  if (isItself) return membersOf(evaluator, values, path, expr, file);
  if (path.length > 0) return targetsIn(evaluator, membersOf(evaluator, values, path, expr, file), expr, file);
  // An object is a configuration, not a target.
  return targetsIn(
    evaluator,
    values.filter((value) => !isConfiguration(value)),
    expr,
    file,
  );
}

function isConfiguration({ kind }: Value): boolean {
  return kind === 'object' || kind === 'record' || kind === 'merged';
}

/** The library's own target, or one of its targets where an option makes that choice. */
function ownTarget(start: Start, locator: Locator): readonly Value[] {
  const [choice = '', template = ''] = locator.split(/~(.*)/s);
  if (choice !== '') {
    const [option = '', wanted = ''] = choice.split('=');
    const isChosen = follow(start, option, false).some((value) => {
      const name = value.kind === 'foreign' ? value.path.at(-1) : knownText(value);
      return name?.toLowerCase() === wanted.toLowerCase();
    });
    if (!isChosen) return [];
  }
  // An empty region is none that is set so far.
  const found = (gap: string): readonly Value[] =>
    firstKnown(start, gap.split('|')).filter((value) => knownText(value) !== '');
  return filled(template, found).map((parts) => ({
    kind: 'text',
    parts,
    isDefault: true,
  }));
}

/** More texts than this are not put together of one template. */
const templateLimit = 24;

/** Gives the texts of a template whose gaps (`{name}`) take what is found for them. */
export function filled(template: string, found: (gap: string) => readonly Value[]): readonly (readonly TextPart[])[] {
  const fill = (gap: string): readonly (readonly TextPart[])[] => {
    const values = found(gap);
    if (values.length > 0) return values.map((value) => asText(value).parts);
    const name = /\w+$/.exec(gap.split('|')[0] ?? '')?.[0] ?? gap;
    return [[{ open: { reason: 'runtime', name } }]];
  };
  return template.split(/\{([^}]+)\}/).reduce<readonly (readonly TextPart[])[]>(
    (texts, stretch, index) => {
      const options = index % 2 === 0 ? [stretch === '' ? [] : [{ text: stretch }]] : fill(stretch);
      return texts.flatMap((text) => options.map((option) => [...text, ...option])).slice(0, templateLimit);
    },
    [[]],
  );
}

/** What calls anywhere in the project have set for a whole library. */
function sharedValues(evaluator: Evaluator, model: ClientModel, name: string): readonly Value[] {
  return configurations(evaluator, model).flatMap(({ client, action, invocation }) => {
    const locators = action.keeps[name];
    return locators ? locate(evaluator, locators, client, invocation) : [];
  });
}

/**
 * Gives a member that is kept for a whole library, as the package of a file sets it, or `undefined` for any other
 * member. Where it sets several, nothing tells which one is meant.
 */
export function sharedMember(
  evaluator: Evaluator,
  client: ClientValue,
  name: string,
  from: LinkedFile,
): readonly Value[] | undefined {
  const action = client.member === undefined ? ownMember(entityOf(client), name) : undefined;
  if (action?.does !== 'holds' || !action.isShared) return undefined;
  const { world } = evaluator;
  const home = world.packageFolder(from.file);
  const set = configurations(evaluator, client.model).filter(
    ({ invocation: { file } }) =>
      world.packageFolder(file.file) === home && (!isTestFile(file.file) || isTestFile(from.file)),
  );
  const values = set.flatMap(({ client: setter, action: { keeps }, invocation }) =>
    locate(evaluator, keeps[action.value] ?? [], setter, invocation),
  );
  const functions = new Set(values.map((value) => (value.kind === 'function' ? `${value.file.file}#${value.fn}` : '')));
  return functions.size === 1 ? values.slice(0, 1) : [];
}

/** A call that sets something for a whole library. */
interface Configuration {
  readonly client: ClientValue;
  readonly action: Configures;
  readonly invocation: Invocation;
}

/** Gives the calls anywhere in the project that set something for a whole library. */
export function configurations(evaluator: Evaluator, model: ClientModel): readonly Configuration[] {
  return configuringNames(model).flatMap((called) =>
    evaluator.world.called(called).flatMap(({ file, id }) => {
      const call = file.callAt(id);
      if (!call) return [];
      return evaluator.evaluate(call.callee, file, undefined).flatMap((client): readonly Configuration[] => {
        if (client.kind !== 'client' || client.model !== model) return [];
        const action = actionOf(client, call.isNew);
        return action?.does === 'configures' ? [{ client, action, invocation: { file, call, id } }] : [];
      });
    }),
  );
}

const namesByModel = new WeakMap<ClientModel, readonly string[]>();

/** The names by which a library's settings are called. */
function configuringNames(model: ClientModel): readonly string[] {
  const known = namesByModel.get(model);
  if (known) return known;
  const isSetting = (action: Action | undefined): boolean => action?.does === 'configures';
  const names = new Set<string>();
  for (const [key, entity] of Object.entries(model.entities)) {
    for (const [member, action] of Object.entries(entity.members ?? {})) if (isSetting(action)) names.add(member);
    if (!isSetting(entity.call)) continue;
    for (const exports of Object.values(model.modules))
      for (const [name, named] of Object.entries(exports)) if (named === key) names.add(name);
  }
  namesByModel.set(model, [...names]);
  return [...names];
}

function argumentAt(args: Args, index: number): readonly Value[] {
  return args.at(index)?.() ?? [];
}

function selfValues(evaluator: Evaluator, client: ClientValue, name: string): readonly Value[] {
  if (client.site === undefined) return keptBy(client, name);
  const later = settings(evaluator, client, name);
  return later.isCertain ? later.values : [...later.values, ...keptBy(client, name)];
}

function membersOf(
  evaluator: Evaluator,
  from: readonly Value[],
  path: readonly string[],
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  let values = from;
  for (const [index, name] of path.entries()) {
    const at: Expr = { kind: 'member', object: expr, name, start: expr.start, end: expr.end };
    // Members are taken as they are; the lists that a list holds are, too.
    const isItem = isIndex(name) && path[index - 1] === '*';
    values = (isItem ? values : unwrapped(evaluator, values, expr, file)).flatMap((value) => {
      if (value.kind === 'list') return isIndex(name) ? (value.items[Number(name)]?.() ?? []) : [];
      if (value.kind === 'function' || value.kind === 'client' || value.kind === 'builtin') return [];
      if (name === '*') return value.kind === 'text' ? [] : evaluator.elements(value, expr, file);
      if (value.kind !== 'text') return evaluator.members([value], name, at, file, expr);
      // Of a text, only the parts of a `URL` are options; what else it has are its methods.
      return value.isUrl
        ? evaluator.members([value], name, at, file, expr).filter(({ kind }) => kind !== 'builtin')
        : [];
    });
  }
  return values;
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

/** A function stands for what it returns, a list for each of its items. */
function unwrapped(evaluator: Evaluator, values: readonly Value[], expr: Expr, file: LinkedFile): readonly Value[] {
  if (!values.some((value) => value.kind === 'function' || value.kind === 'list')) return values;
  return values
    .flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : [value]))
    .flatMap((value) => (value.kind === 'list' ? evaluator.elements(value, expr, file) : [value]));
}

/** The same of what names a target: options that a function returns are none. */
function targetsIn(evaluator: Evaluator, values: readonly Value[], expr: Expr, file: LinkedFile): readonly Value[] {
  const found = unwrapped(evaluator, values, expr, file);
  return found === values ? values : found.filter((value) => !isConfiguration(value));
}

/** What a client keeps under a name; of a client that was handed in, only its giver knows. */
function keptBy(client: ClientValue, name: string): readonly Value[] {
  return client.kept[name] ?? (client.given ? [client.given] : []);
}

/**
 * What the things keep that the package of a file makes by calling `callee`, or the whole project where that package
 * makes none. Where they differ, nothing tells which one is meant.
 */
function keptElsewhere(
  evaluator: Evaluator,
  callee: string,
  name: string,
  { model }: ClientValue,
  from: LinkedFile,
): readonly Value[] {
  const { world } = evaluator;
  const isOwn = (file: LinkedFile): boolean => !isTestFile(file.file) || isTestFile(from.file);
  const makers = callee
    .split('|')
    .flatMap((each) => world.called(each))
    .filter(({ file }) => isOwn(file));
  const home = world.packageFolder(from.file);
  const madeBy = (all: typeof makers): readonly (readonly Value[])[] =>
    all.slice(0, makerLimit).flatMap(({ file, id }) => {
      const { start, end } = file.callAt(id) ?? nowhere;
      const made = evaluator.evaluate({ kind: 'call', call: id, start, end }, file, undefined);
      const own = made.flatMap((value) => (value.kind === 'client' && value.model === model ? [value] : []));
      return own.length > 0 ? [own.flatMap((value) => value.kept[name] ?? [])] : [];
    });
  const near = madeBy(makers.filter(({ file }) => world.packageFolder(file.file) === home));
  const kept = (near.length > 0 ? near : madeBy(makers)).filter((values) => values.length > 0);
  const texts = new Set(kept.map((values) => values.map((value) => plainText(asText(value))).join('\n')));
  return texts.size === 1 ? (kept[0] ?? []) : [];
}

/** Things that are made in more places than this are not compared. */
const makerLimit = 32;
