import type { Sdk } from './sdk';

/** Who answers the providers of Auth.js, by the last step of the specifier; what has no host of its own is told where. */
const providers: Readonly<Record<string, readonly [vendor: string, host: string]>> = {
  apple: ['Apple', 'appleid.apple.com'],
  auth0: ['{issuer}', '{issuer}'],
  authentik: ['{issuer}', '{issuer}'],
  'azure-ad': ['Microsoft', 'login.microsoftonline.com'],
  cognito: ['{issuer}', '{issuer}'],
  discord: ['Discord', 'discord.com'],
  facebook: ['Meta', 'graph.facebook.com'],
  github: ['GitHub', 'github.com'],
  gitlab: ['GitLab', 'gitlab.com'],
  google: ['Google', 'oauth2.googleapis.com'],
  keycloak: ['{issuer}', '{issuer}'],
  linkedin: ['LinkedIn', 'www.linkedin.com'],
  'microsoft-entra-id': ['Microsoft', 'login.microsoftonline.com'],
  okta: ['{issuer}', '{issuer}'],
  slack: ['Slack', 'slack.com'],
  spotify: ['Spotify', 'accounts.spotify.com'],
  twitch: ['Twitch', 'id.twitch.tv'],
  zitadel: ['{issuer}', '{issuer}'],
};

/** Providers of Auth.js: a server asks the vendor for tokens whenever somebody signs in. */
export const authProviderSdks: readonly Sdk[] = Object.entries(providers).map(([name, [vendor, host]]) => ({
  npm: [`next-auth/providers/${name}`, `@auth/core/providers/${name}`],
  vendor,
  hosts: [host],
  makes: ['default'],
  url: ['0.issuer', '0.token.url', '0.token'],
  ...(host.startsWith('{') ? { given: true } : {}),
  ends: [],
}));
