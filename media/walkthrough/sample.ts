// A page to read, not to run: one call for each answer that CallSight gives.
// Rest the pointer on a call to see its score, or press the light bulb where there is a mark.

// Allowed: this machine's own services are listed and not scored.
export const health = () => fetch('http://localhost:3000/health');

// Blocked: everyone on the way can read and change what is sent. The light bulb writes https.
export const quote = (zip: string) => fetch(`http://rates.parcelhub.io/v2/quotes?zip=${zip}`);

// Review: a look-alike, one letter is wrong.
export const refund = (id: string) => fetch(`https://api.strlpe.com/v1/refunds/${id}`);

// Review: somebody's tunnel to a laptop, forgotten.
export const announce = (event: string) => fetch('https://acme-demo.ngrok.app/hooks', { method: 'POST', body: event });

// Unknown: nothing speaks against it, but from the code alone too little is known for a score. That is no clean result.
export const charge = (body: string) => fetch('https://api.stripe.com/v1/charges', { method: 'POST', body });

// Unknown: the code does not say which host this is.
export const search = (host: string, words: string) => fetch(`https://${host}/search?q=${words}`);
