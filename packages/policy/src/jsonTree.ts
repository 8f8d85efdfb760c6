// Guards against hostile JSON: a value is built from the tree with own properties on objects without a prototype.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A JSON value whose objects have no prototype. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Something wrong with a JSON text, between two offsets. */
export interface JsonProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A text read as JSON with comments: the value and the tree that it stands in. */
export interface JsonText {
  readonly value?: Json;
  readonly root?: Node;
  readonly problems: readonly JsonProblem[];
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 32;
const MAX_PROBLEMS = 20;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not JSON. Write names and texts in double quotes.',
  InvalidNumberFormat: 'this is not a number. Write digits, with a point for decimals.',
  PropertyNameExpected: 'a key is missing. Write it in double quotes.',
  ValueExpected: 'a value is missing. Write a text, a number, a list or an object.',
  ColonExpected: 'a colon is missing. Write : between the key and its value.',
  CommaExpected: 'a comma is missing. Write , between entries.',
  CloseBraceExpected: 'the object has no end. Add }.',
  CloseBracketExpected: 'the list has no end. Add ].',
  EndOfFileExpected: 'there is text after the end. Keep one object.',
  UnexpectedEndOfComment: 'the comment has no end. Add */.',
  UnexpectedEndOfString: 'the text has no end. Add ".',
  InvalidCharacter: 'a text holds a control character. Write \\t for a tab and \\n for a line end.',
  InvalidEscapeCharacter: 'a \\ stands before the wrong character. Write \\\\ for the character itself.',
  InvalidUnicode: 'a \\u is not complete. Write four hexadecimal digits behind it.',
};

/** What stands at the start of a text that is no JSON object at all. */
const NO_OBJECT = 'this is no JSON object. Begin it with { and write names and texts in double quotes.';
const CONFLICT = 'a merge is not finished here. Keep one version and remove its marks.';
const EMPTY = 'the file is empty. Write {} or remove it.';

/** Gives the value of a JSON text with comments and trailing commas; it never throws. */
export function readJson(text: string): JsonText {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    // A space in place of a byte order mark keeps every offset.
    root = parseTree(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ start: 0, end: 0, message: 'the text is nested too deeply. Write a flat policy.' }] };
  }
  const first = errors[0];
  if (first !== undefined) return { problems: [syntaxProblem(text, first)] };
  if (root === undefined) return { problems: [{ start: 0, end: 0, message: EMPTY }] };
  const problems: JsonProblem[] = [];
  const value = ownValue(root, problems, 0);
  return { value, root, problems: problems.slice(0, MAX_PROBLEMS) };
}

function syntaxProblem(text: string, { error, offset, length }: ParseError): JsonProblem {
  const conflict = /^(?:<{7}|>{7}|\|{7}) /m.exec(text);
  if (conflict) return { start: conflict.index, end: conflict.index + 7, message: CONFLICT };
  // A byte order mark is white space, too.
  const start = text.length - text.trimStart().length;
  if (start === text.length) return { start: 0, end: 0, message: EMPTY };
  const isBare = start === offset && !/[[{"/]/.test(text.charAt(start));
  const message = isBare ? NO_OBJECT : SYNTAX[printParseErrorCode(error)];
  return { start: offset, end: offset + length, message: message ?? 'this is not JSON. Correct the text here.' };
}

/** Gives the node at a path, or the nearest one above it. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  let node = root;
  for (const step of path) {
    const next: Node | undefined =
      typeof step === 'number' ? node.children?.[step] : propertyNode(node, String(step))?.children?.[1];
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Gives the node of a key in an object, or `undefined` when the object has no such key. */
export function keyNode(object: Node, key: string): Node | undefined {
  return propertyNode(object, key)?.children?.[0];
}

function propertyNode(node: Node, key: string): Node | undefined {
  return node.type === 'object' ? node.children?.find((property) => property.children?.[0]?.value === key) : undefined;
}

function ownValue(node: Node, problems: JsonProblem[], depth: number): Json {
  const report = (at: Node, message: string) =>
    problems.push({ start: at.offset, end: at.offset + at.length, message });
  if (depth > MAX_DEPTH) {
    report(node, 'the text is nested too deeply. Write a flat policy.');
    return null;
  }
  if (node.type === 'array') return (node.children ?? []).map((child) => ownValue(child, problems, depth + 1));
  if (node.type !== 'object') return node.value as Json;
  const object: Record<string, Json> = Object.create(null);
  for (const property of node.children ?? []) {
    const [keyNode, value] = property.children ?? [];
    if (keyNode === undefined || value === undefined) continue;
    const key = String(keyNode.value);
    if (FORBIDDEN_KEYS.has(key)) report(keyNode, `the key "${key}" is not allowed. Remove it.`);
    else if (key in object) report(keyNode, 'this key is written twice. Keep one of them.');
    else object[key] = ownValue(value, problems, depth + 1);
  }
  return object;
}

/** Gives what an object has under a key of its own. */
export function ownMember(value: Json, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined;
}

/** Gives what stands at a path, as far as each step is an own member. */
export function memberAt(value: Json, path: readonly PropertyKey[]): Json | undefined {
  let current: Json | undefined = value;
  for (const step of path) current = current === undefined ? undefined : ownMember(current, String(step));
  return current;
}
