import type { Place } from './place';

/** The four answers. Unknown is never shown as allowed. */
export type Answer = 'allowed' | 'review' | 'blocked' | 'unknown';

/**
 * Which layer of the policy a clause comes from, the one that binds all others first: the machine's file, a file that
 * another one builds on, the project's file, that of a folder in it, and what the user set.
 */
export type PolicyLayer = 'managed' | 'organisation' | 'repository' | 'folder' | 'settings';

/** What the policy says of one host, with the clause that says so. */
export interface Verdict {
  readonly answer: Answer;
  /** For people: `on the allow list`, `score 49, the policy asks for 60`. */
  readonly why: string;
  /** The rule that speaks for the answer; absent when nothing speaks against the host. */
  readonly rule?: string;
  /** The place in the policy file; absent when the built-in default or a setting decides. */
  readonly clause?: Place;
  /** The layer that decides; absent when the built-in default does. */
  readonly layer?: PolicyLayer;
}

/** How loud a rule is, in the words of the policy file; `off` is silent. */
export type Level = 'error' | 'warning' | 'info' | 'hint' | 'off';
