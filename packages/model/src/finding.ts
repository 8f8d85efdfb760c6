import type { Hop } from './endpoint';
import type { Place, Span } from './place';
import type { Level } from './policy';

/** A change that mends a finding; the editor offers it, nothing applies it unasked. */
export type Fix =
  | {
      readonly kind: 'replace';
      readonly title: string;
      readonly place: Place;
      readonly text: string;
      /** The text that must stand at the place, or the fix does not fit. */
      readonly expect?: string;
      readonly preferred?: boolean;
    }
  | {
      readonly kind: 'allow-host' | 'quarantine-host' | 'deny-host' | 'request-approval';
      readonly title: string;
      readonly host: string;
    }
  /** Puts one of several hosts, which somebody picks, in place of the one that is called. */
  | {
      readonly kind: 'replace-host';
      readonly title: string;
      readonly place: Place;
      readonly expect: string;
      readonly hosts: readonly string[];
    }
  | { readonly kind: 'ignore-line' | 'ignore-file'; readonly title: string; readonly rule: string }
  | { readonly kind: 'except-host'; readonly title: string; readonly rule: string; readonly host: string }
  /** Reads a key that stands at the place from an environment variable. */
  | {
      readonly kind: 'key-from-environment';
      readonly title: string;
      readonly place: Place;
      readonly variable: string;
      /** The parameter of a URL that holds it; absent: the text at the end of the place is the key. */
      readonly parameter?: string;
    }
  | { readonly kind: 'map-variable'; readonly title: string; readonly variable: string };

/** Why a finding is silent: somebody wrote it down, with a reason. */
export interface Suppression {
  /** An entry of `exceptions` in the policy, or a comment in the code. */
  readonly kind: 'exception' | 'comment';
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which it holds, ISO 8601. */
  readonly expires?: string;
  /** Where it is written. */
  readonly place: Place;
}

/** One instance of a rule in one place. */
export interface Finding {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly file: string;
  /** The expression that the mark stands under. */
  readonly span: Span;
  readonly host?: string;
  /** `<host>: <fact>. <what to do>.` */
  readonly message: string;
  readonly cwe?: string;
  readonly owasp?: string;
  /** Rule ids of what else is wrong with the same call, the most severe first. */
  readonly others?: readonly string[];
  readonly related: readonly Hop[];
  readonly fixes: readonly Fix[];
}

/** A finding that an exception or an ignore comment silences. */
export interface SuppressedFinding extends Finding {
  readonly suppression: Suppression;
}
