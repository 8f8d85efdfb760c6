import { visibleText } from './visible';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Gives outside text for an HTML text node or a quoted attribute. */
export const htmlText = (text: string): string =>
  visibleText(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
