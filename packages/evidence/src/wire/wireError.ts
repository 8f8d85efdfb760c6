/** Why nothing was learnt: the wire refused, the world did not answer, or somebody stopped it. */
export type WireErrorCode = keyof typeof WORDS;

type Kind = 'refused' | 'failed' | 'stopped';

const WORDS = {
  'no-consent': ['refused', 'asking this host was not agreed to'],
  'invalid-host': ['refused', 'the text is no valid host'],
  'internal-host': ['refused', 'the host is internal and is never asked'],
  'unknown-suffix': ['refused', 'the name ends in no known public suffix, so it may be internal'],
  'listed-host': ['refused', 'a threat list names this host, so it is never asked'],
  'bad-port': ['refused', 'the port belongs to another service and is never asked'],
  'unconfirmed-port': ['refused', 'the port is not 443 and was not confirmed'],
  'not-public': ['refused', 'the name leads to an address that is not public'],
  'mixed-addresses': ['refused', 'the name leads to public and to internal addresses'],
  'denied-address': ['refused', 'the name leads to an address that the settings forbid'],
  'proxy-not-allowed': ['refused', 'a proxy stands between, and probing through it was not agreed to'],
  'bad-proxy': ['refused', 'the proxy setting is no http or https address'],
  'host-budget': ['refused', 'the connections for one host are used up'],
  'run-budget': ['refused', 'the hosts for one session are used up'],
  'domain-budget': ['refused', 'this domain was asked often enough for an hour'],
  'day-budget': ['refused', 'enough hosts were asked for one day'],
  'backing-off': ['refused', 'the host did not answer lately and is left alone for a while'],
  'not-visited': ['refused', 'the host itself was not asked'],
  'does-not-resolve': ['failed', 'the name does not exist'],
  'dns-failed': ['failed', 'the name could not be looked up'],
  'connection-refused': ['failed', 'the host refuses connections'],
  'connection-reset': ['failed', 'the host broke the connection off'],
  unreachable: ['failed', 'the host cannot be reached'],
  'connect-timeout': ['failed', 'the host did not accept the connection in time'],
  timeout: ['failed', 'the host did not answer in time'],
  'wrong-peer': ['failed', 'the connection ended at another address than the one that was judged'],
  'proxy-unreachable': ['failed', 'the proxy cannot be reached'],
  'proxy-auth': ['failed', 'the proxy asks for a password'],
  'proxy-failed': ['failed', 'the proxy did not pass the connection on'],
  cancelled: ['stopped', 'it was cancelled'],
} as const satisfies Readonly<Record<string, readonly [Kind, string]>>;

/** What the wire throws, and nothing else: a code and a plain sentence, never the text that a peer or a library wrote. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(readonly code: WireErrorCode) {
    super(WORDS[code][1]);
  }

  /** `refused`: no connection was made for it. */
  get kind(): Kind {
    return WORDS[this.code][0];
  }
}
