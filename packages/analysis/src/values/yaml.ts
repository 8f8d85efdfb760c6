/**
 * The only file that names `yaml`. The parser is loaded when the first file needs it and not before: most projects
 * never ask what their YAML files say.
 */
import type yaml from 'yaml';
import type { JsonNode } from './readJsonValue';

/** The longest YAML text that is read, in UTF-16 units. */
export const longestYaml = 256 * 1024;

/** What aliases may unfold to: a few lines can name more nodes than a machine holds. */
const mostNodes = 50_000;
const deepest = 64;
/** What the parser is given at all: it takes seconds to find out that a text is nested deeper than its stack. */
const longestLine = 8 * 1024;
const deepestFlow = 200;

let parser: typeof yaml | undefined;

function loadYaml(): typeof yaml {
  parser ??= require('yaml') as typeof yaml;
  return parser;
}

/**
 * Gives the documents of a YAML text, every scalar as the text that is written, aliases and merge keys unfolded. A
 * document that is broken or unfolds without end gives nothing.
 * @see https://yaml.org/spec/1.2.2/
 */
export function readYaml(text: string): readonly JsonNode[] {
  if (text.length > longestYaml || text.includes('\0') || isTangled(text)) return [];
  try {
    // Errors with a drawing of their place take a time that grows with the square of their number.
    const documents = loadYaml().parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return [...documents].flatMap((document) => {
      const { contents } = document;
      return document.errors.length > 0 || contents === null ? [] : (new Unfolding().node(contents, 0) ?? []);
    });
  } catch {
    // Deeper than the stack.
    return [];
  }
}

/** Whether lines are so long, or brackets stand so deep, that no person wrote them. */
function isTangled(text: string): boolean {
  let depth = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lineStart = at + 1;
    else if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > deepestFlow || at - lineStart > longestLine) return true;
  }
  return false;
}

class Unfolding {
  readonly #anchors = new Map<string, unknown>();
  #left = mostNodes;

  node(node: unknown, depth: number): JsonNode | undefined {
    const { isAlias, isMap, isScalar, isSeq } = loadYaml();
    if (--this.#left < 0 || depth > deepest) throw new RangeError('The document unfolds without end.');
    if (isAlias(node)) return this.node(this.#anchors.get(node.source), depth + 1);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined)
      this.#anchors.set(node.anchor, node);
    // What a tag of its own makes of a value is not known.
    if (isScalar(node) && node.tag?.startsWith('!')) return undefined;
    const offset = (node as yaml.Node | undefined)?.range?.[0] ?? 0;
    if (isScalar(node)) {
      const value = typeof node.value === 'string' ? node.value : '';
      const isNull = node.type === 'PLAIN' && /^(?:~|null|)$/i.test(value);
      if (isNull) return { kind: 'null', offset };
      return { kind: 'string', value, offset, ...(node.type === 'PLAIN' ? { at: offset } : {}) };
    }
    if (isSeq(node))
      return { kind: 'array', offset, items: node.items.flatMap((item) => this.node(item, depth + 1) ?? []) };
    if (!isMap(node)) return undefined;
    const members = new Map<string, JsonNode>();
    const merged: JsonNode[] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      const member =
        value === null ? ({ kind: 'null', offset: key.range?.[1] ?? 0 } as JsonNode) : this.node(value, depth + 1);
      if (member === undefined) continue;
      if (key.value === '<<') merged.push(...(member.kind === 'array' ? member.items : [member]));
      else members.set(key.value, { ...member, keyOffset: (key.range?.[0] ?? 0) + (key.type === 'PLAIN' ? 0 : 1) });
    }
    for (const other of merged)
      if (other.kind === 'object')
        for (const [name, member] of other.members) if (!members.has(name)) members.set(name, member);
    return { kind: 'object', members, offset };
  }
}
