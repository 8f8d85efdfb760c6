// Nothing speaks against this host, but the policy does not name it and without a probe too little is known: unknown.
export function describeProduct(name: string): Promise<Response> {
  return fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'any', messages: [{ role: 'user', content: `Describe ${name}.` }] }),
  });
}
