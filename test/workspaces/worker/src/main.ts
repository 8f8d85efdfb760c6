import { request as httpsRequest } from 'node:https';
import { Pool } from 'undici';
import WebSocket from 'ws';
import { env } from './env';
import { News, Weather } from './source';

const pool = new Pool('https://pool.worker.example');
const socket = new WebSocket('wss://events.worker.example/stream');

async function retry<T>(times: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times === 0) throw error;
    return retry(times - 1, work);
  }
}

export async function run() {
  await new News().latest();
  await new Weather().today('ulm');
  await retry(3, () => fetch(`${env.REPORTS_URL}/daily`));
  await fetch(env.HOOK_URL, { method: 'POST' });
  await pool.request({ path: '/jobs', method: 'GET' });
  httpsRequest({ hostname: 'status.worker.example', path: '/', method: 'HEAD' }).end();
  // The cloud's metadata is worth a mark of its own.
  await fetch('http://169.254.169.254/latest/meta-data/');
  socket.close();
}
