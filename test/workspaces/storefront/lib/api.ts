import axios, { type AxiosRequestConfig } from 'axios';

const instance = axios.create({ baseURL: process.env.NEXT_PUBLIC_API_URL, timeout: 5000 });

export async function api<T>(path: string, config?: AxiosRequestConfig): Promise<T> {
  const { data } = await instance.get<T>(path, config);
  return data;
}

export class ApiError extends Error {}

export async function postJson(url: string, body: unknown) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new ApiError(response.statusText);
  return response.json();
}
