import type { Place, Span } from './place';

/** What a weakness takes away: the check of certificates, or TLS 1.2 as the oldest version. */
export type WeaknessKind = 'certificate-check-off' | 'old-tls';

/** Something that is written beside any call and makes calls less safe. */
export interface Weakness {
  readonly kind: WeaknessKind;
  readonly file: string;
  readonly span: Span;
  /** How it is written, for people: `rejectUnauthorized: false`. */
  readonly written: string;
  /** It holds for the whole program, and not for the calls that are given it. */
  readonly everywhere?: boolean;
  /** A condition decides whether it is in force. */
  readonly conditional?: boolean;
  /** The stretch that can be taken away, and the text that must stand there. */
  readonly removal?: { readonly place: Place; readonly expect: string };
}
