import { visibleText } from './visible';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/** Text that means itself: most is such, and costs one search and not eight. */
const words = /^[A-Za-z][A-Za-z0-9 ,;()'"!?%/-]*$/;

/**
 * Gives outside text for one line or table cell of Markdown: no mark-up, link, image, bare address,
 * HTML or `$(icon)` comes of it, wherever in the line it stands.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export const markdownText = (text: string): string =>
  words.test(text)
    ? text
    : visibleText(text)
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

/** Gives outside text for prose in a comment or summary on a code host: nobody is mentioned, nothing is linked. */
export const markdownProse = (text: string): string =>
  markdownText(text)
    .replaceAll('\\@', '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->');

/** Gives outside text as a Markdown code span that holds on one line and in a table cell. */
export const markdownCode = (text: string): string => {
  const shown = visibleText(text).replaceAll('`', '\\x60').replaceAll('|', '\\x7c');
  return shown.trim() === '' ? '` `' : `\`${shown}\``;
};
