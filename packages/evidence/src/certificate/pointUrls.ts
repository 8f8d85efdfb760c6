import { context, type Der, valuesOf } from './der';

/**
 * Gives the web addresses in the name of a place where an authority keeps a list of revoked certificates.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.13
 */
export function pointUrls(name: Der): readonly string[] {
  const [full] = valuesOf(name.content);
  if (full?.tag !== context(0)) return [];
  return valuesOf(full.content)
    .filter(({ tag }) => tag === context(6, false))
    .map(({ content }) => content.toString('latin1'))
    .filter((url) => /^https?:\/\/[\x21-\x7e]{1,1024}$/i.test(url));
}
