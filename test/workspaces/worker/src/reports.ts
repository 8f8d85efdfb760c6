import { credentials, makeGenericClientConstructor } from '@grpc/grpc-js';
import { createChannel } from 'nice-grpc';

const Reports = makeGenericClientConstructor({}, 'Reports');

export const channel = createChannel('reports.worker.test');
export const metrics = createChannel('metrics.callsight-worker.io');
export const reports = new Reports('https://reports.worker.test', credentials.createSsl());

export async function send(report: unknown): Promise<void> {
  await fetch('https://reports.worker.test/v1', {
    method: 'POST',
    headers: { Authorization: 'Bearer 7f3c9a51d2e84b06a1c5' },
    body: JSON.stringify(report),
  });
  await fetch('https://reports.worker.test/v1/done?api_key=7f3c9a51d2e84b06a1c5');
  await fetch('https://reports.worker.test/v1/example', { headers: { Authorization: 'Bearer <your token>' } });
}

export const agent = () => fetch('http://downloads.callsight-worker.io/agent-1.4.2.tar.gz');
