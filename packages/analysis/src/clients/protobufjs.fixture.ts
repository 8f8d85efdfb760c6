// @file src/main.ts
import protobuf, { load, Root } from 'protobufjs';
import * as everything from 'protobufjs/light';
import { Greeter } from './generated';

const send = (method: { name: string }, data: Uint8Array, callback: (error: Error | null, data?: Uint8Array) => void) => {
  fetch(`https://greeter.example.com/${method.name}`, { method: 'POST', body: data })
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://greeter.example.com/{}
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => callback(null, new Uint8Array(bytes)));
};

const root = await protobuf.load('greeter.proto');
const Service = root.lookupService('Greeter');
const greeter = Service.create(send, false, false);
await greeter.sayHello({ name: 'https://name.example.com' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}
await greeter[process.argv[2]]({ name: 'https://name.example.com' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}
greeter.on('data', () => undefined);

load('greeter.proto', (error, loaded) => {
  loaded.lookupService('Greeter').create(send).sayHello({ name: 'a' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}
});

new Root().loadSync('greeter.proto').lookupService('Greeter').create(send).sayBye({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}
everything.Root.fromJSON({}).lookupService('Greeter').create((method, data, callback) => callback(null, data)).sayHello({});

Greeter.create(send).sayHello({ name: 'b' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}
new Greeter(send).sayHello({ name: 'c' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://greeter.example.com/{}

// A type is no service.
const Message = root.lookupType('Message');
Message.create({ name: 'https://greeter.example.com' });
Message.encode(Message.create({})).finish();

// @file src/generated.js
import * as $protobuf from 'protobufjs/minimal';

const $root = $protobuf.roots['default'] || ($protobuf.roots['default'] = {});

export const Greeter = ($root.Greeter = (() => {
  function Greeter(rpcImpl, requestDelimited, responseDelimited) {
    $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
  }

  (Greeter.prototype = Object.create($protobuf.rpc.Service.prototype)).constructor = Greeter;

  Greeter.create = function create(rpcImpl, requestDelimited, responseDelimited) {
    return new this(rpcImpl, requestDelimited, responseDelimited);
  };

  Object.defineProperty(
    (Greeter.prototype.sayHello = function sayHello(request, callback) {
      return this.rpcCall(sayHello, $root.HelloRequest, $root.HelloReply, request, callback);
    }),
    'name',
    { value: 'SayHello' },
  );

  return Greeter;
})());

// @file src/other.ts
import { Greeter } from './own';

Greeter.create(() => fetch('https://own.example.com')).sayHello({});
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/

// @file src/own.ts
export const Greeter = { create: (send: () => unknown) => ({ sayHello: (request: object) => request, send }) };
