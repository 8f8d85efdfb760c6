// @file src/client.ts
import { CommunicationProtocolEnum, DaprClient, DaprServer, DaprWorkflowClient, HttpMethod } from '@dapr/dapr';
import { GreeterClient } from './proto/greeter_grpc_pb';

const daprHost = 'sidecar.example.com';

const client = new DaprClient({ daprHost, daprPort: '3500' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://sidecar.example.com:3500/
await client.invoker.invoke('orders', 'method', HttpMethod.GET);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invoke http://sidecar.example.com:3500/
await client.state.save('store', [{ key: 'https://no.example.com', value: 1 }]);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ save http://sidecar.example.com:3500/
await client.pubsub.publish('pubsub', 'topic', {});
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ publish http://sidecar.example.com:3500/
await client.start();

const grpc = new DaprClient({ daprHost, daprPort: '50001', communicationProtocol: CommunicationProtocolEnum.GRPC });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://sidecar.example.com:50001/
await grpc.secret.get('store', 'key');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ get grpc://sidecar.example.com:50001/
const greeter = await grpc.proxy.create<GreeterClient>(GreeterClient);
greeter.sayHello({}, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sayHello grpc://sidecar.example.com:50001/
console.log(grpc.options.daprHost);

const positional = new DaprClient('positional.example.com', '3501');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://positional.example.com:3501/
positional.binding.send('name', 'create', {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ send http://positional.example.com:3501/

const local = new DaprClient();
//            ^^^^^^^^^^^^^^^^ client http://127.0.0.1:3500/
local.state.get('store', 'key');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ get http://127.0.0.1:3500/

export async function save(given: DaprClient) {
  await given.state.save('store', []);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ save unresolved parameter given
}

const workflows = new DaprWorkflowClient({ daprHost: 'workflow.example.com', daprPort: '50002' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://workflow.example.com:50002/
await workflows.scheduleNewWorkflow(sequence);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ scheduleNewWorkflow grpc://workflow.example.com:50002/

// @file src/server.ts
import { DaprServer } from '@dapr/dapr';

const server = new DaprServer({
  serverHost: 'no.example.com',
  serverPort: '50051',
  clientOptions: { daprHost: 'beside.example.com', daprPort: '3502' },
});
await server.pubsub.subscribe('pubsub', 'topic', async () => {});
await server.invoker.listen('hello', async () => {});
await server.client.pubsub.publish('pubsub', 'topic', {});
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ publish http://beside.example.com:3502/
await server.start();

// @file src/other.ts
import { DaprClient } from './dapr';

new DaprClient({ daprHost: 'no.example.com' }).state.get('store', 'key');
