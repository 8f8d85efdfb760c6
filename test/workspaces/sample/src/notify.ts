// In quarantine: the policy says that no new calls may be added while the vendor is under review.
export function sendReceipt(to: string, html: string): Promise<Response> {
  return fetch('https://api.mailcourier.io/v1/messages', { method: 'POST', body: JSON.stringify({ to, html }) });
}

// Somebody's tunnel to a laptop, forgotten.
export function announce(event: string): Promise<Response> {
  return fetch('https://acme-demo.ngrok.app/hooks/orders', { method: 'POST', body: event });
}
