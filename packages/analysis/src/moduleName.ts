/** What stands before the name of a package where runtimes and pages load it by its address. */
const sources =
  /^(?:(?:npm|jsr):\/?|https?:\/\/(?:esm\.sh\/(?:(?:v\d+|stable)\/)?\*?|(?:esm\.run|cdn\.skypack\.dev|unpkg\.com)\/|cdn\.jsdelivr\.net\/npm\/|ga\.jspm\.io\/npm:))/;

/** The name of a package, its version, and what is meant inside it. */
const inside = /^((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/?#]*)?([^?#]*)/;

/** A file of a build is the package itself: `/+esm`, `/dist/index.mjs`. */
const built = /^\/(?:$|\+esm|.*\.[cm]?[jt]s$)/;

/**
 * Gives a specifier as models write it: without `node:`, and the package of npm that `npm:stripe@17` or
 * `https://esm.sh/stripe@17?target=deno` means.
 * @see https://docs.deno.com/runtime/fundamentals/node/
 */
export function moduleName(specifier: string): string {
  if (!specifier.includes(':')) return specifier;
  if (specifier.startsWith('node:')) return specifier.slice(5);
  const [source = ''] = sources.exec(specifier) ?? [];
  const [, name = specifier, path = ''] = (source !== '' && inside.exec(specifier.slice(source.length))) || [];
  return name === specifier || built.test(path) ? name : name + path;
}
