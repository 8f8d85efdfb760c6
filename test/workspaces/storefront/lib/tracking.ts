const ENDPOINTS = {
  page: 'https://stats.storefront.example/page',
  cart: 'https://stats.storefront.example/cart',
} as const;

export function track(event: keyof typeof ENDPOINTS, data: object) {
  navigator.sendBeacon(ENDPOINTS[event], JSON.stringify(data));
}

// Old, and never replaced.
export const pixel = () => fetch('http://pixel.tracker.example/p.gif', { mode: 'no-cors' });
