/** A test for hosts, made from a pattern in which `*` stands for part of one label. */
export type HostPattern = (host: string) => boolean;

/** Gives the test for a pattern of our own tables; `{1..3}` and `{region}` are wildcards like `*`. */
export function hostPattern(pattern: string): HostPattern {
  const source = pattern
    .replace(/\{[^}]*\}/g, '*')
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^.]+');
  const regex = new RegExp(`^${source}$`);
  return (host) => regex.test(host);
}
