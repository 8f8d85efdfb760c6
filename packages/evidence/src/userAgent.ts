const PAGE = 'https://github.com/callsight/callsight';

/** Gives how CallSight names itself to servers, with a page that says who asks. */
export function userAgent(version?: string): string {
  return `CallSight${version === undefined ? '' : `/${version}`} (+${PAGE})`;
}
