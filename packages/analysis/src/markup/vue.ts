import type { Dialect, MarkupReader } from './markupReader';
import type { Attribute, Range } from './tag';

/**
 * The globals that templates may use; `fetch` is none of them.
 * @see https://vuejs.org/guide/essentials/template-syntax.html#restricted-globals-access
 */
export const vueGlobals: ReadonlySet<string> = new Set([
  ...'Infinity NaN isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent'.split(
    ' ',
  ),
  ...'Math Number Date Array Object Boolean String RegExp Map Set JSON Intl BigInt console Error Symbol'.split(' '),
  ...['require', 'import.meta', 'arguments', '$event', '$index'],
]);

const inOrOf = new Set(['in', 'of']);
const comma = new Set([',']);
/** Directives without code. */
const still = /^v-(?:pre|cloak|once|else|slot|for|text:|t:)(?![\w-])/;
const slot = /^(?:v-slot(?![\w-])|#|slot-scope$|scope$)/;
const event = /^(?:@|v-on:)/;
const bound = /^(?:[:.]|v-)/;
const path = /^\s*[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*|\[[^[\]]*\])*\s*;?\s*$/;
const arrow = /^\s*(?:async\b\s*)?(?:[\w$]+|\([^()]*\))\s*(?::[^=]+)?=>|^\s*(?:async\s+)?function\b/;

/**
 * Vue: code stands in the `<template>` of a component, in `{{ }}` and as the value of directives.
 * @see https://vuejs.org/guide/essentials/template-syntax.html
 */
export const vue: Dialect = {
  hasBraces: false,
  isRaw(reader, tag) {
    if (reader.depth > 0) return /^(?:script|style)$/i.test(tag.name);
    const language = tag.attributes.find(({ name }) => name === 'lang');
    return tag.name !== 'template' || (language !== undefined && written(reader, language) !== 'html');
  },
  isStill: ({ attributes }) => attributes.some(({ name }) => name === 'v-pre'),
  open(reader, tag) {
    const ends: string[] = [];
    for (const attribute of tag.attributes) if (attribute.name === 'v-for') ends.push(openLoop(reader, attribute));
    for (const attribute of tag.attributes) if (slot.test(attribute.name)) ends.push(openSlot(reader, attribute));
    for (const attribute of tag.attributes) readDirective(reader, attribute);
    return ends.reverse().join('');
  },
  brace(reader, at) {
    const { text } = reader;
    if (!text.startsWith('{{', at) || reader.depth === 0) return undefined;
    const to = text.indexOf('}}', at + 2);
    if (to < 0) return text.length;
    const code = { from: at + 2, to };
    if (reader.isWhole(code)) reader.expression(code);
    return to + 2;
  },
};

function written({ text }: MarkupReader, { value }: Attribute): string {
  return value ? text.slice(value.from, value.to) : '';
}

/** `v-for="(item, index) in list"`. */
function openLoop(reader: MarkupReader, { value }: Attribute): string {
  const { out, text } = reader;
  const at = value && reader.isWhole(value) ? reader.codeEnd(value.from, { to: value.to, stops: inOrOf }) : undefined;
  if (!value || at === undefined || at === value.to) return '';
  const [name, ...others] = namesIn(reader, { from: value.from, to: at });
  if (!name) return '';
  out.glue('for(const ');
  out.take(name.from, name.to);
  out.glue(' of ');
  out.takeDecoded(at + 2, value.to);
  out.glue('\n){');
  for (const other of others)
    if (/^\s*[A-Za-z_$][\w$]*\s*$/.test(text.slice(other.from, other.to))) {
      out.glue('let ');
      out.take(other.from, other.to);
      out.glue('=$index;');
    }
  return '}';
}

/** The names of `item`, `(item, index)`. */
function namesIn(reader: MarkupReader, { from, to }: Range): readonly Range[] {
  const [, lead = '', inner = ''] = /^(\s*\()([\s\S]*)\)\s*$/.exec(reader.text.slice(from, to)) ?? [];
  const all = lead === '' ? { from, to } : { from: from + lead.length, to: from + lead.length + inner.length };
  const names: Range[] = [];
  for (let at = all.from; at < all.to; ) {
    const end = reader.codeEnd(at, { to: all.to, stops: comma }) ?? all.to;
    names.push({ from: at, to: end });
    at = end + 1;
  }
  return names;
}

/** `#item="{ name }"`: what the component hands to its content. */
function openSlot(reader: MarkupReader, { value }: Attribute): string {
  if (!value || !reader.isWhole(value)) return '';
  reader.out.glue('((');
  reader.out.take(value.from, value.to);
  reader.out.glue('\n)=>{');
  return '});';
}

function readDirective(reader: MarkupReader, attribute: Attribute): void {
  const { name, value } = attribute;
  if (!value || still.test(name) || slot.test(name)) return;
  if (!event.test(name) && !bound.test(name)) return;
  const code = written(reader, attribute);
  if (!reader.isWhole(value)) return;
  if (name.startsWith('v-model') && path.test(code)) reader.write(value);
  else if (event.test(name) && !path.test(code) && !arrow.test(code)) handler(reader, value);
  else reader.expression(value, true);
}

/** The statements that an event runs. */
function handler(reader: MarkupReader, { from, to }: Range): void {
  reader.out.glue('(async($event)=>{');
  reader.out.takeDecoded(from, to);
  reader.out.glue('\n});');
}
