import type { Expr } from '../facts';
import { base64Of, textOfBase64 } from '../targets/base64';
import { entriesOf, newMap, onList, onMap } from './collections';
import type { Evaluator } from './evaluator';
import { resolvedText } from './joinTexts';
import type { LinkedFile } from './linkedFile';
import { modelsOfGlobal } from './modelTables';
import { requestPart } from './requests';
import { onText } from './textMethods';
import { assigned } from './urlChanges';
import { afterWrites, changed } from './urlWrites';
import {
  type Args,
  asText,
  type FunctionValue,
  type Invocation,
  isOpen,
  type KnownPart,
  knownText,
  plainText,
  type TextValue,
  textValue,
  type Value,
  writtenText,
} from './value';

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
  'btoa',
  'Buffer',
  'encodeURI',
  'Array',
  'Number',
  'Reflect',
  'structuredClone',
  'Map',
  'WeakMap',
  'Proxy',
  'RegExp',
  'location',
  'document',
  // The runes of Svelte: https://svelte.dev/docs/svelte/what-are-runes
  '$state',
  '$derived',
  '$bindable',
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
    return [{ kind: 'environment', ...(object.name === 'import.meta' ? { isBundled: true } : {}) }];
  const whole = `${object.name}.${name}`;
  const clients = modelsOfGlobal(whole).map(
    ({ model, entity }): Value => ({ kind: 'client', model, entity, kept: {} }),
  );
  return clients.length > 0 ? clients : [{ kind: 'builtin', name: whole }];
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
    if (object.kind === 'text' && name === 'concat') return evaluator.concat([[object], ...args.map((arg) => arg())]);
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
    case 'Proxy':
      return behindProxy(evaluator, invocation, args);
    case 'RegExp':
      return [patternOf(args) ?? unknownCall(evaluator, invocation)];
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
    case '$state':
    case '$state.raw':
    case '$state.snapshot':
    case '$derived':
    case '$bindable':
      return args[0]?.() ?? [];
    case '$derived.by':
      return (args[0]?.() ?? []).flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, []) : []));
    case 'Object.create': {
      // It has what it is made of, unless it is given more.
      const of = args[0]?.() ?? [];
      const isHeir =
        args.length === 1 && of.length > 0 && of.every(({ kind }) => kind === 'instance' || kind === 'object');
      return isHeir ? of : [unknownCall(evaluator, invocation)];
    }
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
        return known?.includes('%') ? decoded(asText(value), invocation, evaluator) : value;
      });
    case 'encodeURIComponent':
      return (args[0]?.() ?? []).map((value) => {
        const known = evaluator.textOf(value);
        return known === undefined ? { kind: 'unknown', open: { reason: 'runtime' } } : recoded(asText(value), encode);
      });
    case 'atob': {
      const texts = (args[0]?.() ?? []).flatMap((value) => textOfBase64(writtenText(value) ?? '?') ?? []);
      return texts.length > 0 ? texts.map((text) => textValue(text)) : [sentOr(evaluator, args, invocation)];
    }
    case 'btoa': {
      const texts = (args[0]?.() ?? []).flatMap((value) => writtenText(value) ?? []);
      return orUnknown(
        texts.map((text) => textValue(base64Of(text))),
        evaluator,
        invocation,
      );
    }
    case 'Buffer.from': {
      // A buffer of a text stands for the text; `toString('base64')` is its base64.
      const isEncoded = (args[1]?.() ?? []).some((value) => /^base64/.test(evaluator.textOf(value) ?? ''));
      if (isEncoded) return callBuiltin(evaluator, { kind: 'builtin', name: 'atob' }, invocation, args);
      const texts = (args[0]?.() ?? []).filter(({ kind }) => kind === 'text');
      return texts.length > 0 ? texts : [sentOr(evaluator, args, invocation)];
    }
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

/** What a proxy stands for; one that answers itself may give anything else, but for variables, which keep their names. */
function behindProxy(evaluator: Evaluator, invocation: Invocation, [target, handler]: Args): readonly Value[] {
  const values = target?.() ?? [];
  const answers = (handler?.() ?? []).every(
    (value) => value.kind !== 'object' || value.file.objectAt(value.object).some(({ key }) => key !== 'set'),
  );
  if (!answers || values.every(({ kind }) => kind === 'environment')) return orUnknown(values, evaluator, invocation);
  return [...values, ...orUnknown([], evaluator, invocation)];
}

/** Gives the pattern that `new RegExp(source, flags)` makes, where all of it is known. */
function patternOf([source, flags]: Args): Value | undefined {
  const [written, ...others] = source?.() ?? [];
  if (!written || others.length > 0) return undefined;
  if (written.kind === 'regexp' && !flags) return written;
  const [given] = flags?.() ?? [textValue('')];
  const [pattern, marks] = [knownText(written), given && knownText(given)];
  return pattern === undefined || marks === undefined ? undefined : { kind: 'regexp', source: pattern, flags: marks };
}

function orUnknown(values: readonly Value[], evaluator: Evaluator, invocation: Invocation): readonly Value[] {
  return values.length > 0 ? values : [unknownCall(evaluator, invocation)];
}

/** What is made of what the caller sent is still theirs. */
function sentOr(evaluator: Evaluator, args: Args, invocation: Invocation): Value {
  return (args[0]?.() ?? []).find((value) => requestPart(value)) ?? unknownCall(evaluator, invocation);
}

/** What cannot be decoded is thrown at run time. */
function decoded(text: TextValue, invocation: Invocation, evaluator: Evaluator): Value {
  try {
    return recoded(text, decodeURIComponent);
  } catch {
    return unknownCall(evaluator, invocation);
  }
}

/** A text in another writing. It stands nowhere so, but what comes from a variable still does. */
function recoded({ parts }: TextValue, recode: (text: string) => string): TextValue {
  const ofPart = (part: KnownPart): KnownPart =>
    part.variable === undefined ? { text: recode(part.text) } : { ...part, text: recode(part.text) };
  return { kind: 'text', parts: parts.map((part) => (isOpen(part) ? part : ofPart(part))) };
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
  return texts.flatMap((text) =>
    bases
      .map(asText)
      .map((base): Value => ({ ...(isSentWhole(base, text) ? text : resolvedText(base, text)), isUrl: true })),
  );
}

/** Whoever calls the program may send a whole address; beside a base that is not known, that is what is known of it. */
function isSentWhole({ parts: [base] }: TextValue, { parts: [input] }: TextValue): boolean {
  return (
    !!base &&
    isOpen(base) &&
    base.open.reason !== 'request' &&
    !!input &&
    isOpen(input) &&
    input.open.reason === 'request'
  );
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
