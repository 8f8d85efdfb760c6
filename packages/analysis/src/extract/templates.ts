import type { CallFacts, Entry, Expr, FileFacts } from '../facts';
import { lineStartsOf } from './lineStartsOf';

/** An element that loads what its `src` names: in Vue's `:src="…"` and Svelte's `src={…}` an expression. */
const element = /<(script|iframe)\b((?:"[^"<]*"|'[^'<]*'|\{[^}<]*\}|[^<>"'{])*)>/gi;
const source = /(?:^|\s)(:|v-bind:)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s"'<>=`{}]+))/i;
const integrity = /(?:^|\s)(?:(?::|v-bind:)?integrity\s*=|\{integrity\})/i;
const path = /^\s*[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*\s*$/;

/**
 * Gives the facts of a component with the elements of its template that load from an address; `script` is the text with
 * blanks in place of the template.
 */
export function withTemplate(facts: FileFacts, text: string, script: string): FileFacts {
  const calls: CallFacts[] = [];
  const objects: (readonly Entry[])[] = [...facts.objects];
  const template = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  for (const found of template.matchAll(element)) {
    if (script[found.index] === '<') continue;
    const [whole, tag = '', attributes = ''] = found;
    const written = source.exec(attributes);
    if (!written) continue;
    const [attribute, bound, double, single, braced, plain] = written;
    const value = double ?? single ?? braced ?? plain ?? '';
    const quote = plain === undefined ? 1 : 0;
    const start = found.index + 1 + tag.length + written.index + attribute.length - value.length - quote;
    const range = { start, end: start + value.length };
    const expr: Expr | undefined =
      bound === undefined && braced === undefined
        ? { kind: 'text', value, at: start, start: start - quote, end: range.end + quote }
        : expressionOf(value, facts, range);
    if (!expr) continue;
    const entries: Entry[] = [{ key: 'src', value: expr, start: expr.start, end: expr.end }];
    if (integrity.test(attributes)) entries.push({ ...entries[0], key: 'integrity' } as Entry);
    objects.push(entries);
    const place = { start: found.index, end: found.index + whole.length };
    calls.push({
      callee: { kind: 'global', name: `<${tag.toLowerCase()}>`, start: place.start, end: place.start + 1 + tag.length },
      args: [{ kind: 'object', object: objects.length - 1, start: expr.start, end: expr.end }],
      isNew: false,
      isElement: true,
      typeArgs: [],
      fn: -1,
      ...place,
    });
  }
  return calls.length === 0
    ? facts
    : { ...facts, objects, calls: [...facts.calls, ...calls], lineStarts: lineStartsOf(text) };
}

/** What a template may name: the names of the script's module and their members. */
function expressionOf(text: string, facts: FileFacts, range: { start: number; end: number }): Expr | undefined {
  if (!path.test(text)) return undefined;
  const [name = '', ...members] = text.trim().split(/\??\./);
  const binding = facts.bindings.findIndex((candidate) => candidate.fn === -1 && candidate.name === name);
  if (binding < 0) return undefined;
  return members.reduce<Expr>((object, member) => ({ kind: 'member', object, name: member, ...range }), {
    kind: 'binding',
    binding,
    ...range,
  });
}
