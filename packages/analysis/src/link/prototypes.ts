import type {
  Binding,
  CallFacts,
  ClassFacts,
  Entry,
  Expr,
  FieldFacts,
  FileFacts,
  FunctionFacts,
  MemberWrite,
} from '../facts';

type This = Extract<Expr, { kind: 'this' }>;
type OpenClass = { -readonly [K in keyof ClassFacts]: ClassFacts[K] } & {
  readonly fields: FieldFacts[];
  readonly methods: ClassFacts['methods'][number][];
};

/** Calls that lay members over an object: `Object.assign(Client.prototype, { … })`. */
const laying: ReadonlySet<string> = new Set(['assign', 'extend', 'mixin', 'defaults']);
/** Calls that make the first one's heirs those of the second: `util.inherits(Child, Parent)`. */
const inheriting: ReadonlySet<string> = new Set(['inherits', '__extends', '_inherits', '_inheritsLoose']);

/**
 * Gives the facts with a class for every function that is written as one: whose `prototype` is given members, or that
 * sets members of its `this`.
 */
export function withPrototypes(facts: FileFacts): FileFacts {
  return facts.writes.some((write) => mayBeOfClass(write)) ? new Prototypes(facts).facts() : facts;
}

function mayBeOfClass({ object, name }: MemberWrite): boolean {
  if (name === 'prototype') return true;
  if (object.kind === 'this') return isPlain(object);
  return object.kind === 'binding' || (object.kind === 'member' && object.name === 'prototype');
}

/** A `this` that belongs to a function alone. */
function isPlain({ fn, cls, object }: This): boolean {
  return fn >= 0 && cls === undefined && object === undefined;
}

class Prototypes {
  readonly #facts: FileFacts;
  /** The classes by the function that constructs them. */
  readonly #classes = new Map<number, OpenClass>();
  readonly #ids = new Map<number, number>();
  readonly #methods = new Map<number, number>();
  /** What functions are methods of that are laid onto a class written elsewhere, or as one: its name. */
  readonly #laidOnto = new Map<number, Expr>();

  constructor(facts: FileFacts) {
    this.#facts = facts;
  }

  facts(): FileFacts {
    const { writes, calls } = this.#facts;
    for (const write of writes) this.#fromWrite(write);
    for (const call of calls) this.#fromCall(call);
    if (this.#classes.size === 0 && this.#laidOnto.size === 0) return this.#facts;
    for (const write of writes) this.#fromSelf(write);
    return {
      ...this.#facts,
      classes: [...this.#facts.classes, ...this.#classes.values()],
      functions: this.#facts.functions.map((fn, id) => this.#owned(fn, id)),
      writes: writes.map((write) => ({ ...write, object: this.#placed(write.object) })),
      calls: calls.map((call) => this.#called(call)),
    };
  }

  // --- what the text says -------------------------------------------------------------------------------------------

  #fromWrite(write: MemberWrite): void {
    const own = this.#constructorOf(write.object);
    if (write.name === 'prototype' && own !== undefined) {
      this.#fromPrototype(own, write.value);
      return;
    }
    const prototype = this.#prototypeOf(write.object);
    if (prototype !== undefined && write.name !== '*' && write.name !== 'constructor') {
      this.#member(prototype, write.name, write.value, write);
      return;
    }
    const holder = this.#holderOf(write.object);
    if (holder && write.value.kind === 'function') this.#laidOnto.set(write.value.fn, holder);
    const self = this.#selfOf(write.object);
    // A function that sets members of its `this` and is nobody's method may be constructed.
    if (self && isPlain(self) && this.#facts.functions[self.fn]?.form === 'function' && !this.#methods.has(self.fn))
      this.#classOf(self.fn);
  }

  #fromPrototype(own: number, value: Expr): void {
    const call = value.kind === 'call' ? this.#facts.calls[value.call] : undefined;
    if (value.kind === 'object') this.#lay(own, value);
    else if (call?.isNew) this.#classOf(own).extends = call.callee;
    else if (call) {
      for (const arg of call.args) {
        const parent = prototypeHolder(arg);
        if (parent && this.#constructorOf(parent) !== own) this.#classOf(own).extends ??= parent;
        else if (arg.kind === 'call') this.#fromPrototype(own, arg);
        else if (arg.kind === 'object') this.#lay(own, arg);
      }
    }
  }

  #fromCall({ callee, args }: CallFacts): void {
    const [target, ...others] = args;
    const name = callee.kind === 'member' || callee.kind === 'global' ? callee.name : this.#nameOf(callee);
    if (!target || name === undefined) return;
    if (laying.has(name)) {
      for (const layer of others) if (layer.kind === 'object') this.#layOnto(target, layer);
    } else if (inheriting.has(name) && others[0]) {
      const own = this.#constructorOf(target);
      if (own !== undefined) this.#classOf(own).extends = others[0];
    } else if (name === 'setPrototypeOf' && others[0]) {
      const own = this.#prototypeOf(target);
      const parent = prototypeHolder(others[0]);
      if (own !== undefined && parent) this.#classOf(own).extends = parent;
    }
  }

  /** `this.get = function () { … }` in a constructor: the function's `this` is what is constructed. */
  #fromSelf({ object, value }: MemberWrite): void {
    const self = this.#selfOf(object);
    const cls = self && isPlain(self) ? this.#ids.get(self.fn) : undefined;
    if (cls !== undefined && value.kind === 'function' && !this.#ids.has(value.fn)) this.#methods.set(value.fn, cls);
  }

  #layOnto(target: Expr, layer: Extract<Expr, { kind: 'object' }>): void {
    const own = this.#prototypeOf(target);
    const holder = own === undefined ? this.#holderOf(target) : undefined;
    if (own !== undefined) this.#lay(own, layer);
    if (!holder) return;
    for (const { value } of this.#facts.objects[layer.object] ?? [])
      if (value.kind === 'function') this.#laidOnto.set(value.fn, holder);
  }

  #lay(own: number, { object }: Extract<Expr, { kind: 'object' }>): void {
    for (const entry of this.#facts.objects[object] ?? [])
      if (entry.key !== undefined && entry.key !== 'constructor') this.#member(own, entry.key, entry.value, entry);
  }

  #member(own: number, name: string, value: Expr, { start, end }: Pick<Entry, 'start' | 'end'>): void {
    const cls = this.#classOf(own);
    if (value.kind === 'function') {
      cls.methods.push({ name, fn: value.fn, isStatic: false, isPrivate: false, form: 'method' });
      this.#methods.set(value.fn, this.#ids.get(own) ?? -1);
      this.#forget(value.fn);
    } else cls.fields.push({ name, isStatic: false, isPrivate: false, value, start, end });
  }

  #classOf(fn: number): OpenClass {
    const known = this.#classes.get(fn);
    if (known) return known;
    const { name, parent = -1, start = 0, end = 0 } = this.#facts.functions[fn] ?? {};
    const named = name ?? this.#facts.bindings.find(({ writes }) => isFunction(writes[0], fn))?.name;
    const cls: OpenClass = {
      ...(named === undefined ? {} : { name: named }),
      fn: parent,
      fields: [],
      methods: [],
      construct: fn,
      start,
      end,
    };
    this.#classes.set(fn, cls);
    this.#ids.set(fn, this.#facts.classes.length + this.#classes.size - 1);
    return cls;
  }

  /** A method that was taken for a constructor keeps its place in the list, without a constructor. */
  #forget(fn: number): void {
    const cls = this.#classes.get(fn);
    if (cls && cls.methods.length === 0 && cls.fields.length === 0) {
      this.#ids.delete(fn);
      delete cls.construct;
    }
  }

  // --- what expressions stand for -----------------------------------------------------------------------------------

  /** The function that a name stands for. */
  #constructorOf(expr: Expr): number | undefined {
    const write = expr.kind === 'binding' ? this.#onlyWrite(expr.binding) : undefined;
    return write?.kind === 'function' && this.#facts.functions[write.fn]?.form === 'function' ? write.fn : undefined;
  }

  /** The function whose prototype an expression is. */
  #prototypeOf(expr: Expr): number | undefined {
    const holder = this.#holderOf(expr);
    return holder && this.#constructorOf(holder);
  }

  /** What an expression is the prototype of. */
  #holderOf(expr: Expr): Expr | undefined {
    const written = expr.kind === 'binding' ? this.#onlyWrite(expr.binding) : expr;
    const holder = written && prototypeHolder(written);
    return holder?.kind === 'global' ? undefined : holder;
  }

  /** `this`, also by another name: `const self = this`. */
  #selfOf(expr: Expr): This | undefined {
    const written = expr.kind === 'binding' ? this.#onlyWrite(expr.binding) : expr;
    return written?.kind === 'this' ? written : undefined;
  }

  #onlyWrite(binding: number): Expr | undefined {
    const { writes = [] }: Partial<Binding> = this.#facts.bindings[binding] ?? {};
    return writes.length === 1 ? writes[0] : undefined;
  }

  #nameOf(expr: Expr): string | undefined {
    return expr.kind === 'binding' ? this.#facts.bindings[expr.binding]?.name : undefined;
  }

  // --- the facts anew -----------------------------------------------------------------------------------------------

  #owned(fn: FunctionFacts, id: number): FunctionFacts {
    if (fn.form === 'arrow') return fn;
    const holder = this.#laidOnto.get(id);
    if (holder) return fn.self ? fn : { ...fn, self: { name: holder, args: [] } };
    const cls = this.#ids.get(id) ?? this.#methods.get(id);
    return cls === undefined || cls < 0 ? fn : { ...fn, owner: { fn: id, cls } };
  }

  #placed(expr: Expr): Expr {
    const self = this.#selfOf(expr);
    const constructed = self && isPlain(self) ? this.#ids.get(self.fn) : undefined;
    const cls = constructed ?? (self && this.#methods.get(self.fn));
    return self && cls !== undefined && cls >= 0 ? { ...self, cls, start: expr.start, end: expr.end } : expr;
  }

  /** `Parent.call(this, url)` in a constructor is `super(url)`. */
  #called(call: CallFacts): CallFacts {
    const { callee, args } = call;
    if (callee.kind !== 'member') return call;
    const cls = this.#classes.get(call.fn);
    const hands = callee.name === 'call' || callee.name === 'apply';
    if (cls?.extends && hands && args[0] && this.#selfOf(args[0]) && isSame(callee.object, cls.extends)) {
      const { start, end } = callee;
      const given = callee.name === 'call' ? args.slice(1) : this.#parametersOf(call);
      return {
        ...call,
        callee: { kind: 'super', fn: call.fn, cls: this.#ids.get(call.fn) ?? -1, start, end },
        args: given,
      };
    }
    const object = this.#placed(callee.object);
    return object === callee.object ? call : { ...call, callee: { ...callee, object } };
  }

  #parametersOf({ fn, start, end }: CallFacts): readonly Expr[] {
    const { parameters = [] }: Partial<FunctionFacts> = this.#facts.functions[fn] ?? {};
    return parameters.map((_, index) => ({ kind: 'parameter', fn, index, start, end }));
  }
}

/** `Client` of `Client.prototype`. */
function prototypeHolder(expr: Expr): Expr | undefined {
  return expr.kind === 'member' && expr.name === 'prototype' ? expr.object : undefined;
}

function isFunction(expr: Expr | undefined, fn: number): boolean {
  return expr?.kind === 'function' && expr.fn === fn;
}

/** Whether two expressions name the same thing. */
function isSame(one: Expr, other: Expr): boolean {
  if (one.kind === 'binding') return other.kind === 'binding' && one.binding === other.binding;
  if (one.kind === 'member')
    return other.kind === 'member' && one.name === other.name && isSame(one.object, other.object);
  return false;
}
