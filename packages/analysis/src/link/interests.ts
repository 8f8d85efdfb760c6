import type { ClassFacts, TypeRef } from '../facts';
import { none } from '../trimmed';
import { type Answer, remembered } from './answers';
import type { Evaluator } from './evaluator';
import { nowhere } from './limits';
import type { LinkedFile } from './linkedFile';
import { wholeModule } from './modelTables';
import { isWrittenData } from './questions';
import { classOf } from './receivers';
import { signatureOf } from './signatures';
import type { ClassValue, InstanceValue, Value } from './value';

/** What functions do, as far as it matters to whoever calls them. */
interface Functions {
  /** Whether a request inside a function depends on what the function is given. */
  passesOn(file: LinkedFile, fn: number): boolean;
  /** Whether a method, or a function of what a function makes, makes a request for whoever made its object. */
  asks(file: LinkedFile, fn: number): boolean;
  /** Whether heirs, or whoever writes to the object later, decide where a method's requests lead. */
  isLeftToOthers(file: LinkedFile, fn: number): boolean;
}

/** So many items of a list are looked at: where the first ones are data, so are the others. */
const itemLimit = 4;

/** Tells what other files may call out through. */
export class Interests {
  readonly #open: Evaluator;
  readonly #functions: Functions;
  /** The classes that were asked whether any object of theirs is of interest. */
  readonly #classes = new Map<string, Answer<boolean>>();

  constructor(open: Evaluator, functions: Functions) {
    this.#open = open;
    this.#functions = functions;
  }

  /** Whether callers of this value may be call sites: a client, or something that hands one out or passes a target on. */
  isOfInterest(value: Value): boolean {
    try {
      return this.#isOfInterest(value, 0);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  #isOfInterest(value: Value, height: number): boolean {
    if (height > 2) return false;
    switch (value.kind) {
      case 'client':
        return true;
      case 'foreign':
        return wholeModule(value).length > 0;
      case 'function':
        return (
          this.#functions.passesOn(value.file, value.fn) ||
          // A function of what another one makes asks for whoever has that made.
          (value.frame !== undefined && this.#functions.asks(value.file, value.fn)) ||
          value.file.lookup
            .functionWrites(value.fn)
            .some((write) =>
              this.#isAnyOfInterest(this.#open.evaluate(write.value, value.file, value.frame), height + 1),
            ) ||
          this.#open
            .returned(value, [])
            .some((returned) =>
              returned.kind === 'function'
                ? this.#functions.passesOn(returned.file, returned.fn)
                : this.#isOfInterest(returned, height + 1),
            ) ||
          [classOf(value)].some((cls) => cls && this.#isOfInterest(cls, height))
        );
      case 'class':
        return (
          this.#isClassOfInterest({ kind: 'instance', file: value.file, cls: value.cls }, height) ||
          remembered(this.#classes, `static ${value.file.file}#${value.cls}#${height}`, () =>
            this.#hasStaticInterest(value, height),
          )
        );
      case 'instance': {
        // Texts make no request, whichever they are.
        const { construction: _texts, ...any } = value;
        return this.#isClassOfInterest(isMadeOfData(value) ? any : value, height);
      }
      case 'object':
        return value.file
          .objectAt(value.object)
          .some(
            (entry) =>
              !isWrittenData(entry.value) &&
              this.#isAnyOfInterest(this.#open.evaluate(entry.value, value.file, value.frame), height + 1),
          );
      case 'record':
        return [...value.members.values()].some((values) => this.#isAnyOfInterest(values, height + 1));
      case 'map':
        return value.entries.some((entry) => !entry.isData && this.#isAnyOfInterest(entry.value(), height + 1));
      case 'list':
        return value.items.slice(0, itemLimit).some((item) => this.#isAnyOfInterest(item(), height + 1));
      case 'merged':
        return this.#isAnyOfInterest(value.layers, height);
      case 'shape':
        // Who is given something of that type finds a client in it.
        return this.#isAnyOfInterest(this.#leadsOn(value), height + 1);
      default:
        return false;
    }
  }

  #isAnyOfInterest(values: readonly Value[], height: number): boolean {
    return values.some((value) => this.#isOfInterest(value, height));
  }

  /** Whether functions of a declared type are given something of interest. */
  isSignatureOfInterest(type: TypeRef, file: LinkedFile): boolean {
    const signature = signatureOf(this.#open, { type, file });
    return !!signature?.type.parameters?.some((parameter) =>
      this.#open.ofType(parameter, signature.file).some((value) => this.isOfInterest(value)),
    );
  }

  /** What is reached through something of a declared type. */
  #leadsOn({ type, file }: Extract<Value, { kind: 'shape' }>): readonly Value[] {
    if (type.isOfValue && type.name) return this.#open.evaluate(type.name, file);
    const { members = none, parents = none, anyMember, result } = type;
    const types = [...members.map((member) => member.type), ...parents];
    if (anyMember) types.push(anyMember);
    if (result) types.push(result);
    for (const { parameters = none } of [type, ...types]) types.push(...parameters);
    return types.flatMap((each) => this.#open.ofType(each, file));
  }

  /** Whether methods or fields are of interest: of one object, or of any that a class makes. */
  #isClassOfInterest(object: InstanceValue, height: number): boolean {
    if (object.construction) return this.#hasInterest(object, height);
    return remembered(this.#classes, `${object.file.file}#${object.cls}#${height}`, () =>
      this.#hasInterest(object, height),
    );
  }

  #hasInterest(object: InstanceValue, height: number): boolean {
    const { file, cls } = object;
    const facts = file.classAt(cls);
    if (!facts) return false;
    const methods = facts.methods.filter(({ isPrivate }) => !isPrivate);
    return (
      (facts.construct !== undefined && this.#functions.passesOn(file, facts.construct)) ||
      methods.some((method) => this.#functions.passesOn(file, method.fn)) ||
      this.#isAnyMemberOfInterest(object, namesToRead(facts, false), height) ||
      this.#isAnyOfInterest(this.#open.parents(file, cls), height + 1) ||
      // Whoever makes one says where its methods ask, also those that only a timer runs, and for whom they make clients.
      facts.methods.some((method) => this.#functions.asks(file, method.fn)) ||
      facts.methods.some(({ isPrivate, name }) => isPrivate && this.#makesClient(object, name)) ||
      facts.methods.some((method) => this.#functions.isLeftToOthers(file, method.fn))
    );
  }

  /** Whether what a class has itself, and not its objects, is of interest: `Api.create()`. */
  #hasStaticInterest(cls: ClassValue, height: number): boolean {
    const facts = cls.file.classAt(cls.cls);
    return facts !== undefined && this.#isAnyMemberOfInterest(cls, namesToRead(facts, true), height);
  }

  #isAnyMemberOfInterest(object: InstanceValue | ClassValue, names: readonly string[], height: number): boolean {
    return names.some((name) =>
      this.#open
        .member(object, name, nowhere, object.file)
        .some((member) => memberKinds.has(member.kind) && this.#isOfInterest(member, height + 1)),
    );
  }

  #makesClient(object: InstanceValue, method: string): boolean {
    return this.#open
      .member(object, method, nowhere, object.file)
      .some((member) => member.kind === 'function' && this.#open.returned(member, []).some(isClient));
  }
}

/** The members that others may read: what only the class may name, its other methods hand on. */
function namesToRead({ fields, methods }: ClassFacts, isStatic: boolean): readonly string[] {
  const readable = [...fields, ...methods.filter(({ form }) => form !== 'setter')];
  return readable.filter((member) => !member.isPrivate && member.isStatic === isStatic).map(({ name }) => name);
}

/** Whether an object was given nothing that could make a request. */
function isMadeOfData({ construction }: InstanceValue): boolean {
  return !construction?.args.some((arg) => arg().some(({ kind }) => !dataKinds.has(kind)));
}

const dataKinds: ReadonlySet<Value['kind']> = new Set(['text', 'flag', 'nothing', 'regexp']);

function isClient({ kind }: Value): boolean {
  return kind === 'client';
}

/** What a member of an object may be that asks or hands out what asks. */
const memberKinds: ReadonlySet<Value['kind']> = new Set(['client', 'function', 'instance', 'shape', 'object']);
