/**
 * What one file says, without its syntax tree: plain data that survives JSON, small enough to keep for
 * every file of a project. Positions are offsets into the text, in UTF-16 units.
 */

interface Located {
  readonly start: number;
  readonly end: number;
}

/** An expression that may become a host, a client or an option. */
export type Expr = Located &
  (
    | {
        readonly kind: 'text';
        readonly value: string;
        /** Offset of the first character, when written plainly. */
        readonly at?: number;
      }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'concat'; readonly parts: readonly Expr[] }
    /** `unwraps`: what a `ref` holds stands for it, as in the templates of Vue. */
    | { readonly kind: 'binding'; readonly binding: number; readonly unwraps?: boolean }
    | { readonly kind: 'global'; readonly name: string }
    | { readonly kind: 'parameter'; readonly fn: number; readonly index: number; readonly rest?: boolean }
    | { readonly kind: 'member'; readonly object: Expr; readonly name: string }
    | { readonly kind: 'index'; readonly object: Expr; readonly key: Expr }
    | { readonly kind: 'element'; readonly object: Expr }
    | { readonly kind: 'call'; readonly call: number }
    | { readonly kind: 'object'; readonly object: number }
    | { readonly kind: 'array'; readonly items: readonly Expr[] }
    | {
        readonly kind: 'choice';
        readonly operator: ChoiceOperator;
        readonly options: readonly Expr[];
        /** What decides between two options of which one is empty: `config.base ? '' : base`. */
        readonly test?: Expr;
      }
    | { readonly kind: 'function'; readonly fn: number }
    | { readonly kind: 'class'; readonly cls: number }
    | ({ readonly kind: 'this' } & Owner)
    | ({ readonly kind: 'super' } & Owner)
    | { readonly kind: 'module'; readonly specifier: string; readonly cjs?: boolean }
    | { readonly kind: 'typed'; readonly value: Expr; readonly type: TypeRef }
    | { readonly kind: 'fallback'; readonly unless: Expr; readonly value: Expr }
    | {
        readonly kind: 'when';
        readonly tests: readonly TextTest[];
        readonly value: Expr;
        /** Nothing else decides whether it is written. */
        readonly isSole?: boolean;
      }
    | { readonly kind: 'tagged'; readonly tag: Expr; readonly value: Expr }
    | { readonly kind: 'regexp'; readonly source: string; readonly flags: string }
    | { readonly kind: 'unknown'; readonly text: string }
  );

/** Whose `this` it is: the function that binds it (-1: none), and the class or object literal that the function belongs to. */
export interface Owner {
  readonly fn: number;
  readonly cls?: number;
  readonly isStatic?: boolean;
  readonly object?: number;
  /** Whether that object is the options of a component, whatever stands in it. */
  readonly isComponent?: boolean;
}

/** What a condition asks of a text, and whether it holds: `path.startsWith('/')`, `!/^https?:/.test(url)`. */
export interface TextTest {
  readonly subject: Expr;
  readonly asks: 'start' | 'end' | 'part' | 'pattern' | 'whole';
  readonly of: Expr;
  readonly holds: boolean;
}

/** How the options of a choice relate: `?:`, `??`, `||`, `&&`, several writes, or a default value. */
export type ChoiceOperator = '?:' | '??' | '||' | '&&' | 'default' | 'writes';

/** One part of an object literal. A spread has no key. */
export interface Entry extends Located {
  readonly key?: string;
  readonly computed?: Expr;
  readonly value: Expr;
  readonly form?: 'getter';
}

/** A type as far as it leads to a class: `AxiosInstance`, `Promise<GreeterClient>`, `{ api: Api }`. */
export interface TypeRef {
  readonly name?: Expr;
  /** What it names is no type, but the value whose type is meant: `typeof api`. */
  readonly isOfValue?: true;
  readonly args: readonly TypeRef[];
  readonly members?: readonly { readonly name: string; readonly type: TypeRef }[];
  /** What each member is that has no name of its own: `{ [name: string]: Api }`. */
  readonly anyMember?: TypeRef;
  /** What a call of it gives: `() => Api`. */
  readonly result?: TypeRef;
  /** What a call of it is given, where any of that leads somewhere: `(api: Api) => void`. */
  readonly parameters?: readonly TypeRef[];
  /** The types of which it is all at once: those that an interface extends, `A & B`. */
  readonly parents?: readonly TypeRef[];
  /** The types of which it is one: `A | B`. */
  readonly anyOf?: readonly TypeRef[];
  /** It stands between `<` and `>` of the alias that is declared, in this place: `T` of `type Promised<T> = …`. */
  readonly parameter?: number;
  /** The type whose members it has, each made of what that is: `{ [K in keyof T]: Promised<T[K]> }`. */
  readonly over?: TypeRef;
  /** A text, a number or the like, which makes no request. */
  readonly isData?: true;
  /** It may be a text as well: `string | Request`. */
  readonly orText?: true;
}

/** A name that a scope declares, with everything that is ever written to it. */
export interface Binding extends Located {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'parameter' | 'import' | 'function' | 'class' | 'enum' | 'type' | 'other';
  /** The function that declares it, -1 for the module. */
  readonly fn: number;
  readonly writes: readonly Expr[];
  /** Where each of the writes stands; absent where there is only one. */
  readonly places?: readonly WritePlace[];
  /** What `+=` adds, in order. */
  readonly appends: readonly Expr[];
  type?: TypeRef;
  /** What an import names: `default`, `*`, `=` for the CommonJS value, or the exported name. */
  readonly import?: { readonly specifier: string; readonly name: string };
}

/** Where something is written, and how far it is sure to have been. */
export interface WritePlace {
  /** The function that writes, -1 for the module. */
  readonly fn: number;
  /** From here on it is written. */
  readonly from: number;
  /** What stands from there up to here comes after the write; absent where the write may be passed over in its block. */
  readonly until?: number;
  /** Where the loops around it start. */
  readonly loops?: readonly number[];
  /** Stretches that are not reached after it, start by end: other branches, and what stands behind a branch that leaves. */
  readonly besides?: readonly number[];
  /** One of the branches of an `if` with an `else`, where the write is sure to have been when the branch is left. */
  readonly either?: Either;
}

/** A branch of an `if` that leaves no other way than through one of its branches. */
export interface Either {
  /** Where the `if` starts and ends, and up to where what stands behind it comes after it. */
  readonly from: number;
  readonly end: number;
  readonly until: number;
  /** Which of the branches it is, and how many there are that are not left with `return`, `throw` and the like. */
  readonly branch: number;
  readonly of: number;
}

/** The name of a write that lays all that its value has over an object. */
export const laidOver = '...';

/** `object.name = value`, `object[key] = value`, whose name is `*`, or `Object.assign(object, value)`, whose name is `laidOver`. */
export interface MemberWrite extends Located, WritePlace {
  readonly object: Expr;
  readonly name: string;
  readonly key?: Expr;
  readonly value: Expr;
  /** Whether the write may be passed over where its function runs. */
  readonly conditional?: boolean;
}

/** A function, method, accessor or constructor. */
export interface FunctionFacts extends Located {
  readonly name?: string;
  readonly form: 'function' | 'arrow' | 'method' | 'constructor' | 'getter' | 'setter';
  /** The enclosing function, -1 for the module. */
  readonly parent: number;
  readonly owner?: Owner;
  readonly parameters: readonly ParameterFacts[];
  readonly returns: readonly Expr[];
  readonly returnType?: TypeRef;
  /** What its `this` is said to be: `function (this: Client)`, `Client.prototype.get = function () {}`. */
  readonly self?: TypeRef;
  /** The call that this function literal is an argument of, and which one. */
  passedTo?: PassedTo;
  declaredAs?: DeclaredAs;
}

/** The declared type of what a function literal is written to: `const load: Load = (api) => …`. */
export interface DeclaredAs {
  readonly type: TypeRef;
  /** The properties that lead to it in an object literal of that type. */
  readonly path?: readonly string[];
}

/** Where a function literal stands among the arguments of a call: in one itself, or in an object literal that is one. */
export interface PassedTo {
  readonly call: number;
  readonly index: number;
  /** The properties that lead to it. */
  readonly path?: readonly string[];
}

/** A parameter of a function; `{}` names a pattern. */
export interface ParameterFacts {
  readonly name: string;
  readonly type?: TypeRef;
  readonly default?: Expr;
  /** `@Query('url')`: the decorators, as far as they are calls or names. */
  readonly decorators?: readonly Expr[];
}

/** A class with its fields and methods. */
export interface ClassFacts extends Located {
  readonly name?: string;
  readonly fn: number;
  readonly extends?: Expr;
  readonly implements?: readonly Expr[];
  readonly fields: readonly FieldFacts[];
  /** Methods and accessors by name; function ids. */
  readonly methods: readonly {
    readonly name: string;
    readonly fn: number;
    readonly isStatic: boolean;
    /** Nothing outside the class may name it. */
    readonly isPrivate: boolean;
    readonly form: 'method' | 'getter' | 'setter';
  }[];
  readonly construct?: number;
}

/** A field of a class, or a parameter property of its constructor. */
export interface FieldFacts extends Located {
  readonly name: string;
  readonly isStatic: boolean;
  /** Nothing outside the class may name it. */
  readonly isPrivate: boolean;
  readonly value?: Expr;
  readonly type?: TypeRef;
  /** `@Client(options) client`: what stands before it. */
  readonly decorators?: readonly Expr[];
}

/** A call or a `new` expression. */
export interface CallFacts extends Located {
  readonly callee: Expr;
  readonly args: readonly Expr[];
  /** Index of the first spread argument; those from there on have no fixed place. */
  readonly spreadFrom?: number;
  readonly isNew: boolean;
  /** An element of a page: `<Feed url={url} />` is a call of `Feed` with an object of its attributes. */
  readonly isElement?: boolean;
  readonly typeArgs: readonly TypeRef[];
  /** The function that makes the call, -1 for the module. */
  readonly fn: number;
}

/** A stretch of text that is reached only where a value is one of others: of a list, or of the keys of an object. */
export interface Guard extends Located {
  /** The function that compares, -1 for the module. */
  readonly fn: number;
  readonly subject: Expr;
  readonly among: Expr;
}

/** A name that the file exports; `=` is the CommonJS value. */
export interface ExportFacts {
  readonly name: string;
  readonly value: Expr;
}

/** Everything that `link` needs of one file. */
export interface FileFacts {
  readonly bindings: readonly Binding[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly objects: readonly (readonly Entry[])[];
  readonly calls: readonly CallFacts[];
  readonly writes: readonly MemberWrite[];
  readonly guards: readonly Guard[];
  readonly exports: readonly ExportFacts[];
  /** `export * from`. */
  readonly reexports: readonly string[];
  /** Every module that the file imports or requires. */
  readonly imports: readonly string[];
  /** Offsets at which lines start. */
  readonly lineStarts: readonly number[];
  /** Where the facts of a text that was edited stand now, by the positions that they carry; absent where those are right. */
  readonly moved?: readonly Stretch[];
}

/** The facts whose positions lie from here to the next stretch, and how far they are from where they say. */
export interface Stretch {
  readonly from: number;
  readonly by: number;
}

/** Gives how far a fact is from the position that it carries. */
export function movedBy({ moved }: Pick<FileFacts, 'moved'>, position: number): number {
  if (!moved) return 0;
  let low = 0;
  let high = moved.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moved[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return moved[low - 1]?.by ?? 0;
}
