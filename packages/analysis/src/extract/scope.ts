/** The names that a stretch of text declares. Types live beside values: `const A` and `interface A` are two names. */
export class Scope {
  readonly #values = new Map<string, number>();
  readonly #types = new Map<string, number>();
  readonly parent: Scope | undefined;
  /** Whether `var` and functions stop here. */
  readonly isFunction: boolean;

  constructor(parent: Scope | undefined, isFunction: boolean) {
    this.parent = parent;
    this.isFunction = isFunction;
  }

  declareValue(name: string, binding: number): void {
    this.#values.set(name, binding);
  }

  declareType(name: string, binding: number): void {
    this.#types.set(name, binding);
  }

  own(name: string): number | undefined {
    return this.#values.get(name);
  }

  ownType(name: string): number | undefined {
    return this.#types.get(name);
  }

  value(name: string): number | undefined {
    let scope: Scope | undefined = this;
    for (; scope; scope = scope.parent) {
      const found = scope.#values.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A type of that name, or else a class or import of that name. */
  type(name: string): number | undefined {
    let scope: Scope | undefined = this;
    for (; scope; scope = scope.parent) {
      const found = scope.#types.get(name) ?? scope.#values.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The nearest scope that holds `var`. */
  hoist(): Scope {
    let scope: Scope = this;
    while (!scope.isFunction && scope.parent) scope = scope.parent;
    return scope;
  }
}
