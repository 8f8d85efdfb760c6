import { visibleText } from './visible';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * Gives outside text for one line or table cell of Markdown: no mark-up, link, image, bare address,
 * HTML or `$(icon)` comes of it, wherever in the line it stands.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export const markdownText = (text: string): string =>
  visibleText(text)
    .replace(/[\\`*_[\]~|@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):/gi, '\\:')
    .replace(/www(?=\.)/gi, '$&\\')
    .replace(/^( *\d+)(?=[.)])/, '$1\\')
    .replace(/^( *)([-+#=])/, '$1\\$2')
    .replace(/[&<>$]/g, (character) => entities[character] ?? '');

/** Gives an address as a Markdown link target: what would end the target is percent-encoded. */
export const markdownTarget = (uri: string): string =>
  uri.replace(/[\s<>()\\"'`|]/g, (character) =>
    encodeURIComponent(character).replace(/[()']/, (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`),
  );
