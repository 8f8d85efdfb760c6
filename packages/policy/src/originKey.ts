/** Gives the key of an origin: `https://api.example.com:443`. */
export function originKey({
  scheme,
  host,
  port,
}: {
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
}): string {
  return `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
}
