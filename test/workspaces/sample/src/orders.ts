import { api } from '@shop/http';

export interface Order {
  readonly id: string;
  readonly items: readonly { readonly sku: string; readonly count: number }[];
}

// The host comes from .env through config.ts and http.ts: hover over the path to see every step.
export async function placeOrder(order: Order): Promise<string> {
  const { data } = await api.post('/v1/orders', order);
  return data.id;
}

export async function loadOrder(id: string): Promise<Order> {
  return (await api.get(`/v1/orders/${id}`)).data;
}
