/** Scheme, host and port. */
export interface Origin {
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
}

/** Gives the key of an origin: `https://api.example.com:443`. */
export function originKey({ scheme, host, port }: Origin): string {
  return `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
}
