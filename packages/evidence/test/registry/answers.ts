/** A list of registries as IANA publishes it, with registries of our own. */
export function bootstrapText(address: string, endings: readonly string[] = ['com', 'uk']): string {
  return JSON.stringify({
    description: 'RDAP bootstrap file for example registrations',
    publication: '2026-11-20T20:00:02Z',
    services: [
      [['example-old'], ['http://rdap.example.net/']],
      [endings, ['http://plain.example.net/', address]],
    ],
    version: '1.0',
  });
}

/** The answer of a registry about a domain, with what it says of its life. */
export function domainAnswer(name: string, events: readonly (readonly [action: string, date: string])[]): string {
  return JSON.stringify({
    rdapConformance: ['rdap_level_0', 'icann_rdap_response_profile_1'],
    objectClassName: 'domain',
    handle: '2138514_DOMAIN_COM-EXMP',
    ldhName: name,
    links: [{ rel: 'related', href: 'https://registrar.example.net/domain/X', type: 'application/rdap+json' }],
    status: ['client transfer prohibited'],
    secureDNS: { delegationSigned: false },
    entities: [{ objectClassName: 'entity', roles: ['registrar'], vcardArray: ['vcard', [['fn', {}, 'text', 'R']]] }],
    events: events.map(([eventAction, eventDate]) => ({ eventAction, eventDate })),
    notices: [{ title: 'Terms of Use', description: ['Example terms.'] }],
  });
}
