import ignore, { type Ignore } from 'ignore';

/** Bounds on a `.gitignore` file: it comes with the repository and its patterns become regular expressions. */
const MAX_RULES = 2000;
const MAX_DOUBLE_STARS = 3;

/** The rules of the `.gitignore` files from the root down to one folder. */
export interface IgnoreRules {
  /** Tells whether a path is ignored; `path` is relative to the root, a folder's ends in `/`. */
  ignores(path: string): boolean;
  /** Gives the rules that hold in a folder below; `folder` is relative to the root and ends in `/`. */
  below(folder: string, gitignore: string): IgnoreRules;
}

/** The rules that ignore nothing. */
export const NO_RULES: IgnoreRules = rulesOf([]);

interface Layer {
  readonly folder: string;
  readonly matcher: Ignore;
}

function rulesOf(layers: readonly Layer[]): IgnoreRules {
  return {
    ignores(path) {
      // The deepest file that says anything about the path decides, as in Git.
      for (let i = layers.length - 1; i >= 0; i--) {
        const { folder, matcher } = layers[i]!;
        const { ignored, unignored } = matcher.test(path.slice(folder.length));
        if (ignored) return true;
        if (unignored) return false;
      }
      return false;
    },
    below: (folder, gitignore) => rulesOf([...layers, { folder, matcher: ignore().add(boundedRules(gitignore)) }]),
  };
}

/** Gives the patterns that match in bounded time; what is left out hides no file from the scan. */
function boundedRules(gitignore: string): string[] {
  return gitignore
    .split(/\r?\n/)
    .slice(0, MAX_RULES)
    .filter((line) => line.split('**').length - 1 <= MAX_DOUBLE_STARS);
}
