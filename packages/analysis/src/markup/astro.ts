import type { Dialect } from './markupReader';

const raw = new Set(['script', 'style']);

/**
 * Astro: code stands in braces, in text and tags, and elements may stand in code.
 * @see https://docs.astro.build/en/reference/astro-syntax/
 */
export const astro: Dialect = {
  hasBraces: true,
  isRaw: (_reader, { name }) => raw.has(name.toLowerCase()),
  isStill: ({ attributes }) => attributes.some(({ name }) => name === 'is:raw'),
  open(reader, { attributes }) {
    for (const { code } of attributes) for (const range of code) reader.expression(range);
    return '';
  },
  brace(reader, at) {
    const end = reader.expressionWithElements(at + 1);
    return end === undefined ? undefined : end + 1;
  },
};
