// @file src/client.ts
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { Client, Connection, WorkflowClient, type WorkflowHandle } from '@temporalio/client';

export async function run() {
  const connection = await Connection.connect({ address: 'temporal.example.com:7233', tls: true });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://temporal.example.com:7233/
  const client = new Client({ connection, namespace: 'https://no.example.com' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://temporal.example.com:7233/
  const handle = await client.workflow.start(greet, { taskQueue: 'greetings', args: ['temporal'], workflowId: 'w1' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ start grpcs://temporal.example.com:7233/
  await handle.result();
//      ^^^^^^^^^^^^^^^ result grpcs://temporal.example.com:7233/
  await client.workflow.execute(greet, { taskQueue: 'greetings' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ execute grpcs://temporal.example.com:7233/
  await client.workflow.getHandle('w1').query('status');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query grpcs://temporal.example.com:7233/
  await client.schedule.create({ scheduleId: 's1' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ create grpcs://temporal.example.com:7233/
  await connection.workflowService.listNamespaces({});
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ listNamespaces grpcs://temporal.example.com:7233/
  await connection.close();
  return handle;
}

export async function local() {
  const client = new Client();
//               ^^^^^^^^^^^^ client grpc://localhost:7233/
  await client.workflow.start(greet, { taskQueue: 'greetings' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ start grpc://localhost:7233/
  const connection = await Connection.connect();
//                         ^^^^^^^^^^^^^^^^^^^^ client grpc://localhost:7233/
  await new WorkflowClient({ connection }).start(greet, { taskQueue: 'greetings' });
//                         ^^^^^^^^^^^^^^ client grpc://localhost:7233/
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ start grpc://localhost:7233/
}

export async function configured() {
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS, apiKey: process.env.KEY });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://cloud.example.com:7233/ (default)
  return new Client({ connection });
//                  ^^^^^^^^^^^^^^ client grpcs://cloud.example.com:7233/ (default)
}

export async function fromProfile() {
  const { connectionOptions } = loadClientConnectConfig();
  return Connection.connect(connectionOptions);
//                          ^^^^^^^^^^^^^^^^^ client grpc://cloud.example.com:7233/ (default)
}

export async function given(connection: Connection) {
  return new Client({ connection });
//                  ^^^^^^^^^^^^^^ client unresolved parameter connection
}

export async function stop(handle: WorkflowHandle) {
  await handle.cancel();
//      ^^^^^^^^^^^^^^^ cancel unresolved parameter handle
}

// @file .env
TEMPORAL_ADDRESS=cloud.example.com:7233
KEY=secret

// @file src/worker.ts
import { NativeConnection, Worker } from '@temporalio/worker';

const connection = await NativeConnection.connect({ address: 'worker.example.com' });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://worker.example.com:7233/
const worker = await Worker.create({ connection, taskQueue: 'greetings', workflowsPath });
await worker.run();

// @file src/workflows.ts
// Inside a workflow nothing leaves the process.
import { executeChild, proxyActivities } from '@temporalio/workflow';

const { greet } = proxyActivities({ startToCloseTimeout: '1 minute' });
export const example = async (name: string) => [await greet(name), await executeChild(example, { args: [name] })];

// @file src/other.ts
import { Connection } from './connection';

Connection.connect({ address: 'no.example.com:7233' });
