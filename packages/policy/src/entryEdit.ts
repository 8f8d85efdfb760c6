import type { Span } from '@callsight/model';
import { createScanner, type Node } from 'jsonc-parser';
import { readJson } from './jsonTree';
import { spansOf } from './lines';

/** What becomes of an entry of a policy: taken out, or given another last day. */
export type EntryChange = { readonly kind: 'remove' } | { readonly kind: 'renew'; readonly until: string };

/** A piece of a text and what to write in its place. */
export interface TextPiece extends Span {
  readonly text: string;
}

/**
 * Gives the pieces to write for a change of the entry at a place (1-based); every comment stays. `undefined`: the text
 * holds no such entry any more.
 */
export function entryEdit(
  text: string,
  { line, column }: Pick<Span, 'line' | 'column'>,
  change: EntryChange,
): readonly TextPiece[] | undefined {
  const { root } = readJson(text);
  const spanOf = spansOf(text);
  const entry = root && entryAt(root, spanOf, line, column);
  if (entry === undefined) return undefined;
  const piece = (start: number, end: number, written: string): TextPiece => ({ ...spanOf(start, end), text: written });
  if (change.kind === 'remove') return removal(text, entry).map(([start, end]) => piece(start, end, ''));
  const key = entry.children?.find((property) => property.children?.[0]?.value === 'expires');
  const day = key?.children?.[1];
  return day && [piece(day.offset, day.offset + day.length, JSON.stringify(change.until))];
}

/** Gives the item of a list or the property of an object whose value starts at a place. */
function entryAt(root: Node, spanOf: ReturnType<typeof spansOf>, line: number, column: number): Node | undefined {
  for (const node of walk(root)) {
    const start = spanOf(node.offset, node.offset);
    if (start.line !== line || start.column !== column || node === root) continue;
    const { parent } = node;
    if (parent?.type === 'array') return node;
    if (parent?.type === 'property') return parent.children?.[1] === node ? parent : undefined;
  }
  return undefined;
}

function* walk(node: Node): Generator<Node> {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...(next.children ?? []));
  }
}

/** Gives what to cut for an entry with its comma: the whole line where nothing else stands on it. */
function removal(text: string, entry: Node): readonly (readonly [number, number])[] {
  const end = entry.offset + entry.length;
  const behind = commaAfter(text, end);
  if (behind !== undefined) {
    const isNext = text.slice(end, behind).trim() === '';
    return isNext
      ? [wholeLine(text, entry.offset, behind + 1)]
      : [wholeLine(text, entry.offset, end), [behind, behind + 1]];
  }
  const siblings = entry.parent?.children ?? [];
  const before = siblings[siblings.indexOf(entry) - 1];
  const comma = before && commaAfter(text, before.offset + before.length);
  const own = wholeLine(text, entry.offset, end);
  return comma === undefined ? [own] : [[comma, comma + 1], own];
}

/** Gives where the comma behind an entry stands, comments passed over. */
function commaAfter(text: string, from: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}

function wholeLine(text: string, start: number, end: number): readonly [number, number] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(\r?\n)?/.exec(text.slice(end))?.[0] ?? '';
  const isAlone = text.slice(lineStart, start).trim() === '' && rest.endsWith('\n');
  return isAlone ? [lineStart, end + rest.length] : [start, end + (rest.endsWith('\n') ? 0 : rest.length)];
}
