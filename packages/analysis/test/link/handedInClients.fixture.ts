// @file src/shop.ts
import axios, { type AxiosInstance } from 'axios';

// A client that may be handed in leaves the one that is made here in force.
export function orders(client?: AxiosInstance) {
  const http = client ?? axios.create({ baseURL: 'https://orders.example.com' });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://orders.example.com/
  return http.get('/orders');
//                ^^^^^^^^^ GET https://orders.example.com/orders | unresolved parameter client
}

export function carts(options: { client?: AxiosInstance }) {
  return (options.client || axios.create({ baseURL: 'https://carts.example.com' })).get('/carts');
//                                                                                      ^^^^^^^^ GET https://carts.example.com/carts | unresolved parameter options.client
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://carts.example.com/
}

export class Prices {
  constructor(private readonly http?: AxiosInstance) {}
  list() {
    return (this.http ?? axios.create({ baseURL: 'https://prices.example.com' })).get('/prices');
//                                                                                    ^^^^^^^^^ GET https://prices.example.com/prices | unresolved parameter http
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://prices.example.com/
  }
}

// A parameter's own default is what callers of the project use.
export function stock(client: AxiosInstance = axios.create({ baseURL: 'https://stock.example.com' })) {
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://stock.example.com/
  return client.get('/stock');
//                  ^^^^^^^^ GET https://stock.example.com/stock
}
