import { base64Of } from '../targets/base64';
import { contextDefault, contextType, contextValues } from './contexts';
import type { Evaluator } from './evaluator';
import { joinTexts } from './joinTexts';
import { valueLimit } from './limits';
import { providedBy } from './providers';
import { isCertain, isNothing } from './questions';
import {
  type Args,
  asText,
  type Invocation,
  isOpen,
  isVague,
  knownText,
  type TextValue,
  textValue,
  type Value,
  writtenText,
} from './value';

/** What a function that is no client's does with what it is given, as far as values go. */
type ForeignFunction =
  | { readonly gives: 'argument' } // the first one, perhaps wrapped: memoize(f), cloneDeep(x)
  | { readonly gives: 'result' } // what the first one, a function, returns
  | { readonly gives: 'box'; readonly member: string; readonly of: 'argument' | 'result' } // ref(x).value
  | { readonly gives: 'merged'; readonly wins: 'later' | 'earlier' }
  | { readonly gives: 'joined' } // texts with one slash between
  | { readonly gives: 'formatted' } // format('https://%s/v1', host)
  | { readonly gives: 'base64' } // encode('user:password')
  | { readonly gives: 'member'; readonly name: string } // stringifyUrl({ url })
  | { readonly gives: 'unslashed'; readonly asked?: number } // trimEnd(url, '/'), where that argument asks for it
  | { readonly gives: 'property' } // get(settings, 'api.url', 'otherwise')
  | { readonly gives: 'context' } // what a component finds in one
  | { readonly gives: 'provided' }; // inject('api', otherwise): what an outer component, or the app, provides

const argument: ForeignFunction = { gives: 'argument' };
const later: ForeignFunction = { gives: 'merged', wins: 'later' };
const earlier: ForeignFunction = { gives: 'merged', wins: 'earlier' };
const joined: ForeignFunction = { gives: 'joined' };
const formatted: ForeignFunction = { gives: 'formatted' };
const base64: ForeignFunction = { gives: 'base64' };
const box = (member: string, of: 'argument' | 'result'): ForeignFunction => ({ gives: 'box', member, of });

const context: ForeignFunction = { gives: 'context' };
const contexts = { createContext: box(contextDefault, 'argument'), useContext: context };

/** lodash, whole, by function and as packages of one function each. */
const lodash: Readonly<Record<string, ForeignFunction>> = {
  merge: later,
  mergeWith: later,
  assign: later,
  assignIn: later,
  extend: later,
  defaults: earlier,
  defaultsDeep: earlier,
  clone: argument,
  cloneDeep: argument,
  memoize: argument,
  once: argument,
  debounce: argument,
  throttle: argument,
  trim: { gives: 'unslashed', asked: 1 },
  trimStart: argument,
  trimEnd: { gives: 'unslashed', asked: 1 },
  get: { gives: 'property' },
};

/** Packages that hand back the function that they are given, to be called less often. */
const sameFunction = [
  ...['debounce', 'fast-memoize', 'mem', 'memoize', 'memoize-one', 'memoizee', 'micro-memoize', 'moize'],
  ...['nano-memoize', 'p-debounce', 'p-memoize'],
];

/** By module and export; `=` is the module itself. */
const functions: Readonly<Record<string, Readonly<Record<string, ForeignFunction>>>> = {
  lodash,
  'lodash-es': lodash,
  underscore: lodash,
  radash: { memo: argument, debounce: argument, throttle: argument, assign: later },
  ramda: { mergeRight: later, mergeLeft: earlier, mergeDeepRight: later, mergeDeepLeft: earlier, clone: argument },
  deepmerge: { '=': later, default: later },
  'deepmerge-ts': { deepmerge: later },
  'ts-deepmerge': { merge: later, default: later },
  'merge-deep': { '=': later, default: later },
  extend: { '=': later, default: later },
  'object-assign': { '=': later, default: later },
  defu: { defu: earlier, default: earlier, '=': earlier },
  util: { promisify: argument, format: formatted },
  'sprintf-js': { sprintf: formatted },
  printj: { sprintf: formatted },
  'format-util': { default: formatted, '=': formatted },
  pify: { '=': argument, default: argument },
  bluebird: { promisify: argument, promisifyAll: argument },
  ...Object.fromEntries(sameFunction.map((name) => [name, { default: argument, '=': argument }])),
  '@vueuse/core': { useDebounceFn: argument, useThrottleFn: argument, useMemoize: argument },
  'use-debounce': { useDebouncedCallback: argument, useThrottledCallback: argument },
  'usehooks-ts': { useDebounceCallback: argument },
  react: {
    ...contexts,
    use: context,
    cache: argument,
    memo: argument,
    forwardRef: argument,
    useCallback: argument,
    useMemo: { gives: 'result' },
    useRef: box('current', 'argument'),
  },
  preact: { createContext: contexts.createContext },
  'preact/hooks': { useContext: context },
  'preact/compat': contexts,
  'solid-js': contexts,
  'use-context-selector': contexts,
  'next/cache': { unstable_cache: argument },
  vue: {
    ref: box('value', 'argument'),
    shallowRef: box('value', 'argument'),
    computed: box('value', 'result'),
    reactive: argument,
    readonly: argument,
    markRaw: argument,
    toRaw: argument,
    inject: { gives: 'provided' },
  },
  mobx: { observable: argument },
  'url-join': { default: joined, '=': joined, urlJoin: joined },
  'proper-url-join': { default: joined, '=': joined },
  'urljoin-ts': { urljoin: joined, urlJoin: joined },
  ufo: {
    joinURL: joined,
    withQuery: argument,
    withoutTrailingSlash: argument,
    withTrailingSlash: argument,
    cleanDoubleSlashes: argument,
    normalizeURL: argument,
  },
  'query-string': { stringifyUrl: { gives: 'member', name: 'url' } },
  'remove-trailing-slash': { default: { gives: 'unslashed' }, '=': { gives: 'unslashed' } },
  'normalize-url': { default: argument, '=': argument },
  immer: { produce: argument },
  'base-64': { encode: base64 },
  'js-base64': { encode: base64, toBase64: base64, 'Base64.encode': base64, 'Base64.toBase64': base64 },
  btoa: { '=': base64, default: base64 },
  abab: { btoa: base64 },
};

/** Gives what a function of a package gives that is no client's, or `undefined` where nothing is known of it. */
export function foreignResult(
  evaluator: Evaluator,
  callee: Extract<Value, { kind: 'foreign' }>,
  invocation: Invocation,
  args: Args,
): readonly Value[] | undefined {
  const known = functionOf(callee);
  if (!known) return undefined;
  const given = args[0]?.() ?? [];
  const result = (): readonly Value[] =>
    given.flatMap((value) => (value.kind === 'function' ? evaluator.returned(value, [], invocation) : []));
  switch (known.gives) {
    case 'argument':
      return given;
    case 'result':
      return result();
    case 'box': {
      const members = new Map([[known.member, known.of === 'argument' ? given : result()]]);
      const [type] = invocation.call.typeArgs;
      if (type && known.member === contextDefault) members.set(contextType, evaluator.ofType(type, invocation.file));
      return [{ kind: 'record', members }];
    }
    case 'merged':
      return merged(args, known.wins);
    case 'joined':
      return joinedTexts(args);
    case 'formatted':
      return given.flatMap((value) =>
        value.kind === 'text' ? formattedText(evaluator, value, args.slice(1)) : [value],
      );
    case 'base64':
      return given.flatMap((value) => {
        const text = writtenText(value);
        return text === undefined ? [] : [textValue(base64Of(text))];
      });
    case 'member': {
      const { callee: expr } = invocation.call;
      return evaluator.members(given, known.name, expr, invocation.file);
    }
    case 'unslashed':
      if (known.asked !== undefined && !args[known.asked]) return given;
      if (!asksForSlashes(known.asked, args)) return undefined;
      return given.map((value) => (value.kind === 'text' ? unslashed(value) : value));
    case 'property':
      return propertyOf(evaluator, given, args, invocation);
    case 'context':
      return contextValues(evaluator, invocation);
    case 'provided': {
      const [token] = invocation.call.args;
      const provided = token ? providedBy(evaluator, callee.specifier, token, invocation.file) : [];
      const all = provided.length > 0 ? provided : (args[1]?.() ?? []);
      return all.length > 0 ? all : undefined;
    }
  }
}

/** A text with what stands for each of its places: `%s`, `%d`. */
function formattedText(evaluator: Evaluator, { parts, via }: TextValue, args: Args): readonly Value[] {
  const given = [...args];
  const sets = parts.flatMap((part): readonly (readonly Value[])[] => {
    if (isOpen(part)) return [[{ kind: 'text', parts: [part] }]];
    let from = 0;
    return part.text.split(/(%[sdifjoO%])/).map((piece, index) => {
      const at = part.at === undefined ? {} : { at: part.at + from };
      from += piece.length;
      const stays: Value = { kind: 'text', parts: [{ ...part, text: piece === '%%' ? '%' : piece, ...at }] };
      return index % 2 === 0 || piece === '%%' ? [stays] : (given.shift()?.() ?? [stays]);
    });
  });
  return evaluator.concat(sets).map((value) => (via && !value.via ? { ...value, via } : value));
}

/** Whether slashes are to be taken away: always, or where an argument names them and nothing that may end a host. */
function asksForSlashes(asked: number | undefined, args: Args): boolean {
  if (asked === undefined) return true;
  return args[asked]?.().every((value) => /^[/\s]+$/.test(knownText(value) ?? '')) ?? false;
}

/** A text without the slashes that it ends in. */
function unslashed(text: TextValue): TextValue {
  const last = text.parts.at(-1);
  return last && !isOpen(last)
    ? { ...text, parts: [...text.parts.slice(0, -1), { ...last, text: last.text.replace(/\/+$/, '') }] }
    : text;
}

/** What a path of names (`a.b`, `list[0].b`) leads to in an object, beside what stands in for it where it may be missing. */
function propertyOf(
  evaluator: Evaluator,
  objects: readonly Value[],
  [, path, otherwise]: Args,
  { call, file }: Invocation,
): readonly Value[] | undefined {
  const [value, ...others] = path?.() ?? [];
  const names = value && others.length === 0 ? knownText(value)?.match(/[^.[\]]+/g) : undefined;
  if (!names) return undefined;
  const found = names.reduce<readonly Value[]>(
    (held, name) => evaluator.members(held, name, call.args[0] ?? call.callee, file),
    objects,
  );
  const given = found.filter((each) => !isNothing(each));
  const isSure = given.length > 0 && given.length === found.length && found.every(isCertain);
  const all = isSure ? given : [...given, ...(otherwise?.() ?? [])];
  return all.length > 0 ? all : undefined;
}

/** Gives which of the objects wins that a function of a package lays over each other. */
export function layering(callee: Extract<Value, { kind: 'foreign' }>): 'later' | 'earlier' | undefined {
  const known = functionOf(callee);
  return known?.gives === 'merged' ? known.wins : undefined;
}

/** Gives the texts of each argument behind those of the one before, with one slash between; each keeps where it is from. */
export function joinedTexts(args: Args): readonly Value[] {
  const [first, ...others] = args.map((arg) =>
    arg()
      .filter(({ kind }) => kind !== 'nothing')
      .map(asText),
  );
  const glued = { range: () => undefined, allowAbsoluteUrls: false };
  return others.reduce<readonly TextValue[]>(
    (bases, inputs) =>
      inputs.length === 0
        ? bases
        : bases
            .flatMap((base) => inputs.flatMap((input) => joinTexts('axios', base, input, glued)))
            .slice(0, valueLimit),
    first ?? [],
  );
}

function functionOf({ specifier, path }: Extract<Value, { kind: 'foreign' }>): ForeignFunction | undefined {
  const names = path.filter((name) => name !== 'default');
  const single = /^(?:lodash(?:-es)?[./])(\w+?)(?:\.js)?$/.exec(specifier)?.[1];
  if (single !== undefined && names.length === 0)
    return Object.entries(lodash).find(([name]) => name.toLowerCase() === single.toLowerCase())?.[1];
  const ofModule = Object.hasOwn(functions, specifier) ? functions[specifier] : undefined;
  const name = names.length === 0 ? (path[0] ?? '=') : names.length < 3 ? names.join('.') : undefined;
  return ofModule && name !== undefined && Object.hasOwn(ofModule, name) ? ofModule[name] : undefined;
}

/** Objects laid over each other; functions among them say how, and are no objects. */
function merged(args: Args, wins: 'later' | 'earlier'): readonly Value[] {
  const layers = args.flatMap((arg): readonly Value[] => {
    const values = arg().filter((value) => value.kind !== 'function');
    const [only, ...others] = values.filter((value) => !isVague(value));
    // A layer of several candidates, or of none that is known, may set anything.
    return only && others.length === 0 ? [only] : values.slice(0, 1);
  });
  return [{ kind: 'merged', layers: wins === 'later' ? layers : layers.toReversed() }];
}
