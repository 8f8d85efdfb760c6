/** A path pattern of a policy: `*` and `?` stay inside a folder, `**` stands for any number of folders. */
export interface PathGlob {
  readonly text: string;
  readonly segments: readonly string[];
}

const MAX_LENGTH = 512;

/** Gives the glob that a text spells, or why it is refused. */
export function parsePathGlob(text: string): PathGlob | { readonly problem: string; readonly remedy: string } {
  if (text === '' || text.length > MAX_LENGTH) {
    return { problem: 'a path has 1 to 512 characters', remedy: 'Write a path such as src/legacy/**.' };
  }
  if (/[{}]/.test(text)) return { problem: 'braces are not taken in a path', remedy: 'Write each path by itself.' };
  if (/^\/\^|\$\/[a-z]*$/.test(text))
    return { problem: 'regular expressions are not taken', remedy: 'Write a path such as src/legacy/**.' };
  if (text.includes('\\')) return { problem: 'a path is written with /', remedy: 'Replace \\ with /.' };
  if (text.startsWith('!')) return { problem: 'a path cannot be negated', remedy: 'Write the paths that are meant.' };
  const segments = text.replace(/^\.?\//, '').split('/');
  if (segments.includes('..')) return { problem: 'a path cannot leave its folder', remedy: 'Remove "..".' };
  const last = segments.at(-1);
  return { text, segments: last === '' ? [...segments.slice(0, -1), '**'] : segments };
}

/**
 * Gives whether a glob stands for a file. Both levels, folders and characters, remember only the last star,
 * so the time is at most the product of both lengths for every pattern.
 */
export function pathMatches(glob: PathGlob, file: string): boolean {
  return matchSequence(glob.segments, file.split('/'), (segment) => segment === '**', segmentMatches);
}

function segmentMatches(pattern: string, name: string): boolean {
  return matchSequence(
    [...pattern],
    [...name],
    (character) => character === '*',
    (a, b) => a === '?' || a === b,
  );
}

function matchSequence(
  pattern: readonly string[],
  text: readonly string[],
  isStar: (part: string) => boolean,
  same: (pattern: string, text: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let seen = 0;
  while (seen < text.length) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at++;
      resume = seen;
    } else if (part !== undefined && same(part, text[seen]!)) {
      at++;
      seen++;
    } else if (star >= 0) {
      at = star + 1;
      seen = ++resume;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isStar(pattern[at]!)) at++;
  return at === pattern.length;
}
