// @file src/load.js
import grpc, { Client } from 'k6/net/grpc';

const client = new grpc.Client();
client.load(['definitions'], 'hello.proto');

export default () => {
  client.connect('grpc.example.com:443', { reflect: true });
//               ^^^^^^^^^^^^^^^^^^^^^^ grpcs://grpc.example.com:443/
  client.connect('grpc.example.com:50051', { plaintext: true });
//               ^^^^^^^^^^^^^^^^^^^^^^^^ grpc://grpc.example.com:50051/
  client.invoke('hello.HelloService/SayHello', { greeting: 'https://grpc.example.com' });
};

new Client().connect(__ENV.HELLO_ADDRESS);
//                   ^^^^^^^^^^^^^^^^^^^ unresolved environment HELLO_ADDRESS
