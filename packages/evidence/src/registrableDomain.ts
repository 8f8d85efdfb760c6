import { parse } from 'tldts';

/** The part of a host that somebody registered, and who stands above it. */
export interface Registration {
  /** The registrable name under a public suffix of the domain registries: `s3.eu-west-1.amazonaws.com` gives `amazonaws.com`. */
  readonly domain?: string;
  /** The registrable name when platforms count as suffixes: `a.netlify.app` gives itself. */
  readonly tenantDomain?: string;
  /** The host is, or lies below, a suffix under which a platform gives names to its customers. */
  readonly onPlatform: boolean;
  /** The suffix itself, `co.uk` or `netlify.app`; absent when it is not a known one. */
  readonly suffix?: string;
}

/**
 * Gives what the Public Suffix List says of a normalised host.
 * @see https://publicsuffix.org/list/
 */
export function registrationOf(host: string): Registration {
  const wide = parse(host, { validateHostname: false });
  const narrow = parse(host, { allowPrivateDomains: true, validateHostname: false });
  const known = narrow.isIcann === true || narrow.isPrivate === true;
  return {
    ...(wide.domain !== null && known && { domain: wide.domain }),
    ...(narrow.domain !== null && known && { tenantDomain: narrow.domain }),
    onPlatform: narrow.isPrivate === true,
    ...(narrow.publicSuffix !== null && known && { suffix: narrow.publicSuffix }),
  };
}
