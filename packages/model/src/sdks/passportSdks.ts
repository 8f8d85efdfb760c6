import type { Sdk } from './sdk';

/** Who answers the strategies of Passport: the package, the vendor, and the host of the tokens. */
const strategies: readonly (readonly [npm: string, vendor: string, host: string])[] = [
  ['passport-google-oauth20', 'Google', 'www.googleapis.com'],
  ['passport-github', 'GitHub', 'github.com'],
  ['passport-github2', 'GitHub', 'github.com'],
  ['passport-facebook', 'Meta', 'graph.facebook.com'],
  ['passport-discord', 'Discord', 'discord.com'],
  ['passport-linkedin-oauth2', 'LinkedIn', 'www.linkedin.com'],
  ['passport-microsoft', 'Microsoft', 'login.microsoftonline.com'],
  ['passport-gitlab2', 'GitLab', 'gitlab.com'],
  ['passport-auth0', 'Auth0', '{domain}'],
  ['passport-oauth2', '{issuer}', '{issuer}'],
  ['passport-openidconnect', '{issuer}', '{issuer}'],
];

/** Strategies of Passport: a server asks the vendor for tokens whenever somebody signs in. */
export const passportSdks: readonly Sdk[] = strategies.map(([npm, vendor, host]) => ({
  npm: [npm],
  vendor,
  hosts: [host],
  makes: ['Strategy', 'default'],
  url: ['0.tokenURL', '0.baseURL', '0.domain'],
  ...(host.startsWith('{') ? { given: true } : {}),
  ends: [],
}));
