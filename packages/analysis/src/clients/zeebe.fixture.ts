// @file src/zeebe.ts
import { ZBClient } from 'zeebe-node';

const client = new ZBClient('zeebe.example.com:26500');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://zeebe.example.com:26500/
await client.createProcessInstance({ bpmnProcessId: 'order', variables: { url: 'https://no.example.com' } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ createProcessInstance grpc://zeebe.example.com:26500/
client.createWorker({ taskType: 'charge', taskHandler });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ createWorker grpc://zeebe.example.com:26500/
await client.close();

// @file src/camunda.ts
import { Camunda8 } from '@camunda8/sdk';

const camunda = new Camunda8({ ZEEBE_GRPC_ADDRESS: 'grpcs://cluster.example.com:443' });
const zeebe = camunda.getZeebeGrpcApiClient();
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://cluster.example.com:443/
await zeebe.topology();
//    ^^^^^^^^^^^^^^^^ topology grpcs://cluster.example.com:443/
const operate = camunda.getOperateApiClient();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://operate.example.com/ (default)
await operate.searchProcessInstances({});
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ searchProcessInstances https://operate.example.com/ (default)
const local = new Camunda8().getCamundaRestClient();
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://localhost:8080/
await local.getTopology();
//    ^^^^^^^^^^^^^^^^^^^ getTopology http://localhost:8080/

// @file .env
CAMUNDA_OPERATE_BASE_URL=https://operate.example.com

// @file src/other.ts
import { Camunda8 } from './camunda8';

new Camunda8({ ZEEBE_GRPC_ADDRESS: 'grpc://no.example.com' }).getZeebeGrpcApiClient().topology();
