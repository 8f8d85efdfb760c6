import { visibleText } from './visible';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Gives text whose hidden characters are spelt out already for an HTML text node; line breaks stay. */
export const plainHtml = (text: string): string => text.replace(/[&<>"'`]/g, (character) => entities[character] ?? '');

/** Gives outside text for an HTML text node or a quoted attribute. */
export const htmlText = (text: string): string => plainHtml(visibleText(text));
