// Nobody in this project says which host this is. Map `tenantHost` in callsight.json to say it.
export function search(tenantHost: string, words: string): Promise<Response> {
  return fetch(`https://${tenantHost}/search?q=${encodeURIComponent(words)}`);
}

// The environment decides, and callsight.json says what it may hold.
export function partnerFeed(): Promise<Response> {
  return fetch(`${process.env.PARTNER_FEED_URL}/products.json`);
}

// The environment decides, and nothing here says what it holds.
export function recommendations(user: string): Promise<Response> {
  return fetch(`${process.env.RECOMMENDER_URL}/for/${user}`);
}
