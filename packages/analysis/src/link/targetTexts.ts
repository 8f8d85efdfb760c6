import type { HostParts, Join, Locators, SchemeRule, TargetSource } from '../clients/clientModel';
import type { Evaluator } from './evaluator';
import { joinTexts } from './joinTexts';
import { settings } from './laterSettings';
import { filled, locate, locateOption } from './locators';
import { requestPart } from './requests';
import { rewritten } from './rewriters';
import { splitText } from './textMethods';
import {
  asText,
  type ClientValue,
  type Invocation,
  isOpen,
  isVague,
  type TextPart,
  type TextValue,
  textValue,
  type Value,
} from './value';

/** More texts than this are not put together for one request. */
const textLimit = 48;

/** One text of a request's target. */
export interface TargetText {
  readonly text: TextValue;
  /** The library's own target, since none is given. */
  readonly isDefault?: boolean;
}

/** What a request is told of its target. */
export interface TargetTexts {
  readonly texts: readonly TargetText[];
  /** The parameters that stand for the path behind a base. */
  readonly pathParameters: readonly string[];
  /** The same with what is set on the library itself or rewritten by it, which may or may not be in force. */
  readonly underDefaults: () => readonly TargetText[];
  /** Nothing at all names a target. */
  readonly isMissing: boolean;
  /** An option keeps the call on this machine. */
  readonly isLocal: boolean;
}

/** Gives every text that the target of a request may be. */
export function targetTexts(
  evaluator: Evaluator,
  source: TargetSource,
  client: ClientValue,
  invocation: Invocation,
): TargetTexts {
  const found = (locators: Locators | undefined): readonly Value[] =>
    locators ? locate(evaluator, locators, client, invocation) : [];
  const option = (locators: Locators | undefined): readonly Value[] =>
    locators ? locateOption(evaluator, locators, client, invocation) : [];
  if (source.command) return commandTexts(evaluator, source.command, invocation);
  const whole = source.onlyText && !isText(evaluator, source, invocation) ? [] : found(source.url);
  const named = source.isList
    ? whole.flatMap((value): readonly Value[] => (value.kind === 'text' ? splitText(value, ',') : [value]))
    : whole;
  // A number or a flag in the place of a URL is something else: `new Redis(6379)`.
  const targets = named.filter(({ kind }) => kind !== 'flag');
  // What a text may stand beside is options, whose target is another place: `{ '/a': 'https://…', '/b': { target } }`.
  const given = targets.some(({ kind }) => kind === 'text') ? targets.filter(({ kind }) => kind !== 'object') : targets;
  const later = source.join && client.site !== undefined ? settings(evaluator, client, 'rewritten') : undefined;
  const urls = later ? [...later.values, ...(later.isCertain ? [] : given)] : given;
  const bases = option(source.base);
  const schemes = schemesOf(source.scheme, found);
  const isGlued = option(source.absolute).some((value) => value.kind === 'flag' && value.value === false);
  const range = (library: string): string | undefined => evaluator.world.range(library, invocation.file.file);
  const joined = (with_: readonly Value[], from: readonly Value[]): readonly TargetText[] =>
    joinedTexts(from, with_, source.join, range, !isGlued).flatMap((text) =>
      schemes.map((scheme) => ({ text: withScheme(text, scheme), ...(text.isDefault ? { isDefault: true } : {}) })),
    );
  const locals = option(source.local);
  const parts = source.parts && textsOfParts(source.parts, urls, locals, schemes, found);
  const read = parts ?? joined(bases, urls);
  const texts = client.model.rewriting
    ? read.flatMap(({ text }) => rewritten(evaluator, client, text, invocation).map((other) => ({ text: other })))
    : read;
  const isMissing = !parts && urls.length === 0 && (bases.length === 0 || source.urlNeeded === true);
  const isLocal = locals.some((value) => !isVague(value)) || found(source.parts?.port).some(isSocketPath);
  return {
    texts: isMissing && !isLocal ? defaultTexts(source, found) : texts,
    pathParameters: urls.flatMap((url) => pathParameters(asText(url), bases.length > 0)),
    isMissing: isMissing && !source.defaults,
    isLocal,
    underDefaults: () => {
      if (!source.join || bases.length > 0 || client.site !== undefined) return [];
      const rewritten = settings(evaluator, client, 'rewritten').values;
      const defaults = settings(evaluator, client, 'base').values;
      const relative = urls.filter(
        (url) => url.kind === 'text' && !isOpen(url.parts[0] ?? { open: { reason: 'missing' } }),
      );
      return [
        ...(rewritten.length > 0 ? joined(bases, rewritten) : []),
        ...(defaults.length > 0 ? joined(defaults, relative) : []),
      ];
    },
  };
}

/** A command line, whose targets are read from its words. */
function commandTexts(evaluator: Evaluator, command: Locators, invocation: Invocation): TargetTexts {
  const args = evaluator.argumentsOf(invocation);
  const { file, call } = invocation;
  const words = command.flatMap((locator): readonly (readonly Value[])[] => {
    const index = Number(locator);
    const values = args.at(index)?.() ?? [];
    const [list] = values;
    if (list?.kind !== 'list') return values.some(({ kind }) => kind === 'text') ? [values] : [];
    return list.isLoose
      ? [evaluator.elements(list, call.args.at(index) ?? call.callee, file)]
      : list.items.map((item) => item());
  });
  const line = words.flatMap((word, index) => (index === 0 ? [word] : [[textValue(' ')], word]));
  const texts = line.length === 0 ? [] : evaluator.concat(line);
  return {
    texts: texts.flatMap((text) => (text.kind === 'text' ? [{ text }] : [])),
    pathParameters: [],
    underDefaults: () => [],
    isMissing: false,
    isLocal: texts.length === 0,
  };
}

/** Whether the argument that would be the URL is a text, and no function that returns one. */
function isText(evaluator: Evaluator, { url = [] }: TargetSource, invocation: Invocation): boolean {
  const arg = evaluator.argumentsOf(invocation)[Number(url[0])];
  return arg?.().some((value) => value.kind === 'text') ?? false;
}

function joinedTexts(
  urls: readonly Value[],
  bases: readonly Value[],
  join: Join | undefined,
  range: (library: string) => string | undefined,
  allowAbsoluteUrls: boolean,
): readonly TextValue[] {
  const inputs = urls.length > 0 ? urls.map(asText) : [{ kind: 'text', parts: [] } as const];
  if (bases.length === 0 || !join) return urls.length === 0 ? bases.map(asText) : inputs;
  const found: TextValue[] = [];
  for (const input of inputs)
    for (const base of bases) {
      found.push(...joinTexts(join, asText(base), input, { range, allowAbsoluteUrls }));
      // A client that many make, with many paths, has thousands.
      if (found.length >= textLimit) return found.slice(0, textLimit);
    }
  return found;
}

/** The parameters by which a text starts behind a base, or goes on behind a host: `BASE + path`, not `/users/${id}`. */
function pathParameters({ parts }: TextValue, isBehindBase: boolean): readonly string[] {
  const index = parts.findIndex((part, at) => {
    const before = parts[at - 1];
    if (!isOpen(part) || !part.parameters) return false;
    if (before === undefined) return isBehindBase;
    if (parts.slice(0, at).some((known) => !isOpen(known) && /[?#]/.test(known.text))) return false;
    if (isOpen(before) || !before.text.endsWith('/')) return true;
    return isOrigin(before.text) || (at === 2 && before.text === '/' && isLastStep(parts[3]));
  });
  const part = parts[index];
  return part && isOpen(part) ? (part.parameters ?? []) : [];
}

const isOrigin = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^/]*\/$/i.test(text);

/** What follows a path is no step of it: `${BASE}/${path}` and `${BASE}/${path}?page=1`, not `${BASE}/${id}/items`. */
function isLastStep(next: TextPart | undefined): boolean {
  return next === undefined || (!isOpen(next) && /^[?#]/.test(next.text));
}

/** `undefined` stands for a scheme that the text names itself, `''` for one that is not known. */
function schemesOf(
  rule: SchemeRule | undefined,
  found: (locators: Locators) => readonly Value[],
): readonly (string | undefined)[] {
  if (rule === undefined) return [undefined];
  if (typeof rule === 'string') return [rule];
  const values = found(rule.by);
  const answers = values.map((value) =>
    isVague(value) ? '' : value.kind === 'flag' && !value.value ? rule.no : rule.yes,
  );
  return answers.length === 0 ? [rule.no] : [...new Set(answers)];
}

/** A page's scheme needs no second slash: no host is called `http`. */
const ownScheme = /^(?:[a-z][a-z0-9+.-]*:\/|https?:|wss?:)\//i;

/** A database in a file or in memory has no host: `file:local.db`, not the port of a host `file:80`. */
const ownStore = /^(?::memory:|file:(?!\d+(?:\/|$)))/i;

function withScheme(text: TextValue, scheme: string | undefined): TextValue {
  if (scheme === undefined || text.parts.length === 0) return text;
  const hole = text.parts.findIndex(isOpen);
  const start = text.parts
    .slice(0, hole < 0 ? undefined : hole)
    .map((part) => (isOpen(part) ? '' : part.text))
    .join('');
  if (ownStore.test(start)) return { ...text, parts: [{ text: 'file:' }, ...text.parts] };
  if (ownScheme.test(start) || /^[/\\]/.test(start)) return text;
  return { ...text, parts: [{ text: scheme === '' ? '//' : `${scheme}://` }, ...text.parts] };
}

/** `connect('/run/app.sock')`: what stands in the place of a port is a path on this machine. */
function isSocketPath(port: Value): boolean {
  const [first] = asText(port).parts;
  return first !== undefined && !isOpen(first) && /[/\\]/.test(first.text) && !ownScheme.test(first.text);
}

/** The targets that options name part by part; `undefined` where they name no host. */
function textsOfParts(
  parts: HostParts,
  urls: readonly Value[],
  locals: readonly Value[],
  schemes: readonly (string | undefined)[],
  found: (locators: Locators) => readonly Value[],
): readonly TargetText[] | undefined {
  // A number may stand where another form of the call has its host.
  const hosts = found(parts.host).filter((host) => host.kind !== 'flag');
  // What may be set beside a URL, and is not known, does not count, unless whoever calls the program sets it.
  const mayBeSent = !urls.some((url) => requestPart(url));
  const given = urls.length > 0 ? hosts.filter((host) => !isVague(host) || (mayBeSent && requestPart(host))) : hosts;
  const isNowhere = given.length === 0 && urls.length === 0 && parts.otherwise !== undefined;
  // What may be a local socket is not this machine's port.
  const otherwise = locals.length > 0 ? locals : [textValue(parts.otherwise ?? '')];
  const named = isNowhere ? otherwise : given;
  if (named.length === 0) return undefined;
  const some = (locators: Locators | undefined): readonly TextValue[] => {
    const values = locators ? found(locators) : [];
    return values.length > 0 ? values.map(asText) : [{ kind: 'text', parts: [] }];
  };
  const written = parts.scheme ? found(parts.scheme).map(asText) : [];
  const texts = named.map(asText).flatMap((host) => {
    const prefixes =
      written.length > 0 ? written.map(schemeText) : schemes.map((scheme): readonly TextPart[] => [schemePart(scheme)]);
    return some(parts.port).flatMap((port) =>
      some(parts.path).flatMap((path) =>
        prefixes.map((prefix): TextValue => {
          const isWhole = host.parts[0] && !isOpen(host.parts[0]) && ownScheme.test(host.parts[0].text);
          return {
            ...host,
            parts: [
              ...(isWhole ? [] : prefix),
              ...host.parts,
              ...(port.parts.length > 0 && !isWhole ? [{ text: ':' }, ...port.parts] : []),
              ...rooted(path.parts),
            ],
          };
        }),
      ),
    );
  });
  return texts.slice(0, textLimit).map((text) => ({ text, ...(text.isDefault ? { isDefault: true } : {}) }));
}

function schemePart(scheme: string | undefined): TextPart {
  return { text: scheme === undefined || scheme === '' ? '//' : `${scheme}://` };
}

/** `https:` and `https` mean the same. */
function schemeText({ parts }: TextValue): readonly TextPart[] {
  const [only, ...others] = parts;
  if (!only || isOpen(only) || others.length > 0) return [{ text: '//' }];
  return [{ ...only, text: `${only.text.replace(/:?\/*$/, '')}://` }];
}

function rooted(parts: readonly TextPart[]): readonly TextPart[] {
  const [first] = parts;
  return first === undefined || (!isOpen(first) && /^[/?#]/.test(first.text)) ? parts : [{ text: '/' }, ...parts];
}

/** The library's own targets, with what is known of their variable parts. */
function defaultTexts(source: TargetSource, found: (locators: Locators) => readonly Value[]): readonly TargetText[] {
  return (source.defaults ?? []).flatMap((template) =>
    filled(template, (gap) => found(source.fills?.[gap] ?? [])).map((parts) => ({
      text: { kind: 'text' as const, parts },
      isDefault: true,
    })),
  );
}
