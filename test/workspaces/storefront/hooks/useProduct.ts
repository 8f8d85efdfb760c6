import useSWR from 'swr';
import { api } from '@/lib/api';

const fetcher = (url: string) => fetch(url).then((response) => response.json());

export const useProduct = (id: string) => useSWR(`/api/products/${id}`, fetcher);
export const useRates = () => useSWR('https://rates.example.net/latest', fetcher);
export const loadProducts = () => api<{ id: string }[]>('/products');
