import { type AddressPart, SDKS, type Sdk } from '@callsight/model';
import type { Action, Client, ClientModel, Entity, Gift, Locators, Request, TargetSource } from './clientModel';

/** Members that make no request in any package. */
const quietEverywhere = [
  ...['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'addEventListener', 'emit'],
  ...['removeEventListener', 'setMaxListeners', 'close', 'destroy', 'constructor', 'toString', 'toJSON', 'use'],
];

/** Texts that clients show again: their own methods ask nobody. */
const textsEverywhere = ['accessToken', 'apiKey', 'basePath', 'baseURL', 'baseUrl', 'clientId', 'clientSecret'];

const plain: Action = { does: 'plain' };

/** Gives the client models of rows. */
export function modelsOf(rows: readonly Sdk[]): readonly ClientModel[] {
  const byPackage = new Map<string, Sdk[]>();
  for (const row of rows) {
    if (isReached(row)) byPackage.set(row.npm.join(), [...(byPackage.get(row.npm.join()) ?? []), row]);
  }
  return [...byPackage.values()].map(modelOf);
}

/** A row may be there for its hosts alone. */
function isReached({ makes, hands, ready, calls, starts }: Sdk): boolean {
  return [makes, hands, ready, calls, starts].some((names) => names !== undefined);
}

/** The entities are made when the first file uses the package: there are many packages, and most are never seen. */
function modelOf(rows: readonly Sdk[]): ClientModel {
  const npm = rows[0]?.npm ?? [];
  const exported = rows.flatMap((row, index) => exportsOf(row, prefixOf(index)));
  const byName = new Map<string, string>();
  for (const [path, entity] of exported) if (!path.includes('.')) byName.set(path, entity);
  for (const [path] of exported) {
    const [root = ''] = path.split('.');
    if (!byName.has(root)) byName.set(root, `space:${root}`);
  }
  const names = Object.fromEntries(byName);
  const whole = names.default ?? 'module';
  let entities: Readonly<Record<string, Entity>> | undefined;
  return {
    name: npm[0] ?? '',
    kind: 'sdk',
    modules: Object.fromEntries(npm.map((specifier) => [specifier, { default: whole, '=': whole, ...names }])),
    get entities() {
      entities ??= allEntities(rows, exported, names);
      return entities;
    },
  };
}

function prefixOf(index: number): string {
  return index === 0 ? '' : `${index}:`;
}

function allEntities(
  rows: readonly Sdk[],
  exported: readonly Exported[],
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, Entity>> {
  const entities: Record<string, Entity> = Object.assign(
    {},
    ...rows.map((row, index) => entitiesOf(row, prefixOf(index))),
  );
  // `Redis.fromEnv` is a member of a class, `google.sheets` one of a name that is nothing else.
  for (const [path, entity] of exported) {
    const [root = '', ...members] = path.split('.');
    let holder = names[root] ?? '';
    members.forEach((member, depth) => {
      const known = entities[holder] ?? { isModule: true };
      const is = known.members?.[member];
      const next = depth === members.length - 1 ? entity : is?.does === 'is' ? is.entity : `${holder}.${member}`;
      entities[holder] = { ...known, members: { ...known.members, [member]: { does: 'is', entity: next } } };
      holder = next;
    });
  }
  const members = Object.entries(names).map(([name, entity]) => [name, { does: 'is', entity }] as const);
  return { ...entities, module: { isModule: true, members: Object.fromEntries(members) } };
}

/** A row, or what stands below a member that has hosts of its own. */
type Row = Sdk & { readonly isBelow?: boolean };

/** The path of an export, and what it is. */
type Exported = readonly [path: string, entity: string];

function exportsOf(row: Sdk, prefix: string): readonly Exported[] {
  const { makes = [], hands = [], ready = [], types = [], calls = [], starts = [], sets = {} } = row;
  const settings = Object.keys(sets).map((path) => path.split('.')[0] ?? '');
  const all = { make: makes, hand: hands, client: [...ready, ...types], call: calls, start: starts };
  return [
    ...Object.entries(all).flatMap(([entity, paths]) => paths.map((path): Exported => [path, `${prefix}${entity}`])),
    ...settings.map((name): Exported => [name, `${prefix}set:${name}`]),
  ];
}

function entitiesOf(row: Sdk, prefix: string): Readonly<Record<string, Entity>> {
  const { starts = [], sets = {} } = row;
  const client = `${prefix}client`;
  const source = sourceOf(row);
  const becomes: Client = { does: 'client', becomes: client, keeps: keptBy(row, 'made') };
  const make: Client = { ...becomes, ...(row.remakes ? {} : { site: source.bound }) };
  const start: Action = { does: 'configures', keeps: keptBy(row, 'shared'), site: source.bound };
  const settings: Record<string, Action> = Object.fromEntries(starts.map((name) => [name, start]));
  const entities: Record<string, Entity> = {
    ...membersBelow(row, client, source.request),
    [`${prefix}make`]: { construct: make },
    [`${prefix}hand`]: { construct: becomes },
    [`${prefix}call`]: { call: { does: 'request', ...source.called } },
    [`${prefix}start`]: { call: start },
  };
  for (const [path, keeps] of Object.entries(sets)) {
    const [name = '', member] = path.split('.');
    if (member === undefined) {
      settings[name] = { does: 'configures', keeps };
      entities[`${prefix}set:${name}`] = { call: settings[name] };
    } else {
      settings[name] = { does: 'is', entity: `${prefix}set:${name}` };
      entities[`${prefix}set:${name}`] = { members: { [member]: { does: 'configures', keeps } }, others: plain };
    }
  }
  Object.assign(entities, entitiesUnder(row, prefix));
  tell(row, client, source.told, entities);
  if (row.handlers) {
    const { ends: _ends, handlers, ...rest } = row;
    const inner: Row = { ...rest, quiet: [], passes: [], under: {}, remakes: [], ...handlers };
    Object.assign(entities, membersBelow(inner, `${prefix}context`, source.request));
    Object.assign(entities, entitiesUnder(inner, prefix));
  }
  for (const name of [client, `${prefix}make`]) {
    const holder = entities[name];
    if (holder) entities[name] = { ...holder, members: { ...holder.members, ...settings } };
  }
  return entities;
}

/** The names under which a client keeps what a property tells. */
const keptAs: Readonly<Record<AddressPart, string>> = { base: 'base', host: 'base', scheme: 'protocol', path: 'path' };

/** Adds the properties that tell where a client asks, and the members that lead to them. */
function tell({ tells, ownPath }: Row, client: string, of: TargetSource, entities: Record<string, Entity>): void {
  if (!tells) return;
  const properties = Object.fromEntries(Object.entries(tells).map(([path, part]) => [path, keptAs[part]]));
  const below = `${client}.part`;
  for (const [path, part] of Object.entries(tells)) {
    const steps = path.split('.');
    let holder = client;
    steps.forEach((step, depth) => {
      const next = `${client}.${steps.slice(0, depth + 1).join('.')}`;
      const isLast = depth === steps.length - 1;
      const action: Action = isLast
        ? { does: 'tells', part, of, ...(ownPath === undefined || of.parts ? {} : { ownPath }) }
        : { does: 'is', entity: next };
      const known = entities[holder] ?? entities[below] ?? {};
      entities[holder] = { ...known, members: { ...known.members, [step]: action } };
      holder = next;
    });
  }
  for (const [name, entity] of Object.entries(entities))
    if (name === client || name.startsWith(`${client}.`)) entities[name] = { ...entity, properties };
}

/** What stands below the members that are told apart. */
function entitiesUnder(row: Row, prefix: string): Readonly<Record<string, Entity>> {
  const entities: Record<string, Entity> = {};
  for (const [below, hosts] of Object.entries(row.under ?? {})) {
    const { ends: _ends, ...rest } = row;
    const inner: Row = {
      ...rest,
      quiet: [],
      passes: [],
      under: {},
      remakes: [],
      ...hosts,
      isBelow: hosts.hosts !== undefined,
    };
    const name = `${prefix}under:${below}`;
    Object.assign(entities, membersBelow(inner, name, sourceOf(inner).request));
  }
  return entities;
}

/** What a member is that is a client of another library. */
const exposed = { axios: 'instance', gaxios: 'lent' } as const;

/** A client, and what stands below its members: requests, or further clients of the same host. */
function membersBelow(row: Row, name: string, request: TargetSource): Readonly<Record<string, Entity>> {
  const { quiet = [], passes = [], ends, remakes = [], under = {}, exposes = {}, callable, models } = row;
  const part = `${name}.part`;
  const owner = name.replace(/(?:client|context)$/, '');
  const gives: readonly Gift[] = row.handlers ? [{ to: '-1', parameter: 0, entity: `${owner}context` }] : [];
  const pass: Client = { does: 'client', becomes: name, keeps: keptBy(row, 'client'), gives };
  const send: Request = { does: 'request', ...request, gives };
  const quietly: Action = { does: 'plain', gives };
  const model: Client = { does: 'client', becomes: `${name}.model`, keeps: keptBy(row, 'client') };
  const members: Record<string, Action> = Object.fromEntries([
    ...textsEverywhere.map((member) => [member, plain] as const),
    ...[...quietEverywhere, ...quiet].map((member) => [member, quietly] as const),
    ...passes.map((member) => [member, pass] as const),
    ...(ends ?? []).map((member) => [member, send] as const),
    ...remakes.map((member) => [member, { ...pass, keeps: keptBy(row, 'made'), site: sourceOf(row).bound }] as const),
    ...Object.entries(exposes).map(([member, of]) => [member, { does: 'is', entity: exposed[of], of }] as const),
    ...Object.keys(under).map((below) => [below, { does: 'is', entity: `${owner}under:${below}` }] as const),
  ]);
  const below: Action = { does: 'is', entity: part };
  const isCalled: Action = models ? model : callable ? { ...send, ...sourceOf(row).called } : pass;
  return {
    [name]: { call: isCalled, construct: pass, members, others: below },
    [part]: { call: models ? model : ends ? pass : send, members, others: below },
    ...(models ? { [`${name}.model`]: { others: plain } } : {}),
  };
}

/** Whose arguments the locators of a row mean. */
type Holder = 'made' | 'shared' | 'client';

/** What a client keeps of what makes it. */
function keptBy(row: Row, holder: Holder): Readonly<Record<string, Locators>> {
  const own = holder === 'made' || holder === 'shared';
  const more = { port: row.port, protocol: row.protocol, secure: row.secure, path: row.path };
  const kept: Record<string, Locators> = {
    base: own ? givenBase(row, holder === 'made') : usedBase(row),
  };
  // Below a member with hosts of its own, only what is given counts.
  if (Object.values(row.under ?? {}).some(({ hosts }) => hosts))
    kept.given = own ? givenBase(row, false) : ['self.given'];
  for (const [name, where] of Object.entries(more))
    if (where !== undefined) kept[name] = [own ? where : `self.${name}`];
  return kept;
}

/** The host of a client as it is made: what is given, the environment, the vendor's own. */
function givenBase(row: Sdk, withOwn: boolean): Locators {
  const { url = [], env = [], zones, given, hosts, fill = {} } = row;
  const own = given ? [] : hosts.slice(0, 1).map((host) => ownTarget(host, fill, row.scheme));
  return [
    ...(zones?.by ?? []).flatMap((by) =>
      Object.entries(zones?.hosts ?? {}).map(([zone, host]) => `${by}=${zone}${ownTarget(host, fill, row.scheme)}`),
    ),
    ...url.map((where) => `${where}!`),
    ...(withOwn && hasSettings(row) ? ['shared.base'] : []),
    ...env.map((name, index) => (given && index === env.length - 1 ? `$${name}!` : `$${name}`)),
    ...(withOwn ? own : []),
  ];
}

/** The host that a request on a client reaches, however the client came about. */
function usedBase(row: Row): Locators {
  const { env = [], given, hosts, fill = {} } = row;
  const anywhere = Object.fromEntries(
    Object.entries(fill).map(([gap, places]) => [gap, places.filter((where) => !/^-?\d/.test(where))]),
  );
  return [
    row.isBelow ? 'self.given!' : 'self.base!',
    ...(hasSettings(row) ? ['shared.base'] : []),
    ...env.map((name) => `$${name}`),
    ...(given ? [] : hosts.slice(0, 1).map((host) => ownTarget(host, anywhere, row.scheme))),
  ];
}

function hasSettings({ starts, sets }: Sdk): boolean {
  return starts !== undefined || sets !== undefined;
}

/** `sqs.{region}.amazonaws.com` as a locator that says where its gaps are filled from. */
function ownTarget(host: string, fill: NonNullable<Sdk['fill']>, scheme = 'https'): string {
  const filled = host.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const places = fill[name] ?? [];
    return places.length > 0 ? `{${places.join('|')}}` : gap;
  });
  return `~${/^[a-z]+:\/\//.test(host) ? filled : `${scheme}://${filled}`}`;
}

interface Sources {
  readonly bound: TargetSource;
  readonly request: TargetSource;
  readonly called: TargetSource;
  /** What the client's own properties tell. */
  readonly told: TargetSource;
}

function sourceOf(row: Row): Sources {
  const { scheme = 'https', secure, port, protocol, callUrl = [] } = row;
  const read = (base: Locators, at: (name: string, where: string) => string): TargetSource => {
    const rule = secure === undefined ? scheme : { by: [at('secure', secure), '=yes'], yes: scheme, no: 'http' };
    if (port === undefined && protocol === undefined) return { url: base, scheme: rule, targetOptional: true };
    return {
      parts: {
        host: base,
        ...(port === undefined ? {} : { port: [at('port', port)] }),
        ...(protocol === undefined ? {} : { scheme: [at('protocol', protocol)] }),
      },
      scheme: rule,
      targetOptional: true,
    };
  };
  const own = (name: string): string => `self.${name}`;
  const request = read(usedBase(row), own);
  return {
    bound: read(givenBase(row, true), (_, where) => where),
    request,
    called: read([...callUrl.map((where) => `${where}!`), ...usedBase(row)], own),
    told: toldSource(row, request),
  };
}

/** Where a client asks, as its properties show it: a whole address as it is given, parts put together. */
function toldSource({ path, ownPath }: Row, request: TargetSource): TargetSource {
  if (!request.parts) return { url: request.url ?? [] };
  const behind = [...(path === undefined ? [] : ['self.path']), ...(ownPath === undefined ? [] : [`=${ownPath}`])];
  return { ...request, parts: { ...request.parts, path: behind } };
}

/**
 * Gives every vendor package of the table as a client model: rows of one package make one model. What is given beats the
 * environment, which beats the vendor's own host.
 */
export function sdks(): readonly ClientModel[] {
  return modelsOf(SDKS);
}
