import type { Expr } from '../facts';
import type { Evaluator } from './evaluator';
import { resolvedText } from './joinTexts';
import type { LinkedFile } from './linkedFile';
import { modelsOfGlobal } from './modelTables';
import { requestPart, requestPartOf } from './requests';
import { assigned } from './urlChanges';
import { afterWrites, changed } from './urlWrites';
import {
  type FunctionValue,
  type Invocation,
  isOpen,
  type KnownPart,
  knownText,
  type MapEntry,
  plainText,
  type TextPart,
  type TextValue,
  textValue,
  type Value,
} from './value';

type Args = readonly (() => readonly Value[])[];

const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);
const names = new Set([
  ...globalObjects,
  'process',
  'import.meta',
  'Deno',
  'Bun',
  'URL',
  'JSON',
  'String',
  'Object',
  'Promise',
  'encodeURIComponent',
  'decodeURIComponent',
  'decodeURI',
  'atob',
  'encodeURI',
  'Array',
  'Number',
  'Reflect',
  'structuredClone',
  'Map',
  'WeakMap',
  'location',
  'document',
]);

/** Whether a global of the platform matters to values. */
export function isBuiltinGlobal(name: string): boolean {
  return names.has(name);
}

/** What of the page's own address may stand at the start of a URL. */
const pageParts = new Set(['host', 'hostname', 'protocol']);

/** Gives what a member of a global of the platform is. */
export function memberOfBuiltin(
  evaluator: Evaluator,
  object: Extract<Value, { kind: 'builtin' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  if (object.object) return [{ kind: 'response' }];
  if (globalObjects.has(object.name)) return evaluator.global(name, expr, file);
  if (object.name === 'document' && name === 'location') return [{ kind: 'builtin', name }];
  // What is built on the page's own address is relative to it.
  if (object.name === 'location' && (name === 'origin' || name === 'href'))
    return [{ kind: 'text', parts: [{ text: '' }], isPage: true }];
  if (object.name === 'location' && pageParts.has(name))
    return [{ kind: 'unknown', open: { reason: 'runtime', name: `location.${name}` } }];
  if (object.name === 'import.meta' && name === 'url') return [textValue('')];
  if (name === 'env' && (object.name === 'process' || object.name === 'import.meta' || object.name === 'Bun'))
    return [{ kind: 'environment' }];
  const whole = `${object.name}.${name}`;
  const clients = modelsOfGlobal(whole).map(
    ({ model, entity }): Value => ({ kind: 'client', model, entity, kept: {} }),
  );
  return clients.length > 0 ? clients : [{ kind: 'builtin', name: whole }];
}

const urlParts: Readonly<Record<string, (text: TextValue) => readonly TextPart[] | undefined>> = {
  href: (text) => text.parts,
  origin: (text) => beforePath(text.parts),
  protocol: (text) => schemeOf(text.parts),
  pathname: (text) => pathOf(text),
  path: (text) => pathOf(text),
};

/** Gives what a member of a text or of a `URL` is. */
export function textMember(text: TextValue, name: string): readonly Value[] {
  if (text.isUrl && Object.hasOwn(urlParts, name)) {
    const parts = urlParts[name]?.(text);
    if (parts) return [{ kind: 'text', parts, ...(text.via ? { via: text.via } : {}) }];
  }
  if (text.isUrl && (name === 'host' || name === 'hostname')) return [hostOf(text, name === 'host')];
  if (text.isUrl && name === 'port') return portOf(text);
  return [{ kind: 'builtin', name, object: text }];
}

/** The host of a `URL`; an authority that is not known is not known, but it is there. */
function hostOf(text: TextValue, withPort: boolean): Value {
  const via = text.via ? { via: text.via } : {};
  const origin = beforePath(text.parts) ?? [];
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(plainText({ kind: 'text', parts: origin }));
  const sent = scheme ? undefined : requestPartOf({ kind: 'text', parts: origin });
  if (sent) return { kind: 'unknown', open: sent.open, ...via };
  if (!scheme) return { kind: 'unknown', open: { reason: 'runtime', name: 'URL.hostname' }, ...via };
  const authority = withoutStart(origin, scheme[0].length);
  const parts: TextPart[] = [];
  for (const part of authority) {
    const colon = isOpen(part) || withPort ? -1 : part.text.search(/:\d*$|:(?=\d)/);
    if (isOpen(part) || colon < 0) {
      if (isOpen(part) || part.text !== '') parts.push(part);
      continue;
    }
    if (!isOpen(part) && colon > 0) parts.push({ ...part, text: part.text.slice(0, colon) });
    break;
  }
  return { kind: 'text', parts, ...via };
}

/** The port of a `URL`, where one is written; one that may be hidden behind what is not known is not known. */
function portOf(text: TextValue): readonly Value[] {
  const origin = beforePath(text.parts) ?? [];
  const plain = plainText({ kind: 'text', parts: origin });
  const port = /^[a-z][a-z0-9+.-]*:\/\/[^/]*?:(\d+)$/i.exec(plain)?.[1];
  if (port !== undefined) return [textValue(port)];
  return plain.includes('\uFFFC') ? [{ kind: 'unknown', open: { reason: 'runtime', name: 'URL.port' } }] : [];
}

/** The path of a `URL` that is known as a whole. */
function pathOf(text: TextValue): readonly TextPart[] | undefined {
  const known = knownText(text);
  return known !== undefined && URL.canParse(known) ? [{ text: new URL(known).pathname }] : undefined;
}

/** The scheme with its colon, where it is written. */
function schemeOf(parts: readonly TextPart[]): readonly TextPart[] | undefined {
  const [first] = parts;
  const scheme = first && !isOpen(first) ? /^[a-z][a-z0-9+.-]*:/i.exec(first.text)?.[0] : undefined;
  return first && scheme !== undefined ? [{ ...first, text: scheme }] : undefined;
}

/** Takes characters away from the start; an open part counts as one. */
function withoutStart(parts: readonly TextPart[], length: number): readonly TextPart[] {
  let left = length;
  return parts.flatMap((part): readonly TextPart[] => {
    const size = isOpen(part) ? 1 : part.text.length;
    const cut = Math.min(left, size);
    left -= cut;
    if (cut === size) return [];
    return isOpen(part) || cut === 0 ? [part] : [{ ...part, text: part.text.slice(cut) }];
  });
}

/** The scheme and authority of a text whose authority is closed by known text. */
function beforePath(parts: readonly TextPart[]): readonly TextPart[] | undefined {
  const found: TextPart[] = [];
  let text = '';
  for (const part of parts) {
    if (isOpen(part)) {
      found.push(part);
      text += '\uFFFC';
      continue;
    }
    const start = text.length;
    text += part.text;
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    const from = scheme ? scheme[0].length : 0;
    const end = text.slice(from).search(/[/?#]/);
    if (end >= 0 && from + end >= start) {
      const kept = part.text.slice(0, from + end - start);
      if (kept) found.push({ ...part, text: kept });
      return found;
    }
    found.push(part);
  }
  return found;
}

/** Gives what a function of the platform gives. */
export function callBuiltin(
  evaluator: Evaluator,
  callee: Extract<Value, { kind: 'builtin' }>,
  invocation: Invocation,
  args: Args,
): readonly Value[] {
  const { object, name } = callee;
  if (object) {
    if (name === 'then') return afterThen(evaluator, object, invocation, args);
    if (name === 'catch' || name === 'finally') return [object];
    if (name === 'bind' || name === 'call' || name === 'apply')
      return onFunction(evaluator, object, name, invocation, args);
    if (object.kind === 'text') return onText(object, name, args);
    if (object.kind === 'list') return onList(evaluator, object, name, invocation, args);
    if (object.kind === 'json') return name === 'toString' ? [object] : [{ kind: 'response' }];
    if (object.kind === 'map') return onMap(evaluator, object, name, args);
    return [{ kind: 'response' }];
  }
  switch (name) {
    case 'URL':
      return afterWrites(evaluator, newUrl(evaluator, args), invocation);
    case 'URL.createObjectURL':
      return [textValue('blob:')];
    case 'document.createElement':
      return orUnknown(
        (args[0]?.() ?? []).flatMap((name) =>
          evaluator
            .global(`<${evaluator.textOf(name)}>`, invocation.call.callee, invocation.file)
            .flatMap((element) => evaluator.instance(element)),
        ),
        evaluator,
        invocation,
      );
    case 'Map':
    case 'WeakMap':
      return [newMap(evaluator, invocation, args)];
    case 'url.parse':
      return newUrl(evaluator, args.slice(0, 1));
    case 'url.resolve':
      return newUrl(evaluator, [args[1] ?? (() => []), args[0] ?? (() => [])]);
    case 'url.format':
    case 'String':
    case 'encodeURI':
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'structuredClone':
      return args[0]?.() ?? [];
    case 'Object.assign': {
      const layers = args.map((arg) => arg());
      if (layers[0]?.some((value) => value.kind === 'text' && value.isUrl))
        return layers
          .slice(1)
          .flatMap((layer) => layer.flatMap((from) => assigned(evaluator, from, layer.length === 1)))
          .reduce<readonly Value[]>((urls, change) => changed(evaluator, urls, change), layers[0]);
      return layers.every((values) => values.length === 1 && isLayer(values[0]))
        ? [{ kind: 'merged', layers: layers.flat() }]
        : layers.flat().reverse();
    }
    case 'Object.entries':
      return (args[0]?.() ?? []).map((value) => entriesOf(evaluator, value, invocation));
    case 'Object.values':
      return [
        {
          kind: 'list',
          items: [
            () =>
              (args[0]?.() ?? []).flatMap((value) =>
                evaluator.elements(value, invocation.call.callee, invocation.file),
              ),
          ],
        },
      ];
    case 'Promise.all':
    case 'Promise.allSettled':
    case 'Promise.race':
    case 'Array.from':
      return args[0]?.() ?? [];
    case 'decodeURI':
    case 'decodeURIComponent':
      return (args[0]?.() ?? []).map((value) => {
        const known = evaluator.textOf(value);
        return known?.includes('%') ? decoded(known, invocation, evaluator) : value;
      });
    case 'encodeURIComponent':
      return (args[0]?.() ?? []).map((value) => {
        const known = evaluator.textOf(value);
        return known === undefined
          ? { kind: 'unknown', open: { reason: 'runtime' } }
          : { kind: 'text', parts: [{ text: encode(known) }] };
      });
    case 'atob':
      return [sentOr(evaluator, args, invocation)];
    case 'process.cwd':
      return [textValue('/')];
    case 'Deno.env.toObject':
      return [{ kind: 'environment' }];
    case 'JSON.parse': {
      const read = (args[0]?.() ?? []).filter((value) => value.kind === 'json');
      return read.length > 0 ? read : [sentOr(evaluator, args, invocation)];
    }
    case 'Deno.env.get':
      return (args[0]?.() ?? []).flatMap((value) => {
        const known = evaluator.textOf(value);
        return known === undefined
          ? [evaluator.unknown('environment', invocation.call.callee, invocation.file)]
          : evaluator.member({ kind: 'environment' }, known, invocation.call.callee, invocation.file);
      });
    default:
      return [unknownCall(evaluator, invocation)];
  }
}

function unknownCall(evaluator: Evaluator, { id, call, file }: Invocation): Value {
  return evaluator.unknown('runtime', { kind: 'call', call: id, start: call.start, end: call.end }, file);
}

function orUnknown(values: readonly Value[], evaluator: Evaluator, invocation: Invocation): readonly Value[] {
  return values.length > 0 ? values : [unknownCall(evaluator, invocation)];
}

/** What is made of what the caller sent is still theirs. */
function sentOr(evaluator: Evaluator, args: Args, invocation: Invocation): Value {
  return (args[0]?.() ?? []).find((value) => requestPart(value)) ?? unknownCall(evaluator, invocation);
}

/** What cannot be decoded is thrown at run time. */
function decoded(text: string, invocation: Invocation, evaluator: Evaluator): Value {
  try {
    return textValue(decodeURIComponent(text));
  } catch {
    return unknownCall(evaluator, invocation);
  }
}

/** A lone surrogate has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}

function isLayer(value: Value | undefined): boolean {
  return (
    value?.kind === 'object' ||
    value?.kind === 'merged' ||
    value?.kind === 'json' ||
    value?.kind === 'lens' ||
    (value?.kind === 'text' && value.isUrl === true)
  );
}

/** `[key, value]` of each entry. */
function entriesOf(evaluator: Evaluator, value: Value, { file, call }: Invocation): Value {
  const pair = (key: readonly Value[], read: () => readonly Value[]): (() => readonly Value[]) => {
    const item: Value = { kind: 'list', items: [() => key, read] };
    return () => [item];
  };
  const entries = value.kind === 'object' ? value.file.objectAt(value.object) : [];
  if (value.kind === 'object' && entries.every((entry) => entry.key !== undefined))
    return {
      kind: 'list',
      items: entries.map((entry) =>
        pair([textValue(entry.key ?? '')], () => evaluator.evaluate(entry.value, value.file, value.frame)),
      ),
    };
  const key: Value = { kind: 'unknown', open: { reason: 'runtime', name: 'key' } };
  return { kind: 'list', items: [pair([key], () => evaluator.elements(value, call.callee, file))], isLoose: true };
}

/** A `Map` of what it is made with, and what the same file sets in it later. */
function newMap(evaluator: Evaluator, { file, call, id, frame }: Invocation, args: Args): Value {
  const given = (args[0]?.() ?? []).flatMap((value) =>
    value.kind === 'list' ? value.items.flatMap((item) => item()) : [],
  );
  const entries = given.flatMap((pair): readonly MapEntry[] =>
    pair.kind === 'list' ? [mapEntry(evaluator, pair.items[0], pair.items[1])] : [],
  );
  const later = file.lookup.callsOn(id, 'set').flatMap((set): readonly MapEntry[] => {
    const [key, value] = set.args;
    const own = set.fn === call.fn ? frame : undefined;
    return key && value
      ? [
          mapEntry(
            evaluator,
            () => evaluator.evaluate(key, file, own),
            () => evaluator.evaluate(value, file, own),
          ),
        ]
      : [];
  });
  const all = [...entries, ...later];
  const type = call.typeArgs[1];
  if (all.length > 0 || !type) return { kind: 'map', entries: all };
  return { kind: 'map', entries: [{ value: () => evaluator.ofType(type, file) }] };
}

function mapEntry(
  evaluator: Evaluator,
  key: (() => readonly Value[]) | undefined,
  value: (() => readonly Value[]) | undefined,
): MapEntry {
  const keys = key?.() ?? [];
  const known = keys.length === 1 && keys[0] ? evaluator.textOf(keys[0]) : undefined;
  return { ...(known === undefined ? {} : { key: known }), value: value ?? (() => []) };
}

function onMap(evaluator: Evaluator, map: Extract<Value, { kind: 'map' }>, name: string, args: Args): readonly Value[] {
  switch (name) {
    case 'get': {
      const keys = args[0]?.() ?? [];
      const known = keys.length === 1 && keys[0] ? evaluator.textOf(keys[0]) : undefined;
      const same = map.entries.filter((entry) => entry.key === undefined || known === undefined || entry.key === known);
      return same.flatMap((entry) => entry.value());
    }
    case 'values':
      return [{ kind: 'list', items: map.entries.map((entry) => entry.value) }];
    case 'set':
      return [map];
    default:
      return [{ kind: 'response' }];
  }
}

function newUrl(evaluator: Evaluator, args: Args): readonly Value[] {
  const inputs = args[0]?.() ?? [];
  const bases = args[1]?.();
  const asText = (value: Value): TextValue => {
    const joined = evaluator.concat([[value]])[0];
    return joined?.kind === 'text' ? joined : { kind: 'text', parts: [{ open: { reason: 'runtime' } }] };
  };
  const texts = inputs.map(asText);
  // Without a base, a text that names no scheme throws.
  if (!bases) return texts.filter(mayBeAbsolute).map((text) => ({ ...text, isUrl: true }));
  return texts.flatMap((text) => bases.map((base): Value => ({ ...resolvedText(asText(base), text), isUrl: true })));
}

function mayBeAbsolute(text: TextValue): boolean {
  const [first] = text.parts;
  return first !== undefined && (isOpen(first) || /^\s*[a-z][a-z0-9+.-]*(?::|\uFFFC|$)/i.test(plainText(text)));
}

function afterThen(evaluator: Evaluator, object: Value, invocation: Invocation, args: Args): readonly Value[] {
  const callbacks = args[0]?.() ?? [];
  const found = callbacks.flatMap((callback) =>
    callback.kind === 'function' ? evaluator.returned(callback, [() => [object]], invocation) : [],
  );
  return found.length > 0 ? found : [object];
}

function onFunction(
  evaluator: Evaluator,
  object: Value,
  name: string,
  invocation: Invocation,
  args: Args,
): readonly Value[] {
  if (name === 'bind') {
    const self = args[0]?.()[0];
    if (object.kind === 'function' && self && (self.kind === 'instance' || self.kind === 'object') && !object.self)
      return [{ ...object, self } satisfies FunctionValue];
    return [object];
  }
  if (object.kind !== 'function') {
    const [, ...rest] = invocation.call.args;
    if (name === 'apply') return [{ kind: 'response' }];
    return evaluator.invoke(object, { ...invocation, call: { ...invocation.call, args: rest } });
  }
  const self = args[0]?.()[0];
  const bound: FunctionValue =
    self && !object.self && (self.kind === 'instance' || self.kind === 'object') ? { ...object, self } : object;
  if (name === 'call') return evaluator.returned(bound, args.slice(1), invocation);
  const list = args[1]?.()[0];
  return evaluator.returned(bound, list?.kind === 'list' ? list.items : [], invocation);
}

const sameText = new Set(['toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'normalize', 'toLocaleLowerCase']);

function onText(text: TextValue, name: string, args: Args): readonly Value[] {
  if (sameText.has(name) || name === 'toJSON') return [{ ...text, isUrl: false }];
  if (name === 'toLowerCase')
    return [
      { ...text, parts: text.parts.map((part) => (isOpen(part) ? part : { ...part, text: part.text.toLowerCase() })) },
    ];
  if (name === 'concat') {
    return args.reduce<readonly Value[]>(
      (texts, arg) => texts.flatMap((left) => arg().map((right): Value => appended(left, right))),
      [text],
    );
  }
  if (name === 'replace' || name === 'replaceAll') return [replaced(text, args, name === 'replaceAll')];
  const known = text.parts.every((part) => !isOpen(part))
    ? text.parts.map((part) => (isOpen(part) ? '' : part.text)).join('')
    : undefined;
  if ((name === 'slice' || name === 'substring') && known !== undefined) {
    const bounds = args
      .map((arg) => arg()[0])
      .map((value) => (value?.kind === 'flag' && typeof value.value === 'number' ? value.value : Number.NaN));
    if (bounds.every((bound) => !Number.isNaN(bound)))
      return [
        {
          kind: 'text',
          parts: [
            {
              ...text.parts[0],
              text: name === 'slice' ? known.slice(...bounds) : known.substring(bounds[0] ?? 0, bounds[1]),
            } as TextPart,
          ],
          ...(text.via ? { via: text.via } : {}),
        },
      ];
  }
  if (name === 'split')
    return [{ kind: 'unknown', open: { reason: 'runtime' }, ...(text.via ? { via: text.via } : {}) }];
  return [
    {
      kind: 'unknown',
      open: { reason: 'runtime', ...(nameOf(text) ? { name: nameOf(text) as string } : {}) },
      ...(text.via ? { via: text.via } : {}),
    },
  ];
}

function nameOf(text: TextValue): string | undefined {
  for (const part of text.parts) if (isOpen(part) && part.open.name) return part.open.name;
  return undefined;
}

function appended(left: Value, right: Value): Value {
  if (left.kind !== 'text') return left;
  const more: readonly TextPart[] =
    right.kind === 'text'
      ? right.parts
      : right.kind === 'unknown'
        ? [{ open: right.open }]
        : right.kind === 'flag'
          ? [{ text: String(right.value) }]
          : [{ open: { reason: 'runtime' } }];
  return { ...left, parts: [...left.parts, ...more] };
}

/** Patterns that only take away what stands at an end: the authority stays as it is. */
const trimming = /^(?:\\\/\+?\$?|\^?\\\/\+?|\\\/\*\$|\(\?:\\\/\)\+\$|\\\/\$|\^\\s\+\|\\s\+\$)$/;

/** A repetition inside a repetition, a look-around or a reference back may take for ever. */
const unsafePattern = /[+*}]\)?[+*{?]|\(\?[=!<]|\\\d|\|.*[+*]/;
const longestReplaced = 512;

function replaced(text: TextValue, args: Args, all: boolean): Value {
  const from = args[0]?.()[0];
  const to = args[1]?.()[0];
  const by: readonly TextPart[] = to?.kind === 'text' ? to.parts : [{ open: { reason: 'runtime' } }];
  const search = from && knownText(from);
  if (search) return replacedText(text, search, by, all);
  if (from?.kind === 'regexp') {
    const known = knownText(text);
    const written = to && knownText(to);
    if (known !== undefined && written !== undefined && known.length <= longestReplaced && from.source.length <= 60) {
      const outcome = replacedPattern(known, from.source, from.flags, written);
      if (outcome === known) return text;
      if (outcome !== undefined) return { ...text, parts: [{ ...withoutPlace(text.parts[0]), text: outcome }] };
    }
    if (trimming.test(from.source)) return trimSlashes(text);
    if (/^\^https\?:\\\/\\\/$/.test(from.source)) return text;
  }
  // A pattern that is not understood leaves the authority of a whole text alone, or everything open.
  const closed = beforePath(text.parts);
  const origin = closed?.every((part) => !isOpen(part)) ? knownText({ kind: 'text', parts: closed }) : undefined;
  if (origin !== undefined && /^[a-z][a-z0-9+.-]*:\/\/./i.test(origin)) return text;
  return opened(text);
}

function opened(text: TextValue): Value {
  const name = nameOf(text);
  return { kind: 'unknown', open: { reason: 'runtime', ...(name === undefined ? {} : { name }) } };
}

/** A text that was rewritten stands nowhere as it is. */
function withoutPlace(part: TextPart | undefined): Omit<KnownPart, 'text'> {
  if (!part || isOpen(part)) return {};
  const { variable, environment } = part;
  return { ...(variable === undefined ? {} : { variable }), ...(environment === undefined ? {} : { environment }) };
}

function replacedPattern(text: string, source: string, flags: string, by: string): string | undefined {
  if (unsafePattern.test(source)) return undefined;
  try {
    return text.replace(new RegExp(source, flags), by);
  } catch {
    return undefined;
  }
}

function replacedText(text: TextValue, search: string, by: readonly TextPart[], all: boolean): Value {
  let done = false;
  const parts = text.parts.flatMap((part): readonly TextPart[] => {
    if (isOpen(part) || done || !part.text.includes(search)) return [part];
    if (!all) done = true;
    const pieces = part.text.split(search);
    const split = all ? pieces : [pieces[0] ?? '', pieces.slice(1).join(search)];
    return split.flatMap((piece, index) => [
      ...(index > 0 ? by : []),
      ...(piece === '' ? [] : [{ ...withoutPlace(part), text: piece }]),
    ]);
  });
  return { ...text, parts };
}

function trimSlashes(text: TextValue): TextValue {
  const last = text.parts.at(-1);
  if (!last || isOpen(last)) return text;
  return { ...text, parts: [...text.parts.slice(0, -1), { ...last, text: last.text.replace(/\/{1,8}$/, '') }] };
}

function onList(
  evaluator: Evaluator,
  list: Extract<Value, { kind: 'list' }>,
  name: string,
  invocation: Invocation,
  args: Args,
): readonly Value[] {
  const elements = (): readonly Value[] => evaluator.elements(list, invocation.call.callee, invocation.file);
  switch (name) {
    case 'join': {
      const separator = args[0] ? args[0]() : [{ kind: 'text', parts: [{ text: ',' }] } as const];
      return evaluator.concat(list.items.flatMap((item, index) => (index === 0 ? [item()] : [separator, item()])));
    }
    case 'map':
    case 'flatMap': {
      const callbacks = args[0]?.() ?? [];
      const mapped = list.items
        .slice(0, 16)
        .map(
          (item) => () =>
            callbacks.flatMap((callback) =>
              callback.kind === 'function'
                ? evaluator.returned(callback, [item], invocation)
                : [{ kind: 'response' } as const],
            ),
        );
      return [{ kind: 'list', items: mapped }];
    }
    case 'find':
    case 'at':
    case 'pop':
    case 'shift':
      return elements();
    case 'filter':
    case 'slice':
    case 'concat':
    case 'reverse':
    case 'sort':
    case 'flat':
    case 'values':
      return [list];
    default:
      return [{ kind: 'response' }];
  }
}
