/** A host of a vendor, and the one that serves the same interface from the European Union. */
interface EuEndpoint {
  readonly host: string;
  readonly eu: string;
  /** Where the vendor says so. */
  readonly source: string;
}

/** Vendors that serve one interface from several regions; a key or an account may belong to one of them alone. */
const EU_ENDPOINTS: readonly EuEndpoint[] = [
  {
    host: 'api.mailgun.net',
    eu: 'api.eu.mailgun.net',
    source: 'https://documentation.mailgun.com/docs/mailgun/quickstart-guide/requests',
  },
  {
    host: 'api.sendgrid.com',
    eu: 'api.eu.sendgrid.com',
    source: 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/hosts',
  },
  {
    host: 'api.sparkpost.com',
    eu: 'api.eu.sparkpost.com',
    source: 'https://developers.sparkpost.com/api/#header-sparkpost-eu',
  },
  {
    host: 'api.customer.io',
    eu: 'api-eu.customer.io',
    source: 'https://docs.customer.io/accounts/security/data-centers/',
  },
  {
    host: 'track.customer.io',
    eu: 'track-eu.customer.io',
    source: 'https://docs.customer.io/accounts/security/data-centers/',
  },
  {
    host: 'api.intercom.io',
    eu: 'api.eu.intercom.io',
    source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis',
  },
  {
    host: 'api2.amplitude.com',
    eu: 'api.eu.amplitude.com',
    source: 'https://amplitude.com/docs/apis/analytics/http-api-quickstart',
  },
  {
    host: 'api.mixpanel.com',
    eu: 'api-eu.mixpanel.com',
    source: 'https://docs.mixpanel.com/docs/privacy/eu-residency',
  },
  {
    host: 'data.mixpanel.com',
    eu: 'data-eu.mixpanel.com',
    source: 'https://docs.mixpanel.com/docs/privacy/eu-residency',
  },
  { host: 'us.i.posthog.com', eu: 'eu.i.posthog.com', source: 'https://posthog.com/docs/api' },
  { host: 'app.posthog.com', eu: 'eu.posthog.com', source: 'https://posthog.com/docs/api' },
  {
    host: 'api.fpjs.io',
    eu: 'eu.api.fpjs.io',
    source: 'https://dev.fingerprint.com/reference/server-api',
  },
  {
    host: 'api.typeform.com',
    eu: 'api.eu.typeform.com',
    source: 'https://www.typeform.com/developers/get-started/responses-data-center/',
  },
  {
    host: 'cdn.contentful.com',
    eu: 'cdn.eu.contentful.com',
    source: 'https://www.contentful.com/developers/docs/infrastructure/eu-data-residency/',
  },
  {
    host: 'api.contentful.com',
    eu: 'api.eu.contentful.com',
    source: 'https://www.contentful.com/developers/docs/infrastructure/eu-data-residency/',
  },
  { host: 'api.svix.com', eu: 'api.eu.svix.com', source: 'https://docs.svix.com/advanced/regions' },
  { host: 'api.us.nylas.com', eu: 'api.eu.nylas.com', source: 'https://developer.nylas.com/docs/v3/data-residency/' },
  { host: 'v3.recurly.com', eu: 'v3.eu.recurly.com', source: 'https://recurly.com/developers/api/' },
  {
    host: 'api.elevenlabs.io',
    eu: 'api.eu.residency.elevenlabs.io',
    source: 'https://elevenlabs.io/docs/overview/administration/data-residency',
  },
  {
    host: 'api.datadoghq.com',
    eu: 'api.datadoghq.eu',
    source: 'https://docs.datadoghq.com/getting_started/site/',
  },
  {
    host: 'api.newrelic.com',
    eu: 'api.eu.newrelic.com',
    source: 'https://docs.newrelic.com/docs/accounts/accounts-billing/account-setup/choose-your-data-center/',
  },
  {
    host: 'api.edenai.run',
    eu: 'api.eu.edenai.run',
    source: 'https://www.edenai.co/docs/v3/data-governance/eu-endpoint',
  },
];

const BY_HOST: ReadonlyMap<string, string> = new Map(EU_ENDPOINTS.map(({ host, eu }) => [host, eu]));

/** Gives the host that serves the same interface of the same vendor from the European Union. */
export function euEndpointOf(host: string): string | undefined {
  return BY_HOST.get(host);
}
