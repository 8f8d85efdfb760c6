import type { Unresolved } from '@callsight/model';
import type { ClientModel } from '../clients/clientModel';
import type { CallFacts, Expr, TypeRef } from '../facts';
import type { SchemaModel } from '../schemas/schemaModel';
import { holeMark } from '../targets/parts';
import type { LinkedFile } from './linkedFile';
import type { Memo } from './memo';

/** One step that a value took, the newest first. */
export interface Trail {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly next?: Trail;
  readonly length: number;
  /** The place is in a file without facts (an environment file): 1-based. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** A stretch of known text, and where it is written. */
export interface KnownPart {
  readonly text: string;
  readonly file?: string;
  /** Offset of the first character in `file`, where the text is written plainly. */
  readonly at?: number;
  /** The environment variable that the text comes from, and its file. */
  readonly variable?: string;
  readonly environment?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A stretch of text that is not known. */
export interface OpenPart {
  readonly open: Unresolved;
  /** The parameters that would decide it: `file#function#index`. */
  readonly parameters?: readonly string[];
}

/** A stretch of text, known or not. */
export type TextPart = KnownPart | OpenPart;

/** A function's activation: what its parameters and its `this` are. */
export interface Frame {
  readonly file: LinkedFile;
  readonly fn: number;
  readonly args: Args;
  /** Arguments from this index on have no fixed place. */
  readonly spreadFrom?: number;
  readonly self?: Value;
  readonly parent?: Frame;
  readonly depth: number;
  readonly memo: Memo;
}

interface Traced {
  readonly via?: Trail;
  readonly taken?: Taken;
}

/** A value was taken because it is there: `a` of `a || b` is no empty text, that of `a ?? b` is not `undefined`. */
interface Taken {
  readonly by: Fallback;
  /** The very parts, or the very reason, that were taken: what is made of the value may be empty after all. */
  readonly what: unknown;
}

/** What gives a value the next one to fall back on; defaults of parameters and properties are like `??`. */
export type Fallback = '||' | '??';

/** Gives a value as one that a fallback took because it is there. */
export function takenBy(by: Fallback, value: Value): Value {
  return value.kind === 'text' || value.kind === 'unknown' ? { ...value, taken: { by, what: takenOf(value) } } : value;
}

/** Whether a fallback already took a value because it is there, so that another one of that kind leaves it. */
export function isTaken(value: Value, by: Fallback): boolean {
  const { taken } = value;
  return taken !== undefined && (taken.by === '||' || taken.by === by) && taken.what === takenOf(value);
}

function takenOf(value: Value): unknown {
  return value.kind === 'text' ? value.parts : value.kind === 'unknown' ? value.open : undefined;
}

/** What an expression may be at run time, as far as it matters to calls. */
export type Value = Traced &
  (
    | {
        readonly kind: 'text';
        readonly parts: readonly TextPart[];
        /** A `URL` instance. */
        readonly isUrl?: boolean;
        /** The library's own. */
        readonly isDefault?: boolean;
        /** The page's own address, which is empty and yet given. */
        readonly isPage?: boolean;
        /** What the caller of the program sends that could change the host. */
        readonly overridable?: string;
      }
    | {
        readonly kind: 'object';
        readonly file: LinkedFile;
        readonly object: number;
        readonly frame?: Frame;
        readonly expr: Expr;
        /** The name in its file that holds it: what is written to members of that name later is its own, too. */
        readonly binding?: number;
        /** Where that name is read: what is written to it before that may be all that counts. */
        readonly read?: { readonly at: number; readonly frame?: Frame };
        /** The field of a class in its file that holds it, likewise. */
        readonly field?: { readonly cls: number; readonly name: string };
      }
    | { readonly kind: 'record'; readonly members: ReadonlyMap<string, readonly Value[]> }
    /** Objects laid over each other, the last one on top. */
    | { readonly kind: 'merged'; readonly layers: readonly Value[] }
    | { readonly kind: 'map'; readonly entries: readonly MapEntry[] }
    | {
        readonly kind: 'list';
        readonly items: readonly (() => readonly Value[])[];
        /** An item stands for any number of them: places are not known. */
        readonly isLoose?: boolean;
      }
    | {
        readonly kind: 'function';
        readonly file: LinkedFile;
        readonly fn: number;
        readonly frame?: Frame;
        readonly self?: Value;
      }
    | {
        readonly kind: 'class';
        readonly file: LinkedFile;
        readonly cls: number;
        readonly frame?: Frame;
        /** It, or any of its heirs: `this` in a static method. */
        readonly isAny?: boolean;
      }
    | {
        readonly kind: 'instance';
        readonly file: LinkedFile;
        readonly cls: number;
        /** The activation of the constructor; absent when any construction is meant. */
        readonly construction?: Frame;
        /** The class that was constructed, where `file` and `cls` are a parent of it. */
        readonly site?: string;
        /** The object itself, where this one is what `super` is to it. */
        readonly receiver?: InstanceValue;
        /** It has members of such an object at most, and texts of its own: `Partial<Api>`. */
        readonly isLike?: boolean;
        /** What hands it in, of which its texts are. */
        readonly given?: Value;
      }
    | {
        readonly kind: 'client';
        readonly model: ClientModel;
        readonly entity: string;
        /** A member of the entity that is not called yet. */
        readonly member?: string;
        /** The member stands for any that sends a request: its name is worked out at run time. */
        readonly isAnyVerb?: boolean;
        /** What an option of the call was found to be that decides its site. */
        readonly choice?: string;
        /** What the factory or constructor was given, by the names of the model. */
        readonly kept: Readonly<Record<string, readonly Value[]>>;
        /** Where it was made: `file#call`. */
        readonly site?: string;
        /** The parameter that hands it in, when only its declared type is known. */
        readonly given?: Value;
      }
    | { readonly kind: 'module'; readonly file: LinkedFile; readonly cjs?: boolean }
    | { readonly kind: 'foreign'; readonly specifier: string; readonly path: readonly string[]; readonly cjs?: boolean }
    | {
        readonly kind: 'shape';
        readonly file: LinkedFile;
        readonly type: TypeRef;
        /** The binding that declares it in its file, when the type has a name. */
        readonly binding?: number;
        readonly given?: Value;
      }
    | { readonly kind: 'builtin'; readonly name: string; readonly object?: Value }
    | {
        readonly kind: 'schema';
        readonly model: SchemaModel;
        readonly entity: string;
        /** A function of the entity that is not called yet. */
        readonly member?: string;
        readonly shape: Shape;
      }
    /** An object whose members are worked out when they are asked for. */
    | { readonly kind: 'lens'; readonly member: (name: string, expr: Expr, file: LinkedFile) => readonly Value[] }
    /** With `isBundled`, as a bundler gives it to the page. */
    | { readonly kind: 'environment'; readonly isBundled?: boolean }
    | { readonly kind: 'json'; readonly file: string; readonly node: unknown }
    | { readonly kind: 'flag'; readonly value: boolean | number }
    | {
        readonly kind: 'nothing';
        /** Some caller leaves it out, which others give: what stands in for it is in force, too. */
        readonly isLeftOut?: boolean;
        /** The object may have no such member at all. */
        readonly isAbsent?: boolean;
      }
    | { readonly kind: 'regexp'; readonly source: string; readonly flags: string }
    | { readonly kind: 'response' }
    | {
        readonly kind: 'unknown';
        readonly open: Unresolved;
        readonly parameters?: readonly string[];
        /** Its declared type says that it is a text, a number or the like: none of its methods makes a request. */
        readonly isData?: boolean;
        /** It starts with a slash, whatever it is: what it is put behind ends there. */
        readonly isPath?: boolean;
      }
  );

/** What a schema is made of. */
export interface Shape {
  /** The names of the environment variables that are read. */
  readonly variables?: () => readonly Value[];
  /** Objects of schemas by field, the last one on top. */
  readonly fields: readonly (() => readonly Value[])[];
  /** What is done with a value, in order. */
  readonly steps: readonly SchemaStep[];
}

/** A value that stands in for one that is missing, or what a value is sent through. */
export interface SchemaStep {
  readonly does: 'fallback' | 'through';
  readonly values: () => readonly Value[];
}

/** What a `Map` holds under a key; one that is not known may be any. */
export interface MapEntry {
  readonly key: () => string | undefined;
  readonly value: () => readonly Value[];
  /** Whether the value is data by how it is written. */
  readonly isData?: boolean;
}

/** A text, whole or with gaps. */
export type TextValue = Extract<Value, { kind: 'text' }>;
/** Something that a modelled library hands out. */
export type ClientValue = Extract<Value, { kind: 'client' }>;
/** Something that a library of schemas and settings hands out. */
export type SchemaValue = Extract<Value, { kind: 'schema' }>;
/** A function of the project. */
export type FunctionValue = Extract<Value, { kind: 'function' }>;
/** A class of the project. */
export type ClassValue = Extract<Value, { kind: 'class' }>;
/** An object that a class of the project makes. */
export type InstanceValue = Extract<Value, { kind: 'instance' }>;

/** What is not known, and why. */
export type UnknownValue = Extract<Value, { kind: 'unknown' }>;

/** What a call is given, each argument read when it is asked for. */
export type Args = readonly (() => readonly Value[])[];

/** One call as the evaluator sees it. */
export interface Invocation {
  readonly file: LinkedFile;
  readonly call: CallFacts;
  readonly id: number;
  readonly frame?: Frame;
}

const longestTrail = 16;

/** Gives the value with one more step in front. */
export function traced(value: Value, step: Omit<Trail, 'next' | 'length'>): Value {
  const length = (value.via?.length ?? 0) + 1;
  if (length > longestTrail) return value;
  const { file, start, end, what } = step;
  // Spelled out: V8 gives each copy that is made with `...` a layout of its own.
  const via: Trail = value.via
    ? { file, start, end, what, length, next: value.via }
    : { file, start, end, what, length };
  return { ...value, via: step.at ? { ...via, at: step.at } : via };
}

/** Gives a text of one known part. */
export function textValue(text: string, part: Omit<KnownPart, 'text'> = {}, via?: Trail): TextValue {
  return { kind: 'text', parts: [{ text, ...part }], ...(via ? { via } : {}) };
}

/** Whether a stretch of text is not known. */
export function isOpen(part: TextPart): part is OpenPart {
  return 'open' in part;
}

/** Gives the text with `\uFFFC` where it is not known. */
export function plainText(value: TextValue): string {
  return value.parts.map((part) => (isOpen(part) ? holeMark : part.text)).join('');
}

/** Gives the text when all of it is known. */
export function knownText(value: Value): string | undefined {
  if (value.kind === 'flag' && typeof value.value === 'number') return String(value.value);
  if (value.kind !== 'text' || value.parts.some(isOpen)) return undefined;
  return value.parts.map((part) => (isOpen(part) ? '' : part.text)).join('');
}

/** Gives the text when the code itself says all of it, and no environment. */
export function writtenText(value: Value): string | undefined {
  return value.kind === 'text' && value.parts.every(isWritten) ? knownText(value) : undefined;
}

/** Whether a stretch of text is written in the code. */
export function isWritten(part: TextPart): part is KnownPart {
  return !isOpen(part) && part.variable === undefined;
}

/** Nothing that a member or call could be found on. */
export function isVague(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'response' || value.kind === 'nothing' || value.kind === 'foreign';
}

/** Gives a value as a text: whole, with gaps, or one gap that says why. */
export function asText(value: Value): TextValue {
  if (value.kind === 'text') return value;
  if (value.kind === 'flag' && typeof value.value === 'number')
    return { kind: 'text', parts: [{ text: String(value.value) }], ...(value.via ? { via: value.via } : {}) };
  const open: Unresolved =
    value.kind === 'unknown'
      ? value.open
      : value.kind === 'foreign'
        ? { reason: 'import', name: [value.specifier, ...value.path].join('.') }
        : { reason: 'runtime' };
  const parameters = value.kind === 'unknown' ? value.parameters : undefined;
  return {
    kind: 'text',
    parts: [{ open, ...(parameters ? { parameters } : {}) }],
    ...(value.via ? { via: value.via } : {}),
  };
}
