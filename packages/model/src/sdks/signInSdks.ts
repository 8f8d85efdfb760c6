import type { Sdk } from './sdk';

/** Who answers a sign-in: the vendor, and the host of the tokens; what has no host of its own is told where. */
type Issuer = readonly [vendor: string, host: string];

const told: Issuer = ['{issuer}', '{issuer}'];

/** The strategies of Passport, by package. */
const strategies: Readonly<Record<string, Issuer>> = {
  'passport-google-oauth20': ['Google', 'www.googleapis.com'],
  'passport-github': ['GitHub', 'github.com'],
  'passport-github2': ['GitHub', 'github.com'],
  'passport-facebook': ['Meta', 'graph.facebook.com'],
  'passport-discord': ['Discord', 'discord.com'],
  'passport-linkedin-oauth2': ['LinkedIn', 'www.linkedin.com'],
  'passport-microsoft': ['Microsoft', 'login.microsoftonline.com'],
  'passport-gitlab2': ['GitLab', 'gitlab.com'],
  'passport-auth0': ['Auth0', '{domain}'],
  'passport-oauth2': told,
  'passport-openidconnect': told,
};

/** The providers of Auth.js, by the last step of the specifier. */
const providers: Readonly<Record<string, Issuer>> = {
  apple: ['Apple', 'appleid.apple.com'],
  auth0: told,
  authentik: told,
  'azure-ad': ['Microsoft', 'login.microsoftonline.com'],
  cognito: told,
  discord: ['Discord', 'discord.com'],
  facebook: ['Meta', 'graph.facebook.com'],
  github: ['GitHub', 'github.com'],
  gitlab: ['GitLab', 'gitlab.com'],
  google: ['Google', 'oauth2.googleapis.com'],
  keycloak: told,
  linkedin: ['LinkedIn', 'www.linkedin.com'],
  'microsoft-entra-id': ['Microsoft', 'login.microsoftonline.com'],
  okta: told,
  slack: ['Slack', 'slack.com'],
  spotify: ['Spotify', 'accounts.spotify.com'],
  twitch: ['Twitch', 'id.twitch.tv'],
  zitadel: told,
};

const signIn = (npm: readonly string[], [vendor, host]: Issuer, made: Pick<Sdk, 'makes' | 'url'>): Sdk => ({
  npm,
  vendor,
  hosts: [host],
  ...made,
  ...(host.startsWith('{') ? { given: true } : {}),
  ends: [],
});

/** Strategies of Passport and providers of Auth.js: a server asks for tokens whenever somebody signs in. */
export const signInSdks: readonly Sdk[] = [
  ...Object.entries(strategies).map(([name, issuer]) =>
    signIn([name], issuer, { makes: ['Strategy', 'default'], url: ['0.tokenURL', '0.baseURL', '0.domain'] }),
  ),
  ...Object.entries(providers).map(([name, issuer]) =>
    signIn([`next-auth/providers/${name}`, `@auth/core/providers/${name}`], issuer, {
      makes: ['default'],
      url: ['0.issuer', '0.enterprise.baseUrl', '0.token.url', '0.token'],
    }),
  ),
];
