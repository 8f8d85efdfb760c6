import type { WeaknessKind } from '@callsight/model';

/**
 * What an option must say to be a weakness: be `false` or `true`, be one of some texts or a constant of that name, or be
 * a function that accepts whatever it is given.
 */
export type Saying = false | true | 'accepts-all' | RegExp;

/** One kind of weakness, and how it is written. */
export interface WeaknessModel {
  readonly name: string;
  readonly kind: WeaknessKind;
  /** How a text shows that it may hold one: source of a regular expression. */
  readonly cue: string;
  /** Options, in object literals and as members that are written. */
  readonly options: Readonly<Record<string, Saying>>;
  /** Options that count only where the object has none of these beside them. */
  readonly unless?: Readonly<Record<string, readonly string[]>>;
  /** Environment variables of Node, with the values that weaken it. */
  readonly variables?: Readonly<Record<string, readonly string[]>>;
  /** Members of Node's `tls` that hold for the whole program. */
  readonly ofTls?: Readonly<Record<string, Saying>>;
  /** Methods without arguments, of whatever library (`disableTLSCerts()`). */
  readonly methods?: readonly string[];
  /** Arguments of a command, in a list or a call of its own. */
  readonly flags?: readonly string[];
  /** How a script or a settings file shows it; the first group is what is shown. */
  readonly settings?: RegExp;
}
