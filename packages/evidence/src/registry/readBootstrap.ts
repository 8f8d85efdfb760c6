import { isRecord, parsedJson } from '../json';

/** The registries that answer for each ending of names: `com` → `https://rdap.example/com/v1/`. */
export type Bootstrap = ReadonlyMap<string, string>;

const MOST_ENDINGS = 20_000;
const LONGEST_ADDRESS = 300;

/**
 * Gives the registries of a bootstrap file, or `undefined` for what is none; only those that speak https are taken.
 * @see https://www.rfc-editor.org/rfc/rfc9224#section-4
 */
export function readBootstrap(bytes: Buffer): Bootstrap | undefined {
  const file = parsedJson(bytes);
  if (!isRecord(file) || !Array.isArray(file.services)) return undefined;
  const found = new Map<string, string>();
  for (const service of file.services) {
    const [endings, addresses] = Array.isArray(service) ? service : [];
    const address = Array.isArray(addresses) ? addresses.find(isAddress) : undefined;
    if (!Array.isArray(endings) || address === undefined) continue;
    for (const ending of endings) {
      if (typeof ending === 'string' && found.size < MOST_ENDINGS) found.set(ending.toLowerCase(), address);
    }
  }
  return found.size > 0 ? found : undefined;
}

/** Gives the address at which the registry of a domain is asked, or `undefined` where none is known. */
export function registrationUrl(bootstrap: Bootstrap, domain: string): string | undefined {
  const labels = domain.split('.');
  const address = labels
    .slice(1)
    .map((_, i) => bootstrap.get(labels.slice(i + 1).join('.')))
    .find((found) => found !== undefined);
  return address && `${address.replace(/\/?$/, '/')}domain/${domain}`;
}

function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return protocol === 'https:' && `${username}${password}${search}${hash}` === '';
}
