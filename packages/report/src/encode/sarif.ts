import { visibleText } from './visible';

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, percent);

/**
 * Gives a relative path with `/` as a relative URI reference, each segment percent-encoded.
 * A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-4.2
 */
export const sarifUri = (path: string): string => path.split('/').map(encodeSegment).join('/');

/**
 * Gives outside text for a SARIF message: nothing hidden, and no embedded link comes of it.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html section 3.11.6
 */
export const sarifText = (text: string): string => {
  const shown = visibleText(text);
  return shown.includes('](') ? shown.replace(/[[\]]/g, '\\$&') : shown;
};
