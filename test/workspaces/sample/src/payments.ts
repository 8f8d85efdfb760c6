const STRIPE = 'https://api.stripe.com';

// Allowed: the policy names this host.
export function charge(amount: number, currency: string): Promise<Response> {
  return fetch(`${STRIPE}/v1/charges`, {
    method: 'POST',
    body: new URLSearchParams({ amount: String(amount), currency }),
  });
}

// A look-alike of the host above: one letter is wrong.
export function refund(charge: string): Promise<Response> {
  return fetch('https://api.strlpe.com/v1/refunds', {
    method: 'POST',
    body: new URLSearchParams({ charge }),
  });
}
