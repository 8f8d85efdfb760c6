import { visibleText } from './visible';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Gives outside text for an XML text node or a quoted attribute; what XML 1.0 cannot hold is spelt out.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const xmlText = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
