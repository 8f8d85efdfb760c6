/** Where the shop's own API stands: the environment decides, production is the default. */
export const config = {
  apiBaseUrl: process.env.API_BASE_URL ?? 'https://api.acme.com',
  timeoutMs: 10_000,
};
