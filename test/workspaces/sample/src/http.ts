import axios from 'axios';
import { config } from './config';

/** The client that every call to the shop's own API goes through. */
export const api = axios.create({ baseURL: config.apiBaseUrl, timeout: config.timeoutMs });
