import type { Expr } from '../facts';
import { holeMark } from '../targets/parts';
import { urlOptions } from './credentials';
import type { LinkedFile } from './linkedFile';

/** A part of an address that is not written where it is put together. */
export interface HostPart {
  readonly expr: Expr;
  /** All that names it, each with what is written to a name of it. */
  readonly names: ReadonlyMap<string, readonly Expr[]>;
}

const deepest = 6;
/** Members of a URL that hold its host. */
const hostMembers = new Set(['hostname', 'host', 'origin', 'href']);
/** Options that name a host, alone or with the rest of an address. */
const hostOptions = new Set([...urlOptions, ...hostMembers]);
/** Methods that leave a text what it is. */
const plainMethods = new Set(['toString', 'toLowerCase', 'trim', 'valueOf']);

/** Gives the parts of an address up to the end of its host: names, and the whole chains that read data. */
export function hostParts(expr: Expr, file: LinkedFile): readonly HostPart[] {
  return partsOf(expr, file, deepest, []);
}

/** `within` are the names that are read: a value that is built on itself is a part of its own. */
function partsOf(expr: Expr, file: LinkedFile, left: number, within: readonly number[]): readonly HostPart[] {
  const inner = (next: Expr) => partsOf(next, file, left - 1, within);
  const only = (name: string): readonly HostPart[] => [{ expr, names: new Map([[name, []]]) }];
  if (left === 0) return only(keyOf(expr, deepest));
  switch (expr.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'nothing':
      return [];
    case 'binding': {
      const { writes = [], appends = [] } = file.bindingAt(expr.binding) ?? {};
      const name = keyOf(expr, deepest);
      if (writes.length === 0 || within.includes(expr.binding)) return only(name);
      const all = [...writes, ...appends];
      return all
        .flatMap((write) => partsOf(write, file, left - 1, [...within, expr.binding]))
        .map((part) => ({ ...part, names: new Map([...part.names, [name, all]]) }));
    }
    case 'member':
      return hostMembers.has(expr.name) ? inner(expr.object) : only(keyOf(expr, deepest));
    case 'call': {
      const { callee, args = [], isNew } = file.callAt(expr.call) ?? {};
      if (callee?.kind === 'member' && plainMethods.has(callee.name)) return inner(callee.object);
      if (isNew) return args.flatMap(inner);
      const isReading = callee?.kind === 'global' || (callee?.kind === 'member' && callee.name === 'parse');
      return isReading && args[0] ? inner(args[0]) : only(keyOf(expr, deepest));
    }
    case 'concat':
      return untilPath(expr.parts, inner);
    case 'choice':
      return expr.options.flatMap(inner);
    case 'array':
      return expr.items.flatMap(inner);
    case 'when':
    case 'typed':
    case 'fallback':
      return inner(expr.value);
    case 'object': {
      const entries = file.objectAt(expr.object);
      const naming = entries.filter(({ key }) => key === undefined || hostOptions.has(key));
      return (naming.length > 0 ? naming : entries).flatMap(({ value }) => inner(value));
    }
    default:
      return only(keyOf(expr, deepest));
  }
}

/** The parts in front of a path; neither a scheme nor a port decides the host. */
function untilPath(parts: readonly Expr[], inner: (part: Expr) => readonly HostPart[]): readonly HostPart[] {
  let text = '';
  let found: readonly HostPart[] = [];
  for (const part of parts) {
    if (part.kind === 'text') {
      if (text === holeMark && /^:?\/\//.test(part.value)) found = [];
      text += part.value;
      if (/[/?#]/.test(text.replace(/^[^/]*\/\//, ''))) break;
    } else {
      if (!/\/\/.*:$/.test(text)) found = [...found, ...inner(part)];
      text += holeMark;
    }
  }
  return found;
}

/** Names an expression by what it reads; two that read the same have the same name. */
function keyOf(expr: Expr, left: number): string {
  if (left === 0) return '';
  switch (expr.kind) {
    case 'member':
      return `${keyOf(expr.object, left - 1)}.${expr.name}`;
    case 'binding':
      return `b${expr.binding}`;
    case 'parameter':
      return `p${expr.fn}.${expr.index}`;
    case 'typed':
      return keyOf(expr.value, left - 1);
    case 'call':
      return `c${expr.call}`;
    default:
      return `${expr.kind}${expr.start}`;
  }
}
