import type { Hole, Parts } from '../targets/parts';
import { longestEnvironmentValue } from './environmentFile';

/** Gives the text of a variable, with holes where that is not known, or `undefined` when nothing defines it. */
export type VariableText = (name: string) => Parts | undefined;

/** How deep one default may stand in another. */
const deepest = 16;

const reference = /\\\$|\$\{([A-Za-z_][\w.]*)|\$([A-Za-z_]\w*)|\}/g;

/**
 * Gives a value with `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME-default}` replaced, a hole with the variable's
 * name where nothing defines it, or `undefined` when the result is longer than a value may be.
 */
export function expandEnvironment(value: string, variable: VariableText): Parts | undefined {
  if (!value.includes('$')) return value === '' ? [] : [value];
  const form = new RegExp(reference);
  const output: Output = { parts: [], length: 0 };
  const at = expand(value, 0, form, variable, output, 0);
  if (at < value.length) append(output, value.slice(at));
  return output.length > longestEnvironmentValue ? undefined : output.parts;
}

interface Output {
  readonly parts: (string | Hole)[];
  length: number;
}

/** Expands from `at` to the end, or in a default to its brace; gives the offset behind what was read. */
function expand(
  value: string,
  start: number,
  form: RegExp,
  variable: VariableText,
  output: Output,
  depth: number,
): number {
  let at = start;
  for (;;) {
    form.lastIndex = at;
    const found = form.exec(value);
    if (found === null || output.length > longestEnvironmentValue) {
      append(output, value.slice(at));
      return value.length;
    }
    append(output, value.slice(at, found.index));
    const [whole, braced, plain] = found;
    at = found.index + whole.length;
    if (whole === '}') {
      if (depth > 0) return at;
      append(output, whole);
    } else if (whole === '\\$') append(output, '$');
    else if (plain !== undefined) appendVariable(output, plain, variable(plain));
    else if (braced !== undefined) at = expandBraced(value, at, braced, form, variable, output, depth);
  }
}

function expandBraced(
  value: string,
  at: number,
  name: string,
  form: RegExp,
  variable: VariableText,
  output: Output,
  depth: number,
): number {
  const operator = value.startsWith(':-', at) ? ':-' : value.startsWith('-', at) ? '-' : '';
  if (operator === '' || depth >= deepest) {
    const close = value.indexOf('}', at);
    appendVariable(output, name, variable(name));
    return close < 0 ? value.length : close + 1;
  }
  const otherwise: Output = { parts: [], length: 0 };
  const end = expand(value, at + operator.length, form, variable, otherwise, depth + 1);
  const known = variable(name);
  const isSet = known !== undefined && (operator === '-' || known.length > 0);
  appendAll(output, isSet ? known : otherwise.parts);
  return end;
}

function appendVariable(output: Output, name: string, known: Parts | undefined): void {
  appendAll(output, known ?? [{ kind: 'hole', name }]);
}

function appendAll(output: Output, parts: Parts): void {
  for (const part of parts) append(output, part);
}

function append(output: Output, part: string | Hole): void {
  if (part === '') return;
  output.length += typeof part === 'string' ? part.length : 1;
  if (output.length > longestEnvironmentValue) return;
  const last = output.parts.length - 1;
  const before = output.parts[last];
  if (typeof part === 'string' && typeof before === 'string') output.parts[last] = before + part;
  else output.parts.push(part);
}
