// @file src/vectors.ts
import { MilvusClient } from '@zilliz/milvus2-sdk-node';

const client = new MilvusClient({ address: 'milvus.example.com:19530', token: 'https://no.example.com' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://milvus.example.com:19530/
await client.createCollection({ collection_name: 'books' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ createCollection grpc://milvus.example.com:19530/
await client.search({ collection_name: 'books', vector });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ search grpc://milvus.example.com:19530/
client.closeConnection();

const secure = new MilvusClient({ address: 'https://cloud.example.com', ssl: true });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://cloud.example.com/
secure.insert({});
//^^^^^^^^^^^^^^^ insert https://cloud.example.com/
new MilvusClient('positional.example.com', true).query({});
//               ^^^^^^^^^^^^^^^^^^^^^^^^ client grpcs://positional.example.com:443/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query grpcs://positional.example.com:443/

// @file src/other.ts
import { MilvusClient } from './milvus';

new MilvusClient({ address: 'no.example.com' }).search({});
