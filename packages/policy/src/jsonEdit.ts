import { createScanner, type Node } from 'jsonc-parser';
import { keyNode, nodeAt } from './jsonTree';

/** Gives a text with another value in place of a node. */
export function putValue(text: string, { offset, length }: Node, value: string): string {
  return text.slice(0, offset) + value + text.slice(offset + length);
}

/**
 * Gives a text with one more item at the end of the list or object under a key, which is made when it is missing.
 * The item stands behind the comments that are there, so that none of them moves to another item.
 */
export function putItem(text: string, root: Node, path: readonly [string], empty: '[]' | '{}', item: string): string {
  const layout = layoutOf(text);
  if (keyNode(root, path[0]) !== undefined) return append(text, nodeAt(root, path), item, layout);
  const [open, close] = empty;
  const indent = itemIndent(text, root, layout);
  const inside = [open, layout.eol, indent, layout.unit, item, layout.eol, indent, close].join('');
  return append(text, root, `${JSON.stringify(path[0])}: ${inside}`, layout);
}

interface Layout {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
}

function layoutOf(text: string): Layout {
  const unit = /^(\t| +)\S/m.exec(text)?.[1] ?? '  ';
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit };
}

function append(text: string, container: Node, item: string, layout: Layout): string {
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const lastEnd = last === undefined ? container.offset + 1 : last.offset + last.length;
  const rest = text.slice(lastEnd, close);
  const comma = last === undefined || hasComma(rest) ? '' : ',';
  const isOneLine = last !== undefined && !text.slice(container.offset, close).includes('\n');
  const space = /\s*$/.exec(rest)?.[0] ?? '';
  const before = isOneLine ? ' ' : layout.eol + itemIndent(text, container, layout);
  const after = last === undefined && !space.includes('\n') ? layout.eol + lineIndent(text, container.offset) : space;
  return (
    text.slice(0, lastEnd) +
    comma +
    rest.slice(0, rest.length - space.length) +
    before +
    item +
    after +
    text.slice(close)
  );
}

/** Gives whether the text behind an item holds a comma outside comments. */
function hasComma(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',';
}

function itemIndent(text: string, container: Node, { unit }: Layout): string {
  return lineIndent(text, container.offset) + unit;
}

function lineIndent(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
