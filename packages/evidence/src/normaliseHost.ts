const LABEL = /^[a-z0-9_*-]{1,63}$/;
const AUTHORITY_MARKS = /[/?#\\@ \t\r\n]/;
const LONGEST_NAME = 253;

/**
 * Gives a host as WHATWG URL writes it (lower case, punycode, numbers as dotted addresses, IPv6 in brackets) without
 * a trailing dot, or `undefined` for what is no host. `*` stands for an unknown part of a label and is kept.
 * @see https://url.spec.whatwg.org/#host-parsing
 */
export function normaliseHost(text: string): string | undefined {
  if (text === '' || AUTHORITY_MARKS.test(text)) {
    return undefined;
  }
  const bare = text.includes(':') && !text.startsWith('[') ? `[${text}]` : text;
  const url = `http://${bare}/`;
  if (!URL.canParse(url)) {
    return undefined;
  }
  const parsed = new URL(url);
  // A port would be dropped in silence: this function speaks of hosts only.
  if (parsed.port !== '' || (bare.startsWith('[') && !bare.endsWith(']'))) {
    return undefined;
  }
  const host = parsed.hostname.endsWith('.') ? parsed.hostname.slice(0, -1) : parsed.hostname;
  if (host.startsWith('[')) {
    return host;
  }
  const valid = host.length <= LONGEST_NAME && host.split('.').every((label) => LABEL.test(label));
  return valid ? host : undefined;
}
