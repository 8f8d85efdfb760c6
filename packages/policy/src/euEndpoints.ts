/** The hosts of a vendor, each with the one that serves the same interface from the European Union. */
interface EuEndpoints {
  readonly hosts: Readonly<Record<string, string>>;
  /**
   * The vendor's page on its regions, to check against. It was not read for this table: the names are those that public
   * code uses, the vendors' own packages among it, and no vendor was asked.
   */
  readonly page: string;
}

/** Vendors that serve one interface from several regions; a key or an account may belong to one of them alone. */
const EU_ENDPOINTS: readonly EuEndpoints[] = [
  {
    hosts: { 'api.mailgun.net': 'api.eu.mailgun.net' },
    page: 'https://documentation.mailgun.com/docs/mailgun/quickstart-guide/requests',
  },
  {
    hosts: { 'api.sendgrid.com': 'api.eu.sendgrid.com' },
    page: 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/hosts',
  },
  {
    hosts: { 'api.sparkpost.com': 'api.eu.sparkpost.com' },
    page: 'https://developers.sparkpost.com/api/#header-sparkpost-eu',
  },
  {
    hosts: { 'api.customer.io': 'api-eu.customer.io', 'track.customer.io': 'track-eu.customer.io' },
    page: 'https://docs.customer.io/accounts/security/data-centers/',
  },
  {
    hosts: { 'api.intercom.io': 'api.eu.intercom.io' },
    page: 'https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis',
  },
  {
    hosts: { 'api2.amplitude.com': 'api.eu.amplitude.com' },
    page: 'https://amplitude.com/docs/apis/analytics/http-api-quickstart',
  },
  {
    hosts: { 'api.mixpanel.com': 'api-eu.mixpanel.com', 'data.mixpanel.com': 'data-eu.mixpanel.com' },
    page: 'https://docs.mixpanel.com/docs/privacy/eu-residency',
  },
  {
    hosts: { 'us.i.posthog.com': 'eu.i.posthog.com', 'app.posthog.com': 'eu.posthog.com' },
    page: 'https://posthog.com/docs/api',
  },
  {
    hosts: { 'api.fpjs.io': 'eu.api.fpjs.io' },
    page: 'https://dev.fingerprint.com/reference/server-api',
  },
  {
    hosts: { 'api.typeform.com': 'api.eu.typeform.com' },
    page: 'https://www.typeform.com/developers/get-started/responses-data-center/',
  },
  {
    hosts: { 'cdn.contentful.com': 'cdn.eu.contentful.com', 'api.contentful.com': 'api.eu.contentful.com' },
    page: 'https://www.contentful.com/developers/docs/infrastructure/eu-data-residency/',
  },
  {
    hosts: { 'api.svix.com': 'api.eu.svix.com' },
    page: 'https://docs.svix.com/advanced/regions',
  },
  {
    hosts: { 'api.us.nylas.com': 'api.eu.nylas.com' },
    page: 'https://developer.nylas.com/docs/v3/data-residency/',
  },
  {
    hosts: { 'v3.recurly.com': 'v3.eu.recurly.com' },
    page: 'https://recurly.com/developers/api/',
  },
  {
    hosts: { 'api.elevenlabs.io': 'api.eu.residency.elevenlabs.io' },
    page: 'https://elevenlabs.io/docs/overview/administration/data-residency',
  },
  {
    hosts: { 'api.datadoghq.com': 'api.datadoghq.eu' },
    page: 'https://docs.datadoghq.com/getting_started/site/',
  },
  {
    hosts: { 'api.newrelic.com': 'api.eu.newrelic.com' },
    page: 'https://docs.newrelic.com/docs/accounts/accounts-billing/account-setup/choose-your-data-center/',
  },
  {
    hosts: { 'api.edenai.run': 'api.eu.edenai.run' },
    page: 'https://www.edenai.co/docs/v3/data-governance/eu-endpoint',
  },
];

const BY_HOST: ReadonlyMap<string, string> = new Map(EU_ENDPOINTS.flatMap(({ hosts }) => Object.entries(hosts)));

/** Gives the host that serves the same interface of the same vendor from the European Union. */
export function euEndpointOf(host: string): string | undefined {
  return BY_HOST.get(host);
}
